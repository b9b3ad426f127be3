package naslag.thesaurus;

/**
 * Exchanges a thesaurus as SKOS: Turtle (and N-Triples, N-Quads, TriG), RDF/XML and JSON-LD in,
 * Turtle out.
 *
 * <p>What SKOS has no word for, the kind and an id that the URI does not end on, goes as {@code
 * dcterms:type} and {@code dcterms:identifier}.
 */
public final class Skos {
  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String TERMS = "http://purl.org/dc/terms/";
  static final String OWL = "http://www.w3.org/2002/07/owl#";
  static final String ISO = "http://purl.org/iso25964/skos-thes#";

  private Skos() {}

  /** Writes Turtle so that {@link #parse} gives an equal thesaurus back. */
  public static String writeTurtle(Thesaurus thesaurus) {
    return SkosWriter.write(thesaurus);
  }

  /**
   * Reads the concepts of a file of which only the bytes tell the form. A concept of unknown kind
   * is a word; one without a Dutch label shows that of another language, English first. What the
   * file states and a thesaurus here does not keep is counted in {@link Reading#omitted()}. A
   * broken file, or one above 64 MB, gives an empty thesaurus and a problem.
   */
  public static Reading parse(byte[] file) {
    return SkosReader.read(file);
  }
}
