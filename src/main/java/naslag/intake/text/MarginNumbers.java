package naslag.intake.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Section numbers that a book prints in its margin. A viewer copies them at the end of the page,
 * one line or two: "1.2"; "1." and "2"; "1" and ".2".
 */
final class MarginNumbers {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,2}\\.\\d{1,2}");
  private static final Pattern HEAD_DOT = Pattern.compile("(\\d{1,2})\\.");
  private static final Pattern TAIL = Pattern.compile("\\d{1,2}");
  private static final Pattern HEAD = Pattern.compile("\\d{1,2}");
  private static final Pattern DOT_TAIL = Pattern.compile("\\.(\\d{1,2})");

  private MarginNumbers() {}

  /**
   * A number found.
   *
   * @param index of its first line
   * @param lines 1 or 2
   */
  record Found(int index, int lines, String number) {}

  /** The number that begins at a line, if one does. */
  static Optional<Found> at(List<SourceLine> lines, int index) {
    String text = lines.get(index).text();
    boolean alone =
        (index == 0 || lines.get(index - 1).blank())
            && (index + 1 == lines.size() || lines.get(index + 1).blank());
    if (WHOLE.matcher(text).matches() && alone) {
      return Optional.of(new Found(index, 1, text));
    }
    if (index + 1 == lines.size()) {
      return Optional.empty();
    }
    String next = lines.get(index + 1).text();
    Matcher headDot = HEAD_DOT.matcher(text);
    if (headDot.matches() && TAIL.matcher(next).matches()) {
      return Optional.of(new Found(index, 2, headDot.group(1) + "." + next));
    }
    Matcher dotTail = DOT_TAIL.matcher(next);
    if (HEAD.matcher(text).matches() && dotTail.matches()) {
      return Optional.of(new Found(index, 2, text + "." + dotTail.group(1)));
    }
    return Optional.empty();
  }
}
