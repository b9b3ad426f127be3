package naslag.search;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * Documents that were found.
 *
 * @param total how many in all
 * @param page the asked ones
 * @param query what found them
 * @param documents finds the same ones again; by number, where they are wanted for counting
 */
record Found(int total, List<Scored> page, Query query, Query documents) {
  static Found nothing(Query query) {
    return new Found(0, List.of(), query, query);
  }

  /** A document and its score. */
  record Scored(int document, double score) {}
}
