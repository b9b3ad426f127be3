package naslag.dutch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds the likeliest way to cut a word into listed words, each but the last with a linking s, e,
 * en, er or n after it or without.
 *
 * <p>A part costs what it is improbable, in bits: how often the word list itself uses the word in
 * that place of a compound. The whole word must be covered. A word stays whole when no cut is
 * cheaper than spelling it out.
 */
final class Splitter {

  /** A part as it stands in the word, and the listed word in it, without its linking sound. */
  record Part(String surface, String base) {}

  private static final String[] LINKS = {"", "s", "en", "e", "er", "n"};
  private static final double[] LINK_COST = {0, 1.5, 4, 5, 6, 6};

  static double partBits = 17;
  static double unseenFirst = 4;
  static double unseenLast = 4;
  static double nameBits = 6;
  static double bitsPerLetter = 3.6;
  static double baseBits = 6;

  private final Lexicon lexicon;

  Splitter(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  private static final class Holder {
    static final Splitter DUTCH = new Splitter(Lexicon.dutch());
  }

  static Splitter dutch() {
    return Holder.DUTCH;
  }

  /** The parts of a normalised word without hyphens; the word alone when it is no compound. */
  List<Part> parts(String word) {
    int n = word.length();
    double[] cost = new double[n + 1];
    int[] from = new int[n + 1];
    String[] bases = new String[n + 1];
    java.util.Arrays.fill(cost, Double.MAX_VALUE);
    cost[0] = 0;
    for (int i = 0; i < n; i++) {
      if (cost[i] < Double.MAX_VALUE) {
        extend(word, i, cost, from, bases);
      }
    }
    if (cost[n] > baseBits + bitsPerLetter * n) {
      return List.of(new Part(word, word));
    }
    List<Part> parts = new ArrayList<>();
    for (int at = n; at > 0; at = from[at]) {
      parts.add(new Part(word.substring(from[at], at), bases[at]));
    }
    Collections.reverse(parts);
    return parts;
  }

  private void extend(String word, int start, double[] cost, int[] from, String[] bases) {
    int n = word.length();
    for (int end = start + 2; end <= n; end++) {
      if (start == 0 && end == n) {
        continue;
      }
      String base = word.substring(start, end);
      int index = lexicon.graph().someSpelling(base, true);
      double extra = 0;
      if (index < 0) {
        index = lexicon.graph().someSpelling(base, false);
        extra = nameBits;
      }
      if (index < 0) {
        String word0 = CombiningForms.wordOf(base);
        if (!word0.isEmpty() && end < n) {
          double bits = cost[start] + partBits - 6;
          if (bits < cost[end]) {
            cost[end] = bits;
            from[end] = start;
            bases[end] = word0;
          }
        }
        continue;
      }
      if (end == n) {
        double bits = cost[start] + extra + lastBits(base, index);
        if (bits < cost[n]) {
          cost[n] = bits;
          from[n] = start;
          bases[n] = base;
        }
        continue;
      }
      double first = firstBits(base, index) + extra;
      for (int link = 0; link < LINKS.length; link++) {
        int next = end + LINKS[link].length();
        if (next < n && word.startsWith(LINKS[link], end)) {
          double bits = cost[start] + first + LINK_COST[link];
          if (bits < cost[next]) {
            cost[next] = bits;
            from[next] = start;
            bases[next] = base;
          }
        }
      }
    }
  }

  private double firstBits(String base, int index) {
    int level = lexicon.asFirstPart(index);
    return ShortParts.extra(base) + (level == 0 ? partBits + unseenFirst : partBits - level / 1.5);
  }

  private double lastBits(String base, int index) {
    int level = lexicon.asLastPart(index);
    return ShortParts.extra(base) + (level == 0 ? partBits + unseenLast : partBits - level / 1.5);
  }
}
