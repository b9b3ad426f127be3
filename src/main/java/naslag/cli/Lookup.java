package naslag.cli;

import java.io.IOException;

/** One question to the index, its arguments read. */
sealed interface Lookup permits SearchRun, ReadRun {
  /**
   * Answers on the terminal.
   *
   * @throws IOException when the corpus or the index cannot be read
   */
  Exit run(Terminal terminal) throws IOException;
}
