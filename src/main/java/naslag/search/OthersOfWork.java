package naslag.search;

import java.util.Arrays;

/**
 * Adds to each passage's score a share of the best others of its work: what several passages of a
 * short work are about is what it is about. The more of them there are, the less it says, since a
 * book is about much.
 */
final class OthersOfWork {
  /** Passages that tell of another. */
  private static final int OTHERS = 3;

  private OthersOfWork() {}

  /**
   * Adds the shares.
   *
   * @param works the work of each passage, a number
   * @param scores of the same passages; what follows them is left alone
   */
  static void add(int[] works, float[] scores) {
    long[] byWork = new long[works.length];
    for (int n = 0; n < works.length; n++) {
      byWork[n] = (long) works[n] << 32 | n;
    }
    Arrays.sort(byWork);
    int to = 0;
    for (int from = 0; from < byWork.length; from = to) {
      while (to < byWork.length && byWork[to] >> 32 == byWork[from] >> 32) {
        to++;
      }
      if (to - from > 1) {
        add(Arrays.copyOfRange(byWork, from, to), scores);
      }
    }
  }

  private static void add(long[] passages, float[] scores) {
    float[] best = new float[Math.max(passages.length, OTHERS + 1)];
    for (int n = 0; n < passages.length; n++) {
      best[n] = -scores[(int) passages[n]];
    }
    Arrays.sort(best);
    double sum = 0;
    for (int n = 0; n <= OTHERS; n++) {
      sum -= best[n];
    }
    double share =
        Weights.OTHERS_OF_WORK * Math.min(1, Weights.SHORT_WORK / passages.length) / OTHERS;
    for (long each : passages) {
      // Of the four best, three are the others of a passage that is one of them.
      float own = Math.max(scores[(int) each], -best[OTHERS]);
      scores[(int) each] += (float) (share * (sum - own));
    }
  }
}
