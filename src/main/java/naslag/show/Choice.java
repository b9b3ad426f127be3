package naslag.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import naslag.age.AgeExpressions;
import naslag.age.AgeRange;
import naslag.age.Stage;
import naslag.age.TimelineStep;
import naslag.search.Facet;
import naslag.search.Facets;
import naslag.search.Facets.Count;
import naslag.search.ThemeTree;

/**
 * A filter with its values.
 *
 * @param shown the few that are always seen; may be empty
 * @param options all of them with counts; empty when {@code shown} has them all
 * @param open true when one of them is chosen
 * @param values how many there are; a {@link Listing} has all of very many
 */
public record Choice(
    Facet facet, List<Option> shown, List<Option> options, boolean open, int values) {

  /**
   * A value of a filter.
   *
   * @param label for people
   * @param count of all that was found
   * @param href the search with it, or without it when it is chosen
   * @param chosen true when it holds now
   * @param narrower what lies below it; empty but for themes
   */
  public record Option(
      String label, int count, String href, boolean chosen, List<Option> narrower) {
    Option with(List<Option> below) {
      return new Option(label, count, href, chosen, below);
    }
  }

  /** The filters beside an answer: every value that would still find something. */
  static final class Choices {
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
        choices.add(choice(Facet.COLLECTION, facets, true));
      }
      choices.add(choice(Facet.TYPE, facets, true));
      // A theme that all passages have would not narrow the answer.
      choices.add(themes(themes, facets, FEW, total - 1));
      for (Facet facet : List.of(Facet.HELPER, Facet.PLACE, Facet.SOURCE)) {
        choices.add(choice(facet, facets, false));
      }
      choices.removeIf(choice -> choice.options().isEmpty() && choice.shown().isEmpty());
      return choices;
    }

    /**
     * The themes, the ones that most passages have apart.
     *
     * @param few how many are apart
     * @param most passages that one of these may have
     */
    Choice themes(ThemeTree themes, Facets facets, int few, int most) {
      return new Choice(
          Facet.THEME,
          options(Facet.THEME, facets, few, most),
          themes(themes.top()),
          isChosen(Facet.THEME),
          facets.of(Facet.THEME).size());
    }

    private List<Option> options(Facet facet, Facets facets, int few, int most) {
      return facets.of(facet).stream()
          .filter(count -> count.count() > 0 && count.count() <= most)
          .limit(few)
          .map(count -> option(facet, count))
          .toList();
    }

    private boolean isChosen(Facet facet) {
      return !address.filters().of(facet).isEmpty();
    }

    private Choice choice(Facet facet, Facets facets, boolean allShown) {
      List<Option> options = options(facet, facets, MOST, Integer.MAX_VALUE);
      List<Option> shown = allShown ? options : List.of();
      List<Option> folded = allShown ? List.of() : options;
      return new Choice(facet, shown, folded, isChosen(facet), facets.of(facet).size());
    }

    private List<Option> themes(List<ThemeTree.Theme> themes) {
      return themes.stream()
          .filter(theme -> theme.count() > 0)
          .map(
              theme ->
                  option(Facet.THEME, new Count(theme.id(), theme.label(), theme.count()))
                      .with(themes(theme.narrower())))
          .toList();
    }

    private Option option(Facet facet, Count count) {
      String href = address.toggled(facet, count.value()).href();
      boolean chosen = address.filters().of(facet).contains(count.value());
      return new Option(count.label(), count.count(), href, chosen, List.of());
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
          .map(Count::label)
          .findFirst()
          .orElse(value);
    }
  }

  /**
   * Ages from pregnancy to the sixth birthday, drawn.
   *
   * @param bars the steps, in order
   * @param stages what they are called, in order
   * @param typed the age that is chosen, as typed; "" when none is
   */
  public record Timeline(List<Bar> bars, List<Span> stages, String typed) {

    /** In units of the drawing. */
    public static final int HEIGHT = 40;

    /** What to write below a bar, by its first day. */
    private static String tick(int day) {
      return switch (day) {
        case -280 -> "-9 m";
        case 0 -> "geboorte";
        case 183 -> "6 m";
        case 365 -> "1 j";
        case 731 -> "2 j";
        case 1096 -> "3 j";
        case 1461 -> "4 j";
        case 1826 -> "5 j";
        default -> "";
      };
    }

    /**
     * A step of the timeline.
     *
     * @param label "6-9 maanden"
     * @param tick what to write below it; "" below most
     * @param count how many of the passages found touch it
     * @param height 0 to {@link #HEIGHT}, by how many of them give an age in it: the word "baby"
     *     alone would make all bars of the first year alike; at least 2 where there is something
     * @param href the search with it, or without it when it is chosen
     * @param chosen true when the chosen age touches it
     * @param asked true when an age in the words touches it
     */
    public record Bar(
        String label,
        String tick,
        int count,
        int height,
        String href,
        boolean chosen,
        boolean asked) {}

    /**
     * A stage above the bars.
     *
     * @param first the first bar under it, from 1
     * @param after the bar after the last
     */
    public record Span(String name, int count, int first, int after, String href, boolean chosen) {}

    static Timeline of(List<Count> counts, Address address, List<AgeRange> asked) {
      Map<String, Count> of =
          counts.stream().collect(Collectors.toMap(Count::label, c -> c, (a, b) -> a));
      Count none = new Count("", "", 0);
      List<String> filter = address.filters().of(Facet.AGE);
      List<AgeRange> chosen =
          filter.stream().flatMap(age -> AgeExpressions.readings(age).stream()).toList();
      int most =
          TimelineStep.TIMELINE.stream()
              .mapToInt(step -> of.getOrDefault(step.label(), none).exact())
              .max()
              .orElse(0);
      List<Bar> bars = new ArrayList<>();
      for (TimelineStep step : TimelineStep.TIMELINE) {
        Count count = of.getOrDefault(step.label(), none);
        int share = most == 0 ? 0 : HEIGHT * count.exact() / most;
        bars.add(
            new Bar(
                step.label(),
                tick(step.range().from()),
                count.count(),
                count.count() == 0 ? 0 : Math.max(2, share),
                address.toggled(Facet.AGE, step.label()).href(),
                chosen.stream().anyMatch(age -> age.overlaps(step.range())),
                asked.stream().anyMatch(age -> age.overlaps(step.range()))));
      }
      List<Span> stages = new ArrayList<>();
      for (Stage stage : Stage.timeline()) {
        stages.add(
            new Span(
                stage.name(),
                of.getOrDefault(stage.name(), none).count(),
                bar(stage.range().from(), false),
                bar(stage.range().to(), true),
                address.toggled(Facet.AGE, stage.name()).href(),
                filter.contains(stage.name())));
      }
      return new Timeline(bars, stages, filter.stream().findFirst().orElse(""));
    }

    /** The bar, from 1, in which a day lies; for an end, the bar after it. */
    private static int bar(int day, boolean end) {
      List<TimelineStep> steps = TimelineStep.TIMELINE;
      for (int i = 0; i < steps.size(); i++) {
        if (end ? steps.get(i).range().to() >= day : steps.get(i).range().to() > day) {
          return end ? i + 2 : i + 1;
        }
      }
      return steps.size() + 1;
    }
  }
}
