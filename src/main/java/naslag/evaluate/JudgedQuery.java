package naslag.evaluate;

import java.util.List;
import naslag.search.Filters;

/**
 * A query whose good answers are known.
 *
 * @param id as its file names it
 * @param kind what the query tries, "synonym" or "typo"; {@link #NOHIT} when nothing should be
 *     found
 * @param text as typed
 * @param filters that go with it
 * @param gold what good answers hold; empty only for {@link #NOHIT}
 * @param line the 1-based line of its file
 */
public record JudgedQuery(
    String id, String kind, String text, Filters filters, List<Gold> gold, int line) {

  /** The kind of query that has no answer. */
  public static final String NOHIT = "nohit";

  public JudgedQuery {
    gold = List.copyOf(gold);
    if (gold.isEmpty() != kind.equals(NOHIT)) {
      throw new IllegalArgumentException("gold is for queries with an answer: " + id);
    }
  }

  /** True when the right answer is to find nothing. */
  public boolean wantsNothing() {
    return gold.isEmpty();
  }
}
