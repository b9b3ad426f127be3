package naslag.corpus;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names that are safe in a URL and in a file name. */
public final class Slug {
  private static final int LONGEST = 48;
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

  private Slug() {}

  /** "Groei- en veranderingsprocessen" becomes "groei-en-veranderingsprocessen"; never empty. */
  public static String of(String words) {
    if (isPlain(words)) {
      return words;
    }
    String plain =
        Normalizer.normalize(words, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[’'`´]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    if (plain.length() > LONGEST) {
      int cut = plain.lastIndexOf('-', LONGEST);
      plain = plain.substring(0, cut > LONGEST / 2 ? cut : LONGEST);
    }
    return plain.isEmpty() ? "x" + hash(words) : plain;
  }

  /** Most file names are slugs already, and each lookup asks for the slug of every one. */
  private static boolean isPlain(String words) {
    String around = "-" + words + "-";
    return isOf(words, "-") && !around.contains("--") && words.length() <= LONGEST;
  }

  /**
   * Whether a text has only small letters, digits and these others. By hand: a cold lookup asks it
   * of each hit, and a pattern costs more than the search.
   */
  public static boolean isOf(String text, String others) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && others.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The wanted name, or with the first free number behind it; takes it. */
  public static String unused(String wanted, Set<String> used) {
    String free = wanted;
    for (int n = 2; !used.add(free); n++) {
      free = wanted + "-" + n;
    }
    return free;
  }

  /** Four letters and digits of the words, the same for the same words (FNV-1a, folded). */
  static String hash(String words) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : words.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      out.append(DIGITS.charAt((int) (hash >>> (5 * i)) & 31));
    }
    return out.toString();
  }
}
