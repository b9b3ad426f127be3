package naslag.intake.pdf;

import java.util.List;
import java.util.regex.Pattern;
import naslag.intake.blocks.LineJoiner;
import naslag.intake.pdf.LaidLine.LaidRun;
import naslag.intake.pdf.PdfMeasure.PageShape;
import naslag.intake.pdf.PdfUnits.PdfUnit;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Typography;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a line goes on with the paragraph or the item before it, by gaps, indents and the
 * room that a line leaves; a page or a column that tears one is passed over.
 */
final class LineFlow {
  /** Of the leading: from here on a gap parts two paragraphs. */
  static final float GAP = 1.3f;

  /** In ems: an indent, or what hangs. */
  static final float INDENT = 0.8f;

  /** What stands under a picture or above a table is no part of the text around it. */
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)(?:figuur|fig\\.|tabel|afbeelding|afb\\.|grafiek|foto|kader|schema|figure|table)"
              + "\\s+\\d{1,3}(?:[.-]\\d{1,3})*\\s?[.:|–—]\\s.*");

  private final PdfMeasure measure;
  private final List<PageShape> shapes;
  private final ImportLog log;

  LineFlow(PdfMeasure measure, List<PageShape> shapes, ImportLog log) {
    this.measure = measure;
    this.shapes = shapes;
    this.log = log;
  }

  /** In points from the edge of its column. */
  float x(LaidLine line) {
    return line.x() - shapes.get(line.page()).left(line);
  }

  boolean near(LaidLine before, LaidLine line, float leadings) {
    float down = line.baseline() - before.baseline();
    return down > 0 && down < leadings * leading(line);
  }

  private float leading(LaidLine line) {
    return measure.leading() * Math.max(0.6f, line.size() / measure.size());
  }

  private static float indent(LaidLine line) {
    return INDENT * line.size();
  }

  /** Whether the first word of the line would have fitted behind the one before it. */
  boolean isEarly(LaidLine before, LaidLine line) {
    String text = line.text();
    String word = text.split(" ", 2)[0];
    float width = (line.right() - line.x()) * word.length() / Math.max(1, text.length());
    float room = shapes.get(before.page()).right(before) - before.right();
    return room > width + 0.4f * line.size();
  }

  /** Whether a sentence ends with a line; the dot of a web address that goes on ends none. */
  static boolean ends(LaidLine before, LaidLine line) {
    String text = before.text();
    return (Typography.endsSentence(text) || text.endsWith(":"))
        && !(LineJoiner.isOpenAddress(text) && LineJoiner.continuesAddress(line.text()));
  }

  /**
   * Whether the line goes on with the unit.
   *
   * @param next the line after it
   */
  boolean continues(PdfUnit unit, LaidLine line, @Nullable LaidLine next) {
    LaidLine before = unit.last();
    if (PdfNotes.isLoneMark(before, measure) && unit.lines.size() > 1) {
      before = unit.lines.get(unit.lines.size() - 2);
    }
    if (Math.abs(before.size() - line.size()) > 0.15f * measure.size()
        || CAPTION.matcher(line.text()).matches()) {
      return false;
    }
    boolean flows = before.page() == line.page() && line.baseline() > before.baseline();
    return flows ? flowsOn(unit, before, line, next) : torn(before, line);
  }

  private boolean flowsOn(PdfUnit unit, LaidLine before, LaidLine line, @Nullable LaidLine next) {
    if (!near(before, line, GAP)) {
      return false;
    }
    boolean ends = ends(before, line);
    boolean early = isEarly(before, line);
    if (isCentred(before, line) && (ends || (early && Typography.beginsSentence(line.text())))) {
      return false;
    }
    if (unit.kind == PdfUnit.Kind.ITEM) {
      boolean hangs = Float.isNaN(unit.textX) || Math.abs(x(line) - unit.textX) < indent(line);
      return hangs && !(early && ends);
    }
    float shift = line.x() - before.x();
    if (Math.abs(shift) <= indent(line)) {
      boolean wide =
          shapes.get(before.page()).right(before) - before.right() > 0.25f * measure.width();
      return !(early && (ends || (wide && Typography.beginsSentence(line.text()))))
          && !(ends && unit.lines.size() == 1 && beginsIndented(line, next));
    }
    if (unit.lines.size() == 1 && shift < 0) {
      return !(early && ends);
    }
    // Further to the right: a hanging indent, if the line before is full and its sentence goes on,
    // or if it begins with a label, as a definition does.
    return shift > 0 && !early && (!ends || isLabelled(unit));
  }

  /** One below the other about one middle, as the lines of an imprint are. */
  private boolean isCentred(LaidLine before, LaidLine line) {
    float middles = (before.x() + before.right()) - (line.x() + line.right());
    return Math.abs(middles) < 3
        && Math.abs(before.x() - line.x()) > indent(line)
        && Math.min(x(before), x(line)) > indent(line);
  }

  /** Below a paragraph of one indented line: the first line of another one. */
  private boolean beginsIndented(LaidLine line, @Nullable LaidLine next) {
    return next != null
        && next.page() == line.page()
        && near(line, next, GAP)
        && x(line) > indent(line)
        && line.x() - next.x() > indent(line)
        && Typography.beginsSentence(line.text());
  }

  /** One line that begins in another font than it ends in: a word and what it means. */
  private static boolean isLabelled(PdfUnit unit) {
    List<LaidRun> runs = unit.lines.getFirst().runs();
    return unit.lines.size() == 1 && runs.getFirst().face() != runs.getLast().face();
  }

  /** Whether a paragraph goes on at the top of the next page or column. */
  private boolean torn(LaidLine before, LaidLine line) {
    if (line.page() > before.page() + 1) {
      return false;
    }
    String end = before.text();
    boolean lower = Typography.beginsLower(line.text());
    boolean goesOn =
        (Typography.endsWithHyphen(end) && lower)
            || (!Typography.endsSentence(end)
                && !end.endsWith(":")
                && (lower || !isEarly(before, line)));
    if (goesOn) {
      log.repaired(
          line.page() + 1,
          Repair.Kind.TORN_PARAGRAPH,
          Repair.ending(end) + " ⁄ " + Repair.opening(line.text()));
    }
    return goesOn;
  }
}
