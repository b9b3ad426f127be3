package naslag.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import naslag.corpus.FrontPage;
import naslag.index.IndexedPassage;
import naslag.index.Labels;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.related.InContext;
import naslag.search.Answer;
import naslag.search.Facet;
import naslag.search.Facets;
import naslag.search.Filters;
import naslag.search.Hit;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.search.ThemeTree;
import naslag.show.Address;
import naslag.show.Card;
import naslag.show.HomeView;
import naslag.show.HtmlPages.View;
import naslag.show.Links;
import naslag.show.Listing;
import naslag.show.Notice;
import naslag.show.ResultList;
import naslag.show.ResultsView;
import naslag.show.ResultsView.Opened;
import naslag.show.Understood;

/** The beginning, and the answers to searches. */
record SearchPages(PassageIndex index, PassagePages passages) {
  /** How far a person is with typing the words. */
  enum Typing {
    /** Typing: what is shown stays until there is something to show. */
    MOVING,
    /** They paused, maybe in the middle of a word. */
    PAUSED,
    /** Sent, with Enter or a link. */
    DONE;

    /** By the parameter of the page's script. */
    static Typing of(String parameter) {
      return switch (parameter) {
        case "1" -> MOVING;
        case "2" -> PAUSED;
        default -> DONE;
      };
    }
  }

  private static final int MOST_IDEAS = 6;

  /** So that the works that begin with a letter do not crowd out what else does. */
  private static final int MOST_OF_A_KIND = 3;

  private static final int SHORTEST = 2;

  View home(Address address, List<FrontPage> pages) throws IOException {
    return switch (Searcher.on(index).search(question(address, false))) {
      case Hits hits -> {
        Facets facets = hits.facets().orElseThrow();
        ThemeTree themes = ThemeTree.of(index, facets.of(Facet.THEME));
        Set<String> found = new HashSet<>();
        facets.of(Facet.SOURCE).forEach(source -> found.add(source.value()));
        List<WorkInfo> works =
            index.works().stream().filter(work -> found.contains(work.id())).toList();
        HomeView view = HomeView.of(address, pages, facets, themes, works, index.collections());
        yield new View(200, "begin", "", address, Map.of("view", view));
      }
      case Answer.UnknownFilter unknown -> unknown(unknown, address);
    };
  }

  /** Nothing while there is nothing to show. */
  Optional<View> search(Address address, Typing typing) throws IOException {
    return switch (answer(address, typing)) {
      case Hits hits when hits.total() == 0 && typing == Typing.MOVING -> Optional.empty();
      case Hits hits -> {
        ThemeTree themes = ThemeTree.of(index, hits.facets().orElse(Facets.NONE).of(Facet.THEME));
        List<Card.Link> ideas = suggestions(address, hits);
        Hits shown = ordered(hits, address, typing);
        Optional<Opened> opened = opened(shown, address, typing);
        Address search = typing == Typing.DONE ? address : address.opened("");
        ResultsView view = ResultsView.of(shown, search, themes, ideas, opened, index.foreign());
        yield Optional.of(new View(200, "resultaten", "Resultaten", search, Map.of("view", view)));
      }
      case Answer.UnknownFilter unknown -> Optional.of(unknown(unknown, address));
    };
  }

  /** All texts or themes among the passages of a search, or those with the words of a filter. */
  Optional<View> list(Facet facet, Address address, String filter) throws IOException {
    if (!(Searcher.on(index).search(question(address, false)) instanceof Hits hits)) {
      return Optional.empty();
    }
    Listing list =
        Listing.of(address, facet, filter, hits.facets().orElse(Facets.NONE), index.works());
    return Optional.of(new View(200, "lijst", "Lijst", address, Map.of("view", list)));
  }

  /** While a person types, the passage that is open stays on top for as long as it matches. */
  private static Hits ordered(Hits hits, Address address, Typing typing) {
    Hits shown = ResultList.page(hits);
    if (typing != Typing.MOVING) {
      return shown;
    }
    List<Hit> openFirst = new ArrayList<>(shown.hits());
    openFirst.sort(Comparator.comparing(hit -> !id(hit).equals(address.open())));
    return shown.with(openFirst);
  }

  private Optional<Opened> opened(Hits hits, Address address, Typing typing) throws IOException {
    Optional<Hit> kept = hit(hits, address.open());
    Optional<Hit> first =
        hits.hits().stream()
            .filter(found -> found.found().passage().care().sensitive().isEmpty())
            .max(Comparator.comparingDouble(Hit::score));
    Optional<Hit> hit =
        switch (typing) {
          case MOVING -> kept.isPresent() || hits.parsed().typing() ? kept : first;
          case PAUSED -> first;
          case DONE -> kept.or(() -> address.open().isEmpty() ? first : Optional.empty());
        };
    String chosen = typing == Typing.DONE ? address.open() : "";
    String id = hit.map(SearchPages::id).orElse(chosen);
    Optional<InContext> place = id.isEmpty() ? Optional.empty() : InContext.of(index, id);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    IndexedPassage found = place.get().passage();
    Links links = passages.links(List.of(found));
    return Optional.of(Opened.of(place.get(), hit, passages.beside(found), address, links));
  }

  private static Optional<Hit> hit(Hits hits, String id) {
    return hits.hits().stream().filter(hit -> id(hit).equals(id)).findFirst();
  }

  private static String id(Hit hit) {
    return hit.found().passage().id();
  }

  /** After a pause a word that begins no other is taken as it is, so that it may be corrected. */
  private Answer answer(Address address, Typing typing) throws IOException {
    Searcher searcher = Searcher.on(index);
    Answer answer = searcher.search(question(address, typing != Typing.DONE));
    boolean settled = !(answer instanceof Hits hits) || hits.withAllWords() > 0;
    return settled || typing != Typing.PAUSED ? answer : searcher.search(question(address, false));
  }

  private static Question question(Address address, boolean typing) {
    return new Question(
        address.words(),
        address.filters(),
        ResultsView.PAGE,
        address.offset(),
        true,
        Understood.off(address.without()),
        typing);
  }

  private static View unknown(Answer.UnknownFilter unknown, Address address) {
    Facet facet = unknown.filter();
    String name = facet == Facet.THEME ? "waarde voor thema" : facet.label();
    String sentence = "De " + name + " “" + unknown.value() + "” bestaat hier niet.";
    String more = unknown.known().isEmpty() ? "" : " Deze wel:";
    List<Card.Link> ways =
        unknown.known().stream().map(value -> link(value, Address.filtered(facet, value))).toList();
    return View.failure(400, "Dat filter ken ik niet", sentence + more, ways, address);
  }

  /** Words that may be meant; themes, children, helpers and works that begin as the last word. */
  private List<Card.Link> suggestions(Address address, Hits hits) throws IOException {
    String typed = address.words().strip().toLowerCase(Locale.ROOT);
    String last = typed.substring(typed.lastIndexOf(' ') + 1);
    // "… dat opa dood is" ends, and does not begin a name.
    boolean ends = typed.length() > last.length() && Labels.isSmall(last);
    if (last.length() < SHORTEST || ends) {
      return List.of();
    }
    Filters examples = Filters.of(Facet.TYPE, "voorbeeld");
    Predicate<String> begins = label -> label.toLowerCase(Locale.ROOT).startsWith(last);
    List<Card.Link> ideas = new ArrayList<>();
    for (Stream<Card.Link> kind :
        List.of(
            hits.offered().stream()
                .map(
                    words ->
                        link(
                            "Bedoelde je " + Notice.quoted(words) + "?",
                            new Address(words, address.filters(), 0))),
            ThemeTree.each(index)
                .filter(theme -> begins.test(theme.label()))
                .map(t -> link("Thema: " + t.label(), Address.filtered(Facet.THEME, t.id()))),
            index.children().stream()
                .filter(begins)
                .map(name -> link("Voorbeelden over " + name, new Address(name, examples, 0))),
            index.helpers().stream()
                .filter(begins)
                .map(h -> link("Voorbeelden met " + h, Address.filtered(Facet.HELPER, h))),
            index.works().stream()
                .filter(work -> begins.test(work.metadata().title()))
                .map(
                    work ->
                        new Card.Link(
                            "Lees “" + work.metadata().title() + "”", "/werk/" + work.id())))) {
      kind.limit(MOST_OF_A_KIND).forEach(ideas::add);
    }
    return ideas.stream().distinct().limit(MOST_IDEAS).toList();
  }

  private static Card.Link link(String label, Address address) {
    return new Card.Link(label, address.href());
  }
}
