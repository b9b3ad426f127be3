/**
 * Takes SKOS files and tables, gives a thesaurus and what it has no field for; and the way back.
 */
@NullMarked
package naslag.thesaurus.exchange;

import org.jspecify.annotations.NullMarked;
