/** Takes a presentation, gives each slide's title as a heading, its text and its notes. */
@NullMarked
package naslag.intake.pptx;

import org.jspecify.annotations.NullMarked;
