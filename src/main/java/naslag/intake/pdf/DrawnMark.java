package naslag.intake.pdf;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naslag.intake.pdf.PdfParser.PdfContent.PageText;
import naslag.intake.pdf.TextLine.TextRun;

/**
 * A shape that a page draws, in points from the left and the top. Browsers draw the bullets of a
 * list so: a disc, a ring or a square, and no letter.
 */
record DrawnMark(float x, float right, float top, float bottom) {
  /** In points. */
  private static final float SMALLEST = 1;

  private static final float LARGEST = 12;

  /** Largest side to smallest: a bullet is about as high as it is wide. */
  private static final float OBLONG = 1.3f;

  /** In ems: the disc of a browser is 0.33 wide, and what is larger is a picture. */
  private static final float WIDEST = 0.45f;

  /** In ems: the text of an item begins so far behind its bullet at most. */
  private static final float FURTHEST = 2.5f;

  /** In lines: one shape of a size may be anything. */
  private static final int FEWEST = 2;

  boolean isSmall() {
    float small = Math.min(width(), height());
    return small >= SMALLEST && large() <= LARGEST && large() <= OBLONG * small;
  }

  float width() {
    return right - x;
  }

  float height() {
    return bottom - top;
  }

  private float large() {
    return Math.max(width(), height());
  }

  private boolean isBefore(TextLine line) {
    float gap = line.x() - right;
    float middle = line.baseline() - (top + bottom) / 2;
    return !line.isTable()
        && gap > 0.1f * line.size()
        && gap < FURTHEST * line.size()
        && middle > 0
        && middle < 0.7f * line.size()
        && large() < WIDEST * line.size();
  }

  /**
   * Sets a bullet before each line that has one drawn.
   *
   * @param marks the shapes of each page
   */
  static void set(List<PageText> pages, List<List<DrawnMark>> marks) {
    Map<TextLine, DrawnMark> found = new HashMap<>();
    for (PageText page : pages) {
      for (TextLine line : page.lines()) {
        marks.get(page.index()).stream()
            .filter(mark -> mark.isBefore(line))
            .findFirst()
            .ifPresent(mark -> found.put(line, mark));
      }
    }
    Map<Integer, Long> sizes =
        found.values().stream().collect(groupingBy(DrawnMark::size, counting()));
    found.values().removeIf(mark -> sizes.get(mark.size()) < FEWEST);
    pages.forEach(
        page ->
            page.lines()
                .replaceAll(line -> found.containsKey(line) ? found.get(line).to(line) : line));
  }

  /** Its height in whole points. */
  private int size() {
    return Math.round(height());
  }

  private TextLine to(TextLine line) {
    TextRun first = line.runs().getFirst();
    List<TextRun> runs = new ArrayList<>(line.runs());
    runs.set(0, first.spaced(true));
    runs.addFirst(new TextRun("•", x, right, first.baseline(), first.size(), first.face(), false));
    return TextLine.of(line.page(), runs);
  }
}
