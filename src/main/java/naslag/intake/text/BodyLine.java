package naslag.intake.text;

import java.util.ArrayList;
import java.util.List;
import naslag.corpus.PageMark;
import naslag.intake.source.Typography;
import naslag.intake.text.PageNumbers.PageBreaks.PageBreak;

/**
 * A line of the text itself.
 *
 * @param line the source line
 * @param gap true when an empty line stands before it
 * @param pages the pages that begin here
 * @param pageBreak true when a page begins here, numbered or not
 * @param knownHeading true when a running head repeats it
 */
record BodyLine(
    SourceLine line, boolean gap, List<PageMark> pages, boolean pageBreak, boolean knownHeading) {
  BodyLine {
    pages = List.copyOf(pages);
  }

  String text() {
    return line.text();
  }

  int number() {
    return line.number();
  }

  /** The lines that are no furniture, each with the pages that begin at it. */
  static List<BodyLine> of(
      List<SourceLine> lines,
      Furniture furniture,
      List<PageBreak> breaks,
      List<PageNumbers.PageStart> starts) {
    List<BodyLine> body = new ArrayList<>();
    int nextStart = 0;
    int nextBreak = 0;
    boolean gap = true;
    for (int i = 0; i < lines.size(); i++) {
      SourceLine line = lines.get(i);
      if (line.blank()) {
        gap = true;
      }
      if (line.blank() || furniture.is(i)) {
        continue;
      }
      List<PageMark> pages = new ArrayList<>();
      while (nextStart < starts.size() && starts.get(nextStart).index() <= i) {
        PageNumbers.PageStart start = starts.get(nextStart++);
        pages.add(new PageMark(String.valueOf(start.page()), start.inferred()));
      }
      boolean pageBreak = false;
      while (nextBreak < breaks.size() && breaks.get(nextBreak).index() <= i) {
        pageBreak |= breaks.get(nextBreak++).certain();
      }
      boolean isBreak = (pageBreak || !pages.isEmpty()) && !body.isEmpty();
      body.add(new BodyLine(line, gap, pages, isBreak, furniture.headings.contains(i)));
      gap = false;
    }
    return body;
  }

  /**
   * A line of the source.
   *
   * @param number 1-based, as an editor counts
   * @param text its words, white space collapsed and trimmed
   * @param indented true when it begins with white space
   * @param pageBefore true when a form feed stands before it
   */
  record SourceLine(int number, String text, boolean indented, boolean pageBefore) {

    static List<SourceLine> of(String source) {
      List<SourceLine> lines = new ArrayList<>();
      int number = 0;
      for (String raw : source.split("\r\n|\n|\r", -1)) {
        number++;
        boolean pageBefore = false;
        for (String part : raw.split("\f", -1)) {
          lines.add(of(number, part, pageBefore));
          pageBefore = true;
        }
      }
      return lines;
    }

    private static SourceLine of(int number, String raw, boolean pageBefore) {
      String text = Typography.clean(raw);
      boolean indented = !text.isEmpty() && Character.isWhitespace(raw.charAt(0));
      return new SourceLine(number, text, indented, pageBefore);
    }

    boolean blank() {
      return text.isEmpty();
    }
  }

  /**
   * How wide the lines of a text are set, in ems. A count of characters was tried: a line of narrow
   * letters then looks full and one of wide letters short, and the two kinds of paragraph end mix.
   *
   * @param typical the median width of lines that run on, 0 when the text has none
   */
  record Measure(double typical) {
    /** Lines below this are titles, numbers and last lines as a rule. */
    private static final int RUNNING = 40;

    private static final String NARROW = "iljtfrI.,:;'’‘!|() -ïí";
    private static final String WIDE = "mwMW—";

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

    /** Width in ems by classes of letters, as book fonts have them. */
    static double width(String text) {
      double width = 0;
      for (int i = 0; i < text.length(); i++) {
        width += width(text.charAt(i));
      }
      return width;
    }

    private static double width(char c) {
      if (NARROW.indexOf(c) >= 0) {
        return 0.30;
      }
      if (WIDE.indexOf(c) >= 0) {
        return 0.85;
      }
      return Character.isUpperCase(c) ? 0.66 : 0.52;
    }
  }
}
