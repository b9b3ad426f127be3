package naslag.search;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * Documents that were found.
 *
 * @param total how many in all
 * @param page the asked ones
 * @param query what found them
 */
record Found(int total, List<Scored> page, Query query) {

  /** A document and its score. */
  record Scored(int document, double score) {}
}
