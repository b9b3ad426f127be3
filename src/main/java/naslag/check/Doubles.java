package naslag.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naslag.corpus.Example;
import naslag.corpus.Passage;
import naslag.dutch.Normaliser;

/**
 * Passages that stand in the corpus more than once, word for word or nearly. Takes them one by one
 * and keeps of each a few numbers, so that a corpus of 100,000 passages costs time in proportion.
 */
final class Doubles {
  /** Below this a passage is a formula ("Zie ook het vorige deel."). */
  private static final int FEWEST = 20;

  /** The share of runs of words from which two passages are one. */
  private static final double ALIKE = 0.6;

  /** A band in which everything meets tells nothing. */
  private static final int MOST_IN_BAND = 8;

  private record Seen(String file, int line) {}

  private final List<Seen> seen = new ArrayList<>();

  /** Of each that was seen, in the same order. */
  private final List<long[]> kept = new ArrayList<>();

  private final List<Map<Long, List<Integer>>> bands = new ArrayList<>();

  Doubles() {
    for (int i = 0; i < MinHash.BANDS; i++) {
      bands.add(new HashMap<>());
    }
  }

  void examine(Examined work, Findings findings) {
    for (Passage passage : work.passages()) {
      List<String> words = words(passage.text());
      boolean retold =
          passage.example().map(Example::retells).filter(r -> !r.isEmpty()).isPresent();
      if (words.size() >= FEWEST && !retold) {
        examine(passage, MinHash.runs(words), findings);
      }
    }
  }

  private static List<String> words(String text) {
    return List.of(Normaliser.normalise(text).split("[^\\p{L}\\p{N}]+"));
  }

  private void examine(Passage passage, long[] runs, Findings findings) {
    long[] keys = MinHash.bands(runs);
    int best = -1;
    double most = 0;
    for (int band = 0; band < keys.length; band++) {
      for (int candidate : bands.get(band).getOrDefault(keys[band], List.of())) {
        double alike = candidate == best ? 0 : MinHash.alike(runs, kept.get(candidate));
        if (alike > most) {
          most = alike;
          best = candidate;
        }
      }
    }
    if (best >= 0 && most >= ALIKE) {
      Seen first = seen.get(best);
      String where =
          first.file().equals(passage.file())
              ? "regel " + first.line()
              : first.file() + ":" + first.line();
      findings.add(
          Code.DOUBLE,
          passage.line(),
          most > 0.999
              ? "deze passage staat woord voor woord ook op " + where + "; laat er één staan."
              : "deze passage is bijna die op "
                  + where
                  + " ("
                  + Math.round(100 * most)
                  + "% van de woordgroepen); laat er één staan, of schrap wat dubbel is.");
      return;
    }
    // A double is not kept: whatever is like it is like the first.
    int index = seen.size();
    seen.add(new Seen(passage.file(), passage.line()));
    kept.add(runs);
    for (int band = 0; band < keys.length; band++) {
      List<Integer> members = bands.get(band).computeIfAbsent(keys[band], k -> new ArrayList<>(1));
      if (members.size() < MOST_IN_BAND) {
        members.add(index);
      }
    }
  }
}
