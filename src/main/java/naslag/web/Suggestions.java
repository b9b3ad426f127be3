package naslag.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import naslag.index.Labels;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.search.Facet;
import naslag.search.Filters;
import naslag.search.Hits;
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
        Filters examples = Filters.of(Facet.TYPE, "voorbeeld");
        children.add(
            new Card.Link("Voorbeelden over " + child, new Address(child, examples, 0).href()));
      }
    }
    List<Card.Link> helpers = new ArrayList<>();
    for (String helper : index.helpers()) {
      if (begins(helper, last)) {
        helpers.add(link("Voorbeelden met " + helper, Filters.of(Facet.HELPER, helper)));
      }
    }
    List<Card.Link> works = new ArrayList<>();
    for (WorkInfo work : index.works()) {
      if (begins(work.metadata().title(), last)) {
        works.add(new Card.Link("Lees “" + work.metadata().title() + "”", "/werk/" + work.id()));
      }
    }
    List<Card.Link> words =
        hits.offered().stream()
            .map(other -> new Address(other, address.filters(), 0))
            .map(
                other ->
                    new Card.Link(
                        "Bedoelde je " + Notice.quoted(other.words()) + "?", other.href()))
            .toList();
    List<Card.Link> ideas = new ArrayList<>();
    for (List<Card.Link> kind : List.of(words, themes, children, helpers, works)) {
      kind.stream().limit(MOST_OF_A_KIND).forEach(ideas::add);
    }
    return ideas.stream().distinct().limit(MOST).toList();
  }

  private static void themes(List<ThemeTree.Theme> themes, String last, List<Card.Link> ideas) {
    for (ThemeTree.Theme theme : themes) {
      if (begins(theme.label(), last)) {
        ideas.add(link("Thema: " + theme.label(), Filters.of(Facet.THEME, theme.id())));
      }
      themes(theme.narrower(), last, ideas);
    }
  }

  private static boolean begins(String label, String word) {
    return label.toLowerCase(Locale.ROOT).startsWith(word);
  }

  private static Card.Link link(String words, Filters filters) {
    return new Card.Link(words, new Address("", filters, 0).href());
  }
}
