package naslag.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
   * @param count of all that was found, and its label for people
   * @param href the search with it, or without it when it is chosen
   * @param chosen true when it holds now
   * @param narrower what lies below it; empty but for themes
   */
  public record Option(Count count, String href, boolean chosen, List<Option> narrower) {}

  /**
   * The filters beside an answer: every value that would still find something.
   *
   * @param facets of the answer
   */
  record Choices(Address address, Facets facets) {
    private static final int MOST = 12;
    private static final int FEW = 6;

    /**
     * For an answer.
     *
     * @param total how many passages it has
     */
    List<Choice> of(ThemeTree themes, int total) {
      List<Choice> choices = new ArrayList<>();
      if (facets.of(Facet.COLLECTION).size() > 1) {
        choices.add(choice(Facet.COLLECTION, true));
      }
      choices.add(choice(Facet.TYPE, true));
      // A theme that all passages have would not narrow the answer.
      choices.add(themes(themes, FEW, total - 1));
      for (Facet facet : List.of(Facet.HELPER, Facet.PLACE, Facet.SOURCE)) {
        choices.add(choice(facet, false));
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
    Choice themes(ThemeTree themes, int few, int most) {
      return choice(Facet.THEME, options(Facet.THEME, few, most), themes(themes.top()));
    }

    private Choice choice(Facet facet, boolean allShown) {
      List<Option> options = options(facet, MOST, Integer.MAX_VALUE);
      return choice(facet, allShown ? options : List.of(), allShown ? List.of() : options);
    }

    private Choice choice(Facet facet, List<Option> shown, List<Option> folded) {
      boolean open = !address.filters().of(facet).isEmpty();
      return new Choice(facet, shown, folded, open, facets.of(facet).size());
    }

    private List<Option> options(Facet facet, int few, int most) {
      return facets.of(facet).stream()
          .filter(count -> count.count() > 0 && count.count() <= most)
          .limit(few)
          .map(count -> option(facet, count, List.of()))
          .toList();
    }

    private List<Option> themes(List<ThemeTree.Theme> themes) {
      return themes.stream()
          .filter(theme -> theme.count() > 0)
          .map(
              t ->
                  option(
                      Facet.THEME, new Count(t.id(), t.label(), t.count()), themes(t.narrower())))
          .toList();
    }

    private Option option(Facet facet, Count count, List<Option> narrower) {
      boolean chosen = address.filters().of(facet).contains(count.value());
      return new Option(count, address.toggled(facet, count.value()).href(), chosen, narrower);
    }

    /** What is chosen now, each leading to the search without it. */
    List<Card.Link> chosen() {
      List<Card.Link> chosen = new ArrayList<>();
      for (Facet facet : Facet.values()) {
        for (String value : address.filters().of(facet)) {
          Stream<Count> known = facets.of(facet).stream().filter(c -> c.value().equals(value));
          String label = known.map(Count::label).findFirst().orElse(value);
          chosen.add(new Card.Link(label, address.toggled(facet, value).href()));
        }
      }
      return chosen;
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

    /**
     * A step of the timeline.
     *
     * @param from its first day
     * @param count how many of the passages found touch it, and its label: "6-9 maanden"
     * @param height 0 to {@link #HEIGHT}, by how many of them give an age in it: the word "baby"
     *     alone would make all bars of the first year alike; at least 2 where there is something
     * @param href the search with it, or without it when it is chosen
     * @param chosen true when the chosen age touches it
     * @param asked true when an age in the words touches it
     */
    public record Bar(
        int from, Count count, int height, String href, boolean chosen, boolean asked) {
      /** What to write below it; "" below most. */
      public String tick() {
        return switch (from) {
          case -280 -> "−9 m";
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
    }

    /**
     * A stage above the bars.
     *
     * @param first the first bar under it, from 1
     * @param after the bar after the last
     */
    public record Span(Count count, int first, int after, String href, boolean chosen) {}

    static Timeline of(List<Count> counts, Address address, List<AgeRange> asked) {
      Map<String, Count> of =
          counts.stream().collect(Collectors.toMap(Count::label, c -> c, (a, b) -> a));
      List<String> filter = address.filters().of(Facet.AGE);
      List<AgeRange> chosen =
          filter.stream().flatMap(age -> AgeExpressions.readings(age).stream()).toList();
      List<Count> steps =
          TimelineStep.TIMELINE.stream().map(step -> count(of, step.label())).toList();
      int most = steps.stream().mapToInt(Count::exact).max().orElse(0);
      List<Bar> bars = new ArrayList<>();
      for (TimelineStep step : TimelineStep.TIMELINE) {
        Count count = steps.get(bars.size());
        int share = most == 0 ? 0 : HEIGHT * count.exact() / most;
        bars.add(
            new Bar(
                step.range().from(),
                count,
                count.count() == 0 ? 0 : Math.max(2, share),
                address.toggled(Facet.AGE, step.label()).href(),
                chosen.stream().anyMatch(age -> age.overlaps(step.range())),
                asked.stream().anyMatch(age -> age.overlaps(step.range()))));
      }
      List<Span> stages = new ArrayList<>();
      for (Stage stage : Stage.timeline()) {
        stages.add(
            new Span(
                count(of, stage.name()),
                bar(stage.range().from(), false),
                bar(stage.range().to(), true),
                address.toggled(Facet.AGE, stage.name()).href(),
                filter.contains(stage.name())));
      }
      return new Timeline(bars, stages, filter.stream().findFirst().orElse(""));
    }

    private static Count count(Map<String, Count> of, String label) {
      return of.getOrDefault(label, new Count(label, label, 0));
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
