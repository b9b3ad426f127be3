package naslag.index;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lucene's first log message costs a cold start more than the search itself, and would reach people
 * in English.
 */
final class LuceneLogging {
  static {
    // Heeded where nothing has logged before, as in a program of ours; elsewhere the level will do.
    System.setProperty("java.util.logging.manager", QuietLogs.class.getName());
  }

  /** Held, or the logging framework forgets its level at the next garbage collection. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private LuceneLogging() {}

  static void silence() {
    LUCENE.setLevel(Level.OFF);
  }
}
