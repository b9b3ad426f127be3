package naslag.thesaurus;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Language tags of labels and notes (BCP 47), and the two private ones that labels have here. */
public final class LanguageTag {
  /** Ends the tag of misspellings in a language other than Dutch. */
  public static final String HIDDEN = "-x-hidden";

  /** Ends the tag of alternative labels in a language without a preferred label. */
  public static final String ALTERNATIVE = "-x-alt";

  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  private LanguageTag() {}

  /** Whether a text has the form of a language tag. */
  public static boolean isValid(String text) {
    return TAG.matcher(text).matches();
  }

  /** The tag without {@link #HIDDEN} or {@link #ALTERNATIVE}. */
  public static String bare(String tag) {
    String end = tag.endsWith(HIDDEN) ? HIDDEN : tag.endsWith(ALTERNATIVE) ? ALTERNATIVE : "";
    return tag.substring(0, tag.length() - end.length());
  }

  /** How far a language is from Dutch: 0 Dutch, 1 not stated (""), 2 English, 3 any other. */
  public static int distance(String tag) {
    String language = tag.toLowerCase(Locale.ROOT);
    if (language.equals("nl") || language.startsWith("nl-")) {
      return 0;
    }
    return language.isEmpty() ? 1 : language.equals("en") || language.startsWith("en-") ? 2 : 3;
  }

  /** Whether a text in the language counts as Dutch: it is, or the language is not stated. */
  public static boolean isDutch(String tag) {
    return distance(tag) < 2;
  }

  /** Whether an entry with these keys has a label to show. */
  static boolean hasShown(Collection<String> keys) {
    return keys.contains("prefLabel") || !borrowed(keys).isEmpty();
  }

  /**
   * The key of the label to show for an entry without a Dutch one: English first, then by tag, and
   * an alternative label only if no language has a preferred one. "" when there is none.
   */
  public static String borrowed(Collection<String> keys) {
    String best = "";
    int least = Integer.MAX_VALUE;
    for (String key : keys) {
      if (key.startsWith(Field.LABEL) && !key.endsWith(HIDDEN)) {
        int rank = (key.endsWith(ALTERNATIVE) ? 2 : 0) + distance(key.substring(6));
        if (rank < least || (rank == least && key.compareTo(best) < 0)) {
          best = key;
          least = rank;
        }
      }
    }
    return best;
  }
}
