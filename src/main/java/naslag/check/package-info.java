/** Takes a corpus, gives what a librarian should mend. */
@NullMarked
package naslag.check;

import org.jspecify.annotations.NullMarked;
