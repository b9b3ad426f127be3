/**
 * Takes pages of HTML, whether a site, a book or a word processor made them, gives headings and
 * blocks.
 */
@NullMarked
package naslag.intake.markup;

import org.jspecify.annotations.NullMarked;
