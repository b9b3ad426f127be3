package naslag.intake.pdf;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table between drawn lines.
 *
 * @param rows each with the lines of each of its cells; a cell may have none
 * @param x its left edge, in points
 * @param right its right edge
 * @param top from the top of the page
 * @param bottom from the top of the page
 */
record LaidTable(List<List<List<LaidLine>>> rows, float x, float right, float top, float bottom) {
  LaidTable {
    rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
  }

  String text() {
    return rows.stream()
        .flatMap(List::stream)
        .flatMap(List::stream)
        .map(LaidLine::text)
        .collect(Collectors.joining(" "));
  }
}
