package naslag.dutch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Says what becomes of a hyphen at the end of a line: it divided a word, belongs to it, or hangs
 * ("moeder- of vaderschap").
 */
public final class LineEndHyphens {

  /**
   * What becomes of the two pieces.
   *
   * @param text how they read in running text; a trema that the line end took is back
   * @param kept whether the hyphen belongs to the word, or hangs, and then a space comes after it
   */
  public record Joint(String text, boolean kept) {}

  /** Words after which the missing part follows. */
  private static final Set<String> LINKING =
      Set.of(
          """
          en of tot dan noch maar resp respectievelijk versus als en/of evenals plus danwel alsook \
          naar"""
              .split(" "));

  /** First parts that keep a hyphen before a whole word, unless both together are other words. */
  private static final Set<String> ALWAYS_HYPHEN =
      Set.of("niet", "non", "ex", "quasi", "vice", "bijna");

  /** Vowels that would read as one sound: "zee-eend", "auto-ongeluk", "radio-uitzending". */
  private static final Set<String> CLASH =
      Set.of(
          "aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui",
          "uu");

  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{Nd}]+|[^\\p{L}\\p{Nd}]+$");

  /** "prematuurtjes" is not listed, "prematuur" is. */
  private static final Pattern DIMINUTIVE = Pattern.compile("(?<=\\p{L}{3})[tp]?jes?$");

  private static final Pattern HYPHENS = Pattern.compile("[-\u00AD\u2010\u2011]+$");
  private static final int LONGEST = 40;

  private LineEndHyphens() {}

  /**
   * Judges one line end without evidence from the document.
   *
   * @param left what stands before the line end, with or without its hyphen
   * @param right the first word of the next line
   */
  public static Joint judge(String left, String right) {
    return judge(left, right, word -> 0);
  }

  /**
   * Judges one line end.
   *
   * @param left what stands before the line end, with or without its hyphen; punctuation before the
   *     word may stand with it
   * @param right the first word of the next line; punctuation after the word may stand with it
   * @param inDocument how often a word, given in the spelling of {@link Normaliser}, stands
   *     elsewhere in the document, not at a line end
   */
  public static Joint judge(String left, String right, ToIntFunction<String> inDocument) {
    String before = withoutHyphen(left);
    String hyphened = before + "-" + right;
    String a = core(before);
    String b = core(right);
    if (a.isEmpty() || b.isEmpty()) {
      return new Joint(hyphened, true);
    }
    String word = Normaliser.normalise(a + b);
    String withHyphen = Normaliser.normalise(a + "-" + b);
    int joinedCount = inDocument.applyAsInt(word);
    int hyphenCount = inDocument.applyAsInt(withHyphen);
    if (LINKING.contains(Normaliser.normalise(b)) && joinedCount == 0) {
      return new Joint(before + "- " + right, true);
    }
    if (joinedCount != hyphenCount) {
      return joinedCount > hyphenCount ? joined(before, right, a, b) : new Joint(hyphened, true);
    }
    return keeps(a, b, word, withHyphen) ? new Joint(hyphened, true) : joined(before, right, a, b);
  }

  private static boolean keeps(String a, String b, String word, String withHyphen) {
    Lexicon lexicon = Lexicon.dutch();
    String lastPiece = a.substring(a.lastIndexOf('-') + 1);
    boolean wholeLeft = lexicon.contains(lastPiece);
    List<String> parts = Compounds.split(b);
    boolean wholeRight = lexicon.contains(b) || !parts.isEmpty();
    if (isCapitals(a) && isCapitals(b) && a.length() > 1) {
      // A heading in capitals: only the words themselves can tell.
      return !lexicon.contains(word) && lexicon.contains(withHyphen);
    }
    if (!Character.isLetter(a.charAt(a.length() - 1))
        || !Character.isLetter(b.charAt(0))
        || Character.isUpperCase(b.charAt(0))
        || isAbbreviation(lastPiece)) {
      return true;
    }
    if (lexicon.contains(word)) {
      return false;
    }
    // "ouder-kindgesprek" is not listed, "ouder-kindrelatie" is.
    if (lexicon.contains(withHyphen)
        || (!parts.isEmpty() && lexicon.begins(a + "-" + parts.getFirst()))) {
      return true;
    }
    if (lastPiece.length() < a.length()) {
      return wholeLeft || !lexicon.contains(lastPiece + b);
    }
    boolean apart = b.length() > 2 && (isName(a) || (wholeLeft && vowelsMeet(a, b)));
    String first = Normaliser.normalise(a);
    if (ALWAYS_HYPHEN.contains(first)) {
      // "ex" does not stand before "port" in "exportdocumenten".
      List<String> whole = Compounds.split(word);
      boolean isWord = wholeRight || lexicon.contains(DIMINUTIVE.matcher(b).replaceFirst(""));
      return b.length() > 2 && (whole.isEmpty() ? isWord : whole.getFirst().equals(first));
    }
    return wholeRight && apart;
  }

  /**
   * Where two whole words meet in vowels, writers set a hyphen: always where the vowels would read
   * as one ("zee-eend"), and often in a compound too rare for the word list ("notificatie-app").
   */
  private static boolean vowelsMeet(String a, String b) {
    String seam = Normaliser.normalise(a.substring(a.length() - 1) + b.charAt(0));
    return CLASH.contains(seam)
        || (a.length() > 4
            && Lemmatiser.isVowel(seam.charAt(0))
            && Lemmatiser.isVowel(seam.charAt(1)));
  }

  /** A capital, and no word of the list without it. */
  private static boolean isName(String a) {
    return Character.isUpperCase(a.charAt(0))
        && !Lexicon.dutch().containsCommon(a)
        && a.length() > 2
        && Lexicon.dutch().contains(a);
  }

  private static boolean isCapitals(String s) {
    return s.equals(s.toUpperCase(Locale.ROOT)) && !s.equals(s.toLowerCase(Locale.ROOT));
  }

  /** "IP", "EHBO", "pH", "x": one letter, or more than one capital. */
  private static boolean isAbbreviation(String piece) {
    long capitals = piece.chars().filter(Character::isUpperCase).count();
    long small = piece.chars().filter(Character::isLowerCase).count();
    return piece.length() == 1
        || (capitals > 1 && small <= 2)
        || piece.chars().anyMatch(Character::isDigit);
  }

  private static Joint joined(String before, String right, String a, String b) {
    String plain = before + right;
    boolean vowel = Lemmatiser.isVowel(Normaliser.normalise(b).charAt(0));
    return new Joint(vowel ? withTrema(plain, before.length(), a, b) : plain, false);
  }

  /** A trema falls away at a line end, since the hyphen already parts the vowels: it comes back. */
  private static String withTrema(String plain, int seam, String a, String b) {
    Optional<String> spelling = Lexicon.dutch().spelling(a + b);
    for (int from = 0; spelling.isEmpty() && from < Math.min(a.length() - 1, LONGEST); from++) {
      // A compound that is not listed: its last part may be ("basis" + "ingrediënten").
      spelling = Lexicon.dutch().spelling((a + b).substring(from));
    }
    String listed = spelling.orElse("");
    int at = listed.length() - b.length();
    char marked = at < 0 ? ' ' : listed.charAt(at);
    return switch (marked) {
      case 'ë', 'ï', 'ö', 'ü', 'ä' ->
          plain.substring(0, seam)
              + (Character.isUpperCase(plain.charAt(seam)) ? Character.toUpperCase(marked) : marked)
              + plain.substring(seam + 1);
      default -> plain;
    };
  }

  /** The letters, digits, hyphens and apostrophes of a piece, without the punctuation around it. */
  private static String core(String piece) {
    return AROUND.matcher(piece).replaceAll("");
  }

  private static String withoutHyphen(String left) {
    return HYPHENS.matcher(left).replaceFirst("");
  }
}
