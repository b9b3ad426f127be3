/** Takes what a person typed, gives its syntax: words, phrases, patterns, filters, choices. */
@NullMarked
package naslag.search.query;

import org.jspecify.annotations.NullMarked;
