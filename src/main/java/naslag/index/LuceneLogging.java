package naslag.index;

import java.util.logging.Level;
import java.util.logging.LogManager;
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

  /**
   * One logger for every name, which says nothing. The JDK's own manager reads a file, makes a tree
   * and links a few dozen lambdas before the first message is held back. Public for the JDK, which
   * makes it by its name.
   */
  public static final class QuietLogs extends LogManager {
    private static final class Silence extends Logger {
      Silence() {
        super(null, null);
      }

      @Override
      public boolean isLoggable(Level level) {
        return false;
      }

      @Override
      public void setLevel(Level level) {
        // It stays off.
      }
    }

    /** Made when asked for: while the manager itself is made, no logger can be. */
    private static final class Holder {
      static final Logger SILENCE = new Silence();
    }

    /** For the JDK. */
    public QuietLogs() {}

    @Override
    public void readConfiguration() {}

    @Override
    public boolean addLogger(Logger logger) {
      return true;
    }

    @Override
    public Logger getLogger(String name) {
      return Holder.SILENCE;
    }
  }
}
