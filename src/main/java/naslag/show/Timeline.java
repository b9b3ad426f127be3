package naslag.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import naslag.age.AgeExpressions;
import naslag.age.AgeRange;
import naslag.age.Stage;
import naslag.search.Facet;
import naslag.search.Facets;
import naslag.search.Stretch;

/**
 * Ages from pregnancy to the sixth birthday, drawn.
 *
 * @param bars the stretches, in order
 * @param stages what they are called, in order
 * @param typed the age that is chosen, as typed; "" when none is
 */
public record Timeline(List<Bar> bars, List<Span> stages, String typed) {

  /** In units of the drawing. */
  public static final int HEIGHT = 40;

  /**
   * A stretch.
   *
   * @param label "6-9 maanden"
   * @param tick what to write below it; "" below most
   * @param count how many of the passages found touch it
   * @param height 0 to {@link #HEIGHT}; at least 2 where there is something
   * @param href the search with it, or without it when it is chosen
   * @param chosen true when the chosen age touches it
   */
  public record Bar(
      String label, String tick, int count, int height, String href, boolean chosen) {}

  /**
   * A stage above the bars.
   *
   * @param first the first bar under it, from 1
   * @param after the bar after the last
   */
  public record Span(String name, int count, int first, int after, String href, boolean chosen) {}

  static Timeline of(List<Facets.Count> counts, Address address) {
    List<AgeRange> chosen =
        address.filters().of(Facet.AGE).stream()
            .flatMap(age -> AgeExpressions.readings(age).stream())
            .toList();
    int most = 1;
    for (int i = 0; i < Stretch.TIMELINE.size(); i++) {
      most = Math.max(most, count(counts, Stretch.TIMELINE.get(i).label()));
    }
    List<Bar> bars = new ArrayList<>();
    for (Stretch stretch : Stretch.TIMELINE) {
      int n = count(counts, stretch.label());
      int height = n == 0 ? 0 : Math.max(2, Math.round((float) HEIGHT * n / most));
      bars.add(
          new Bar(
              stretch.label(),
              tick(stretch.range().from()),
              n,
              height,
              address.toggled(Facet.AGE, stretch.label()).href(),
              chosen.stream().anyMatch(age -> age.overlaps(stretch.range()))));
    }
    List<Span> stages = new ArrayList<>();
    for (Stage stage : Stage.timeline()) {
      stages.add(
          new Span(
              stage.name(),
              count(counts, stage.name()),
              bar(stage.range().from(), false),
              bar(stage.range().to(), true),
              address.toggled(Facet.AGE, stage.name()).href(),
              address.filters().of(Facet.AGE).contains(stage.name())));
    }
    Optional<String> typed = address.filters().of(Facet.AGE).stream().findFirst();
    return new Timeline(bars, stages, typed.orElse(""));
  }

  private static int count(List<Facets.Count> counts, String label) {
    return counts.stream()
        .filter(count -> count.label().equals(label))
        .mapToInt(Facets.Count::count)
        .findFirst()
        .orElse(0);
  }

  /** The bar, from 1, in which a day lies; for an end, the bar after it. */
  private static int bar(int day, boolean end) {
    List<Stretch> stretches = Stretch.TIMELINE;
    for (int i = 0; i < stretches.size(); i++) {
      if (end ? stretches.get(i).range().to() >= day : stretches.get(i).range().to() > day) {
        return end ? i + 2 : i + 1;
      }
    }
    return stretches.size() + 1;
  }

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
}
