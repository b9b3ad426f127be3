/** Takes the command line, gives output and an exit status. */
@NullMarked
package naslag.cli;

import org.jspecify.annotations.NullMarked;
