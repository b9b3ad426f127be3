package naslag.index;

import naslag.age.AgeRange;

/** How well an age that a passage is about fits an age that is asked, from 0 to 1. */
final class AgeFit {
  /** What is a little off: a quarter of the age itself, but a fortnight at least. */
  private static final double NEAR = 0.25;

  private static final int NEAR_DAYS = 14;
  private static final double NEARLY = 0.2;

  private AgeFit() {}

  static double of(AgeRange asked, AgeRange about) {
    int overlap = asked.overlapDays(about);
    if (overlap > 0) {
      double inside = overlap / (double) about.width();
      double covered = overlap / (double) asked.width();
      return inside * (0.7 + 0.3 * covered);
    }
    int gap = Math.max(about.from() - asked.to(), asked.from() - about.to());
    double middle = Math.abs(asked.from() + asked.to()) / 2.0;
    double near = Math.max(NEAR_DAYS, NEAR * middle);
    return about.width() > asked.width() * 4 || gap >= near ? 0 : NEARLY * (1 - gap / near);
  }
}
