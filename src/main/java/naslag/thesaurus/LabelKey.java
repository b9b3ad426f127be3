package naslag.thesaurus;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes labels that differ only in case, diacritics, quotes, dashes or white space equal.
 *
 * <p>Inflection and spelling are left to the search, which has the analysis of Dutch for it.
 */
final class LabelKey {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern QUOTES = Pattern.compile("[\u2018\u2019\u201A\u201B\u02BC\u00B4`]");
  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
  private static final Pattern SPACES = Pattern.compile("[\\s\u00A0]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\u00AD\u200B-\u200D\uFEFF]");

  private LabelKey() {}

  static String of(String label) {
    return isPlain(label) ? label.toLowerCase(Locale.ROOT) : normalised(label);
  }

  // Nearly every label is plain: it spares the loading of the normaliser's tables on a cold lookup.
  private static boolean isPlain(String label) {
    char before = ' ';
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c < ' ' || c > '~' || c == '`' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  private static String normalised(String label) {
    // Quotes go first: compatibility decomposition tears the acute accent sign into a space and a
    // mark.
    String text = QUOTES.matcher(label).replaceAll("'");
    text = Normalizer.normalize(text, Normalizer.Form.NFKD);
    text = MARKS.matcher(text).replaceAll("");
    text = INVISIBLE.matcher(text).replaceAll("");
    text = DASHES.matcher(text).replaceAll("-");
    text = SPACES.matcher(text).replaceAll(" ").strip();
    return text.toLowerCase(Locale.ROOT);
  }
}
