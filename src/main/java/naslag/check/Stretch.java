package naslag.check;

import java.util.ArrayList;
import java.util.List;
import naslag.corpus.Example;
import naslag.corpus.Passage;
import naslag.dutch.DutchWords;

/**
 * A paragraph of a passage and its words, read once for all that look at words.
 *
 * @param line where it begins, 1-based
 * @param words normalised, in order
 * @param retold true in an example that retells another, and so says what stands elsewhere too
 */
record Stretch(int line, List<String> words, boolean retold) {

  /** Those of a passage, in order. */
  static List<Stretch> of(Passage passage, Examined work) {
    boolean retold = passage.example().map(Example::retells).filter(r -> !r.isEmpty()).isPresent();
    List<Stretch> stretches = new ArrayList<>();
    int line = passage.line();
    for (String text : passage.text().split("\n\n")) {
      line = work.lineOf(text, line);
      stretches.add(new Stretch(line, DutchWords.of(text), retold));
    }
    return stretches;
  }
}
