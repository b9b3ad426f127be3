package naslag.intake.text;

import java.util.List;
import naslag.intake.source.Typography;
import naslag.intake.text.BodyLine.SourceLine;

/**
 * How wide the lines of a text are set, in ems. A count of characters was tried: a line of narrow
 * letters then looks full and one of wide letters short, and the two kinds of paragraph end mix.
 *
 * @param typical the median width of lines that run on, 0 when the text has none
 */
record Measure(double typical) {
  /** Lines below this are titles, numbers and last lines as a rule. */
  private static final int RUNNING = 40;

  static Measure of(List<SourceLine> lines) {
    double[] widths =
        lines.stream()
            .map(SourceLine::text)
            .filter(text -> text.length() >= RUNNING && !Typography.endsSentence(text))
            .mapToDouble(Measure::width)
            .sorted()
            .toArray();
    return new Measure(widths.length == 0 ? 0 : widths[widths.length / 2]);
  }

  /** The part of a typical line that the text takes; 0 when lines have no typical width. */
  double share(String text) {
    return typical == 0 ? 0 : width(text) / typical;
  }

  /**
   * True when the first word of the next line would have fitted at the end of this one: nobody
   * breaks a line there unless a paragraph ends.
   */
  boolean leavesRoomFor(String line, String next) {
    return room(line, next) <= 1;
  }

  /** The part of a typical line that the line and the next line's first word take together. */
  double room(String line, String next) {
    int space = next.indexOf(' ');
    String word = space < 0 ? next : next.substring(0, space);
    return typical == 0 ? 2 : (width(line) + width(" ") + width(word)) / typical;
  }

  /** Width in ems by classes of letters, as book faces have them. */
  static double width(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += width(text.charAt(i));
    }
    return width;
  }

  private static double width(char c) {
    return switch (c) {
      case 'i',
          'l',
          'j',
          't',
          'f',
          'r',
          'I',
          '.',
          ',',
          ':',
          ';',
          '\'',
          '’',
          '‘',
          '!',
          '|',
          '(',
          ')',
          ' ',
          '-',
          'ï',
          'í' ->
          0.30;
      case 'm', 'w', 'M', 'W', '—' -> 0.85;
      default -> Character.isUpperCase(c) ? 0.66 : 0.52;
    };
  }
}
