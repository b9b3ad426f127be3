package naslag.search;

import java.io.IOException;
import java.util.List;
import naslag.dutch.Spelling;
import naslag.index.PassageIndex;

/** Words that may be meant by one that nobody knows. */
public final class Spellings {
  private static final int SHORTEST = 4;

  private Spellings() {}

  /**
   * The nearest words of the corpus, the thesaurus and the lexicon.
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
    return spelling.correct(word, most).stream().map(Spelling.Correction::word).toList();
  }
}
