/** Takes a corpus, gives what a librarian should fix. */
@NullMarked
package naslag.check;

import org.jspecify.annotations.NullMarked;
