/**
 * Takes what word processors and presentation programs keep, gives a page of HTML as they would
 * show it: shared by docx, odt, pptx and rtf.
 */
@NullMarked
package naslag.intake.office;

import org.jspecify.annotations.NullMarked;
