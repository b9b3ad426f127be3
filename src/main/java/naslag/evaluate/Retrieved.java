package naslag.evaluate;

import java.util.List;

/**
 * What an engine answered.
 *
 * @param hits best first, ten at most
 * @param claimsAll true when each hit is said to meet the whole query
 */
record Retrieved(List<Hit> hits, boolean claimsAll) {

  /** A passage by its key, and its score. */
  record Hit(String key, double score) {}

  Retrieved {
    hits = List.copyOf(hits);
  }

  List<String> keys() {
    return hits.stream().map(Hit::key).toList();
  }

  /** Right for a query without an answer: nothing, or no claim that this is what was asked. */
  boolean admitsNothing() {
    return hits.isEmpty() || !claimsAll;
  }
}
