package naslag.intake.text;

import java.util.List;

/**
 * A heading as it stands in the source.
 *
 * @param number as printed in the line; "" when there is none
 * @param lines one or more
 */
record Heading(Style style, String number, List<BodyLine> lines) {
  Heading {
    lines = List.copyOf(lines);
  }

  /** How a heading is set; equal levels are set alike. */
  enum Style {
    /** A running head repeats it. */
    CHAPTER,
    NUMBERED,
    CAPITALS,
    PLAIN
  }

  int line() {
    return lines.getFirst().number();
  }
}
