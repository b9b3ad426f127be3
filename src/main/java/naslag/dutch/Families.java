package naslag.dutch;

/**
 * Gives the root that the derivations of a word share: "exploreren" and "exploratie", "angst" and
 * "angstig", "ziek" and "ziekte". Roots are guesses from the ending alone, good enough for a match
 * that counts less than one of the same lemma.
 */
final class Families {

  /** An ending, and how many letters must be left before it; longer endings first. */
  private record Ending(String text, int least) {}

  private static final Ending[] ENDINGS = {
    new Ending("ationeel", 3),
    new Ending("istisch", 3),
    new Ending("iviteit", 3),
    new Ending("ioneel", 3),
    new Ending("elijk", 4),
    new Ending("eloos", 4),
    new Ending("ering", 4),
    new Ending("erend", 4),
    new Ending("iteit", 4),
    new Ending("atie", 3),
    new Ending("eren", 4),
    new Ending("heid", 3),
    new Ending("isch", 4),
    new Ending("isme", 3),
    new Ending("lijk", 4),
    new Ending("loos", 4),
    new Ending("ief", 3),
    new Ending("iek", 4),
    new Ending("ing", 4),
    new Ending("ist", 3),
    new Ending("ie", 4),
    new Ending("en", 4),
    new Ending("ig", 5),
    new Ending("te", 4)
  };

  private Families() {}

  /** The root of a lemma; the lemma itself where it has no ending of a derivation. */
  static String root(String lemma) {
    for (Ending ending : ENDINGS) {
      if (lemma.endsWith(ending.text) && lemma.length() >= ending.text.length() + ending.least) {
        String root = lemma.substring(0, lemma.length() - ending.text.length());
        return Lemmatiser.finished(
            Endings.isVowel(ending.text.charAt(0)) ? withLongVowel(root) : root);
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
