/** Takes works and passages, gives their citations and bibliographies in the forms of others. */
@NullMarked
package naslag.show.cite;

import org.jspecify.annotations.NullMarked;
