package naslag.intake.blocks;

import java.text.Normalizer;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.dutch.Lexicon;
import naslag.intake.source.Typography;

/**
 * Tells words from letters without meaning, as a PDF gives them whose fonts name their characters
 * wrong or not at all. Counts what every text in Latin letters has, whatever its language: small
 * words that come back, and vowels.
 *
 * @param words of letters only
 * @param common share of the words that are among the commonest of a language near here
 * @param mute share of the words of four letters and more that have no vowel
 * @param known share of the words that are in the Dutch word list
 * @param length the average number of letters between two spaces
 */
public record Legibility(int words, double common, double mute, double known, double length) {
  /** Of fewer words nothing can be said. */
  private static final int FEWEST = 60;

  private static final int LONG = 4;

  private static final int FEWEST_PIECES = 8;

  /** Dutch has 5 letters a word, a list of long compounds 9. */
  private static final double LONGEST_AVERAGE = 12;

  private static final double FEW_KNOWN = 0.15;

  /** A text has 15% and more; a list of names or prices may have none. */
  private static final double FEW_COMMON = 0.03;

  /** A text has 2%, a program's listing 10%; letters by chance have 25% and more. */
  private static final double MANY_MUTE = 0.2;

  /** Letters only: what has dots and strokes in it is an address or the name of a file. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?<!\\S)[\\p{Punct}\\p{Pi}\\p{Pf}]*([\\p{IsLatin}\\p{M}]+)[\\p{Punct}\\p{Pi}\\p{Pf}]*(?!\\S)");

  private static final Pattern VOWEL = Pattern.compile("[aeiouyæœøąęı]");

  /** Judges a text. */
  public static Legibility of(String text) {
    String small = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    List<String> words = WORD.matcher(small).results().map(word -> word.group(1)).toList();
    List<String> longer = words.stream().filter(word -> word.length() >= LONG).toList();
    IntSummaryStatistics pieces =
        Stream.of(text.split("\\s+"))
            .filter(piece -> !piece.matches(".*[/@\\\\_].*"))
            .mapToInt(piece -> piece.replaceAll("[^\\p{L}]", "").length())
            .filter(length -> length > 0)
            .summaryStatistics();
    return new Legibility(
        words.size(),
        share(words, Typography.list("common word near here")::contains),
        share(longer, word -> !VOWEL.matcher(word).find()),
        share(words, Lexicon.dutch()::contains),
        pieces.getCount() < FEWEST_PIECES ? 0 : pieces.getAverage());
  }

  private static double share(List<String> words, Predicate<String> of) {
    return (double) words.stream().filter(of).count() / Math.max(1, words.size());
  }

  /** True when the spaces between words are lost. */
  public boolean isGlued() {
    return length > LONGEST_AVERAGE;
  }

  /** True when hardly any word is one of a language near here, in whatever letters. */
  public boolean isUnknown() {
    return words >= FEWEST && common < FEW_COMMON && known < FEW_KNOWN && !isMush();
  }

  /** True when these are no words. */
  public boolean isMush() {
    return words >= FEWEST && common < FEW_COMMON && mute > MANY_MUTE;
  }
}
