package naslag.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
    for (Measure measure : values()) {
      if (measure.label.equalsIgnoreCase(key)) {
        return Optional.of(measure);
      }
    }
    return Optional.empty();
  }

  /**
   * Measures a ranking.
   *
   * @param ranking keys of passages, best first; those after the tenth are ignored
   */
  double of(Relevance relevance, List<String> ranking) {
    List<String> top = ranking.subList(0, Math.min(DEPTH, ranking.size()));
    return switch (this) {
      case SUCCESS_1 -> rank(relevance, top) == 1 ? 1 : 0;
      case SUCCESS_3 -> {
        int rank = rank(relevance, top);
        yield rank > 0 && rank <= 3 ? 1 : 0;
      }
      case MRR_10 -> {
        int rank = rank(relevance, top);
        yield rank == 0 ? 0 : 1.0 / rank;
      }
      case NDCG_10 -> ndcg(relevance, top);
      case RECALL_10 -> {
        Set<Integer> found = new HashSet<>();
        top.forEach(key -> found.addAll(relevance.heldBy(key)));
        yield found.size() / (double) relevance.grades().size();
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
}
