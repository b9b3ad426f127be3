package naslag.thesaurus;

/**
 * A statement of RDF.
 *
 * @param subject a URI, or a blank node as "_:name"
 * @param predicate a URI
 * @param line of the file where the object stands, from 1
 */
record Triple(String subject, String predicate, Term object, int line) {

  /** What a statement can say of its subject. */
  sealed interface Term {}

  /** A URI, or a blank node as "_:name". */
  record Resource(String uri) implements Term {}

  /**
   * A text.
   *
   * @param language its tag as written, "" when absent
   * @param datatype a URI, "" for plain text
   */
  record Literal(String text, String language, String datatype) implements Term {
    Literal(String text, String language) {
      this(text, language, "");
    }
  }
}
