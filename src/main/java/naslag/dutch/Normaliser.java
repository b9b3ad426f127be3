package naslag.dutch;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Gives the one spelling under which a word is indexed, asked, filtered and suggested.
 *
 * <p>Unicode NFKC first, so that ligatures and full-width letters become plain ones; apostrophes
 * and quotes of every kind become {@code '}; soft hyphens and zero-width characters go; diacritics
 * are folded, because people type "creche" and "reunie"; lower case under {@link Locale#ROOT}, so
 * that a Turkish computer finds the same passages.
 */
public final class Normaliser {

  /** The many characters that people and programs use for an apostrophe. */
  static final String APOSTROPHES = "'`´‘’‚‛ʹʻʼʽˈ′‵＇\u02CB";

  private Normaliser() {}

  /**
   * Normalises any text, white space and punctuation included.
   *
   * @param s any text; lone surrogates pass through unchanged
   * @return the normalised text, possibly longer ("œ" is two letters) or shorter than what went in
   */
  public static String normalise(CharSequence s) {
    int length = s.length();
    boolean capitals = false;
    for (int i = 0; i < length; i++) {
      char c = s.charAt(i);
      if (c >= 0x80 || c == '`') {
        return slowly(s.toString());
      }
      capitals |= c >= 'A' && c <= 'Z';
    }
    return capitals ? s.toString().toLowerCase(Locale.ROOT) : s.toString();
  }

  /**
   * Lower-cases ASCII letters in place.
   *
   * @return false, with the buffer untouched from the first such character on, when the text holds
   *     a character for which only {@link #normalise} will do
   */
  static boolean normaliseAscii(char[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      char c = buffer[i];
      if (c >= 0x80 || c == '`') {
        return false;
      }
      if (c >= 'A' && c <= 'Z') {
        buffer[i] = (char) (c + ('a' - 'A'));
      }
    }
    return true;
  }

  /** Whether a character vanishes: soft hyphen, zero-width spaces and joiners, direction marks. */
  static boolean isInvisible(char c) {
    return c == '\u00AD'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2064')
        || c == '\uFEFF';
  }

  private static String slowly(String s) {
    // Apostrophes before NFKC: it takes U+00B4 apart into a space and an accent.
    StringBuilder plain = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (APOSTROPHES.indexOf(c) >= 0) {
        plain.append('\'');
      } else if (!isInvisible(c)) {
        plain.append(c);
      }
    }
    String lower = plain.toString().toLowerCase(Locale.ROOT);
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(decomposed.length() + 4);
    for (int i = 0; i < decomposed.length(); i++) {
      append(decomposed.charAt(i), i > 0 ? decomposed.charAt(i - 1) : ' ', out);
    }
    // Compatibility forms may hold capitals that the first lower-casing did not see ("℡").
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static void append(char c, char before, StringBuilder out) {
    switch (c) {
      case 'ø' -> out.append('o');
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'ß' -> out.append("ss");
      case 'ł' -> out.append('l');
      case 'đ', 'ð' -> out.append('d');
      case 'þ' -> out.append("th");
      case 'ı' -> out.append('i');
      case '“', '”', '„', '‟', '«', '»', '″', '‶' -> out.append('"');
      case '‹', '›' -> out.append('\'');
      case '‐', '‑', '‒', '–', '−' -> out.append('-');
      case '\u0308' -> {
        // "ÿ" is not a Dutch letter: old type and old habits write it for "ij" ("zÿn").
        if (before == 'y') {
          out.setLength(out.length() - 1);
          out.append("ij");
        }
      }
      default -> {
        if (Character.getType(c) != Character.NON_SPACING_MARK) {
          out.append(c);
        }
      }
    }
  }
}
