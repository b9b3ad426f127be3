package naslag.dutch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import naslag.dutch.Splitter.ShortParts;

/**
 * Learns from a word list alone how often each word is the first and the last part of a compound.
 *
 * <p>Expectation maximisation in a few rounds: a word that can be cut in several ways counts for
 * each cut by how productive its two parts were in the round before.
 */
final class CompoundRoles {

  private static final int ROUNDS = 4;
  private static final int SHORTEST = 3;
  private static final String[] LINKS = {"", "s", "en", "e", "er", "n"};

  private CompoundRoles() {}

  /** A byte a word in the order of the list: first part in the high four bits, last in the low. */
  static byte[] of(List<String> words) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals(words.get(i).toLowerCase(Locale.ROOT))) {
        index.put(words.get(i), i);
      }
    }
    List<int[]> cuts = new ArrayList<>();
    for (String word : words) {
      if (index.containsKey(word) && word.length() >= 2 * SHORTEST) {
        cuts.add(cuts(word, index));
      }
    }
    double[] first = new double[words.size()];
    double[] last = new double[words.size()];
    for (int round = 0; round < ROUNDS; round++) {
      double[] nextFirst = new double[words.size()];
      double[] nextLast = new double[words.size()];
      for (int[] cut : cuts) {
        double sum = 0;
        for (int i = 0; i < cut.length; i += 3) {
          sum += weight(cut, i, first, last);
        }
        for (int i = 0; i < cut.length; i += 3) {
          double share = weight(cut, i, first, last) / sum;
          nextFirst[cut[i]] += share;
          nextLast[cut[i + 1]] += share;
        }
      }
      first = nextFirst;
      last = nextLast;
    }
    byte[] roles = new byte[words.size()];
    for (int i = 0; i < roles.length; i++) {
      roles[i] = (byte) (level(first[i]) << 4 | level(last[i]));
    }
    return roles;
  }

  private static double weight(int[] cut, int i, double[] first, double[] last) {
    return (first[cut[i]] + 0.1) * (last[cut[i + 1]] + 0.1) * (cut[i + 2] == 0 ? 1 : 0.3);
  }

  /**
   * Every cut in two as three numbers: the words on either side, and the length of what links them.
   */
  private static int[] cuts(String word, Map<String, Integer> index) {
    int[] cuts = new int[64 * LINKS.length * 3];
    int n = 0;
    for (int at = SHORTEST; at <= word.length() - SHORTEST; at++) {
      Integer right = index.get(word.substring(at));
      if (right == null || !ShortParts.mayBe(word.substring(at), true)) {
        continue;
      }
      for (String link : LINKS) {
        int end = at - link.length();
        if (end < SHORTEST || !word.startsWith(link, end)) {
          continue;
        }
        Integer left = index.get(word.substring(0, end));
        if (left != null && ShortParts.mayBe(word.substring(0, end), false)) {
          cuts[n++] = left;
          cuts[n++] = right;
          cuts[n++] = link.length();
        }
      }
    }
    return Arrays.copyOf(cuts, n);
  }

  private static int level(double count) {
    return count < 0.5
        ? 0
        : (int) Math.min(15, 1 + Math.round(1.5 * Math.log(count) / Math.log(2)));
  }
}
