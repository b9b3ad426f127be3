package naslag.check;

import java.util.Arrays;
import java.util.List;

/**
 * How much two texts are alike, by the runs of three words that they share; and a short signature
 * that finds candidates without comparing every pair (MinHash with locality-sensitive hashing:
 * Broder 1997; Indyk and Motwani 1998).
 */
final class MinHash {
  /** Sixteen bands of four: texts that share 70% meet with 99% chance, 30% with 12%. */
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

  private MinHash() {}

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
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common / (double) (a.length + b.length - common);
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
