package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import naslag.dutch.Spelling;
import naslag.index.PassageIndex;
import naslag.index.TextField;

/** Words that may be meant by one that nobody knows. */
public final class Spellings {
  private static final int SHORTEST = 4;

  /** Most words of the thesaurus and the lexicon are in no text. */
  private static final int CONSIDERED = 20;

  private Spellings() {}

  /**
   * The nearest words that the corpus has.
   *
   * @param word as typed
   * @return the likeliest first; none for a word that is known or too short to tell
   * @throws IOException when the index cannot be read
   */
  public static List<String> near(PassageIndex index, String word, int most) throws IOException {
    Spelling spelling = Corrections.spelling(index);
    if (word.length() < SHORTEST || spelling.isKnown(word)) {
      return List.of();
    }
    List<String> near = new ArrayList<>();
    for (Spelling.Correction correction : spelling.correct(word, CONSIDERED)) {
      if (index.frequency(TextField.EXACT, correction.word()) > 0 && near.size() < most) {
        near.add(correction.word());
      }
    }
    return near;
  }
}
