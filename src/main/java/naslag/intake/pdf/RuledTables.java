package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naslag.intake.pdf.PdfRules.PageRule;
import naslag.intake.pdf.TextLine.PdfLines;
import naslag.intake.pdf.TextLine.RuledTable;
import naslag.intake.pdf.TextLine.TextRun;

/**
 * Finds the tables of a page by the lines between their cells, and gives each cell its characters.
 * Cells without a line between them are one.
 */
record RuledTables(int page, float space) {
  /** In points: lines that are drawn in pieces meet within so much. */
  private static final float NEAR = 3;

  /** In words: a box with more text, on average, is a frame around paragraphs. */
  private static final int LONG_CELL = 60;

  /** Two lines in a cell are one text as a rule. */
  private static final int FEWEST_HEIGHTS = 3;

  /** What was found, and the characters that stand outside all of it. */
  record Found(List<RuledTable> tables, List<TextRun> rest) {}

  static Found of(int page, List<PageRule> rules, List<TextRun> glyphs) {
    RuledTables finder = new RuledTables(page, PdfLines.space(glyphs));
    List<RuledTable> tables = new ArrayList<>();
    List<TextRun> rest = glyphs;
    for (List<PageRule> touching : groups(rules)) {
      TableGrid grid = TableGrid.of(touching);
      if (grid.columns() < 2 || grid.rows() < 2) {
        continue;
      }
      List<TextRun> inside = rest.stream().filter(grid::holds).toList();
      RuledTable table = finder.fill(grid, inside);
      if (isTable(table)) {
        tables.add(table);
        rest = rest.stream().filter(glyph -> !grid.holds(glyph)).toList();
      }
    }
    return new Found(tables, rest);
  }

  /** Lines that touch one another, group by group. */
  private static List<List<PageRule>> groups(List<PageRule> rules) {
    List<List<PageRule>> groups = new ArrayList<>();
    List<PageRule> open = new ArrayList<>(rules);
    while (!open.isEmpty()) {
      List<PageRule> group = new ArrayList<>();
      group.add(open.removeLast());
      for (int i = 0; i < group.size(); i++) {
        PageRule rule = group.get(i);
        List<PageRule> touching = open.stream().filter(other -> touch(rule, other)).toList();
        group.addAll(touching);
        open.removeAll(touching);
      }
      if (group.size() > 3) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static boolean touch(PageRule a, PageRule b) {
    if (a.across() == b.across()) {
      return Math.abs(a.at() - b.at()) < NEAR
          && a.from() < b.to() + NEAR
          && b.from() < a.to() + NEAR;
    }
    return a.at() > b.from() - NEAR
        && a.at() < b.to() + NEAR
        && b.at() > a.from() - NEAR
        && b.at() < a.to() + NEAR;
  }

  private RuledTable fill(TableGrid grid, List<TextRun> inside) {
    Map<Integer, List<TextRun>> byCell = inside.stream().collect(Collectors.groupingBy(grid::cell));
    List<List<List<TextLine>>> rows = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      int first = row * grid.columns();
      List<List<TextLine>> cells =
          IntStream.range(first, first + grid.columns())
              .mapToObj(cell -> byCell.getOrDefault(cell, List.of()))
              .map(glyphs -> PdfLines.of(page, glyphs, space))
              .toList();
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.addAll(byHeight(cells, grid));
      }
    }
    return grid.table(rows);
  }

  /** Rows that no line parts: where no cell's text runs on, each height is a row. */
  private static List<List<List<TextLine>>> byHeight(List<List<TextLine>> row, TableGrid grid) {
    List<Float> heights =
        TableGrid.apart(row.stream().flatMap(List::stream).map(TextLine::baseline));
    long filled = row.stream().filter(cell -> !cell.isEmpty()).count();
    boolean runsOn =
        IntStream.range(0, row.size()).anyMatch(c -> runsOn(row.get(c), grid.right(c)));
    if (runsOn || filled < 2 || heights.size() < FEWEST_HEIGHTS) {
      return List.of(row);
    }
    List<List<List<TextLine>>> rows =
        heights.stream().map(at -> row.stream().map(cell -> at(at, cell)).toList()).toList();
    long kept = rows.stream().flatMap(List::stream).mapToLong(List::size).sum();
    // Lines of unlike heights, or nothing in front of some: the cells stay whole.
    boolean whole = kept == row.stream().mapToLong(List::size).sum();
    return whole && rows.stream().noneMatch(r -> r.getFirst().isEmpty()) ? rows : List.of(row);
  }

  private static List<TextLine> at(float height, List<TextLine> cell) {
    return cell.stream()
        .filter(line -> line.baseline() > height - NEAR && line.baseline() < height + 2 * NEAR)
        .toList();
  }

  /** Whether most lines of a cell are full; of a row of short ones only the longest is. */
  private static boolean runsOn(List<TextLine> cell, float edge) {
    long words = cell.stream().mapToLong(line -> line.text().split(" ").length).sum();
    if (2 * words <= 3L * cell.size()) {
      // A word a line is a list, not a text in a column as narrow as that.
      return false;
    }
    long full =
        IntStream.range(1, cell.size())
            .filter(
                i -> edge - cell.get(i - 1).right() < cell.get(i).firstWord() + cell.get(i).size())
            .count();
    return 2 * full > cell.size() - 1;
  }

  private static boolean isTable(RuledTable table) {
    long rows =
        table.rows().stream()
            .filter(row -> row.stream().filter(cell -> !cell.isEmpty()).count() >= 2)
            .count();
    long cells = table.rows().stream().flatMap(List::stream).filter(c -> !c.isEmpty()).count();
    return rows >= 2 && table.text().split(" ").length <= LONG_CELL * cells;
  }

  /**
   * The columns and rows that drawn lines make, and which of their cells are one.
   *
   * @param first for each cell the first one of those it is one with, counted row by row
   */
  record TableGrid(List<Float> xs, List<Float> ys, List<Integer> first) {
    static TableGrid of(List<PageRule> rules) {
      List<Float> xs = new ArrayList<>();
      List<Float> ys = new ArrayList<>();
      for (PageRule rule : rules) {
        (rule.across() ? ys : xs).add(rule.at());
        // A table may lack its outer lines; those between its cells say how far it reaches.
        (rule.across() ? xs : ys).addAll(List.of(rule.from(), rule.to()));
      }
      return of(rules, apart(xs.stream()), apart(ys.stream()));
    }

    private static TableGrid of(List<PageRule> rules, List<Float> xs, List<Float> ys) {
      int columns = xs.size() - 1;
      List<Integer> first = new ArrayList<>();
      for (int cell = 0; cell < columns * (ys.size() - 1); cell++) {
        int row = cell / columns;
        int column = cell % columns;
        float middleX = (xs.get(column) + xs.get(column + 1)) / 2;
        float middleY = (ys.get(row) + ys.get(row + 1)) / 2;
        first.add(
            row > 0 && isOpen(rules, true, ys.get(row), middleX)
                ? first.get(cell - columns)
                : column > 0 && isOpen(rules, false, xs.get(column), middleY)
                    ? first.get(cell - 1)
                    : Integer.valueOf(cell));
      }
      return new TableGrid(xs, ys, first);
    }

    /** Places that are not one and the same. */
    static List<Float> apart(Stream<Float> places) {
      List<Float> apart = new ArrayList<>();
      for (float place : places.sorted().toList()) {
        if (apart.isEmpty() || place - apart.getLast() > 2 * NEAR) {
          apart.add(place);
        }
      }
      return apart;
    }

    private static boolean isOpen(List<PageRule> rules, boolean across, float at, float along) {
      return rules.stream()
          .noneMatch(
              rule ->
                  rule.across() == across
                      && Math.abs(rule.at() - at) <= 2 * NEAR
                      && rule.from() - NEAR < along
                      && rule.to() + NEAR > along);
    }

    int columns() {
      return xs.size() - 1;
    }

    int rows() {
      return ys.size() - 1;
    }

    RuledTable table(List<List<List<TextLine>>> rows) {
      return new RuledTable(rows, xs.getFirst(), xs.getLast(), ys.getFirst(), ys.getLast());
    }

    /** The right edge of a column. */
    float right(int column) {
      return xs.get(column + 1);
    }

    boolean holds(TextRun glyph) {
      float x = (glyph.x() + glyph.right()) / 2;
      float y = middle(glyph);
      return x > xs.getFirst() && x < xs.getLast() && y > ys.getFirst() && y < ys.getLast();
    }

    private static float middle(TextRun glyph) {
      return glyph.baseline() - 0.3f * glyph.size();
    }

    /** The cell of a character inside, counted row by row. */
    int cell(TextRun glyph) {
      int column = index(xs, (glyph.x() + glyph.right()) / 2);
      int row = index(ys, middle(glyph));
      return first.get(row * columns() + column);
    }

    /** How many of the inner edges stand before a place. */
    private static int index(List<Float> edges, float place) {
      List<Float> inner = edges.subList(1, edges.size() - 1);
      return (int) inner.stream().filter(edge -> edge < place).count();
    }
  }
}
