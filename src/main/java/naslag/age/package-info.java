/** Takes Dutch text about age, gives half-open intervals of days around birth. */
@NullMarked
package naslag.age;

import org.jspecify.annotations.NullMarked;
