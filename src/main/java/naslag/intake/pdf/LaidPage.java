package naslag.intake.pdf;

import java.util.List;

/**
 * A page as it is set.
 *
 * @param index from 0
 * @param width in points
 * @param height in points
 * @param lines in reading order
 */
record LaidPage(int index, float width, float height, List<LaidLine> lines) {
  LaidPage {
    lines = List.copyOf(lines);
  }
}
