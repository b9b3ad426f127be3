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
    report.passages().all().forEach(one -> ids.put(one.key(), word(one.id())));
    SequencedMap<Path, String> files = new LinkedHashMap<>();
    files.put(naslag, run(report, Report.Contender.NASLAG, ids));
    files.put(lucene, run(report, Report.Contender.LUCENE, ids));
    files.put(qrels, qrels(report, ids));
    AtomicFile.write(files);
    return List.copyOf(files.keySet());
  }

  private static String run(Report report, Report.Contender system, Map<String, String> ids) {
    StringBuilder out = new StringBuilder();
    for (Asked asked : report.asked()) {
      int rank = 1;
      for (Retrieved.Hit hit : asked.by(system).hits()) {
        out.append(
            String.format(
                Locale.ROOT,
                "%s Q0 %s %d %.6f %s\n",
                word(asked.query().id()),
                ids.getOrDefault(hit.key(), hit.key()),
                rank++,
                hit.score(),
                system.label().toLowerCase(Locale.ROOT)));
      }
    }
    return out.toString();
  }

  private static String qrels(Report report, Map<String, String> ids) {
    StringBuilder out = new StringBuilder();
    for (Asked asked : report.answerable()) {
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
