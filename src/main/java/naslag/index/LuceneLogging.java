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
    // Used only if nothing has logged before, as in our own programs; else the level silences it.
    System.setProperty("java.util.logging.manager", QuietLogs.class.getName());
  }

  /** A strong reference: without one the logger and its level are garbage-collected. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private LuceneLogging() {}

  static void silence() {
    LUCENE.setLevel(Level.OFF);
  }

  /**
   * Gives one silent logger for every name. The JDK's own manager reads a file, makes a tree and
   * links a few dozen lambdas before the first message is suppressed. Public, since the JDK makes
   * it by its name.
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
        // Always off.
      }
    }

    /** Made on first use: no logger can be made while the manager itself is being made. */
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
