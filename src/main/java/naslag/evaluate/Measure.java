package naslag.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How well one ranking answers one query, from 0 to 1. */
public enum Measure {
  /** Whether the first hit is an answer. */
  SUCCESS_1("Success@1"),
  /** Whether one of the first three is. */
  SUCCESS_3("Success@3"),
  /** One divided by the rank of the first answer among ten. */
  MRR_10("MRR@10"),
  /**
   * Discounted cumulative gain of the first ten as a share of the best there can be, with gains 2
   * to the power of the grade, less 1 (Järvelin and Kekäläinen 2002, with the gains of Burges
   * 2005).
   */
  NDCG_10("nDCG@10"),
  /** The share of golds that the first ten hits hold. */
  RECALL_10("Recall@10");

  static final int DEPTH = 10;

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /** As people write it, "nDCG@10". */
  public String label() {
    return label;
  }

  /** As programs and options write it, "ndcg@10". */
  public String key() {
    return label.toLowerCase(Locale.ROOT);
  }

  /** The measure with a key, in any case. */
  public static Optional<Measure> named(String key) {
    return Arrays.stream(values()).filter(m -> m.label.equalsIgnoreCase(key)).findFirst();
  }

  /**
   * Measures a ranking.
   *
   * @param ranking keys of passages, best first; those after the tenth are ignored
   */
  double of(Relevance relevance, List<String> ranking) {
    List<String> top = ranking.subList(0, Math.min(DEPTH, ranking.size()));
    int rank = rank(relevance, top);
    return switch (this) {
      case SUCCESS_1 -> rank == 1 ? 1 : 0;
      case SUCCESS_3 -> rank > 0 && rank <= 3 ? 1 : 0;
      case MRR_10 -> rank == 0 ? 0 : 1.0 / rank;
      case NDCG_10 -> ndcg(relevance, top);
      case RECALL_10 -> {
        double found = top.stream().flatMap(k -> relevance.heldBy(k).stream()).distinct().count();
        yield found / relevance.grades().size();
      }
    };
  }

  /** The rank of the first answer, from 1; 0 when there is none. */
  static int rank(Relevance relevance, List<String> ranking) {
    for (int i = 0; i < ranking.size(); i++) {
      if (relevance.answers(ranking.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static double ndcg(Relevance relevance, List<String> ranking) {
    Set<Integer> seen = new HashSet<>();
    double gained = 0;
    for (int i = 0; i < ranking.size(); i++) {
      List<Integer> fresh = relevance.heldBy(ranking.get(i)).stream().filter(seen::add).toList();
      gained += gain(relevance.best(fresh), i);
    }
    double ideal = 0;
    List<Integer> grades = relevance.ideal();
    for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
      ideal += gain(grades.get(i), i);
    }
    // Where passages share golds the ideal is found step by step, and may be a little low.
    return Math.min(1, gained / ideal);
  }

  private static double gain(int grade, int place) {
    return (Math.pow(2, grade) - 1) * Math.log(2) / Math.log(place + 2);
  }

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
      long found = held.values().stream().flatMap(List::stream).distinct().count();
      return grades.size() - (int) found;
    }

    /** The highest grade of some golds; 0 when there are none. */
    int best(Collection<Integer> golds) {
      return golds.stream().mapToInt(grades::get).max().orElse(0);
    }

    /**
     * The grades of the best ranking there can be, first hit first. Golds that one passage holds
     * together count once there too, so that a perfect ranking scores 1 however the text was cut; a
     * gold that stands in no passage stays in it, so that losing text costs.
     */
    List<Integer> ideal() {
      List<Integer> ideal = new ArrayList<>();
      Set<Integer> left =
          IntStream.range(0, grades.size()).boxed().collect(Collectors.toCollection(TreeSet::new));
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
}
