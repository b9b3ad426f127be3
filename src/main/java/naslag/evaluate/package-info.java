/** Takes judged queries, gives measures of how well they are answered. */
@NullMarked
package naslag.evaluate;

import org.jspecify.annotations.NullMarked;
