package naslag.intake.pdf;

import naslag.intake.blocks.FontStyle;

/**
 * Signs of one face that stand together on a line.
 *
 * @param x where it begins, in points from the left
 * @param right where it ends
 * @param baseline in points from the top
 * @param size of the letters, in points
 * @param face bits of {@link FontStyle}
 * @param spaced true when a space stands before it
 */
record LaidRun(
    String text, float x, float right, float baseline, float size, int face, boolean spaced) {
  boolean is(int bits) {
    return (face & bits) != 0;
  }
}
