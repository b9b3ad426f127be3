/** Takes a corpus, gives a Lucene index that keeps itself true. */
@NullMarked
package naslag.index;

import org.jspecify.annotations.NullMarked;
