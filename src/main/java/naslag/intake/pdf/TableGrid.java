package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import naslag.intake.pdf.PdfGlyphs.Glyph;

/** The columns and rows that drawn lines make, and which of their cells are one. */
final class TableGrid {
  private final List<Float> xs;
  private final List<Float> ys;

  /** For each cell the first one of those it is one with, counted row by row. */
  private final int[] first;

  private TableGrid(List<Float> xs, List<Float> ys, List<PageRule> rules, float near) {
    this.xs = xs;
    this.ys = ys;
    this.first = new int[Math.max(0, rows() * columns())];
    for (int row = 0; row < rows(); row++) {
      for (int column = 0; column < columns(); column++) {
        int cell = row * columns() + column;
        first[cell] = cell;
        float middleX = (xs.get(column) + xs.get(column + 1)) / 2;
        float middleY = (ys.get(row) + ys.get(row + 1)) / 2;
        if (row > 0 && isOpen(rules, true, ys.get(row), middleX, near)) {
          first[cell] = first[cell - columns()];
        } else if (column > 0 && isOpen(rules, false, xs.get(column), middleY, near)) {
          first[cell] = first[cell - 1];
        }
      }
    }
  }

  static TableGrid of(List<PageRule> rules, float near) {
    List<Float> xs = new ArrayList<>();
    List<Float> ys = new ArrayList<>();
    for (PageRule rule : rules) {
      (rule.across() ? ys : xs).add(rule.at());
    }
    // A table may lack its outer lines; those between its cells say how far it reaches.
    if (rules.stream().anyMatch(rule -> !rule.across())) {
      rules.stream().filter(PageRule::across).forEach(rule -> add(xs, rule.from(), rule.to()));
    }
    if (rules.stream().anyMatch(PageRule::across)) {
      rules.stream().filter(r -> !r.across()).forEach(rule -> add(ys, rule.from(), rule.to()));
    }
    return new TableGrid(apart(xs, near), apart(ys, near), rules, near);
  }

  private static void add(List<Float> places, float from, float to) {
    places.add(from);
    places.add(to);
  }

  /** Places that are not one and the same. */
  private static List<Float> apart(List<Float> places, float near) {
    List<Float> apart = new ArrayList<>();
    for (float place : places.stream().sorted().toList()) {
      if (apart.isEmpty() || place - apart.getLast() > 2 * near) {
        apart.add(place);
      }
    }
    return apart;
  }

  private static boolean isOpen(
      List<PageRule> rules, boolean across, float at, float along, float near) {
    return rules.stream()
        .noneMatch(
            rule ->
                rule.across() == across
                    && Math.abs(rule.at() - at) <= 2 * near
                    && rule.from() - near < along
                    && rule.to() + near > along);
  }

  int columns() {
    return Math.max(0, xs.size() - 1);
  }

  int rows() {
    return Math.max(0, ys.size() - 1);
  }

  float left() {
    return xs.getFirst();
  }

  float right() {
    return xs.getLast();
  }

  /** The right edge of a column. */
  float right(int column) {
    return xs.get(column + 1);
  }

  float top() {
    return ys.getFirst();
  }

  float bottom() {
    return ys.getLast();
  }

  boolean holds(Glyph glyph) {
    float x = (glyph.x() + glyph.right()) / 2;
    float y = middle(glyph);
    return x > left() && x < right() && y > top() && y < bottom();
  }

  private static float middle(Glyph glyph) {
    return glyph.baseline() - 0.3f * glyph.size();
  }

  /** The cell of a sign inside, counted row by row. */
  int cell(Glyph glyph) {
    int column = index(xs, (glyph.x() + glyph.right()) / 2);
    int row = index(ys, middle(glyph));
    return first[row * columns() + column];
  }

  private static int index(List<Float> edges, float place) {
    int index = 0;
    while (index + 2 < edges.size() && place > edges.get(index + 1)) {
      index++;
    }
    return index;
  }
}
