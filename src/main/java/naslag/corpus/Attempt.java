package naslag.corpus;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

/**
 * What came of the work on one file. Whoever goes through the files of a corpus does the whole work
 * on each in {@link #at}: then a file that cannot be read, or breaks the code that reads it, costs
 * that file alone.
 */
public sealed interface Attempt<T> {

  /** It went well. */
  record Done<T>(T value) implements Attempt<T> {}

  /** Nothing of the file is used. */
  record Skipped<T>(Problem problem) implements Attempt<T> {}

  /** The file vanished after the corpus was walked. */
  record Gone<T>() implements Attempt<T> {}

  /** The work on one file. */
  @FunctionalInterface
  interface Task<T> {
    T run() throws IOException;
  }

  /**
   * Does the work on one file; no throwable comes out, errors such as a stack overflow included.
   *
   * @param file relative to the corpus, to name in the problem
   */
  static <T> Attempt<T> at(String file, Task<T> task) {
    try {
      return new Done<>(task.run());
    } catch (NoSuchFileException e) {
      return new Gone<>();
    } catch (Throwable e) {
      return new Skipped<>(Problem.skipped(file, e));
    }
  }

  /**
   * Says why nothing of a file can be used. {@link Attempt} turns it into a {@link Problem}, so
   * that it never leaves the code that goes through the files one by one.
   */
  public static final class Unreadable extends RuntimeException {
    private final int line;

    /**
     * Ends the reading of a file.
     *
     * @param line 1-based; 0 when no line is to blame
     * @param sentence Dutch, with the way out
     */
    public Unreadable(int line, String sentence) {
      super(sentence, null, false, false);
      this.line = line;
    }

    int line() {
      return line;
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }
}
