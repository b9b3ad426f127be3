package naslag.dutch;

/**
 * Gives the root that the derivations of a word share: "exploreren" and "exploratie", "angst" and
 * "angstig", "ziek" and "ziekte". Roots are guesses from the ending alone, good enough for a match
 * that counts less than one of the same lemma.
 */
final class Families {

  /** How many letters must be left before an ending, and the ending; longer endings first. */
  private static final String[] ENDINGS =
      """
      3ationeel 3istisch 3iviteit 3ioneel 4elijk 4eloos 4ering 4erend 4iteit 3atie 4eren \
      3heid 4isch 3isme 4lijk 4loos 3ief 4iek 4ing 3ist 4ie 4en 5ig 4te\
      """
          .split(" ");

  private Families() {}

  /** The root of a lemma; the lemma itself where it has no ending of a derivation. */
  static String root(String lemma) {
    for (String each : ENDINGS) {
      int length = each.length() - 1;
      int left = lemma.length() - length;
      if (left >= each.charAt(0) - '0' && lemma.regionMatches(left, each, 1, length)) {
        String root = lemma.substring(0, left);
        return Lemmatiser.finished(Endings.isVowel(each.charAt(1)) ? withLongVowel(root) : root);
      }
    }
    return Lemmatiser.finished(lemma);
  }

  /**
   * Dutch writes a long vowel once in an open syllable: "slapeloos" has the root of "slaap", not of
   * "slap". A weak "e" stays: "wandelen" has the root of "wandel".
   */
  private static String withLongVowel(String root) {
    int vowel = root.length() - 2;
    if (vowel < 1
        || Endings.isVowel(root.charAt(vowel + 1))
        || "aeou".indexOf(root.charAt(vowel)) < 0
        || Endings.isVowel(root.charAt(vowel - 1))
        || isWeak(root, vowel)) {
      return root;
    }
    return root.substring(0, vowel) + root.charAt(vowel) + root.substring(vowel);
  }

  private static boolean isWeak(String root, int vowel) {
    return root.charAt(vowel) == 'e'
        && "lmnr".indexOf(root.charAt(vowel + 1)) >= 0
        && root.substring(0, vowel).chars().anyMatch(c -> Endings.isVowel((char) c));
  }
}
