package naslag.thesaurus;

/**
 * Something in a thesaurus file that could not be taken over as it stands.
 *
 * @param line line of the file, from 1
 * @param message one Dutch sentence
 */
public record Problem(int line, String message) {

  /** Checks the line and the message. */
  public Problem {
    if (line < 1) {
      throw new IllegalArgumentException("line " + line + " is below 1");
    }
    if (message.isBlank()) {
      throw new IllegalArgumentException("no message for line " + line);
    }
  }
}
