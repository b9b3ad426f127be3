package naslag.intake.text;

import java.util.ArrayList;
import java.util.List;
import naslag.corpus.PageMark;
import naslag.intake.source.Typography;
import naslag.intake.text.FurnitureFinder.Furniture;
import naslag.intake.text.PageBreaks.PageBreak;

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
      body.add(new BodyLine(line, gap, pages, isBreak, furniture.headings().contains(i)));
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
}
