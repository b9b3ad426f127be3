/** Takes repairs and remarks as an import makes them, gives the account of one file. */
@NullMarked
package naslag.intake.report;

import org.jspecify.annotations.NullMarked;
