package naslag.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import naslag.corpus.AtomicFile;
import naslag.corpus.FileName;
import naslag.evaluate.JudgedSet.JudgedQuery;
import naslag.evaluate.Report.Asked;
import naslag.evaluate.Report.Contender;
import naslag.search.Question.Expansion;

/** A report for other programs: as the tree of one JSON document, and as files for trec_eval. */
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
    document.put("off", report.off().stream().map(Expansion::dutch).sorted().toList());
    Map<String, List<Asked>> kinds = report.kinds();
    document.put("kinds", each(kinds.keySet(), k -> k, k -> figures(kinds.get(k), false)));
    document.put("all", figures(report.answerable(), detailed));
    document.put(JudgedQuery.NOHIT, nothing(report));
    if (!without.isEmpty()) {
      Function<Expansion, Object> means =
          step -> means(without.get(step).answerable(), Contender.NASLAG);
      document.put("without", each(without.keySet(), Expansion::dutch, means));
    }
    if (detailed) {
      document.put("queries", report.asked().stream().map(ReportDocument::query).toList());
    }
    return document;
  }

  private static <K> Map<String, Object> each(
      Collection<K> keys, Function<K, String> name, Function<K, Object> value) {
    Map<String, Object> named = new LinkedHashMap<>();
    keys.forEach(key -> named.put(name.apply(key), value.apply(key)));
    return named;
  }

  private static Map<String, Object> byEngine(Function<Contender, Object> value) {
    return each(List.of(Contender.values()), Contender::key, value);
  }

  private static Map<String, Object> byMeasure(Function<Measure, Object> value) {
    return each(List.of(Measure.values()), Measure::key, value);
  }

  private static Map<String, Object> figures(List<Asked> asked, boolean intervals) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("queries", asked.size());
    figures.putAll(byEngine(system -> means(asked, system)));
    if (intervals && !asked.isEmpty()) {
      figures.put("intervals", byEngine(system -> byMeasure(m -> bounds(asked, m, system))));
    }
    return figures;
  }

  private static List<Double> bounds(List<Asked> asked, Measure measure, Contender system) {
    Report.Interval interval = Report.Interval.of(Report.values(asked, measure, system));
    return List.of(rounded(interval.low()), rounded(interval.high()));
  }

  private static Map<String, Object> means(List<Asked> asked, Contender system) {
    return byMeasure(measure -> rounded(Report.mean(asked, measure, system)));
  }

  private static Map<String, Object> nothing(Report report) {
    Map<String, Object> nothing = new LinkedHashMap<>();
    nothing.put("queries", report.unanswerable().size());
    nothing.putAll(shares(report, report::nothingRight));
    nothing.put("nothingShown", shares(report, report::nothingShown));
    return nothing;
  }

  private static Map<String, Object> shares(
      Report report, Function<Contender, Optional<Double>> share) {
    return report.unanswerable().isEmpty()
        ? Map.of()
        : byEngine(system -> rounded(share.apply(system).orElse(0.0)));
  }

  private static Map<String, Object> query(Asked asked) {
    Map<String, Object> query = new LinkedHashMap<>();
    query.put("id", asked.query().id());
    query.put("kind", asked.query().kind());
    query.put("query", asked.query().text());
    query.putAll(byEngine(system -> got(asked, system)));
    return query;
  }

  private static Map<String, Object> got(Asked asked, Contender system) {
    Map<String, Object> got = new LinkedHashMap<>();
    if (asked.query().wantsNothing()) {
      got.put("right", asked.by(system).admitsNothing());
    } else {
      got.put("rank", Measure.rank(asked.relevance(), asked.by(system).keys()));
      got.putAll(byMeasure(measure -> rounded(asked.measure(measure, system))));
    }
    return got;
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  /**
   * Writes the files that trec_eval and its kin read: a run of each engine and the judgements by
   * passage, the directory made where needed.
   *
   * @return the files
   */
  public static List<Path> writeTrec(Report report, Path directory) throws IOException {
    String name = FileName.stem(report.judgements().getFileName().toString());
    Map<String, String> ids = new HashMap<>();
    report.passages().forEach(one -> ids.put(one.key(), word(one.id())));
    SequencedMap<Path, String> files = new LinkedHashMap<>();
    for (Contender system : Contender.values()) {
      files.put(directory.resolve(name + "." + system.key() + ".run"), run(report, system, ids));
    }
    files.put(directory.resolve(name + ".qrels"), qrels(report, ids));
    AtomicFile.write(files);
    return List.copyOf(files.keySet());
  }

  private static String run(Report report, Contender system, Map<String, String> ids) {
    StringBuilder out = new StringBuilder();
    for (Asked asked : report.asked()) {
      int rank = 1;
      for (Engines.Retrieved.Hit hit : asked.by(system).hits()) {
        String id = word(asked.query().id()) + " Q0 " + ids.getOrDefault(hit.key(), hit.key());
        out.append(String.format(Locale.ROOT, "%s %d %.6f ", id, rank++, hit.score()));
        out.append(system.key()).append('\n');
      }
    }
    return out.toString();
  }

  private static String qrels(Report report, Map<String, String> ids) {
    StringBuilder out = new StringBuilder();
    for (Asked asked : report.answerable()) {
      Measure.Relevance relevance = asked.relevance();
      // In the order of their keys.
      for (Map.Entry<String, List<Integer>> held : relevance.held().entrySet()) {
        String id = ids.getOrDefault(held.getKey(), held.getKey());
        int grade = relevance.best(held.getValue());
        out.append(word(asked.query().id()) + " 0 " + id + " " + grade + "\n");
      }
    }
    return out.toString();
  }

  /** The format parts its columns by white space. */
  private static String word(String id) {
    return id.replaceAll("\\s+", "_");
  }
}
