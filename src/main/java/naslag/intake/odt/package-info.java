/**
 * Takes an OpenDocument text, gives the numbers, lists and notes that a word processor would show.
 */
@NullMarked
package naslag.intake.odt;

import org.jspecify.annotations.NullMarked;
