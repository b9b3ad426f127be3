package naslag.intake.text;

import naslag.intake.source.Signs;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a heading looks like before anything else is known. */
final class HeadingShape {
  /** Of a typical line: a heading leaves room. */
  static final double SHORT = 0.8;

  private static final Pattern NUMBERED =
      Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})*)\\.?\\s+([‘“\"]?\\p{Lu}.*)");
  private static final Pattern CLOSED = Pattern.compile("[.;]$");
  private static final int LONGEST_UNMEASURED = 60;

  private HeadingShape() {}

  /** A number and a title: "3.2 Een titel". Groups: number, title. */
  static Matcher numbered(String text) {
    return NUMBERED.matcher(text);
  }

  static boolean isNumbered(String text) {
    return numbered(text).matches() && !CLOSED.matcher(text).find() && text.length() < 100;
  }

  static boolean isShort(String text, Measure measure) {
    return measure.typical() == 0
        ? text.length() <= LONGEST_UNMEASURED
        : measure.share(text) < SHORT;
  }

  /** True when the line goes on with a numbered heading that began directly above it. */
  static boolean continuesNumbered(List<SourceLine> lines, int index) {
    int first = index;
    while (first > 0 && index - first < 4 && !lines.get(first - 1).blank()) {
      first--;
    }
    return first < index
        && (first == 0 || lines.get(first - 1).blank())
        && isNumbered(lines.get(first).text())
        && !Signs.endsSentence(lines.get(first).text());
  }
}
