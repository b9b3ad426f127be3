package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts lines that run over two columns of text, where a file sets both columns row by row. The
 * cells of a table are short; the lines of a column are not.
 */
final class Columns {
  private static final int FEWEST_ROWS = 6;

  /** In signs. */
  private static final int SHORT = 22;

  /** In points: gutters are counted in steps of this width. */
  private static final int STEP = 4;

  private Columns() {}

  static List<LaidLine> apart(List<LaidLine> lines) {
    Map<Integer, Integer> gutters = new HashMap<>();
    for (LaidLine line : lines) {
      for (int i = 1; i < line.runs().size(); i++) {
        float from = line.runs().get(i - 1).right();
        float to = line.runs().get(i).x();
        if (to - from > 1.2f * line.size()) {
          for (int x = Math.round(from / STEP) + 1; x * STEP < to; x++) {
            gutters.merge(x, 1, Integer::sum);
          }
        }
      }
    }
    int gutter =
        gutters.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .filter(e -> e.getValue() >= FEWEST_ROWS)
            .map(e -> e.getKey() * STEP)
            .orElse(0);
    return gutter == 0 || !isText(lines, gutter) ? lines : parted(lines, gutter);
  }

  private static boolean isText(List<LaidLine> lines, int gutter) {
    int rows = 0;
    int longRows = 0;
    for (LaidLine line : lines) {
      int left = signs(line, 0, gutter);
      int right = signs(line, gutter, Integer.MAX_VALUE);
      if (left > 0 && right > 0 && !crosses(line, gutter)) {
        rows++;
        longRows += left > SHORT && right > SHORT ? 1 : 0;
      }
    }
    return longRows >= FEWEST_ROWS && longRows > 0.6 * rows;
  }

  private static int signs(LaidLine line, int from, int to) {
    int signs = 0;
    for (LaidRun run : line.runs()) {
      signs += run.x() >= from && run.x() < to ? run.text().length() : 0;
    }
    return signs;
  }

  private static boolean crosses(LaidLine line, int gutter) {
    return line.runs().stream().anyMatch(run -> run.x() < gutter && run.right() > gutter);
  }

  /** Rows that follow one another give their left halves first, then their right halves. */
  private static List<LaidLine> parted(List<LaidLine> lines, int gutter) {
    List<LaidLine> parted = new ArrayList<>();
    List<LaidLine> right = new ArrayList<>();
    for (LaidLine line : lines) {
      if (crosses(line, gutter)) {
        parted.addAll(right);
        right.clear();
        parted.add(line);
        continue;
      }
      half(line, 0, gutter, parted);
      half(line, gutter, Integer.MAX_VALUE, right);
    }
    parted.addAll(right);
    return parted;
  }

  private static void half(LaidLine line, int from, int to, List<LaidLine> into) {
    List<LaidRun> runs =
        line.runs().stream().filter(run -> run.x() >= from && run.x() < to).toList();
    if (!runs.isEmpty()) {
      into.add(LaidLine.of(line.page(), runs));
    }
  }
}
