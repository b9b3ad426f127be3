package naslag.intake.pdf;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  private static boolean before(Box a, Box b, List<Box> all) {
    return a.sharesColumn(b)
        ? a.above(b)
        : a.right() <= b.x() + OVERLAP
            && all.stream()
                .filter(c -> c.sharesColumn(a) && c.sharesColumn(b))
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

  private static float least(List<TextLine> lines, Function<TextLine, Float> place) {
    return lines.stream().map(place).min(Float::compare).orElseThrow();
  }

  private static float most(List<TextLine> lines, Function<TextLine, Float> place) {
    return lines.stream().map(place).max(Float::compare).orElseThrow();
  }

  private static float foot(TextLine line) {
    return line.table().map(RuledTable::bottom).orElse(line.baseline() + 0.2f * line.size());
  }

  private static Box box(List<TextLine> lines) {
    return new Box(
        least(lines, TextLine::x),
        most(lines, TextLine::right),
        least(lines, line -> line.baseline() - 0.7f * line.size()),
        most(lines, ReadingOrder::foot),
        lines);
  }

  /**
   * Parts lines that run over two columns of text, where a file sets both columns row by row. The
   * cells of a table are short; the lines of a column are not.
   */
  static final class Columns {
    private static final int FEWEST_ROWS = 6;

    /** In characters. */
    private static final int SHORT = 22;

    /** In points: where right halves begin is counted in steps of this width. */
    private static final int STEP = 4;

    /** Right of any page. */
    private static final int EDGE = Integer.MAX_VALUE;

    static List<TextLine> apart(List<TextLine> lines) {
      Map<Integer, Long> starts =
          lines.stream()
              .flatMap(Columns::afterGaps)
              .collect(groupingBy(run -> Math.round(run.x() / STEP), counting()));
      int gutter =
          starts.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .filter(e -> e.getValue() >= FEWEST_ROWS)
              .map(e -> e.getKey() * STEP - STEP / 2)
              .orElse(0);
      return gutter == 0 || !isText(lines, gutter) ? lines : parted(lines, gutter);
    }

    private static Stream<TextRun> afterGaps(TextLine line) {
      List<TextRun> runs = line.runs();
      return IntStream.range(1, runs.size())
          .filter(i -> runs.get(i).x() - runs.get(i - 1).right() > 1.2f * line.size())
          .mapToObj(runs::get);
    }

    private static boolean isText(List<TextLine> lines, int gutter) {
      List<Integer> shorter =
          lines.stream()
              .filter(line -> !crosses(line, gutter))
              .map(line -> Math.min(characters(line, 0, gutter), characters(line, gutter, EDGE)))
              .filter(characters -> characters > 0)
              .toList();
      long longRows = shorter.stream().filter(characters -> characters > SHORT).count();
      return longRows >= FEWEST_ROWS && longRows > 0.6 * shorter.size();
    }

    private static int characters(TextLine line, int from, int to) {
      return half(line, from, to).stream().mapToInt(run -> run.text().length()).sum();
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
          add(right, line, half(line, gutter, EDGE));
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
