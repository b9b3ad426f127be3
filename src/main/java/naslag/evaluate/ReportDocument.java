package naslag.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    document.put("passages", report.passages().all().size());
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
          (step, other) ->
              less.put(Steps.name(step), means(other.answerable(), Report.Contender.NASLAG)));
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
    for (Report.Contender system : Report.Contender.values()) {
      figures.put(key(system), means(asked, system));
    }
    if (intervals && !asked.isEmpty()) {
      Map<String, Object> all = new LinkedHashMap<>();
      for (Report.Contender system : Report.Contender.values()) {
        Map<String, List<Double>> bounds = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
          Interval interval = Interval.of(Details.values(asked, measure, system));
          bounds.put(measure.key(), List.of(rounded(interval.low()), rounded(interval.high())));
        }
        all.put(key(system), bounds);
      }
      figures.put("intervals", all);
    }
    return figures;
  }

  private static Map<String, Double> means(List<Asked> asked, Report.Contender system) {
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

  private static Map<String, Object> shares(Function<Report.Contender, Optional<Double>> share) {
    Map<String, Object> shares = new LinkedHashMap<>();
    for (Report.Contender system : Report.Contender.values()) {
      share.apply(system).ifPresent(right -> shares.put(key(system), rounded(right)));
    }
    return shares;
  }

  private static Map<String, Object> query(Asked asked) {
    Map<String, Object> query = new LinkedHashMap<>();
    query.put("id", asked.query().id());
    query.put("kind", asked.query().kind());
    query.put("query", asked.query().text());
    for (Report.Contender system : Report.Contender.values()) {
      Map<String, Object> got = new LinkedHashMap<>();
      if (asked.query().wantsNothing()) {
        got.put("right", asked.by(system).admitsNothing());
      } else {
        got.put("rank", Measure.rank(asked.relevance(), asked.by(system).keys()));
        for (Measure measure : Measure.values()) {
          got.put(measure.key(), rounded(asked.measure(measure, system)));
        }
      }
      query.put(key(system), got);
    }
    return query;
  }

  private static String key(Report.Contender system) {
    return system.label().toLowerCase(Locale.ROOT);
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
