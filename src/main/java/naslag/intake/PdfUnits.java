package naslag.intake;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Groups the lines of a PDF to paragraphs, list items and kept lines. Where one ends is told by
 * gaps, indents and the room that a line leaves; a page or a column that tears one is passed over.
 */
final class PdfUnits {
  /** Of the leading: from here on a gap parts two paragraphs. */
  private static final float GAP = 1.3f;

  /** In ems: an indent, or what hangs. */
  private static final float INDENT = 0.8f;

  static final Pattern BULLET = Pattern.compile("([•◦▪‣●○■□➢⁃∙·]|[–—*-](?=\\s))\\s*(.*)");
  static final Pattern ORDERED = Pattern.compile("(\\d{1,2})[.)]\\s+(\\S.*)");

  private final PdfMeasure measure;
  private final List<PageShape> shapes;
  private final IdentityHashMap<LaidLine, PdfHeadings.Found> headings;
  private final PdfContents contents;
  private final ImportLog log;
  private final List<PdfUnit> units = new ArrayList<>();

  private PdfUnits(
      PdfMeasure measure,
      List<PageShape> shapes,
      IdentityHashMap<LaidLine, PdfHeadings.Found> headings,
      PdfContents contents,
      ImportLog log) {
    this.measure = measure;
    this.shapes = shapes;
    this.headings = headings;
    this.contents = contents;
    this.log = log;
  }

  static List<PdfUnit> of(
      List<LaidLine> lines,
      PdfMeasure measure,
      List<PageShape> shapes,
      IdentityHashMap<LaidLine, PdfHeadings.Found> headings,
      PdfContents contents,
      ImportLog log) {
    PdfUnits maker = new PdfUnits(measure, shapes, headings, contents, log);
    for (int i = 0; i < lines.size(); i++) {
      PdfHeadings.Found heading = headings.get(lines.get(i));
      if (heading != null) {
        PdfUnit unit = maker.begin(PdfUnit.Kind.HEADING, lines.get(i));
        unit.heading = heading;
        unit.lines.addAll(heading.lines().subList(1, heading.lines().size()));
        i += heading.lines().size() - 1;
      } else if (!contents.register().contains(lines.get(i))) {
        maker.add(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : null);
      }
    }
    return maker.units;
  }

  private PdfUnit begin(PdfUnit.Kind kind, LaidLine line) {
    PdfUnit unit = new PdfUnit(kind, line);
    units.add(unit);
    return unit;
  }

  private float x(LaidLine line) {
    return line.x() - shapes.get(line.page()).left(line);
  }

  private void add(LaidLine line, @org.jspecify.annotations.Nullable LaidLine next) {
    if (contents.contents().contains(line)) {
      if (!units.isEmpty() && units.getLast().kind == PdfUnit.Kind.CONTENTS) {
        units.getLast().lines.add(line);
      } else {
        begin(PdfUnit.Kind.CONTENTS, line);
      }
      return;
    }
    if (keepsItsPlace(line, next)) {
      if (!units.isEmpty()
          && units.getLast().kind == PdfUnit.Kind.KEPT
          && units.getLast().last().page() == line.page()
          && near(units.getLast().last(), line, 2.6f)) {
        units.getLast().lines.add(line);
      } else {
        begin(PdfUnit.Kind.KEPT, line);
      }
      return;
    }
    if (PdfNotes.isLoneMark(line, measure) && !units.isEmpty() && isRunning(units.getLast())) {
      units.getLast().lines.add(line);
      return;
    }
    if (beginsItem(line)) {
      item(line);
      return;
    }
    if (!units.isEmpty() && isRunning(units.getLast()) && continues(units.getLast(), line)) {
      PdfUnit unit = units.getLast();
      if (unit.kind == PdfUnit.Kind.ITEM && unit.lines.size() == 1) {
        unit.textX = Float.isNaN(unit.textX) ? x(line) : unit.textX;
      }
      unit.lines.add(line);
      return;
    }
    PdfUnit unit = begin(PdfUnit.Kind.PARAGRAPH, line);
    unit.textX = x(line);
  }

  private static boolean isRunning(PdfUnit unit) {
    return unit.kind == PdfUnit.Kind.PARAGRAPH || unit.kind == PdfUnit.Kind.ITEM;
  }

  private boolean near(LaidLine before, LaidLine line, float leadings) {
    float down = line.baseline() - before.baseline();
    return down > 0 && down < leadings * leading(line);
  }

  private float leading(LaidLine line) {
    return measure.leading() * Math.max(0.6f, line.size() / measure.size());
  }

  /** A program line, or a row of a table beside other rows. */
  private boolean keepsItsPlace(LaidLine line, @org.jspecify.annotations.Nullable LaidLine next) {
    PdfUnit last = units.isEmpty() ? null : units.getLast();
    boolean afterKept =
        last != null
            && last.kind == PdfUnit.Kind.KEPT
            && last.last().page() == line.page()
            && near(last.last(), line, 1.6f);
    if (line.isAll(LaidRun.MONO)) {
      if (last == null || !isRunning(last) || last.last().page() != line.page()) {
        return true;
      }
      LaidLine before = last.last();
      boolean ended =
          before.text().endsWith(":") || !near(before, line, 1.15f) || isEarly(before, line);
      return ended || Math.abs(before.size() - line.size()) > 0.4f;
    }
    if (BULLET.matcher(line.text()).matches() || ORDERED.matcher(line.text()).matches()) {
      return false;
    }
    int cells = line.cells();
    boolean nextIsRow =
        next != null
            && next.page() == line.page()
            && next.cells() >= 2
            && near(line, next, 2.2f)
            && !headings.containsKey(next);
    return cells >= 2 && (afterKept || nextIsRow);
  }

  private boolean beginsItem(LaidLine line) {
    String text = line.text();
    Matcher ordered = ORDERED.matcher(text);
    boolean bullet = BULLET.matcher(text).matches();
    if (!bullet && !ordered.matches()) {
      return false;
    }
    if (bullet && "•◦▪‣●○■□➢⁃".indexOf(text.charAt(0)) >= 0) {
      return true;
    }
    if (units.isEmpty() || !isRunning(units.getLast())) {
      return true;
    }
    PdfUnit last = units.getLast();
    LaidLine before = last.last();
    boolean apart =
        before.page() != line.page()
            || !near(before, line, GAP)
            || isEarly(before, line)
            || before.text().endsWith(":");
    if (last.kind == PdfUnit.Kind.ITEM && Math.abs(last.labelX - x(line)) < INDENT * line.size()) {
      return true;
    }
    return apart
        && (Signs.endsSentence(before.text())
            || before.text().endsWith(":")
            || isEarly(before, line));
  }

  private void item(LaidLine line) {
    PdfUnit unit = begin(PdfUnit.Kind.ITEM, line);
    Matcher ordered = ORDERED.matcher(line.text());
    unit.label = ordered.matches() ? ordered.group(1) : line.text().substring(0, 1);
    unit.labelX = x(line);
    int length = 0;
    for (LaidRun run : line.runs()) {
      if (length >= unit.label.length()) {
        unit.textX = run.x() - shapes.get(line.page()).left(line);
        break;
      }
      length += run.text().length();
      if (run.text().length() > unit.label.length() + 1) {
        break;
      }
    }
  }

  /** Whether the first word of the line would have fitted behind the one before it. */
  private boolean isEarly(LaidLine before, LaidLine line) {
    String text = line.text();
    String word = text.split(" ", 2)[0];
    float width = (line.right() - line.x()) * word.length() / Math.max(1, text.length());
    float room = shapes.get(before.page()).right(before) - before.right();
    return room > width + 0.4f * line.size();
  }

  private boolean continues(PdfUnit unit, LaidLine line) {
    LaidLine before = unit.last();
    if (PdfNotes.isLoneMark(before, measure) && unit.lines.size() > 1) {
      before = unit.lines.get(unit.lines.size() - 2);
    }
    if (Math.abs(before.size() - line.size()) > 0.15f * measure.size()) {
      return false;
    }
    boolean flows = before.page() == line.page() && line.baseline() > before.baseline();
    return flows ? flowsOn(unit, before, line) : torn(unit, before, line);
  }

  private boolean flowsOn(PdfUnit unit, LaidLine before, LaidLine line) {
    if (!near(before, line, GAP)) {
      return false;
    }
    float indent = INDENT * line.size();
    boolean ends = Signs.endsSentence(before.text()) || before.text().endsWith(":");
    boolean early = isEarly(before, line);
    if (unit.kind == PdfUnit.Kind.ITEM) {
      boolean hangs =
          Float.isNaN(unit.textX)
              ? x(line) > unit.labelX - 1
              : Math.abs(x(line) - unit.textX) < indent
                  || (unit.lines.size() == 1 && x(line) > unit.labelX + 0.3f * line.size());
      return hangs && !(early && ends);
    }
    float shift = line.x() - before.x();
    if (Math.abs(shift) <= indent) {
      boolean wide =
          shapes.get(before.page()).right(before) - before.right() > 0.25f * measure.width();
      return !(early && (ends || (wide && Signs.beginsSentence(line.text()))));
    }
    if (unit.lines.size() == 1 && shift < 0) {
      return !(early && ends);
    }
    // Further to the right: a hanging indent, if the line before is full and its sentence goes on.
    return shift > 0 && !ends && !early;
  }

  /** Whether a paragraph goes on at the top of the next page or column. */
  private boolean torn(PdfUnit unit, LaidLine before, LaidLine line) {
    if (line.page() > before.page() + 1) {
      return false;
    }
    String end = before.text();
    boolean goesOn;
    if (Signs.endsWithHyphen(end) && Signs.beginsLower(line.text())) {
      goesOn = true;
    } else if (!Signs.endsSentence(end)) {
      goesOn = !end.endsWith(":") && (!isEarly(before, line) || Signs.beginsLower(line.text()));
    } else {
      boolean indented = x(line) > INDENT * line.size();
      goesOn =
          unit.kind == PdfUnit.Kind.PARAGRAPH
              && indents()
              && !indented
              && !isEarly(before, line)
              && x(before) < INDENT * line.size();
    }
    boolean aligned =
        unit.kind != PdfUnit.Kind.ITEM
            || Float.isNaN(unit.textX)
            || Math.abs(x(line) - unit.textX) < 1.5f * line.size();
    if (goesOn && aligned) {
      log.repaired(
          line.page() + 1,
          Repair.Kind.TORN_PARAGRAPH,
          Paragraphs.end(end) + " ⁄ " + Paragraphs.start(line.text()));
    }
    return goesOn && aligned;
  }

  /** Whether paragraphs of this document begin with an indent: most of the last ones did. */
  private boolean indents() {
    int seen = 0;
    int indented = 0;
    for (int i = units.size() - 1; i > 0 && seen < 60; i--) {
      if (units.get(i).kind == PdfUnit.Kind.PARAGRAPH
          && units.get(i - 1).kind == PdfUnit.Kind.PARAGRAPH
          && units.get(i).lines.size() > 1) {
        seen++;
        indented +=
            units.get(i).lines.getFirst().x() - units.get(i).lines.get(1).x()
                    > INDENT * measure.size()
                ? 1
                : 0;
      }
    }
    return indented * 2 > seen && seen > 2;
  }
}
