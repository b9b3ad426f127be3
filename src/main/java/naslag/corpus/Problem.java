package naslag.corpus;

/**
 * Something in a file that a person should mend.
 *
 * @param file the file as a person would name it, relative to the corpus
 * @param line 1-based; 0 when no line is to blame
 * @param message one Dutch sentence that says what is wrong and the way out
 */
public record Problem(String file, int line, String message) {
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
  }
}
