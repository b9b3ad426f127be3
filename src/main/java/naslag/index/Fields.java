package naslag.index;

/**
 * The names of the fields that are not analysed. No other package knows a field's name.
 *
 * <p>A field is indexed in one way in every document that has it: Lucene fixes that when it first
 * sees the field and refuses each document that differs.
 */
final class Fields {
  static final String ID = "id";

  /** The name of the work's file, as a term, in a passage and in the record of the work. */
  static final String FILE = "file";

  /** The id of a passage's work, to sort and count by. */
  static final String WORK = "work";

  static final String ORDINAL = "ordinal";
  static final String TYPE = "type";
  static final String OWN = "own";
  static final String THEME = "theme";

  /** The themes that an example's author gave it, no broader ones. */
  static final String EXAMPLE_THEME = "exampletheme";

  static final String AGES = "ages";
  static final String HELPER = "helper";
  static final String PLACE = "place";
  static final String CHILD = "child";

  /** Who is in an example, by normalised name; see {@link Names#of}. */
  static final String PERSON = "person";

  static final String STORED = "stored";

  /** Beside the passage, so that a search that asks for none reads none. */
  static final String PAIRS = "pairs";

  /** A document that describes a work. */
  static final String WORK_RECORD = "workrecord";

  /** A document that describes a concept. */
  static final String CONCEPT = "concept";

  static final String LABEL = "label";
  static final String FOREIGN_LABEL = "foreign-label";

  /** The keys of what people say for a concept, after the strength; see {@link ExpressionKeys}. */
  static final String EXPRESSION = "expression";

  /** The same to read: a record each. */
  static final String EXPRESSIONS = "expressions";

  static final String BROADER = "broader";
  static final String CONCEPT_KIND = "conceptkind";

  static final String EXAMPLE = "voorbeeld";
  static final String EXPLANATION = "uitleg";

  private Fields() {}
}
