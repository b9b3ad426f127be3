package naslag.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where to end passages in a run of blocks: the division with the least sum of faults, found by
 * dynamic programming as a typesetter finds line ends. Greedy joining was tried in thought and
 * leaves a short last paragraph alone where its neighbour had room.
 */
final class PassageLengths {
  /** A joined passage must gain this much, or paragraphs that can stand alone do. */
  private static final double JOIN = 0.05;

  /** What follows a colon (a list, a quotation, the lines of a table) stays with it. */
  private static final double TORN_FROM_INTRODUCTION = 0.8;

  private PassageLengths() {}

  /** The ends (exclusive) of the passages, ascending; the last is the number of blocks. */
  static List<Integer> ends(List<Block> run) {
    int n = run.size();
    int[] words = new int[n + 1];
    for (int i = 0; i < n; i++) {
      words[i + 1] = words[i] + Words.count(PlainText.ofBlocks(run.subList(i, i + 1)).text());
    }
    double[] best = new double[n + 1];
    int[] from = new int[n + 1];
    Arrays.fill(best, 1, n + 1, Double.MAX_VALUE);
    for (int end = 1; end <= n; end++) {
      for (int start = end - 1; start >= 0; start--) {
        int length = words[end] - words[start];
        if (length > PassageCutter.TOO_LONG && start < end - 1) {
          break;
        }
        double cost = best[start] + fault(length, end - start) + torn(run, start);
        if (cost < best[end]) {
          best[end] = cost;
          from[end] = start;
        }
      }
    }
    List<Integer> ends = new ArrayList<>();
    for (int end = n; end > 0; end = from[end]) {
      ends.addFirst(end);
    }
    return ends;
  }

  private static double fault(int words, int blocks) {
    double joined = JOIN * (blocks - 1);
    if (words < PassageCutter.SHORT) {
      double lacking = 1 - words / (double) PassageCutter.SHORT;
      return joined + lacking;
    }
    double over = Math.max(0, words - PassageCutter.LONG) / (double) PassageCutter.LONG;
    return blocks == 1 ? joined : joined + 2 * over;
  }

  private static double torn(List<Block> run, int start) {
    if (start == 0) {
      return 0;
    }
    boolean introduced =
        PlainText.ofBlocks(run.subList(start - 1, start)).text().stripTrailing().endsWith(":");
    return introduced || run.get(start) instanceof Block.Listing ? TORN_FROM_INTRODUCTION : 0;
  }
}
