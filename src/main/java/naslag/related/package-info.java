/** Takes a passage, gives what belongs with it: theory or examples, and the thread of a child. */
@NullMarked
package naslag.related;

import org.jspecify.annotations.NullMarked;
