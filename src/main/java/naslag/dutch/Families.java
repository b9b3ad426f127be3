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
    new Ending("ationeel", 3), new Ending("istisch", 3), new Ending("iviteit", 3),
    new Ending("ioneel", 3), new Ending("elijk", 4), new Ending("eloos", 4),
    new Ending("ering", 4), new Ending("erend", 4), new Ending("iteit", 4),
    new Ending("atie", 3), new Ending("eren", 4), new Ending("heid", 3), new Ending("isch", 4),
    new Ending("isme", 3), new Ending("lijk", 4), new Ending("loos", 4), new Ending("ief", 3),
    new Ending("iek", 4), new Ending("ing", 4), new Ending("ist", 3), new Ending("ie", 4),
    new Ending("en", 4), new Ending("ig", 5), new Ending("te", 4)
  };

  private Families() {}

  /** The root of a lemma; the lemma itself where it has no ending of a derivation. */
  static String root(String lemma) {
    String root = lemma;
    for (Ending ending : ENDINGS) {
      if (lemma.endsWith(ending.text) && lemma.length() >= ending.text.length() + ending.least) {
        root = lemma.substring(0, lemma.length() - ending.text.length());
        break;
      }
    }
    return Lemmatiser.finished(shortVowel(root));
  }

  /** "prematuur" and "prematuriteit": an open syllable writes a long vowel once. */
  private static String shortVowel(String root) {
    int last = root.length() - 1;
    return last > 2 && root.charAt(last - 1) == root.charAt(last - 2)
            && "aeou".indexOf(root.charAt(last - 1)) >= 0
        ? root.substring(0, last - 1) + root.charAt(last)
        : root;
  }
}
