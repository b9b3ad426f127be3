package naslag.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells in which of four languages a text is written, by small words that one of them has. */
final class TextLanguage {
  /** A heading or a table says too little. */
  private static final int FEWEST = 60;

  /** A text has 15% and more. */
  private static final double ENOUGH = 0.05;

  /** A Dutch text with a licence or sources in English behind it has so many. */
  private static final double DUTCH = 0.03;

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "nl",
              Set.of(
                  "het", "een", "van", "niet", "zijn", "ook", "maar", "voor", "wordt", "bij",
                  "naar", "aan", "dat", "ze", "hij", "uit", "zich", "deze", "wat", "om"),
          "en",
              Set.of(
                  "the", "of", "and", "to", "that", "with", "from", "this", "are", "which", "for",
                  "it", "be", "by", "not", "you"),
          "de",
              Set.of(
                  "der", "und", "das", "nicht", "ist", "mit", "auf", "ein", "eine", "sich", "auch",
                  "zu", "den", "von", "dem", "für"),
          "fr",
              Set.of(
                  "le", "les", "des", "et", "une", "est", "pour", "dans", "que", "qui", "sur", "du",
                  "la", "un", "pas", "au"));

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private TextLanguage() {}

  /** "nl", "en", "de" or "fr"; "" when the text is short, mixed, or of another language. */
  static String of(List<String> texts) {
    Map<String, Integer> counts = new TreeMap<>();
    int words = 0;
    for (String text : texts) {
      Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
      while (word.find()) {
        words++;
        for (Map.Entry<String, Set<String>> language : WORDS.entrySet()) {
          if (language.getValue().contains(word.group())) {
            counts.merge(language.getKey(), 1, Integer::sum);
          }
        }
      }
    }
    String most = "";
    int best = 0;
    int second = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() > best) {
        second = best;
        best = count.getValue();
        most = count.getKey();
      } else {
        second = Math.max(second, count.getValue());
      }
    }
    if (words >= FEWEST && counts.getOrDefault("nl", 0) > DUTCH * words) {
      return "nl";
    }
    return words >= FEWEST && best > ENOUGH * words && best > 2 * second ? most : "";
  }
}
