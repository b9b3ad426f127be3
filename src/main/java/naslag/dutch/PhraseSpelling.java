package naslag.dutch;

import java.util.List;
import java.util.Optional;

/**
 * Finds the one word that keeps words from being a known phrase.
 *
 * @param phrases the known ones, of normalised words
 */
public record PhraseSpelling(List<List<String>> phrases) {
  /** In letters: a shorter word is a slip of too many others. */
  private static final int SHORTEST = 4;

  /**
   * A word that is nearly the one of a phrase.
   *
   * @param place of the word, from 0
   * @param meant the word of the phrase
   */
  public record Slip(int place, String meant) {}

  /** The slip in some normalised words, of the first phrase that they nearly are. */
  public Optional<Slip> in(List<String> words) {
    for (List<String> phrase : phrases) {
      for (int from = 0; from + phrase.size() <= words.size(); from++) {
        int odd = -1;
        int differ = 0;
        // "Op zijn telefoon" is not nearly "op tijd": small words agree with any phrase.
        boolean telling = false;
        for (int i = 0; i < phrase.size(); i++) {
          if (!words.get(from + i).equals(phrase.get(i))) {
            odd = i;
            differ++;
          } else {
            telling |= !DutchAnalysis.isStopWord(phrase.get(i));
          }
        }
        if (differ == 1 && telling && isNear(words.get(from + odd), phrase.get(odd))) {
          return Optional.of(new Slip(from + odd, phrase.get(odd)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNear(String typed, String meant) {
    return Math.min(typed.length(), meant.length()) >= SHORTEST
        && EditDistance.between(typed, meant, 1) <= 1;
  }
}
