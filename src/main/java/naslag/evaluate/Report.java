package naslag.evaluate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import naslag.evaluate.Engines.Retrieved;
import naslag.evaluate.JudgedSet.JudgedPassage;
import naslag.evaluate.JudgedSet.JudgedQuery;
import naslag.evaluate.Measure.Relevance;
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
    NASLAG,
    LUCENE;

    /** As programs write it, "naslag". */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** As people do, "Naslag". */
    String label() {
      return name().charAt(0) + key().substring(1);
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
        for (int i = 0; i < values.length; i++) {
          means[draw] += values[random.nextInt(values.length)];
        }
        means[draw] /= values.length;
      }
      Arrays.sort(means);
      int tail = (int) (TAIL * DRAWS);
      return new Interval(means[tail], means[DRAWS - 1 - tail]);
    }
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
    return answerable().stream()
        .collect(
            Collectors.groupingBy(a -> a.query().kind(), LinkedHashMap::new, Collectors.toList()));
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
    List<Asked> all = unanswerable();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.stream().filter(right).count() / (double) all.size());
  }

  /** One Dutch sentence when no passage that counts holds some golds. */
  public Optional<String> lost() {
    String sentence = " fragmenten staan in geen enkele passage van dit corpus.";
    return Optional.of(lostGolds() + " van " + golds() + sentence).filter(s -> lostGolds() > 0);
  }

  int golds() {
    return asked.stream().mapToInt(a -> a.relevance().grades().size()).sum();
  }

  /** Golds that no passage that counts holds. */
  int lostGolds() {
    return asked.stream().mapToInt(a -> a.relevance().lost()).sum();
  }

  /**
   * A figure that must be reached.
   *
   * @param kind of the queries; empty for all of them
   * @param measure what is measured; empty for the share of queries without an answer that rightly
   *     find nothing
   * @param least from 0 to 1
   */
  public record Threshold(Optional<String> kind, Optional<Measure> measure, double least) {
    private static final Pattern WRITTEN =
        Pattern.compile("(?:(?<kind>[^:=]+):)?(?<figure>[^:=]+)=(?<least>\\d(?:[.,]\\d+)?)");

    /** Reads "ndcg@10=0.80", "term:ndcg@10=0,70" or "nohit=1"; nothing when it is none of these. */
    public static Optional<Threshold> parse(String written) {
      Matcher matcher = WRITTEN.matcher(written.strip());
      if (!matcher.matches()) {
        return Optional.empty();
      }
      double least = Double.parseDouble(matcher.group("least").replace(',', '.'));
      Optional<String> kind = Optional.ofNullable(matcher.group("kind"));
      Optional<Measure> measure = Measure.named(matcher.group("figure").strip());
      boolean nohit = matcher.group("figure").strip().equalsIgnoreCase(JudgedQuery.NOHIT);
      if (least > 1 || (measure.isEmpty() && !(nohit && kind.isEmpty()))) {
        return Optional.empty();
      }
      return Optional.of(new Threshold(kind, measure, least));
    }

    /** One Dutch sentence when a report stays below; a figure that it has not is below too. */
    public Optional<String> failure(Report report) {
      Optional<Double> reached = reached(report);
      if (reached.isEmpty()) {
        return Optional.of("voor de drempel " + name() + " zijn er geen vragen.");
      }
      // Means are sums of thirds and halves; the last digits are rounding.
      String figure = ReportText.figure(reached.get());
      return reached.get() >= least - 1e-9
          ? Optional.empty()
          : Optional.of("%s is %s, onder %s.".formatted(name(), figure, ReportText.figure(least)));
    }

    private Optional<Double> reached(Report report) {
      if (measure.isEmpty()) {
        return report.nothingRight(Contender.NASLAG);
      }
      List<Asked> asked =
          kind.isEmpty() ? report.answerable() : report.kinds().getOrDefault(kind.get(), List.of());
      return measure.filter(m -> !asked.isEmpty()).map(m -> mean(asked, m, Contender.NASLAG));
    }

    private String name() {
      return kind.map(k -> k + ":").orElse("")
          + measure.map(Measure::label).orElse(JudgedQuery.NOHIT);
    }
  }
}
