package naslag.intake.pdf;

/**
 * A line that a page draws along or across.
 *
 * @param across true when it runs from left to right
 * @param at its height from the top, or its distance from the left, in points
 * @param from where it begins, on the other axis
 * @param to where it ends
 */
record PageRule(boolean across, float at, float from, float to) {
  PageRule {
    if (from > to) {
      throw new IllegalArgumentException("a rule begins before it ends: " + from + ", " + to);
    }
  }
}
