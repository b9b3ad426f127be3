package naslag.show;

import java.util.ArrayList;
import java.util.List;
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
    if (facets.collections().size() > 1) {
      choices.add(allShown(FilterName.COLLECTION, facets.collections()));
    }
    choices.add(allShown(FilterName.TYPE, facets.types()));
    choices.add(
        new Choice(
            FilterName.THEME.heading(),
            narrowing(facets.themes(), total),
            themes(themes.top()),
            isChosen(FilterName.THEME)));
    choices.add(choice(FilterName.HELPER, facets.helpers()));
    choices.add(choice(FilterName.PLACE, facets.places()));
    choices.add(choice(FilterName.SOURCE, facets.sources()));
    choices.removeIf(choice -> choice.options().isEmpty() && choice.shown().isEmpty());
    return choices;
  }

  /** The themes that most of the passages have and not all: what all have parts nothing. */
  private List<Choice.Option> narrowing(List<Facets.Count> themes, int total) {
    return themes.stream()
        .filter(theme -> theme.count() > 0 && theme.count() < total)
        .limit(FEW)
        .map(
            theme ->
                option(FilterName.THEME, theme.value(), theme.label(), theme.count(), List.of()))
        .toList();
  }

  private Choice allShown(FilterName name, List<Facets.Count> counts) {
    Choice all = choice(name, counts);
    return new Choice(all.heading(), all.options(), List.of(), all.open());
  }

  private boolean isChosen(FilterName name) {
    return !name.of(address.filters()).isEmpty();
  }

  private Choice choice(FilterName name, List<Facets.Count> counts) {
    List<Choice.Option> options = new ArrayList<>();
    for (Facets.Count count : counts) {
      if (count.count() > 0 && options.size() < MOST) {
        options.add(option(name, count.value(), count.label(), count.count(), List.of()));
      }
    }
    return new Choice(name.heading(), List.of(), options, isChosen(name));
  }

  List<Choice.Option> themes(List<ThemeTree.Theme> themes) {
    return themes.stream()
        .filter(theme -> theme.count() > 0)
        .map(
            theme ->
                option(
                    FilterName.THEME,
                    theme.id(),
                    theme.label(),
                    theme.count(),
                    themes(theme.narrower())))
        .toList();
  }

  private Choice.Option option(
      FilterName name, String value, String label, int count, List<Choice.Option> narrower) {
    return new Choice.Option(
        label,
        count,
        address.toggled(name, value).href(),
        name.of(address.filters()).contains(value),
        narrower);
  }

  /** What is chosen now, each leading to the search without it. */
  List<Card.Link> chosen(Facets facets) {
    List<Card.Link> chosen = new ArrayList<>();
    for (FilterName name : FilterName.values()) {
      for (String value : name.of(address.filters())) {
        chosen.add(new Card.Link(label(name, value, facets), address.toggled(name, value).href()));
      }
    }
    return chosen;
  }

  private static String label(FilterName name, String value, Facets facets) {
    List<Facets.Count> counts =
        switch (name) {
          case THEME -> facets.themes();
          case SOURCE -> facets.sources();
          case AGE, TYPE, HELPER, PLACE, COLLECTION -> List.of();
        };
    return counts.stream()
        .filter(count -> count.value().equals(value))
        .map(Facets.Count::label)
        .findFirst()
        .orElse(value);
  }
}
