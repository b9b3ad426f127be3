package naslag.show;

import java.util.ArrayList;
import java.util.List;
import naslag.search.Facet;
import naslag.search.Facets;
import naslag.search.ThemeTree;

/** The filters beside an answer: every value that would still find something. */
final class Choices {
  private static final int MOST = 12;
  private static final int FEW = 6;

  private final Address address;

  Choices(Address address) {
    this.address = address;
  }

  /**
   * For an answer.
   *
   * @param total how many passages it has
   */
  List<Choice> of(Facets facets, ThemeTree themes, int total) {
    List<Choice> choices = new ArrayList<>();
    if (facets.of(Facet.COLLECTION).size() > 1) {
      choices.add(allShown(Facet.COLLECTION, facets));
    }
    choices.add(allShown(Facet.TYPE, facets));
    choices.add(
        new Choice(
            Facet.THEME.heading(),
            narrowing(facets.of(Facet.THEME), total),
            themes(themes.top()),
            isChosen(Facet.THEME)));
    choices.add(choice(Facet.HELPER, facets));
    choices.add(choice(Facet.PLACE, facets));
    choices.add(choice(Facet.SOURCE, facets));
    choices.removeIf(choice -> choice.options().isEmpty() && choice.shown().isEmpty());
    return choices;
  }

  /** The themes that most of the passages have and not all: what all have parts nothing. */
  private List<Choice.Option> narrowing(List<Facets.Count> themes, int total) {
    return themes.stream()
        .filter(theme -> theme.count() > 0 && theme.count() < total)
        .limit(FEW)
        .map(theme -> option(Facet.THEME, theme.value(), theme.label(), theme.count(), List.of()))
        .toList();
  }

  private Choice allShown(Facet facet, Facets facets) {
    Choice all = choice(facet, facets);
    return new Choice(all.heading(), all.options(), List.of(), all.open());
  }

  private boolean isChosen(Facet facet) {
    return !address.filters().of(facet).isEmpty();
  }

  private Choice choice(Facet facet, Facets facets) {
    List<Choice.Option> options = new ArrayList<>();
    for (Facets.Count count : facets.of(facet)) {
      if (count.count() > 0 && options.size() < MOST) {
        options.add(option(facet, count.value(), count.label(), count.count(), List.of()));
      }
    }
    return new Choice(facet.heading(), List.of(), options, isChosen(facet));
  }

  List<Choice.Option> themes(List<ThemeTree.Theme> themes) {
    return themes.stream()
        .filter(theme -> theme.count() > 0)
        .map(
            theme ->
                option(
                    Facet.THEME,
                    theme.id(),
                    theme.label(),
                    theme.count(),
                    themes(theme.narrower())))
        .toList();
  }

  private Choice.Option option(
      Facet facet, String value, String label, int count, List<Choice.Option> narrower) {
    return new Choice.Option(
        label,
        count,
        address.toggled(facet, value).href(),
        address.filters().of(facet).contains(value),
        narrower);
  }

  /** What is chosen now, each leading to the search without it. */
  List<Card.Link> chosen(Facets facets) {
    List<Card.Link> chosen = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      for (String value : address.filters().of(facet)) {
        chosen.add(
            new Card.Link(label(facet, value, facets), address.toggled(facet, value).href()));
      }
    }
    return chosen;
  }

  private static String label(Facet facet, String value, Facets facets) {
    return facets.of(facet).stream()
        .filter(count -> count.value().equals(value))
        .map(Facets.Count::label)
        .findFirst()
        .orElse(value);
  }
}
