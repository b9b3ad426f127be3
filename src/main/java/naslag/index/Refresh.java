package naslag.index;

import java.util.List;
import naslag.corpus.Problem;

/** What bringing an index up to date came to. */
public sealed interface Refresh {

  /** The index already told the truth. */
  record Fresh() implements Refresh {}

  /**
   * The index was made or mended.
   *
   * @param why what made it necessary
   * @param written how many works were indexed
   * @param removed how many works are gone
   * @param problems what could not be read as meant
   */
  record Updated(Why why, int written, int removed, List<Problem> problems) implements Refresh {
    public Updated {
      problems = List.copyOf(problems);
    }
  }

  /** Another process is at it; the last commit answers until then. */
  record Busy() implements Refresh {}

  /** Neither place can be written, and there is an index: it answers, though it may be stale. */
  record ReadOnly() implements Refresh {}

  /** Why an index was written. */
  enum Why {
    /** There was none. */
    NEW,
    /** Works were added, edited or removed. */
    WORKS,
    /** The thesaurus, the schema, the analysis or Lucene changed. */
    RULES,
    /** It was damaged, or of a version that cannot be read. */
    DAMAGED,
    /** A person asked for it. */
    ASKED
  }
}
