/**
 * Takes Dutch text, gives the tokens, compound parts, spellings and hyphens that index and query
 * share.
 */
@NullMarked
package naslag.dutch;

import org.jspecify.annotations.NullMarked;
