package naslag.show;

import java.util.ArrayList;
import java.util.List;
import naslag.search.Facets;
import naslag.search.ThemeTree;

/** The filters beside an answer: every value that would still find something. */
final class Choices {
  private static final int MOST = 12;

  private final Address address;

  Choices(Address address) {
    this.address = address;
  }

  List<Choice> of(Facets facets, ThemeTree themes) {
    List<Choice> choices = new ArrayList<>();
    choices.add(choice(FilterName.TYPE, facets.types()));
    choices.add(
        new Choice(FilterName.THEME.heading(), themes(themes.top()), isChosen(FilterName.THEME)));
    choices.add(choice(FilterName.HELPER, facets.helpers()));
    choices.add(choice(FilterName.PLACE, facets.places()));
    if (facets.collections().size() > 1) {
      choices.add(choice(FilterName.COLLECTION, facets.collections()));
    }
    choices.add(choice(FilterName.SOURCE, facets.sources()));
    choices.removeIf(choice -> choice.options().isEmpty());
    return choices;
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
    return new Choice(name.heading(), options, isChosen(name));
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
