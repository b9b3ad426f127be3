package naslag.intake.pdf;

import java.text.Normalizer;
import naslag.intake.pdf.PdfGlyphs.Glyph;

/**
 * Signs that older typesetters set in two pieces: an accent and then the letter below it, a letter
 * and then the circle around it.
 */
final class Accents {
  private static final String ALONE = "`´¨^ˆ~˜¸˚ˇ˘¯";
  private static final String CIRCLES = "©○◯⃝°";

  private Accents() {}

  /** The one sign that two signs make where they overlap; "" when they are two. */
  static String composed(Glyph first, Glyph second) {
    if (isEncircled(first, second) || isEncircled(second, first)) {
      return "©";
    }
    float overlap = Math.min(first.right(), second.right()) - Math.max(first.x(), second.x());
    float least = Math.min(first.right() - first.x(), second.right() - second.x());
    if (first.text().length() != 1
        || !ALONE.contains(first.text())
        || !Character.isLetter(second.text().charAt(0))
        || overlap < 0.6f * least
        || Math.abs(second.baseline() - first.baseline()) > second.size()) {
      return "";
    }
    // Under an accent an i and a j lose their dot, and are letters of their own then.
    String letter = second.text().replace('ı', 'i').replace('ȷ', 'j');
    String composed = Normalizer.normalize(letter + combining(first), Normalizer.Form.NFC);
    return composed.length() == 1 ? composed : "";
  }

  private static boolean isEncircled(Glyph letter, Glyph circle) {
    return letter.text().equalsIgnoreCase("c")
        && circle.text().length() == 1
        && CIRCLES.contains(circle.text())
        && circle.x() < letter.x()
        && circle.right() > letter.right()
        && Math.abs(circle.baseline() - letter.baseline()) < 0.5f * letter.size();
  }

  private static String combining(Glyph accent) {
    return switch (accent.text()) {
      case "`" -> "\u0300";
      case "´" -> "\u0301";
      case "^", "ˆ" -> "\u0302";
      case "~", "˜" -> "\u0303";
      case "¨" -> "\u0308";
      case "˚" -> "\u030A";
      case "ˇ" -> "\u030C";
      case "˘" -> "\u0306";
      case "¯" -> "\u0304";
      default -> "\u0327";
    };
  }

  /** True for an accent that would combine with the letter before it. */
  static boolean isBare(String text) {
    return !spacing(text).equals(text);
  }

  /** The sign that an accent is where no letter carries it; the text itself where it is none. */
  static String spacing(String text) {
    if (text.length() != 1) {
      return text;
    }
    return switch (text.charAt(0)) {
      case '\u0300' -> "`";
      case '\u0301' -> "´";
      case '\u0302' -> "^";
      case '\u0303' -> "~";
      case '\u0308' -> "¨";
      default -> text;
    };
  }
}
