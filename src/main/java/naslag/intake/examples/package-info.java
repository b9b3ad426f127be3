/** Takes the sections of a text, gives its practice examples with child, age, helper and place. */
@NullMarked
package naslag.intake.examples;

import org.jspecify.annotations.NullMarked;
