package naslag.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import naslag.corpus.AtomicFile;

/** A report as the files that trec_eval and its kin read. */
public final class TrecFiles {
  private TrecFiles() {}

  /**
   * Writes a run of each engine and the judgements by passage, the directory made where needed.
   *
   * @return the files
   */
  public static List<Path> write(Report report, Path directory) throws IOException {
    String name = report.judgements().getFileName().toString().replaceFirst("\\.[^.]*$", "");
    Path naslag = directory.resolve(name + ".naslag.run");
    Path lucene = directory.resolve(name + ".lucene.run");
    Path qrels = directory.resolve(name + ".qrels");
    Map<String, String> ids = new HashMap<>();
    report.passages().forEach(one -> ids.put(one.key(), word(one.id())));
    SequencedMap<Path, String> files = new LinkedHashMap<>();
    files.put(naslag, run(report, Report.Contender.NASLAG, ids));
    files.put(lucene, run(report, Report.Contender.LUCENE, ids));
    files.put(qrels, qrels(report, ids));
    AtomicFile.write(files);
    return List.copyOf(files.keySet());
  }

  private static String run(Report report, Report.Contender system, Map<String, String> ids) {
    StringBuilder out = new StringBuilder();
    for (Report.Asked asked : report.asked()) {
      int rank = 1;
      for (Engines.Retrieved.Hit hit : asked.by(system).hits()) {
        String id = ids.getOrDefault(hit.key(), hit.key());
        String score = String.format(Locale.ROOT, "%.6f", hit.score());
        out.append("%s Q0 %s %s ".formatted(word(asked.query().id()), id, rank++));
        out.append(score).append(' ').append(system.key()).append('\n');
      }
    }
    return out.toString();
  }

  private static String qrels(Report report, Map<String, String> ids) {
    StringBuilder out = new StringBuilder();
    for (Report.Asked asked : report.answerable()) {
      Relevance relevance = asked.relevance();
      for (Map.Entry<String, List<Integer>> held : new TreeMap<>(relevance.held()).entrySet()) {
        String id = ids.getOrDefault(held.getKey(), held.getKey());
        int best = relevance.best(held.getValue());
        out.append(word(asked.query().id()) + " 0 " + id + " " + best + "\n");
      }
    }
    return out.toString();
  }

  /** The format parts its columns by white space. */
  private static String word(String id) {
    return id.replaceAll("\\s+", "_");
  }
}
