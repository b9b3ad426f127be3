package naslag.age;

import java.util.List;

/**
 * A step of the age timeline.
 *
 * @param label in Dutch, as a filter reads it
 * @param range its days
 */
public record TimelineStep(String label, AgeRange range) {

  /**
   * From pregnancy to the sixth birthday, without gaps: short steps where a child changes by the
   * week, long ones where it changes by the year.
   */
  public static final List<TimelineStep> TIMELINE =
      List.of(
          of("eerste trimester", -280, -189),
          of("tweede trimester", -189, -84),
          of("derde trimester", -84, 0),
          of("eerste levensweek", 0, 7),
          of("1 week tot 1 maand", 7, 30),
          of("1-3 maanden", 30, 91),
          of("3-6 maanden", 91, 183),
          of("6-9 maanden", 183, 274),
          of("9-12 maanden", 274, 365),
          of("12-18 maanden", 365, 548),
          of("18-24 maanden", 548, 731),
          of("2-2,5 jaar", 731, 913),
          of("2,5-3 jaar", 913, 1096),
          of("3 jaar", 1096, 1461),
          of("4 jaar", 1461, 1826),
          of("5 jaar", 1826, 2192));

  private static TimelineStep of(String label, int from, int to) {
    return new TimelineStep(label, new AgeRange(from, to));
  }
}
