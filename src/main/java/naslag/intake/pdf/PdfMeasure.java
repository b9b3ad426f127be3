package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naslag.intake.pdf.PdfParser.PdfContent.LaidPage;

/**
 * How the body of a document is set.
 *
 * @param size of its letters, in points
 * @param leading from baseline to baseline, in points
 * @param width of a full line, in points
 */
record PdfMeasure(float size, float leading, float width) {
  private static final float STEP = 0.5f;

  static PdfMeasure of(List<LaidPage> pages) {
    Map<Integer, Integer> sizes = new HashMap<>();
    for (LaidPage page : pages) {
      for (LaidLine line : page.lines()) {
        if (!line.isTable()) {
          sizes.merge(Math.round(line.size() / STEP), line.text().length(), Integer::sum);
        }
      }
    }
    float size = STEP * most(sizes, 20);
    Map<Integer, Integer> leadings = new HashMap<>();
    Map<Integer, Integer> widths = new HashMap<>();
    for (LaidPage page : pages) {
      for (int i = 0; i < page.lines().size(); i++) {
        LaidLine line = page.lines().get(i);
        if (line.isTable() || Math.abs(line.size() - size) > STEP) {
          continue;
        }
        widths.merge(Math.round(line.right() - line.x()), line.text().length(), Integer::sum);
        float down = i == 0 ? 0 : line.baseline() - page.lines().get(i - 1).baseline();
        if (down > 0.8f * size && down < 3 * size) {
          leadings.merge(Math.round(down / STEP), 1, Integer::sum);
        }
      }
    }
    return new PdfMeasure(
        size, STEP * most(leadings, Math.round(1.2f * size / STEP)), wide(widths));
  }

  /** The width that nine of ten characters do not exceed. */
  private static float wide(Map<Integer, Integer> widths) {
    long all = widths.values().stream().mapToLong(Integer::longValue).sum();
    long sum = 0;
    for (int width : widths.keySet().stream().sorted().toList()) {
      sum += widths.get(width);
      if (sum >= 0.8 * all) {
        return width;
      }
    }
    return 0;
  }

  private static int most(Map<Integer, Integer> counts, int otherwise) {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(otherwise);
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
    static List<PageShape> of(List<LaidPage> pages, PdfFurniture furniture, PdfMeasure measure) {
      float[] sides = new float[2];
      for (int side = 0; side < 2; side++) {
        int parity = side;
        List<LaidLine> lines =
            pages.stream()
                .filter(page -> page.index() % 2 == parity)
                .flatMap(page -> page.lines().stream())
                .filter(line -> !furniture.is(line))
                .filter(line -> Math.abs(line.size() - measure.size()) < 1)
                .toList();
        sides[side] = most(starts(lines), 0);
      }
      return pages.stream()
          .map(page -> of(page, furniture, measure, sides[page.index() % 2]))
          .toList();
    }

    /** How many lines begin at a place, in whole points. */
    private static Map<Integer, Integer> starts(List<LaidLine> lines) {
      Map<Integer, Integer> starts = new HashMap<>();
      lines.forEach(line -> starts.merge(Math.round(line.x()), 1, Integer::sum));
      return starts;
    }

    private static PageShape of(
        LaidPage page, PdfFurniture furniture, PdfMeasure measure, float side) {
      List<LaidLine> lines = page.lines().stream().filter(line -> !furniture.is(line)).toList();
      Map<Integer, Integer> starts = starts(lines);
      float least = lines.stream().map(LaidLine::x).min(Float::compare).orElse(side);
      boolean further = least < side - NEAR && starts.getOrDefault(Math.round(least), 0) > 1;
      List<Float> columns = new ArrayList<>(List.of(further ? least : side));
      for (int start : starts.keySet().stream().sorted().toList()) {
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
                .map(LaidLine::right)
                .sorted()
                .toList();
        rights.add(
            ends.size() < 4
                ? Math.min(columns.get(i) + measure.width(), page.width())
                : ends.get((int) (0.8 * (ends.size() - 1))));
      }
      return new PageShape(columns, rights);
    }

    /** Which of its columns a line begins in, from 0. */
    int column(LaidLine line) {
      int column = 0;
      for (int i = 1; i < columns.size(); i++) {
        column = line.x() >= columns.get(i) - NEAR ? i : column;
      }
      return column;
    }

    float left(LaidLine line) {
      return columns.get(column(line));
    }

    float right(LaidLine line) {
      return Math.max(rights.get(column(line)), columns.get(column(line)) + 1);
    }
  }
}
