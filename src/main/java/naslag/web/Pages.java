package naslag.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import naslag.corpus.Example;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.search.Answer;
import naslag.search.Facets;
import naslag.search.Filters;
import naslag.search.Hit;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Question.Expansion;
import naslag.search.Searcher;
import naslag.search.ThemeTree;
import naslag.show.Address;
import naslag.show.AloneView;
import naslag.show.Card;
import naslag.show.HomeView;
import naslag.show.HtmlPages;
import naslag.show.HtmlPages.Form;
import naslag.show.ReadingView;
import naslag.show.ResultsView;

/** The pages that people see. */
final class Pages {
  /** More marks than a person follows. */
  private static final int MOST_MARKED = 500;

  private static final int MOST_SKIPPED = 10_000;

  private final LiveIndex live;
  private final HtmlPages html = new HtmlPages();

  Pages(LiveIndex live) {
    this.live = live;
  }

  /** The page at a path. */
  Reply answer(String path, Parameters parameters, Form form) throws IOException {
    Address address = address(parameters);
    if (path.equals("/")) {
      boolean typing = !parameters.first("typend").isEmpty();
      return live.use(
          index -> address.isHome() ? home(index, form) : search(index, address, typing, form));
    }
    if (path.equals("/hulp")) {
      return Reply.html(200, html.help(form));
    }
    String id = path.substring(path.indexOf('/', 1) + 1);
    return switch (path.substring(0, path.indexOf('/', 1) + 1)) {
      case "/lees/" -> live.use(index -> read(index, id, address, form));
      case "/werk/" -> live.use(index -> work(index, id, form));
      case "/toon/" -> live.use(index -> alone(index, id, form));
      case "/draad/" -> live.use(index -> thread(index, id, form));
      default -> unknown(form);
    };
  }

  private static Address address(Parameters p) {
    String words = p.first("q");
    Filters filters =
        new Filters(
            p.all("thema"),
            p.all("leeftijd"),
            p.all("soort"),
            p.all("bron"),
            p.all("helper"),
            p.all("plaats"));
    return new Address(words, filters, p.number("vanaf", 0, MOST_SKIPPED, 0));
  }

  private Reply home(PassageIndex index, Form form) throws IOException {
    Question all = new Question("", Filters.NONE, 0, 0, true, Set.of());
    return switch (Searcher.on(index).search(all)) {
      case Hits hits -> {
        var facets = hits.facets().orElseThrow();
        ThemeTree themes = ThemeTree.of(index, facets.themes());
        yield Reply.html(200, html.home(HomeView.of(facets, themes, index.works()), form));
      }
      case Answer.UnknownFilter unknown -> unknown(form);
    };
  }

  private Reply search(PassageIndex index, Address address, boolean typing, Form form)
      throws IOException {
    return switch (answer(index, address, typing)) {
      case Hits hits -> {
        ThemeTree themes = ThemeTree.of(index, hits.facets().map(Facets::themes).orElse(List.of()));
        List<Card.Link> ideas =
            Suggestions.of(index, address, hits.facets().map(Facets::helpers).orElse(List.of()));
        yield Reply.html(200, html.results(ResultsView.of(hits, address, themes, ideas), form));
      }
      case Answer.UnknownFilter unknown ->
          Reply.html(
              400,
              html.failure(
                  "Dat filter ken ik niet",
                  "De "
                      + named(unknown.filter())
                      + " “"
                      + unknown.value()
                      + "” bestaat hier niet."
                      + (unknown.known().isEmpty() ? "" : " Deze wel:"),
                  unknown.known().stream().map(value -> way(unknown.filter(), value)).toList(),
                  address,
                  form));
    };
  }

  private static String named(String filter) {
    return filter.equals("thema") ? "waarde voor thema" : filter;
  }

  private static Card.Link way(String filter, String value) {
    List<String> one = List.of(value);
    List<String> none = List.of();
    Filters filters =
        switch (filter) {
          case "thema" -> new Filters(one, none, none, none, none, none);
          case "leeftijd" -> new Filters(none, one, none, none, none, none);
          case "soort" -> new Filters(none, none, one, none, none, none);
          default -> new Filters(none, none, none, one, none, none);
        };
    return new Card.Link(value, new Address("", filters, 0).href());
  }

  /**
   * While a word is being typed, its beginning stands for the word: what was found a key ago stays
   * until the word is there.
   */
  private static Answer answer(PassageIndex index, Address address, boolean typing)
      throws IOException {
    Searcher searcher = Searcher.on(index);
    Question question = question(address.words(), address, Set.of());
    boolean inWord =
        typing
            && !address.words().isEmpty()
            && Character.isLetter(address.words().codePointBefore(address.words().length()));
    if (inWord) {
      // Half a word is no mistake, so nothing is mended.
      Set<Expansion> asTyped = Set.of(Expansion.SPELLING);
      for (String words : List.of(address.words(), address.words() + "*")) {
        Answer answer = searcher.search(question(words, address, asTyped));
        if (answer instanceof Hits hits && hits.match() == Hits.Match.ALL && hits.total() > 0) {
          return hits;
        }
      }
    }
    return searcher.search(question);
  }

  private static Question question(String words, Address address, Set<Expansion> off) {
    return new Question(words, address.filters(), ResultsView.PAGE, address.offset(), true, off);
  }

  private Reply read(PassageIndex index, String id, Address back, Form form) throws IOException {
    Optional<Searcher.InContext> found = Searcher.on(index).read(id);
    if (found.isEmpty()) {
      return unknown(form);
    }
    WorkInfo work = found.get().work();
    List<Hit> hits = back.words().isBlank() ? List.of() : hits(index, work, back);
    return Reply.html(
        200, html.reading(ReadingView.of(work, passages(index, work), id, hits, back), form));
  }

  private static List<Hit> hits(PassageIndex index, WorkInfo work, Address back)
      throws IOException {
    Filters here =
        new Filters(List.of(), List.of(), List.of(), List.of(work.id()), List.of(), List.of());
    Question question = new Question(back.words(), here, MOST_MARKED, 0, false, Set.of());
    return Searcher.on(index).search(question) instanceof Hits hits
        ? hits.hits().stream()
            .sorted(java.util.Comparator.comparingInt(hit -> hit.found().passage().ordinal()))
            .toList()
        : List.of();
  }

  private Reply work(PassageIndex index, String id, Form form) throws IOException {
    Optional<WorkInfo> work = index.work(id);
    return work.isEmpty()
        ? unknown(form)
        : Reply.html(
            200,
            html.reading(
                ReadingView.of(
                    work.get(), passages(index, work.get()), "", List.of(), Address.HOME),
                form));
  }

  private Reply alone(PassageIndex index, String id, Form form) throws IOException {
    Optional<Searcher.InContext> found = Searcher.on(index).read(id);
    return found.isEmpty()
        ? unknown(form)
        : Reply.html(
            200,
            html.alone(AloneView.of(found.get().work(), found.get().passage(), List.of()), form));
  }

  private Reply thread(PassageIndex index, String id, Form form) throws IOException {
    Optional<Searcher.InContext> found = Searcher.on(index).read(id);
    if (found.isEmpty()) {
      return unknown(form);
    }
    WorkInfo work = found.get().work();
    List<String> children = children(found.get().passage());
    List<IndexedPassage> thread =
        passages(index, work).stream()
            .filter(p -> children(p).stream().anyMatch(children::contains))
            .toList();
    return Reply.html(200, html.thread(AloneView.of(work, found.get().passage(), thread), form));
  }

  private static List<String> children(IndexedPassage passage) {
    return passage.passage().example().map(Example::children).orElse(List.of());
  }

  private static List<IndexedPassage> passages(PassageIndex index, WorkInfo work)
      throws IOException {
    List<IndexedPassage> passages = new ArrayList<>();
    Optional<IndexedPassage> next = index.passage(work.file(), 0);
    while (next.isPresent()) {
      passages.add(next.get());
      next = index.passage(work.file(), passages.size());
    }
    return passages;
  }

  private Reply unknown(Form form) {
    return failure(
        404, "Deze bladzijde is er niet", "Misschien is de tekst gewijzigd; zoek opnieuw.", form);
  }

  Reply failure(int status, String heading, String sentence, Form form) {
    return Reply.html(status, html.failure(heading, sentence, List.of(), Address.HOME, form));
  }
}
