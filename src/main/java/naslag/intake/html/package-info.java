/** Takes a page of HTML or a folder of them, gives its sections. */
@NullMarked
package naslag.intake.html;

import org.jspecify.annotations.NullMarked;
