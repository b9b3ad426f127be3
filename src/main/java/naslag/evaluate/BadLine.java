package naslag.evaluate;

import java.nio.file.Path;
import naslag.corpus.Problem;

/** A line that cannot be used; thrown and caught in this package only. */
final class BadLine extends RuntimeException {
  private final Problem problem;

  /**
   * A fault in a file.
   *
   * @param line 1-based; 0 when the file as a whole is to blame
   * @param message one Dutch sentence, without a capital
   */
  BadLine(Path file, int line, String message) {
    super(message, null, false, false);
    this.problem = new Problem(file.toString(), line, message);
  }

  Problem problem() {
    return problem;
  }
}
