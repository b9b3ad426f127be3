/** Takes a corpus, gives a Lucene index that is brought up to date when the corpus changes. */
@NullMarked
package naslag.index;

import org.jspecify.annotations.NullMarked;
