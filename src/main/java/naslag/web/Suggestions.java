package naslag.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.search.Facets;
import naslag.search.Filters;
import naslag.search.ThemeTree;
import naslag.show.Address;
import naslag.show.Card;

/** Themes, helpers and works whose names begin with the last word typed. */
final class Suggestions {
  private static final int MOST = 5;
  private static final int SHORTEST = 3;

  private Suggestions() {}

  /**
   * Other searches that may be meant.
   *
   * @param helpers of what was found
   */
  static List<Card.Link> of(PassageIndex index, Address address, List<Facets.Count> helpers)
      throws IOException {
    String words = address.words().strip().toLowerCase(Locale.ROOT);
    String last = words.substring(words.lastIndexOf(' ') + 1);
    if (last.length() < SHORTEST) {
      return List.of();
    }
    List<Card.Link> ideas = new ArrayList<>();
    themes(ThemeTree.of(index, List.of()).top(), last, ideas);
    for (Facets.Count helper : helpers) {
      if (begins(helper.label(), last)) {
        ideas.add(link("Voorbeelden met " + helper.label(), List.of(), List.of(helper.value())));
      }
    }
    for (WorkInfo work : index.works()) {
      if (begins(work.metadata().title(), last)) {
        ideas.add(new Card.Link("Lees “" + work.metadata().title() + "”", "/werk/" + work.id()));
      }
    }
    return ideas.stream().distinct().limit(MOST).toList();
  }

  private static void themes(List<ThemeTree.Theme> themes, String last, List<Card.Link> ideas) {
    for (ThemeTree.Theme theme : themes) {
      if (begins(theme.label(), last)) {
        ideas.add(link("Thema: " + theme.label(), List.of(theme.id()), List.of()));
      }
      themes(theme.narrower(), last, ideas);
    }
  }

  private static boolean begins(String label, String word) {
    return label.toLowerCase(Locale.ROOT).startsWith(word);
  }

  private static Card.Link link(String words, List<String> themes, List<String> helpers) {
    Filters filters = new Filters(themes, List.of(), List.of(), List.of(), helpers, List.of());
    return new Card.Link(words, new Address("", filters, 0).href());
  }
}
