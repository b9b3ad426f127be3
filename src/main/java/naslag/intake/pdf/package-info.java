/** Takes a PDF, gives its sections: lines in reading order, headings, lists, tables, notes. */
@NullMarked
package naslag.intake.pdf;

import org.jspecify.annotations.NullMarked;
