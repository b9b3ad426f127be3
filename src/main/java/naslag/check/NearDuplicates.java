package naslag.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naslag.check.Examined.TokenizedParagraph;
import naslag.check.Finding.Findings;
import naslag.corpus.Passage;

/**
 * Paragraphs that the corpus has more than once, word for word or nearly. Takes them one by one and
 * keeps of each a few numbers, so that a corpus of 100,000 passages costs time in proportion.
 */
final class NearDuplicates {
  /** Below this a passage is a formula ("Zie ook het vorige deel."). */
  private static final int FEWEST = 20;

  /** The share of runs of words from which two passages are one. */
  private static final double ALIKE = 0.6;

  /** A band key that many texts share does not tell them apart. */
  private static final int MOST_IN_BAND = 8;

  @SuppressWarnings("ArrayRecordComponent") // one that was seen equals itself only
  private record Seen(String file, int line, long[] runs) {}

  /** Those that were seen, by each of their band keys. */
  private final Map<Long, List<Seen>> bands = new HashMap<>();

  /**
   * Takes the paragraphs of a passage that say enough; all of it as one when none does, as in a
   * conversation.
   */
  void examine(Passage passage, List<TokenizedParagraph> paragraphs, Findings findings) {
    if (paragraphs.getFirst().retold()) {
      return;
    }
    boolean alone = true;
    for (TokenizedParagraph paragraph : paragraphs) {
      if (paragraph.words().size() >= FEWEST) {
        alone = false;
        examine(passage.file(), paragraph.line(), paragraph.words(), findings);
      }
    }
    List<String> all = paragraphs.stream().flatMap(s -> s.words().stream()).toList();
    if (alone && all.size() >= FEWEST) {
      examine(passage.file(), passage.line(), all, findings);
    }
  }

  private void examine(String file, int line, List<String> words, Findings findings) {
    Seen here = new Seen(file, line, MinHash.runs(words));
    long[] keys = MinHash.bands(here.runs());
    Seen first = here;
    double most = 0;
    for (long key : keys) {
      for (Seen candidate : bands.getOrDefault(key, List.of())) {
        double alike = candidate.equals(first) ? 0 : MinHash.alike(here.runs(), candidate.runs());
        if (alike > most) {
          most = alike;
          first = candidate;
        }
      }
    }
    if (most >= ALIKE) {
      boolean same = first.file().equals(file);
      String where = (same ? "regel " : first.file() + ":") + first.line();
      String key = most > 0.999 ? "same-text" : "near-text";
      findings.add(line, key, where, Math.round(100 * most));
      return;
    }
    // A double is not kept: whatever is like it is like the first.
    for (long key : keys) {
      List<Seen> members = bands.computeIfAbsent(key, k -> new ArrayList<>(1));
      if (members.size() < MOST_IN_BAND) {
        members.add(here);
      }
    }
  }

  /**
   * How much two texts are alike, by the runs of three words that they share; and a short signature
   * that finds candidates without comparing every pair (MinHash with locality-sensitive hashing:
   * Broder 1997; Indyk and Motwani 1998).
   */
  static final class MinHash {
    /**
     * Sixteen bands of four: with 70% of the runs in common the chance of one is 99%, with 30% 12%.
     */
    static final int BANDS = 16;

    private static final int ROWS = 4;
    private static final int RUN = 3;

    private static final long[] SEEDS = new long[BANDS * ROWS];

    static {
      long seed = 0x9E3779B97F4A7C15L;
      for (int i = 0; i < SEEDS.length; i++) {
        seed = mixed(seed + i);
        SEEDS[i] = seed;
      }
    }

    /** The hashes of the runs of words, ascending, each once. */
    static long[] runs(List<String> words) {
      int count = Math.max(1, words.size() - RUN + 1);
      long[] runs = new long[count];
      for (int i = 0; i < count; i++) {
        long hash = 1;
        for (int j = i; j < Math.min(i + RUN, words.size()); j++) {
          hash = mixed(hash * 31 + words.get(j).hashCode());
        }
        runs[i] = hash;
      }
      return Arrays.stream(runs).sorted().distinct().toArray();
    }

    /** A key a band; two texts that share a key in a band may be alike. */
    static long[] bands(long[] runs) {
      long[] keys = new long[BANDS];
      for (int band = 0; band < BANDS; band++) {
        long key = band;
        for (int row = 0; row < ROWS; row++) {
          long seed = SEEDS[band * ROWS + row];
          long least = Long.MAX_VALUE;
          for (long run : runs) {
            least = Math.min(least, mixed(run ^ seed));
          }
          key = mixed(key * 31 + least);
        }
        keys[band] = key;
      }
      return keys;
    }

    /** The share of runs in common, 0 to 1 (Jaccard). */
    static double alike(long[] a, long[] b) {
      long common = Arrays.stream(a).filter(run -> Arrays.binarySearch(b, run) >= 0).count();
      return common / (double) (a.length + b.length - common);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mixed(long value) {
      long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      return z ^ (z >>> 31);
    }
  }
}
