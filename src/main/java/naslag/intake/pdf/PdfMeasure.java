package naslag.intake.pdf;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naslag.intake.blocks.LineJoiner;
import naslag.intake.blocks.LineJoiner.Hyphens;
import naslag.intake.pdf.PdfMeasure.PageShape;
import naslag.intake.pdf.PdfParser.PdfContent.PageText;
import naslag.intake.pdf.PdfUnits.ItemLabels;
import naslag.intake.pdf.PdfUnits.PdfUnit;
import naslag.intake.pdf.TextLine.TextRun;
import naslag.intake.report.ImportLog;
import naslag.intake.source.Typography;
import org.jspecify.annotations.Nullable;

/**
 * How the body of a document is set.
 *
 * @param size of its letters, in points
 * @param leading from baseline to baseline, in points
 * @param width of a full line, in points
 */
record PdfMeasure(float size, float leading, float width) {
  private static final float STEP = 0.5f;

  static PdfMeasure of(List<PageText> pages) {
    List<TextLine> all =
        pages.stream().flatMap(p -> p.lines().stream()).filter(line -> !line.isTable()).toList();
    float size =
        STEP * most(all, l -> Math.round(l.size() / STEP), l -> l.text().length()).orElse(20);
    List<TextLine> body =
        all.stream().filter(line -> Math.abs(line.size() - size) <= STEP).toList();
    List<Float> downs =
        IntStream.range(1, body.size())
            .mapToObj(i -> body.get(i).baseline() - body.get(i - 1).baseline())
            .filter(down -> down > 0.8f * size && down < 3 * size)
            .toList();
    float leading =
        STEP
            * most(downs, down -> Math.round(down / STEP), down -> 1)
                .orElse(Math.round(1.2f * size / STEP));
    return new PdfMeasure(size, leading, wide(body.stream().map(TextLine::width)));
  }

  /** The value that counts most. */
  private static <T> Optional<Integer> most(
      List<T> all, Function<T, Integer> value, ToIntFunction<T> count) {
    return all.stream().collect(groupingBy(value, summingInt(count))).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /** The place that four of five do not exceed, the largest aside; 0 where there are none. */
  private static float wide(Stream<Float> places) {
    List<Float> sorted = places.sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) (0.8 * (sorted.size() - 1)));
  }

  /**
   * The left and right edges of the text on a page, column by column.
   *
   * @param columns the left edges, from left to right
   * @param rights the right edge of each
   */
  record PageShape(List<Float> columns, List<Float> rights) {
    private static final float NEAR = 3;

    /**
     * One a page. Pages of one side share their margin where a page has too few lines to show it.
     */
    static List<PageShape> of(List<PageText> pages, PdfMeasure measure) {
      List<Integer> sides =
          Stream.of(0, 1)
              .map(side -> pages.stream().filter(page -> page.index() % 2 == side))
              .map(side -> side.flatMap(page -> page.lines().stream()))
              .map(lines -> lines.filter(line -> Math.abs(line.size() - measure.size()) < 1))
              .map(lines -> most(lines.toList(), line -> Math.round(line.x()), line -> 1).orElse(0))
              .toList();
      return pages.stream().map(page -> of(page, measure, sides.get(page.index() % 2))).toList();
    }

    private static PageShape of(PageText page, PdfMeasure measure, float side) {
      List<TextLine> lines = page.lines();
      // How many lines begin at a place, in whole points.
      Map<Integer, Integer> starts =
          lines.stream()
              .collect(groupingBy(l -> Math.round(l.x()), TreeMap::new, summingInt(l -> 1)));
      float least = lines.stream().map(TextLine::x).min(Float::compare).orElse(side);
      boolean further = least < side - NEAR && starts.getOrDefault(Math.round(least), 0) > 1;
      List<Float> columns = new ArrayList<>(List.of(further ? least : side));
      for (int start : starts.keySet()) {
        int times = starts.get(start);
        long ended = lines.stream().filter(line -> line.right() <= start + 2).count();
        if (times >= 0.15 * lines.size()
            && times > 4
            && start > columns.getLast() + 8 * measure.size()
            && ended > 0.2 * lines.size()) {
          columns.add((float) start);
        }
      }
      List<Float> rights = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        float from = columns.get(i) - NEAR;
        float to = i + 1 < columns.size() ? columns.get(i + 1) - NEAR : Float.MAX_VALUE;
        List<Float> ends =
            lines.stream()
                .filter(line -> line.x() >= from && line.x() < to && line.right() < to + NEAR)
                .filter(line -> Math.abs(line.size() - measure.size()) < 1.2f)
                .map(TextLine::right)
                .toList();
        rights.add(
            ends.size() < 4
                ? Math.min(columns.get(i) + measure.width(), page.width())
                : wide(ends.stream()));
      }
      return new PageShape(columns, rights);
    }

    /** Which of its columns a line begins in, from 0. */
    int column(TextLine line) {
      int column = 0;
      for (int i = 1; i < columns.size(); i++) {
        column = line.x() >= columns.get(i) - NEAR ? i : column;
      }
      return column;
    }

    float left(TextLine line) {
      return columns.get(column(line));
    }

    float right(TextLine line) {
      return Math.max(rights.get(column(line)), columns.get(column(line)) + 1);
    }
  }

  /**
   * Tells whether a line goes on with the paragraph or the item before it, by gaps, indents and the
   * room that a line leaves; a page or a column that tears one is passed over.
   */
  record LineFlow(PdfMeasure measure, List<PageShape> shapes, Hyphens hyphens, ImportLog log) {
    /** Of the leading: from here on a gap parts two paragraphs. */
    static final float GAP = 1.3f;

    /** In ems: an indent, or what hangs. */
    static final float INDENT = 0.8f;

    /** The opening of a caption, which is kept apart from the paragraphs around it. */
    private static final Pattern CAPTION =
        Pattern.compile(
            "(?i)(?:figuur|fig\\.|tabel|afbeelding|afb\\.|grafiek|foto|kader|schema|figure|table)"
                + "\\s+\\d{1,3}(?:[.-]\\d{1,3})*\\s?[.:|–—]\\s.*");

    /** For words of lines that are to run on. */
    LineJoiner joiner() {
      return new LineJoiner(hyphens, log);
    }

    /** In points from the edge of its column. */
    float x(TextLine line) {
      return line.x() - shapes.get(line.page()).left(line);
    }

    /** True for a line below another on its page, within so many leadings of its size. */
    boolean near(TextLine before, TextLine line, float leadings) {
      float down = line.baseline() - before.baseline();
      float leading = measure.leading() * Math.max(0.6f, line.size() / measure.size());
      return before.page() == line.page() && down > 0 && down < leadings * leading;
    }

    private static float indent(TextLine line) {
      return INDENT * line.size();
    }

    /** Whether the first word of the line would have fitted behind the one before it. */
    boolean isEarly(TextLine before, TextLine line) {
      float room = shapes.get(before.page()).right(before) - before.right();
      return room > line.firstWord() + 0.4f * line.size();
    }

    /** Whether a line ends at the edge of its column. */
    boolean isFull(TextLine line) {
      return Math.abs(shapes.get(line.page()).right(line) - line.right()) < PageShape.NEAR;
    }

    /** Whether a sentence ends with a line; the dot of a web address that goes on ends none. */
    static boolean ends(TextLine before, TextLine line) {
      String text = before.text();
      return (Typography.endsSentence(text) || text.endsWith(":"))
          && !(LineJoiner.isOpenAddress(text) && LineJoiner.continuesAddress(line.text()));
    }

    /**
     * Whether the line goes on with the unit.
     *
     * @param next the line after it
     */
    boolean continues(PdfUnit unit, TextLine line, @Nullable TextLine next) {
      TextLine before = unit.last();
      if (Math.abs(before.size() - line.size()) > 0.15f * measure.size()
          || CAPTION.matcher(line.text()).matches()
          || ItemLabels.isOrnament(before)
          || ItemLabels.isOrnament(line)) {
        return false;
      }
      boolean flows = before.page() == line.page() && line.baseline() > before.baseline();
      return flows ? flowsOn(unit, before, line, next) : torn(before, line);
    }

    private boolean flowsOn(PdfUnit unit, TextLine before, TextLine line, @Nullable TextLine next) {
      if (!near(before, line, GAP)) {
        return false;
      }
      boolean ends = ends(before, line);
      boolean early = isEarly(before, line);
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
      // Further to the right: a hanging indent, if the line before is full and its sentence goes
      // on,
      // or if it begins with a label, as a definition does.
      return shift > 0 && !early && (!ends || isLabelled(unit));
    }

    /** Below a paragraph of one indented line: the first line of another one. */
    private boolean beginsIndented(TextLine line, @Nullable TextLine next) {
      return next != null
          && near(line, next, GAP)
          && x(line) > indent(line)
          && line.x() - next.x() > indent(line)
          && Typography.beginsSentence(line.text());
    }

    /** One line that begins in another font than it ends in: a word and what it means. */
    private static boolean isLabelled(PdfUnit unit) {
      List<TextRun> runs = unit.lines.getFirst().runs();
      return unit.lines.size() == 1 && runs.getFirst().face() != runs.getLast().face();
    }

    /** Whether a paragraph goes on at the top of the next page or column. */
    private boolean torn(TextLine before, TextLine line) {
      if (line.page() > before.page() + 1) {
        return false;
      }
      String end = before.text();
      boolean lower = Typography.beginsLower(line.text());
      boolean goesOn =
          !Typography.endsSentence(end) && !end.endsWith(":") && (lower || !isEarly(before, line));
      if (goesOn) {
        log.torn(line.page() + 1, end, line.text());
      }
      return goesOn;
    }
  }
}
