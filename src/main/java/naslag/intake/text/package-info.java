/** Takes plain text as a viewer copies it, gives its sections without page furniture. */
@NullMarked
package naslag.intake.text;

import org.jspecify.annotations.NullMarked;
