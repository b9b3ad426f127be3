package naslag.corpus;

/**
 * Says why nothing of a file can be used. {@link Attempt} turns it into a {@link Problem}, so that
 * it never leaves the code that goes through the files one by one.
 */
public final class Unreadable extends RuntimeException {
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
