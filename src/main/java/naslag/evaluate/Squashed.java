package naslag.evaluate;

import java.text.Normalizer;
import java.util.Locale;

/** A text as its letters and digits only: the form in which snippets are compared. */
final class Squashed {
  private Squashed() {}

  /** Composed before comparing, since a PDF may give a trema as a sign of its own. */
  static String of(String text) {
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
