package naslag.dutch;

import java.util.ArrayList;
import java.util.Arrays;
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

  /**
   * What a part costs that the list never uses in its place, and what it saves by each doubling.
   */
  private static final double PART_BITS = 15;

  private static final double UNSEEN = 6;
  private static final double PER_LEVEL = 1 / 1.5;

  /** A name as a part ("debianpakket") is rarer than a word. */
  private static final double NAME_BITS = 6;

  private static final double COMBINING_BITS = 9;

  /**
   * A word stays whole when its parts cost more than this. A listed word is spelled out more
   * cheaply: that it is listed explains it already.
   */
  private static final double WHOLE_BITS = 6;

  private static final double WHOLE_BITS_PER_LETTER = 3.6;
  private static final double LISTED_BITS = -1;
  private static final double LISTED_BITS_PER_LETTER = 2.8;

  /** How much a word begins compounds, in doublings, to be trusted as a first part. */
  private static final int FIRST_IN_USE = 5;

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
    Arrays.fill(cost, Double.MAX_VALUE);
    cost[0] = 0;
    for (int i = 0; i < n; i++) {
      if (cost[i] < Double.MAX_VALUE) {
        extend(word, i, cost, from, bases);
      }
    }
    double limit = WHOLE_BITS + WHOLE_BITS_PER_LETTER * n;
    if (lexicon.graph().someSpelling(word, false) >= 0) {
      limit = LISTED_BITS + LISTED_BITS_PER_LETTER * n;
    }
    if (cost[n] > limit) {
      return List.of(new Part(word, word));
    }
    List<Part> parts = new ArrayList<>();
    for (int at = n; at > 0; at = from[at]) {
      parts.add(new Part(word.substring(from[at], at), bases[at]));
    }
    Collections.reverse(parts);
    return parts;
  }

  /** Whether each part is a common word that the list uses in that place of a compound. */
  boolean isSound(List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean last = i == parts.size() - 1;
      int index = lexicon.graph().someSpelling(part.base(), true);
      int least = last ? 1 : FIRST_IN_USE;
      // A linking e is as often a slip: it joins few words, and those are listed ("zonneschijn").
      if (index < 0
          || (last ? lexicon.asLastPart(index) : lexicon.asFirstPart(index)) < least
          || part.surface().equals(part.base() + "e")) {
        return false;
      }
    }
    return true;
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
        extra = NAME_BITS;
      }
      if (index < 0) {
        String stands = ShortParts.unlisted(base, end == n);
        double bits = cost[start] + COMBINING_BITS;
        if (!stands.isEmpty() && bits < cost[end]) {
          cost[end] = bits;
          from[end] = start;
          bases[end] = stands;
        }
        continue;
      }
      if (end == n ? !ShortParts.mayEnd(base) : !ShortParts.mayBegin(base)) {
        continue;
      }
      if (end == n) {
        double bits = cost[start] + extra + bits(lexicon.asLastPart(index));
        if (bits < cost[n]) {
          cost[n] = bits;
          from[n] = start;
          bases[n] = base;
        }
        continue;
      }
      double first = bits(lexicon.asFirstPart(index)) + extra;
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

  private static double bits(int level) {
    return PART_BITS + (level == 0 ? UNSEEN : -level * PER_LEVEL);
  }
}
