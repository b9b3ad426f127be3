package naslag.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import naslag.evaluate.Engines.Retrieved;
import naslag.evaluate.JudgedSet.JudgedPassage;
import naslag.search.Question.Expansion;

/**
 * How well judged queries were answered. Queries without an answer are counted apart.
 *
 * @param off the steps of the search that were skipped
 */
public record Report(
    Path judgements, List<JudgedPassage> passages, Set<Expansion> off, List<Asked> asked) {
  /** What was measured. */
  enum Contender {
    NASLAG("Naslag"),
    LUCENE("Lucene");

    private final String label;

    Contender(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    /** As programs write it, "naslag". */
    String key() {
      return label.toLowerCase(Locale.ROOT);
    }
  }

  /** One query, and what both engines made of it. */
  record Asked(JudgedQuery query, Relevance relevance, Retrieved naslag, Retrieved lucene) {
    Retrieved by(Contender system) {
      return system == Contender.NASLAG ? naslag : lucene;
    }

    double measure(Measure measure, Contender system) {
      return measure.of(relevance, by(system).keys());
    }
  }

  /**
   * Between which values a mean lies in 95 of 100 draws of as many queries, with replacement (Efron
   * 1979, the percentile method).
   */
  record Interval(double low, double high) {
    static final int DRAWS = 2_000;

    /** Fixed, so that the same answers give the same interval. */
    private static final long SEED = 1_979;

    private static final double TAIL = 0.025;

    /**
     * Of the mean of values, one a query.
     *
     * @param values at least one
     */
    static Interval of(double[] values) {
      Random random = new Random(SEED);
      double[] means = new double[DRAWS];
      for (int draw = 0; draw < DRAWS; draw++) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
          sum += values[random.nextInt(values.length)];
        }
        means[draw] = sum / values.length;
      }
      Arrays.sort(means);
      return new Interval(
          means[(int) Math.floor(TAIL * DRAWS)], means[(int) Math.ceil((1 - TAIL) * DRAWS) - 1]);
    }
  }

  /** Copies what may change. */
  public Report {
    off = Set.copyOf(off);
    asked = List.copyOf(asked);
  }

  /** The queries that have an answer. */
  List<Asked> answerable() {
    return asked.stream().filter(a -> !a.query().wantsNothing()).toList();
  }

  /** The queries that have none. */
  List<Asked> unanswerable() {
    return asked.stream().filter(a -> a.query().wantsNothing()).toList();
  }

  /** Queries with an answer by kind, in the order in which the file has the kinds. */
  Map<String, List<Asked>> kinds() {
    Map<String, List<Asked>> kinds = new LinkedHashMap<>();
    for (Asked a : answerable()) {
      kinds.computeIfAbsent(a.query().kind(), k -> new ArrayList<>()).add(a);
    }
    return kinds;
  }

  /** The figure of each query, in order. */
  static double[] values(List<Asked> asked, Measure measure, Contender system) {
    return asked.stream().mapToDouble(a -> a.measure(measure, system)).toArray();
  }

  /** The mean over queries; 0 when there are none. */
  static double mean(List<Asked> asked, Measure measure, Contender system) {
    return Arrays.stream(values(asked, measure, system)).average().orElse(0);
  }

  /**
   * The share of queries without an answer for which nothing was shown, or what is missing was
   * named; nothing when none were asked.
   */
  Optional<Double> nothingRight(Contender system) {
    return share(a -> a.by(system).admitsNothing());
  }

  /** The share for which nothing was shown. */
  Optional<Double> nothingShown(Contender system) {
    return share(a -> a.by(system).hits().isEmpty());
  }

  private Optional<Double> share(Predicate<Asked> right) {
    List<Asked> unanswerable = unanswerable();
    return unanswerable.isEmpty()
        ? Optional.empty()
        : Optional.of(unanswerable.stream().filter(right).count() / (double) unanswerable.size());
  }

  /** One Dutch sentence when golds stand in no passage that counts. */
  public Optional<String> lost() {
    String sentence = "%s van %s fragmenten staan in geen enkele passage van dit corpus.";
    return Optional.of(sentence.formatted(lostGolds(), golds())).filter(lost -> lostGolds() > 0);
  }

  int golds() {
    return asked.stream().mapToInt(a -> a.relevance().grades().size()).sum();
  }

  /** Golds that stand in no passage that counts. */
  int lostGolds() {
    return asked.stream().mapToInt(a -> a.relevance().lost()).sum();
  }
}
