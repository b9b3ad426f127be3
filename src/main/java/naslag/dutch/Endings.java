package naslag.dutch;

import java.util.List;

/**
 * Dutch endings that Lucene's stemmer leaves on: plurals on -s after a vowel, diminutives, the
 * apostrophe. All words are in the spelling of {@link Normaliser}.
 */
final class Endings {

  /** Words on -je that are no diminutive, or whose diminutive is the word itself. */
  private static final List<String> NO_DIMINUTIVE =
      List.of("meisje", "beetje", "sprookje", "oranje", "franje", "pastorie", "lolitje", "ietsje");

  /** Where -es is no plural of a word on -e: "proces", "prinses", "fles". */
  private static final List<String> ES_BELONGS =
      List.of(
          "adres", "proces", "succes", "ongres", "abces", "reces", "expres", "exces", "princes",
          "prinses", "esses", "fles", "gsles", "mles", "kermes", "bes", "tres", "alles", "ares");

  private static final List<String> IES_BELONGS =
      List.of("advies", "verlies", "servies", "devies", "precies", "vlies", "genies", "spies");

  /** Before -pje the p belongs to the word: "lampje" is no small "lam". */
  private static final List<String> P_BELONGS =
      List.of("lamp", "kamp", "damp", "klomp", "pomp", "stamp", "ramp", "stomp", "kramp", "romp");

  private Endings() {}

  /** "baby's" and "baby'tje" without what the apostrophe ties on; "hans'" as "hans". */
  static String withoutApostrophe(String word) {
    int at = word.lastIndexOf('\'');
    if (at < 2) {
      return word;
    }
    return switch (word.substring(at + 1)) {
      case "", "s", "tje", "tjes", "er", "ers", "je", "jes" -> word.substring(0, at);
      default -> word;
    };
  }

  /** The word without plural or diminutive ending, or the word itself. */
  static String singular(String word) {
    int n = word.length();
    if (n < 5) {
      return word;
    }
    if (word.endsWith("je") || word.endsWith("jes")) {
      String je = word.endsWith("s") ? word.substring(0, n - 1) : word;
      return endsWithAny(je, NO_DIMINUTIVE) ? je : withoutDiminutive(je);
    }
    if (word.endsWith("eeen") || word.endsWith("ieen")) {
      return word.substring(0, n - 2);
    }
    if (word.endsWith("ien") && n >= 7 && isIen(word)) {
      return word.substring(0, n - 1);
    }
    if (word.endsWith("ies")) {
      return n < 6 || endsWithAny(word, IES_BELONGS) ? word : word.substring(0, n - 1);
    }
    if (word.endsWith("es") && !isVowel(word.charAt(n - 3)) && !endsWithAny(word, ES_BELONGS)) {
      return word.substring(0, n - 1);
    }
    return word;
  }

  /** "bacterien" (bacteriën) is a plural; "voorzien" and "misschien" are not. */
  private static boolean isIen(String word) {
    char before = word.charAt(word.length() - 4);
    return (before == 'c' || before == 'r' || before == 'l' || before == 'n' || before == 's')
        && !word.endsWith("chien");
  }

  private static String withoutDiminutive(String word) {
    int n = word.length();
    String bare = word.substring(0, n - 2);
    char last = bare.charAt(n - 3);
    if (word.endsWith("etje") && n > 6) {
      char a = word.charAt(n - 5);
      char b = word.charAt(n - 6);
      if (a == b && !isVowel(a)) {
        return word.substring(0, n - 5);
      }
      if (b == 'n' && a == 'g') {
        return word.substring(0, n - 4);
      }
    }
    if (last == 'p' && bare.charAt(n - 4) == 'm') {
      return endsWithAny(bare, P_BELONGS) ? bare : bare.substring(0, n - 3);
    }
    if (bare.endsWith("ink") && n > 7) {
      return bare.substring(0, n - 3) + "g";
    }
    return last == 't' ? withoutTje(bare) : bare;
  }

  /**
   * A base on -t: "puntje" keeps it, "stoeltje" does not, "autootje" gives a vowel back as well.
   */
  private static String withoutTje(String bare) {
    int n = bare.length();
    char before = bare.charAt(n - 2);
    char second = n > 2 ? bare.charAt(n - 3) : ' ';
    boolean longVowel = n > 3 && isVowel(second) && isVowel(bare.charAt(n - 4));
    return switch (before) {
      case 'r', 'l', 'w', 'y', 'j' -> bare.substring(0, n - 1);
      case 'n' -> longVowel || (second == 'e' && n > 6) ? bare.substring(0, n - 1) : bare;
      case 'a', 'o', 'u', 'e' ->
          second == before && hasVowel(bare, n - 3) ? bare.substring(0, n - 2) : bare;
      default -> bare;
    };
  }

  static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
  }

  static boolean hasVowel(String word, int end) {
    for (int i = 0; i < end; i++) {
      if (isVowel(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWithAny(String word, List<String> ends) {
    for (String end : ends) {
      if (word.endsWith(end)) {
        return true;
      }
    }
    return false;
  }
}
