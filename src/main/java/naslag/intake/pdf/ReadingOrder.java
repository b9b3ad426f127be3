package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import naslag.intake.blocks.Runs;
import naslag.intake.pdf.TextLine.RuledTable;
import naslag.intake.pdf.TextLine.TextRun;

/**
 * The lines of a page in the order in which a person reads them. Lines that the file sets one below
 * the other are a block; blocks go before one another as in Breuel (2003): above goes first where
 * they share a column, left goes first where nothing wide stands between them.
 */
final class ReadingOrder {
  private static final float OVERLAP = 3;

  /** A page of more pieces is a drawing; the file's own order is as good as any. */
  private static final int MOST_BOXES = 300;

  /** In ems: pieces of one line are no further apart. */
  private static final float NEAR = 4;

  private record Box(float x, float right, float top, float bottom, List<TextLine> lines) {
    boolean sharesColumn(Box other) {
      return Math.min(right, other.right) - Math.max(x, other.x) > OVERLAP;
    }

    boolean above(Box other) {
      return bottom <= other.top + 1 || (top < other.top && bottom < other.bottom);
    }
  }

  private ReadingOrder() {}

  static List<TextLine> of(List<TextLine> lines) {
    List<Box> boxes =
        Runs.of(Columns.apart(lines), ReadingOrder::follows).stream()
            .map(ReadingOrder::box)
            .toList();
    if (boxes.size() > MOST_BOXES) {
      return joined(lines);
    }
    boolean[][] before = new boolean[boxes.size()][boxes.size()];
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < boxes.size(); j++) {
        before[i][j] = i != j && before(boxes.get(i), boxes.get(j), boxes);
      }
    }
    List<TextLine> ordered = new ArrayList<>();
    List<Integer> open = new ArrayList<>(IntStream.range(0, boxes.size()).boxed().toList());
    while (!open.isEmpty()) {
      Integer next =
          open.stream()
              .filter(box -> open.stream().noneMatch(other -> before[other][box]))
              .findFirst()
              .orElse(open.getFirst());
      ordered.addAll(boxes.get(next).lines());
      open.remove((Object) next);
    }
    return joined(ordered);
  }

  /**
   * Pieces of one line that the file sets apart: a number in the margin, a word in another layer.
   */
  private static List<TextLine> joined(List<TextLine> lines) {
    List<TextLine> joined = new ArrayList<>();
    for (TextLine line : lines) {
      TextLine before = joined.isEmpty() ? line : joined.getLast();
      float gap = line.x() - before.right();
      if (!joined.isEmpty()
          && !line.isTable()
          && !before.isTable()
          && Math.abs(line.baseline() - before.baseline()) < 0.3f * line.size()
          && gap > -0.3f * line.size()
          && gap < NEAR * line.size()) {
        List<TextRun> runs = new ArrayList<>(before.runs());
        runs.add(line.runs().getFirst().spaced(gap > 0.1f * line.size()));
        runs.addAll(line.runs().subList(1, line.runs().size()));
        joined.set(joined.size() - 1, TextLine.of(line.page(), runs));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  @SuppressWarnings("ReferenceEquality") // the very same box is meant, not one just like it
  private static boolean before(Box a, Box b, List<Box> all) {
    return a.sharesColumn(b)
        ? a.above(b)
        : a.right() <= b.x() + OVERLAP
            && all.stream()
                .filter(c -> c != a && c != b && c.sharesColumn(a) && c.sharesColumn(b))
                .noneMatch(
                    c ->
                        c.top() >= Math.min(a.top(), b.top())
                            && c.bottom() <= Math.max(a.bottom(), b.bottom()));
  }

  /** Not above the line before it, and not beside all of it. */
  private static boolean follows(TextLine before, TextLine line) {
    float size = Math.max(before.size(), line.size());
    float down = line.baseline() - before.baseline();
    boolean beside = Math.abs(down) < 0.5f * size;
    return beside ? line.x() >= before.right() - size : down > 0 && down < 5 * size;
  }

  private static Box box(List<TextLine> lines) {
    Box box = new Box(Float.MAX_VALUE, 0, Float.MAX_VALUE, 0, List.copyOf(lines));
    for (TextLine line : lines) {
      float foot = line.baseline() + 0.2f * line.size();
      box =
          new Box(
              Math.min(box.x, line.x()),
              Math.max(box.right, line.right()),
              Math.min(box.top, line.baseline() - 0.7f * line.size()),
              Math.max(box.bottom, line.table().map(RuledTable::bottom).orElse(foot)),
              box.lines);
    }
    return box;
  }

  /**
   * Parts lines that run over two columns of text, where a file sets both columns row by row. The
   * cells of a table are short; the lines of a column are not.
   */
  static final class Columns {
    private static final int FEWEST_ROWS = 6;

    /** In characters. */
    private static final int SHORT = 22;

    /** In points: gutters are counted in steps of this width. */
    private static final int STEP = 4;

    static List<TextLine> apart(List<TextLine> lines) {
      Map<Integer, Integer> gutters = new HashMap<>();
      for (TextLine line : lines) {
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

    private static boolean isText(List<TextLine> lines, int gutter) {
      int rows = 0;
      int longRows = 0;
      for (TextLine line : lines) {
        int left = characters(half(line, 0, gutter));
        int right = characters(half(line, gutter, Integer.MAX_VALUE));
        if (left > 0 && right > 0 && !crosses(line, gutter)) {
          rows++;
          longRows += left > SHORT && right > SHORT ? 1 : 0;
        }
      }
      return longRows >= FEWEST_ROWS && longRows > 0.6 * rows;
    }

    private static int characters(List<TextRun> runs) {
      return runs.stream().mapToInt(run -> run.text().length()).sum();
    }

    private static boolean crosses(TextLine line, int gutter) {
      return line.runs().stream().anyMatch(run -> run.x() < gutter && run.right() > gutter);
    }

    /** Rows that follow one another give their left halves first, then their right halves. */
    private static List<TextLine> parted(List<TextLine> lines, int gutter) {
      List<TextLine> parted = new ArrayList<>();
      List<TextLine> right = new ArrayList<>();
      for (TextLine line : lines) {
        if (crosses(line, gutter)) {
          parted.addAll(right);
          right.clear();
          parted.add(line);
        } else {
          add(parted, line, half(line, 0, gutter));
          add(right, line, half(line, gutter, Integer.MAX_VALUE));
        }
      }
      parted.addAll(right);
      return parted;
    }

    private static void add(List<TextLine> lines, TextLine of, List<TextRun> runs) {
      if (!runs.isEmpty()) {
        lines.add(TextLine.of(of.page(), runs));
      }
    }

    private static List<TextRun> half(TextLine line, int from, int to) {
      return line.runs().stream().filter(run -> run.x() >= from && run.x() < to).toList();
    }
  }
}
