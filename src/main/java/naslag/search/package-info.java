/** Takes a question, gives ranked passages and the reasons why. */
@NullMarked
package naslag.search;

import org.jspecify.annotations.NullMarked;
