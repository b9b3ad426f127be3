/** Takes a source file, gives a clean work and an account of every repair. */
@NullMarked
package naslag.intake;

import org.jspecify.annotations.NullMarked;
