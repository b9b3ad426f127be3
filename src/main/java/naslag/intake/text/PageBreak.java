package naslag.intake.text;

import java.util.Optional;
import java.util.OptionalInt;
import naslag.intake.text.Furniture.Head;

/**
 * A place where a page begins, or may.
 *
 * @param index of the first line of the new page
 * @param ended the number printed on the page before
 * @param started the number printed at the top of the new page
 * @param head the running head of the new page
 * @param certain false when only a space at the start of the line tells
 */
record PageBreak(
    int index, OptionalInt ended, OptionalInt started, Optional<Head> head, boolean certain) {

  static PageBreak doubtful(int index) {
    return new PageBreak(index, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), false);
  }
}
