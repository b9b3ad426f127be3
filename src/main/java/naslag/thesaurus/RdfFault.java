package naslag.thesaurus;

/** A file of statements that cannot be read further; never leaves the package. */
final class RdfFault extends Exception {
  private final int line;
  private final String language;

  private RdfFault(int line, String language, String message) {
    super(message);
    this.line = line;
    this.language = language;
  }

  static RdfFault turtle(int line, String message) {
    return new RdfFault(line, "Turtle", message);
  }

  static RdfFault xml(int line, String message) {
    return new RdfFault(line, "RDF/XML", message);
  }

  Problem problem() {
    return new Problem(
        Math.max(1, line), "Dit is geen geldige " + language + ": " + getMessage() + ".");
  }
}
