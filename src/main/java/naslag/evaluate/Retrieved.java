package naslag.evaluate;

import java.util.List;

/**
 * What an engine answered.
 *
 * @param hits best first, ten at most
 * @param namesMissing whether the answer names words of the query that its hits lack
 */
record Retrieved(List<Hit> hits, boolean namesMissing) {

  /** A passage by its key, and its score. */
  record Hit(String key, double score) {}

  Retrieved {
    hits = List.copyOf(hits);
  }

  List<String> keys() {
    return hits.stream().map(Hit::key).toList();
  }

  /** Right for a query without an answer: nothing shown, or what is missing named. */
  boolean admitsNothing() {
    return hits.isEmpty() || namesMissing;
  }
}
