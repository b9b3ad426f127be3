/**
 * Takes an rtf file, gives its paragraphs, lists, tables and notes, in whatever code page each word
 * is.
 */
@NullMarked
package naslag.intake.rtf;

import org.jspecify.annotations.NullMarked;
