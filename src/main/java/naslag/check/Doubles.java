package naslag.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naslag.corpus.Passage;

/**
 * Paragraphs that stand in the corpus more than once, word for word or nearly. Takes them one by
 * one and keeps of each a few numbers, so that a corpus of 100,000 passages costs time in
 * proportion.
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

  /**
   * Takes the paragraphs of a passage that say enough; all of it as one when none does, as in a
   * conversation.
   */
  void examine(Passage passage, List<Stretch> stretches, Findings findings) {
    if (stretches.getFirst().retold()) {
      return;
    }
    boolean alone = true;
    for (Stretch stretch : stretches) {
      if (stretch.words().size() >= FEWEST) {
        alone = false;
        examine(new Seen(passage.file(), stretch.line()), stretch.words(), findings);
      }
    }
    List<String> all = stretches.stream().flatMap(s -> s.words().stream()).toList();
    if (alone && all.size() >= FEWEST) {
      examine(new Seen(passage.file(), passage.line()), all, findings);
    }
  }

  private void examine(Seen here, List<String> words, Findings findings) {
    long[] runs = MinHash.runs(words);
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
          first.file().equals(here.file())
              ? "regel " + first.line()
              : first.file() + ":" + first.line();
      findings.add(
          Code.DOUBLE,
          here.line(),
          most > 0.999
              ? "deze tekst staat woord voor woord ook op " + where + "; laat er één staan."
              : "deze tekst is bijna die op "
                  + where
                  + " ("
                  + Math.round(100 * most)
                  + "% van de woordgroepen); laat er één staan, of schrap wat dubbel is.");
      return;
    }
    // A double is not kept: whatever is like it is like the first.
    int index = seen.size();
    seen.add(here);
    kept.add(runs);
    for (int band = 0; band < keys.length; band++) {
      List<Integer> members = bands.get(band).computeIfAbsent(keys[band], k -> new ArrayList<>(1));
      if (members.size() < MOST_IN_BAND) {
        members.add(index);
      }
    }
  }
}
