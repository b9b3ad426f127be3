package naslag.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The golds of a query that each passage holds.
 *
 * @param grades of the golds, 1 to 3
 * @param held by a passage's key: the golds it holds, as places in {@code grades}
 */
record Relevance(List<Integer> grades, Map<String, List<Integer>> held) {

  /** Success and reciprocal rank look for this grade, or for less where there is no such gold. */
  private static final int GOOD = 2;

  Relevance {
    grades = List.copyOf(grades);
    // In order: of passages that are as good, the ideal ranking takes the same one in every run.
    held = Collections.unmodifiableMap(new TreeMap<>(held));
  }

  List<Integer> heldBy(String key) {
    return held.getOrDefault(key, List.of());
  }

  /** The grade that a hit must have to be an answer. */
  int threshold() {
    return grades.stream().anyMatch(grade -> grade >= GOOD) ? GOOD : 1;
  }

  boolean answers(String key) {
    return heldBy(key).stream().anyMatch(gold -> grades.get(gold) >= threshold());
  }

  /** How many golds no passage holds: lost in reading or cutting the texts. */
  int lost() {
    Set<Integer> found = new HashSet<>();
    held.values().forEach(found::addAll);
    return grades.size() - found.size();
  }

  /** The highest grade of some golds; 0 when there are none. */
  int best(Iterable<Integer> golds) {
    int best = 0;
    for (int gold : golds) {
      best = Math.max(best, grades.get(gold));
    }
    return best;
  }

  /**
   * The grades of the best ranking there can be, first hit first. Golds that one passage holds
   * together count once there too, so that a perfect ranking scores 1 however the text was cut; a
   * gold that stands in no passage stays in it, so that losing text costs.
   */
  List<Integer> ideal() {
    List<Integer> ideal = new ArrayList<>();
    Set<Integer> left = new HashSet<>();
    for (int i = 0; i < grades.size(); i++) {
      left.add(i);
    }
    for (List<Integer> next = next(left); !next.isEmpty(); next = next(left)) {
      ideal.add(best(next));
      next.forEach(left::remove);
    }
    left.forEach(gold -> ideal.add(grades.get(gold)));
    ideal.sort((a, b) -> b - a);
    return ideal;
  }

  /** The golds that the best next hit would add; of equals the one that uses up fewest. */
  private List<Integer> next(Set<Integer> left) {
    List<Integer> next = List.of();
    for (List<Integer> golds : held.values()) {
      List<Integer> fresh = golds.stream().filter(left::contains).toList();
      int better = best(fresh) - best(next);
      if (better > 0 || (better == 0 && fresh.size() < next.size() && !fresh.isEmpty())) {
        next = fresh;
      }
    }
    return next;
  }
}
