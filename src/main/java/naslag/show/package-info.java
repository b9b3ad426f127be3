/** Takes hits, gives text for people and machines. */
@NullMarked
package naslag.show;

import org.jspecify.annotations.NullMarked;
