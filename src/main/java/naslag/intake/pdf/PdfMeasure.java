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
      Map<Integer, Map<Integer, Integer>> bySide = new HashMap<>();
      for (LaidPage page : pages) {
        for (LaidLine line : page.lines()) {
          if (!furniture.is(line) && Math.abs(line.size() - measure.size()) < 1) {
            bySide
                .computeIfAbsent(page.index() % 2, s -> new HashMap<>())
                .merge(Math.round(line.x()), 1, Integer::sum);
          }
        }
      }
      List<PageShape> shapes = new ArrayList<>();
      for (LaidPage page : pages) {
        float side =
            bySide.getOrDefault(page.index() % 2, Map.of()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(e -> (float) e.getKey())
                .orElse(0f);
        shapes.add(of(page, furniture, measure, side));
      }
      return shapes;
    }

    private static PageShape of(
        LaidPage page, PdfFurniture furniture, PdfMeasure measure, float side) {
      List<LaidLine> lines = page.lines().stream().filter(line -> !furniture.is(line)).toList();
      Map<Integer, Integer> starts = new HashMap<>();
      float least = Float.MAX_VALUE;
      for (LaidLine line : lines) {
        starts.merge(Math.round(line.x()), 1, Integer::sum);
        least = Math.min(least, line.x());
      }
      List<Float> columns = new ArrayList<>();
      columns.add(
          least < side - NEAR && starts.getOrDefault(Math.round(least), 0) > 1 ? least : side);
      starts.entrySet().stream()
          .filter(e -> e.getValue() >= 0.15 * lines.size() && e.getValue() > 4)
          .map(e -> (float) e.getKey())
          .sorted()
          .filter(
              x ->
                  x > columns.getFirst() + 8 * measure.size()
                      && lines.stream().filter(l -> l.right() <= x + 2).count()
                          > 0.2 * lines.size())
          .forEach(
              x -> {
                if (x > columns.getLast() + 8 * measure.size()) {
                  columns.add(x);
                }
              });
      List<Float> rights = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        float from = columns.get(i) - NEAR;
        float to = i + 1 < columns.size() ? columns.get(i + 1) - NEAR : Float.MAX_VALUE;
        List<Float> ends =
            lines.stream()
                .filter(
                    l -> l.x() >= from && l.x() < to && Math.abs(l.size() - measure.size()) < 1.2f)
                .map(LaidLine::right)
                .filter(right -> right < to + NEAR)
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
