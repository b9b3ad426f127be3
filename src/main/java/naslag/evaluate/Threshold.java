package naslag.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  public Threshold {
    if (!(least >= 0 && least <= 1)) {
      throw new IllegalArgumentException("a figure is 0 to 1, not " + least);
    }
    if (measure.isEmpty() && kind.isPresent()) {
      throw new IllegalArgumentException("queries without an answer are all of one kind");
    }
  }

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
      return report.nothingRight(Report.Contender.NASLAG);
    }
    List<Report.Asked> asked =
        kind.isEmpty() ? report.answerable() : report.kinds().getOrDefault(kind.get(), List.of());
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(Report.mean(asked, measure.get(), Report.Contender.NASLAG));
  }

  private String name() {
    return kind.map(k -> k + ":").orElse("")
        + measure.map(Measure::label).orElse(JudgedQuery.NOHIT);
  }
}
