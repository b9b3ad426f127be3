/**
 * Takes headings and blocks from any format, gives the sections of a text, ready to become a work.
 */
@NullMarked
package naslag.intake.blocks;

import org.jspecify.annotations.NullMarked;
