package naslag.index;

import java.util.List;
import naslag.corpus.Problem;

/** What bringing an index up to date came to. */
public sealed interface Refresh {

  /**
   * What of the corpus cannot be read, and so is not in the index or not whole; known from earlier
   * readings too, until the file changes.
   */
  List<Problem> problems();

  /** The index was up to date. */
  record Fresh(List<Problem> problems) implements Refresh {}

  /**
   * The index was made or brought up to date.
   *
   * @param why what made it necessary
   * @param written how many works were indexed
   * @param removed how many works are gone
   * @param remarks what could not be read as meant in the works that were indexed just now
   */
  record Updated(Why why, int written, int removed, List<Problem> problems, List<Problem> remarks)
      implements Refresh {}

  /** Another process is updating it; until then the last commit answers. */
  record Busy(List<Problem> problems) implements Refresh {}

  /** Neither place can be written, and there is an index: it answers, though it may be stale. */
  record ReadOnly(List<Problem> problems) implements Refresh {}

  /**
   * It could not be written, on a full disk for instance; the last commit is sound and answers.
   *
   * @param cause what went wrong
   */
  record Failed(List<Problem> problems, Throwable cause) implements Refresh {}

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
