/** Takes <code>thesaurus.yaml</code>, gives concepts with their labels and relations. */
@NullMarked
package naslag.thesaurus;

import org.jspecify.annotations.NullMarked;
