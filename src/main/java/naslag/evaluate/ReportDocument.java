package naslag.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import naslag.evaluate.Report.Asked;
import naslag.evaluate.Report.Contender;
import naslag.search.Question.Expansion;

/** A report as the tree of one JSON document, for another program. */
public final class ReportDocument {
  /** Of the document's form; raised when a field changes its meaning or goes. */
  private static final int VERSION = 1;

  private ReportDocument() {}

  /**
   * The document's properties, in order.
   *
   * @param without reports with one step less; may be empty
   * @param detailed whether to add intervals and each query's figures
   */
  public static Map<String, Object> of(
      Report report, Map<Expansion, Report> without, boolean detailed) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", VERSION);
    document.put("judgements", report.judgements().getFileName().toString());
    document.put("passages", report.passages().size());
    document.put("golds", report.golds());
    document.put("lostGolds", report.lostGolds());
    document.put("off", report.off().stream().map(Steps::name).sorted().toList());
    Map<String, Object> kinds = new LinkedHashMap<>();
    report.kinds().forEach((kind, asked) -> kinds.put(kind, figures(asked, false)));
    document.put("kinds", kinds);
    document.put("all", figures(report.answerable(), detailed));
    document.put(JudgedQuery.NOHIT, nothing(report));
    if (!without.isEmpty()) {
      Map<String, Object> less = new LinkedHashMap<>();
      without.forEach(
          (step, other) -> less.put(Steps.name(step), means(other.answerable(), Contender.NASLAG)));
      document.put("without", less);
    }
    if (detailed) {
      document.put("queries", report.asked().stream().map(ReportDocument::query).toList());
    }
    return document;
  }

  private static Map<String, Object> figures(List<Asked> asked, boolean intervals) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("queries", asked.size());
    for (Contender system : Contender.values()) {
      figures.put(system.key(), means(asked, system));
    }
    if (intervals && !asked.isEmpty()) {
      Map<String, Object> all = new LinkedHashMap<>();
      for (Contender system : Contender.values()) {
        Map<String, List<Double>> bounds = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
          Report.Interval interval = Report.Interval.of(Report.values(asked, measure, system));
          bounds.put(measure.key(), List.of(rounded(interval.low()), rounded(interval.high())));
        }
        all.put(system.key(), bounds);
      }
      figures.put("intervals", all);
    }
    return figures;
  }

  private static Map<String, Double> means(List<Asked> asked, Contender system) {
    Map<String, Double> means = new LinkedHashMap<>();
    for (Measure measure : Measure.values()) {
      means.put(measure.key(), rounded(Report.mean(asked, measure, system)));
    }
    return means;
  }

  private static Map<String, Object> nothing(Report report) {
    Map<String, Object> nothing = new LinkedHashMap<>();
    nothing.put("queries", report.unanswerable().size());
    nothing.putAll(shares(report::nothingRight));
    nothing.put("nothingShown", shares(report::nothingShown));
    return nothing;
  }

  private static Map<String, Object> shares(Function<Contender, Optional<Double>> share) {
    Map<String, Object> shares = new LinkedHashMap<>();
    for (Contender system : Contender.values()) {
      share.apply(system).ifPresent(right -> shares.put(system.key(), rounded(right)));
    }
    return shares;
  }

  private static Map<String, Object> query(Asked asked) {
    Map<String, Object> query = new LinkedHashMap<>();
    query.put("id", asked.query().id());
    query.put("kind", asked.query().kind());
    query.put("query", asked.query().text());
    for (Contender system : Contender.values()) {
      Map<String, Object> got = new LinkedHashMap<>();
      if (asked.query().wantsNothing()) {
        got.put("right", asked.by(system).admitsNothing());
      } else {
        got.put("rank", Measure.rank(asked.relevance(), asked.by(system).keys()));
        for (Measure measure : Measure.values()) {
          got.put(measure.key(), rounded(asked.measure(measure, system)));
        }
      }
      query.put(system.key(), got);
    }
    return query;
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
