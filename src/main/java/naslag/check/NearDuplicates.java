package naslag.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naslag.check.Examined.TokenizedParagraph;
import naslag.check.Finding.Findings;
import naslag.corpus.Passage;

/**
 * Paragraphs that the corpus has more than once, word for word or nearly. Takes them one by one,
 * all of them twice: first to note the band keys, then to compare those that share one. Of each it
 * keeps 16 short keys, and the runs of the few that another may be like: 64 bytes of a passage and
 * not 2,700, so that a million passages fit in memory.
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

  /** Those that were seen, by each of the band keys that they share with another. */
  private final Map<Long, List<Seen>> bands = new HashMap<>();

  /** A band's keys, cut to 32 bits; two that are alike by chance cost memory and no answer. */
  private List<IntStream.Builder> noted =
      Stream.generate(IntStream::builder).limit(MinHash.BANDS).toList();

  /** A band's keys that more than one paragraph has, ascending. */
  private List<int[]> shared = List.of();

  /** Notes the keys of the paragraphs of a passage. */
  void note(Passage passage, List<TokenizedParagraph> paragraphs) {
    for (TokenizedParagraph text : texts(passage, paragraphs)) {
      long[] keys = MinHash.bands(MinHash.runs(text.words()));
      for (int band = 0; band < keys.length; band++) {
        noted.get(band).add((int) keys[band]);
      }
    }
  }

  /** Ends the first reading. */
  void noted() {
    shared = noted.stream().map(keys -> repeated(keys.build().sorted().toArray())).toList();
    noted = List.of();
  }

  private static int[] repeated(int[] keys) {
    return IntStream.range(1, keys.length)
        .filter(i -> keys[i] == keys[i - 1])
        .map(i -> keys[i])
        .distinct()
        .toArray();
  }

  /** Compares the paragraphs of a passage with those before them. */
  void examine(Passage passage, List<TokenizedParagraph> paragraphs, Findings findings) {
    for (TokenizedParagraph text : texts(passage, paragraphs)) {
      examine(passage.file(), text, findings);
    }
  }

  /**
   * The paragraphs that say enough; all of them as one when none does, as in a conversation. None
   * of a passage that retells another.
   */
  private static List<TokenizedParagraph> texts(
      Passage passage, List<TokenizedParagraph> paragraphs) {
    if (paragraphs.getFirst().retold()) {
      return List.of();
    }
    List<TokenizedParagraph> enough =
        paragraphs.stream().filter(NearDuplicates::saysEnough).toList();
    List<String> all = paragraphs.stream().flatMap(s -> s.words().stream()).toList();
    TokenizedParagraph whole = new TokenizedParagraph(passage.line(), all, false);
    return enough.isEmpty() && saysEnough(whole) ? List.of(whole) : enough;
  }

  private static boolean saysEnough(TokenizedParagraph text) {
    return text.words().size() >= FEWEST;
  }

  private void examine(String file, TokenizedParagraph text, Findings findings) {
    Seen here = new Seen(file, text.line(), MinHash.runs(text.words()));
    long[] all = MinHash.bands(here.runs());
    long[] keys =
        IntStream.range(0, all.length)
            .filter(band -> Arrays.binarySearch(shared.get(band), (int) all[band]) >= 0)
            .mapToLong(band -> all[band])
            .toArray();
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
      findings.add(text.line(), key, where, Math.round(100 * most));
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
