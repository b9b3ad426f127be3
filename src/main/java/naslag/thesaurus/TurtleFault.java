package naslag.thesaurus;

/** Turtle that cannot be read further; never leaves the package. */
final class TurtleFault extends Exception {
  private final int line;

  TurtleFault(int line, String message) {
    super(message);
    this.line = line;
  }

  Problem problem() {
    return new Problem(line, "Dit is geen geldige Turtle: " + getMessage() + ".");
  }
}
