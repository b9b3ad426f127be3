package naslag.thesaurus;

/** A file of statements that cannot be read further; never leaves the package. */
final class RdfFault extends Exception {
  private final int line;
  private final String opening;

  private RdfFault(int line, String opening, String message) {
    super(message);
    this.line = line;
    this.opening = opening;
  }

  static RdfFault turtle(int line, String message) {
    return new RdfFault(line, "Dit is geen geldige Turtle", message);
  }

  static RdfFault xml(int line, String message) {
    return new RdfFault(line, "Dit is geen geldige RDF/XML", message);
  }

  static RdfFault jsonLd(int line, String message) {
    return new RdfFault(line, "Deze JSON-LD is niet te lezen", message);
  }

  Problem problem() {
    return new Problem(Math.max(1, line), opening + ": " + getMessage() + ".");
  }
}
