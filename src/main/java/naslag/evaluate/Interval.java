package naslag.evaluate;

import java.util.Arrays;
import java.util.Random;

/**
 * Between which values a mean lies in 95 of 100 draws of as many queries, with replacement (Efron
 * 1979, the percentile method).
 */
record Interval(double low, double high) {
  static final int DRAWS = 2_000;

  /** Fixed, so that the same answers give the same interval. */
  private static final long SEED = 1_979;

  private static final double TAIL = 0.025;

  /**
   * Of the mean of values, one a query.
   *
   * @param values at least one
   */
  static Interval of(double[] values) {
    Random random = new Random(SEED);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[draw] = sum / values.length;
    }
    Arrays.sort(means);
    return new Interval(
        means[(int) Math.floor(TAIL * DRAWS)], means[(int) Math.ceil((1 - TAIL) * DRAWS) - 1]);
  }
}
