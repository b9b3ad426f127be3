/**
 * Takes a path, gives its format and bytes in bounds, decoded text, and what its record says of it.
 */
@NullMarked
package naslag.intake.source;

import org.jspecify.annotations.NullMarked;
