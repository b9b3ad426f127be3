package naslag.thesaurus;

/**
 * Exchanges a thesaurus as SKOS in Turtle.
 *
 * <p>What SKOS has no word for, the kind and an id that the URI does not end on, goes as {@code
 * dcterms:type} and {@code dcterms:identifier}.
 */
public final class Skos {
  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String TERMS = "http://purl.org/dc/terms/";

  private Skos() {}

  /** Writes Turtle so that {@link #parseTurtle} gives an equal thesaurus back. */
  public static String writeTurtle(Thesaurus thesaurus) {
    return SkosWriter.write(thesaurus);
  }

  /**
   * Reads the concepts of a Turtle file. A concept of unknown kind is a word; one without a Dutch
   * label takes that of another language, English first. Broken Turtle gives an empty thesaurus and
   * a problem.
   */
  public static Reading parseTurtle(String turtle) {
    return SkosReader.read(turtle);
  }
}
