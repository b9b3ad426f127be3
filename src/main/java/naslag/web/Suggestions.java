package naslag.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.index.Labels;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.search.Spellings;
import naslag.search.ThemeTree;
import naslag.show.Address;
import naslag.show.Card;
import naslag.show.Notice;

/** Words that may be meant; themes, children, helpers and works that begin as the last word. */
final class Suggestions {
  private static final int MOST = 6;

  /** So that the works that begin with a letter do not crowd out what else does. */
  private static final int MOST_OF_A_KIND = 3;

  private static final int SHORTEST = 2;

  private Suggestions() {}

  /**
   * Other searches that may be meant.
   *
   * @param hits the answer to this one
   */
  static List<Card.Link> of(PassageIndex index, Address address, Hits hits) throws IOException {
    String typed = address.words().strip().toLowerCase(Locale.ROOT);
    String last = typed.substring(typed.lastIndexOf(' ') + 1);
    // "… dat opa dood is" ends, and does not begin a name.
    boolean ends = typed.length() > last.length() && Labels.isSmall(last);
    if (last.length() < SHORTEST || ends) {
      return List.of();
    }
    List<Card.Link> themes = new ArrayList<>();
    themes(ThemeTree.of(index, List.of()).top(), last, themes);
    List<Card.Link> children = new ArrayList<>();
    for (String child : index.children()) {
      if (begins(child, last)) {
        Filters examples = filters(List.of(), List.of("voorbeeld"), List.of());
        children.add(
            new Card.Link("Voorbeelden over " + child, new Address(child, examples, 0).href()));
      }
    }
    List<Card.Link> helpers = new ArrayList<>();
    for (String helper : index.helpers()) {
      if (begins(helper, last)) {
        helpers.add(
            link("Voorbeelden met " + helper, filters(List.of(), List.of(), List.of(helper))));
      }
    }
    List<Card.Link> works = new ArrayList<>();
    for (WorkInfo work : index.works()) {
      if (begins(work.metadata().title(), last)) {
        works.add(new Card.Link("Lees “" + work.metadata().title() + "”", "/werk/" + work.id()));
      }
    }
    List<Card.Link> words =
        hits.match() == Hits.Match.ALL ? List.of() : words(index, address, hits);
    List<Card.Link> ideas = new ArrayList<>();
    for (List<Card.Link> kind : List.of(words, themes, children, helpers, works)) {
      kind.stream().limit(MOST_OF_A_KIND).forEach(ideas::add);
    }
    return ideas.stream().distinct().limit(MOST).toList();
  }

  /**
   * Where a word is in no text: the search without it, and the words that it may be. Each finds
   * something.
   */
  private static List<Card.Link> words(PassageIndex index, Address address, Hits hits)
      throws IOException {
    List<Card.Link> meant = new ArrayList<>();
    if (hits.total() == 0 && !hits.missing().isEmpty()) {
      Address without = address;
      for (String word : hits.missing()) {
        without = replaced(without, word, "");
      }
      int total = without.words().isBlank() ? 0 : total(index, without);
      if (total > 0) {
        String passages = total == 1 ? "1 passage" : total + " passages";
        meant.add(
            new Card.Link(
                passages + " zonder " + Notice.listed(hits.missing(), "en"), without.href()));
      }
    }
    for (String word : address.words().strip().split("\\s+")) {
      for (String other : Spellings.near(index, word, MOST_OF_A_KIND)) {
        Address whole = replaced(address, word, other);
        if (meant.size() < MOST_OF_A_KIND
            && !whole.words().equals(hits.corrected().orElse(""))
            && total(index, whole) > 0) {
          meant.add(new Card.Link("Of “" + other + "”?", whole.href()));
        }
      }
    }
    return meant;
  }

  private static Address replaced(Address address, String word, String other) {
    String words =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
            .matcher(address.words())
            .replaceAll(Matcher.quoteReplacement(other));
    return new Address(words.strip().replaceAll("\\s+", " "), address.filters(), 0);
  }

  /** How many passages a search finds by its words as they are. */
  private static int total(PassageIndex index, Address address) throws IOException {
    Question question = new Question(address.words(), address.filters(), 0, 0, false, Set.of());
    return Searcher.on(index).search(question) instanceof Hits hits && hits.corrected().isEmpty()
        ? hits.total()
        : 0;
  }

  private static void themes(List<ThemeTree.Theme> themes, String last, List<Card.Link> ideas) {
    for (ThemeTree.Theme theme : themes) {
      if (begins(theme.label(), last)) {
        ideas.add(
            link("Thema: " + theme.label(), filters(List.of(theme.id()), List.of(), List.of())));
      }
      themes(theme.narrower(), last, ideas);
    }
  }

  private static boolean begins(String label, String word) {
    return label.toLowerCase(Locale.ROOT).startsWith(word);
  }

  private static Filters filters(List<String> themes, List<String> types, List<String> helpers) {
    return new Filters(themes, List.of(), types, List.of(), helpers, List.of());
  }

  private static Card.Link link(String words, Filters filters) {
    return new Card.Link(words, new Address("", filters, 0).href());
  }
}
