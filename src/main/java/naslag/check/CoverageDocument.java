package naslag.check;

import java.util.List;

/**
 * Coverage as one JSON document for another program; a depth above 0 is below the last row of a
 * lesser one.
 *
 * @param version of the form; raised when a field changes its meaning or goes
 */
public record CoverageDocument(int version, List<Coverage.Table> tables) {
  /** The document of what was counted. */
  public static CoverageDocument of(Coverage coverage) {
    return new CoverageDocument(1, coverage.tables());
  }
}
