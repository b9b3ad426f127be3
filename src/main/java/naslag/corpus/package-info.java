/** Takes a directory of Markdown files, gives works and the passages their authors stated. */
@NullMarked
package naslag.corpus;

import org.jspecify.annotations.NullMarked;
