package naslag.evaluate;

import java.util.Locale;

/** Figures and bars in a few columns of a terminal. */
final class Figures {
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

  private Figures() {}

  /** Three decimals after a comma, five columns from 0 to 9,999. */
  static String of(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replace('.', ',');
  }

  /** The same with its sign, six columns. */
  static String signed(double value) {
    return String.format(Locale.ROOT, "%+.3f", value).replace('.', ',');
  }

  /** A value from 0 to 1 as a bar. */
  static String bar(double value, int width) {
    int eighths = (int) Math.round(Math.max(0, Math.min(1, value)) * width * 8);
    String full = "█".repeat(eighths / 8);
    String rest = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
    return left(full + rest, width);
  }

  /** Cut or filled to a width. */
  static String left(String words, int width) {
    return words.length() > width
        ? words.substring(0, width - 1) + "…"
        : words + " ".repeat(width - words.length());
  }

  static String right(String words, int width) {
    return " ".repeat(Math.max(0, width - words.length())) + words;
  }
}
