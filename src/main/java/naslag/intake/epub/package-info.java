/** Takes an epub, gives the sections of its spine with the headings and pages of its contents. */
@NullMarked
package naslag.intake.epub;

import org.jspecify.annotations.NullMarked;
