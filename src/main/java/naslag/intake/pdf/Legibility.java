package naslag.intake.pdf;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells words from letters without meaning, as a PDF gives them whose fonts name their signs wrong
 * or not at all. Counts what every text in Latin letters has, whatever its language: small words
 * that come back, and vowels.
 *
 * @param words of letters only
 * @param common share of the words that are among the commonest of a language near here
 * @param mute share of the words of four letters and more that have no vowel
 */
record Legibility(int words, double common, double mute) {
  /** Of fewer words nothing can be said. */
  private static final int FEWEST = 60;

  private static final int LONG = 4;

  /** A text has 15% and more; a list of names or prices may have none. */
  private static final double FEW_COMMON = 0.03;

  /** A text has 2%, a program's listing 10%; letters by chance have 25% and more. */
  private static final double MANY_MUTE = 0.2;

  private static final Set<String> COMMON =
      Set.of(
          "de", "het", "een", "en", "van", "in", "is", "dat", "op", "te", "die", "voor", "met",
          "je", "the", "of", "and", "to", "that", "it", "for", "der", "und", "das", "den", "le",
          "la", "les", "et", "des", "est", "que", "el", "los", "il", "di", "og", "att", "som", "i",
          "na", "se");

  /** Letters only: what has dots and strokes in it is an address or the name of a file. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?<!\\S)[\\p{Punct}\\p{Pi}\\p{Pf}]*([\\p{IsLatin}\\p{M}]+)[\\p{Punct}\\p{Pi}\\p{Pf}]*(?!\\S)");

  private static final Pattern VOWEL = Pattern.compile("[aeiouyæœøąęı]");

  Legibility {
    if (common < 0 || common > 1 || mute < 0 || mute > 1) {
      throw new IllegalArgumentException("a share is from 0 to 1: " + common + ", " + mute);
    }
  }

  static Legibility of(String text) {
    int words = 0;
    int common = 0;
    int longer = 0;
    int mute = 0;
    Matcher word =
        WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT));
    while (word.find()) {
      words++;
      common += COMMON.contains(word.group(1)) ? 1 : 0;
      if (word.group(1).length() >= LONG) {
        longer++;
        mute += VOWEL.matcher(word.group(1)).find() ? 0 : 1;
      }
    }
    return new Legibility(
        words, (double) common / Math.max(1, words), (double) mute / Math.max(1, longer));
  }

  /** True when these are no words. */
  boolean isMush() {
    return words >= FEWEST && common < FEW_COMMON && mute > MANY_MUTE;
  }
}
