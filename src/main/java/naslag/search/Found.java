package naslag.search;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

/**
 * Documents that were found.
 *
 * @param total how many in all
 * @param page the asked ones
 * @param facets counts over all, when asked
 * @param query what found them
 */
record Found(int total, List<Scored> page, Optional<Facets> facets, Query query) {

  /** A document and its score. */
  record Scored(int document, double score) {}
}
