package naslag.thesaurus;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The labels of a concept in languages other than Dutch. */
final class OtherLanguages {
  /**
   * Ends the language under which misspellings of another language are kept: a tag of private use
   * in the sense of BCP 47.
   */
  static final String HIDDEN = "-x-hidden";

  /** Ends the language of labels that are alternative ones without a preferred one beside them. */
  static final String ALTERNATIVE = "-x-alt";

  private OtherLanguages() {}

  static boolean isHidden(String language) {
    return language.endsWith(HIDDEN);
  }

  static boolean isAlternative(String language) {
    return language.endsWith(ALTERNATIVE);
  }

  /** The language itself. */
  static String bare(String language) {
    String end = isHidden(language) ? HIDDEN : isAlternative(language) ? ALTERNATIVE : "";
    return language.substring(0, language.length() - end.length());
  }

  /**
   * The label to show where there is no Dutch one: English, else the first by language tag; "" when
   * there is none.
   */
  static String first(Map<String, List<String>> labels) {
    return new TreeMap<>(labels)
        .entrySet().stream()
            .filter(entry -> !isHidden(entry.getKey()) && !entry.getValue().isEmpty())
            .min(Comparator.comparingInt(entry -> rank(entry.getKey())))
            .map(entry -> entry.getValue().getFirst())
            .orElse("");
  }

  private static int rank(String language) {
    return (isAlternative(language) ? 2 : 0) + (isEnglish(language) ? 0 : 1);
  }

  private static boolean isEnglish(String language) {
    return language.equalsIgnoreCase("en") || language.regionMatches(true, 0, "en-", 0, 3);
  }
}
