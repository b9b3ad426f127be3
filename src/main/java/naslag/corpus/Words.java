package naslag.corpus;

/** Counts words as a person would: runs between spaces that hold a letter or a digit. */
public final class Words {
  private Words() {}

  /** The number of words in the text; 0 or more. */
  public static int count(CharSequence text) {
    int words = 0;
    boolean counted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        counted = false;
      } else if (!counted && Character.isLetterOrDigit(c)) {
        words++;
        counted = true;
      }
    }
    return words;
  }
}
