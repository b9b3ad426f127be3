package naslag.search;

import java.util.List;
import java.util.Optional;

/**
 * Documents that were found.
 *
 * @param total how many in all
 * @param page the asked ones
 * @param facets counts over all, when asked
 */
record Found(int total, List<Scored> page, Optional<Facets> facets) {

  /** A document and its score. */
  record Scored(int document, double score) {}
}
