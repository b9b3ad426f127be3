/** Takes a docx, gives its sections with the numbers, lists and pages that Word would show. */
@NullMarked
package naslag.intake.docx;

import org.jspecify.annotations.NullMarked;
