package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.List;

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

  private record Box(float x, float right, float top, float bottom, List<LaidLine> lines) {
    boolean sharesColumn(Box other) {
      return Math.min(right, other.right) - Math.max(x, other.x) > OVERLAP;
    }

    boolean above(Box other) {
      return bottom <= other.top + 1 || (top < other.top && bottom < other.bottom);
    }

    boolean leftOf(Box other) {
      return right <= other.x + OVERLAP;
    }
  }

  private ReadingOrder() {}

  static List<LaidLine> of(List<LaidLine> lines) {
    List<Box> boxes = boxes(Columns.apart(lines));
    if (boxes.size() > MOST_BOXES) {
      return joined(lines);
    }
    boolean[][] before = new boolean[boxes.size()][boxes.size()];
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < boxes.size(); j++) {
        before[i][j] = i != j && before(boxes.get(i), boxes.get(j), boxes);
      }
    }
    List<LaidLine> ordered = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      open.add(i);
    }
    while (!open.isEmpty()) {
      Integer next = open.getFirst();
      for (Integer box : open) {
        if (open.stream().noneMatch(other -> before[other][box])) {
          next = box;
          break;
        }
      }
      ordered.addAll(boxes.get(next).lines());
      open.remove((Object) next);
    }
    return joined(ordered);
  }

  /**
   * Pieces of one line that the file sets apart: a number in the margin, a word in another layer.
   */
  private static List<LaidLine> joined(List<LaidLine> lines) {
    List<LaidLine> joined = new ArrayList<>();
    for (LaidLine line : lines) {
      LaidLine before = joined.isEmpty() ? line : joined.getLast();
      float gap = line.x() - before.right();
      if (!joined.isEmpty()
          && !line.isTable()
          && !before.isTable()
          && Math.abs(line.baseline() - before.baseline()) < 0.3f * line.size()
          && gap > -0.3f * line.size()
          && gap < NEAR * line.size()) {
        List<LaidRun> runs = new ArrayList<>(before.runs());
        LaidRun first = line.runs().getFirst();
        runs.add(
            new LaidRun(
                first.text(),
                first.x(),
                first.right(),
                first.baseline(),
                first.size(),
                first.face(),
                gap > 0.1f * line.size()));
        runs.addAll(line.runs().subList(1, line.runs().size()));
        joined.set(joined.size() - 1, LaidLine.of(line.page(), runs));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  @SuppressWarnings("ReferenceEquality") // the very same box is meant, not one just like it
  private static boolean before(Box a, Box b, List<Box> all) {
    if (a.sharesColumn(b)) {
      return a.above(b);
    }
    return a.leftOf(b)
        && all.stream()
            .noneMatch(
                c ->
                    c != a
                        && c != b
                        && c.sharesColumn(a)
                        && c.sharesColumn(b)
                        && c.top() >= Math.min(a.top(), b.top())
                        && c.bottom() <= Math.max(a.bottom(), b.bottom()));
  }

  private static List<Box> boxes(List<LaidLine> lines) {
    List<Box> boxes = new ArrayList<>();
    List<LaidLine> block = new ArrayList<>();
    for (LaidLine line : lines) {
      if (!block.isEmpty()
          && (!follows(block.getLast(), line) || isParted(block.getLast(), line, lines))) {
        boxes.add(box(block));
        block.clear();
      }
      block.add(line);
    }
    if (!block.isEmpty()) {
      boxes.add(box(block));
    }
    return boxes;
  }

  /** A table is a block of its own, and so is what stands above and below it. */
  private static boolean isParted(LaidLine before, LaidLine line, List<LaidLine> all) {
    return before.isTable()
        || line.isTable()
        || all.stream()
            .flatMap(other -> other.table().stream())
            .anyMatch(
                table ->
                    before.baseline() <= table.top() + before.size()
                        && line.baseline() >= table.bottom());
  }

  /** Not above the line before it, and not beside all of it. */
  private static boolean follows(LaidLine before, LaidLine line) {
    float size = Math.max(before.size(), line.size());
    float down = line.baseline() - before.baseline();
    boolean beside = Math.abs(down) < 0.5f * size;
    return beside ? line.x() >= before.right() - size : down > 0 && down < 5 * size;
  }

  private static Box box(List<LaidLine> lines) {
    float x = Float.MAX_VALUE;
    float right = 0;
    float top = Float.MAX_VALUE;
    float bottom = 0;
    for (LaidLine line : lines) {
      x = Math.min(x, line.x());
      right = Math.max(right, line.right());
      top = Math.min(top, line.baseline() - 0.7f * line.size());
      float foot = line.baseline() + 0.2f * line.size();
      bottom = Math.max(bottom, line.table().map(LaidTable::bottom).orElse(foot));
    }
    return new Box(x, right, top, bottom, List.copyOf(lines));
  }
}
