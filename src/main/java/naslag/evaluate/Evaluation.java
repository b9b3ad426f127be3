package naslag.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.corpus.Attempt;
import naslag.corpus.Corpus;
import naslag.corpus.Problem;
import naslag.evaluate.JsonLines.BadLine;
import naslag.evaluate.JudgedSet.JudgedQuery;
import naslag.evaluate.Measure.Relevance;
import naslag.index.PassageIndex;
import naslag.search.Question.Expansion;

/**
 * Asks judged queries of Naslag and, beside it, of Lucene as it comes.
 *
 * <p>A hit is as good as the best gold it holds that no earlier hit held; golds that one hit holds
 * together count once. For the measures see {@link Measure}.
 */
public final class Evaluation {
  /** What an evaluation came to. */
  public sealed interface Outcome {
    /**
     * Everything was asked.
     *
     * @param without the same with one step less, by that step; empty when not wanted
     */
    record Done(Report report, Map<Expansion, Report> without) implements Outcome {}

    /** The judgements cannot be used. */
    record Refused(Problem problem) implements Outcome {}
  }

  private Evaluation() {}

  /**
   * Asks judgements as snippets of a corpus in use.
   *
   * @param index of that corpus; stays the caller's to close
   * @param off steps to leave out throughout
   * @param ablation whether to ask it all again with each other step left out in turn
   * @throws IOException when a file cannot be read
   */
  public static Outcome onCorpus(
      Path judgements, PassageIndex index, Set<Expansion> off, boolean ablation)
      throws IOException {
    return run(() -> JudgedSet.onIndex(judgements, index), off, ablation);
  }

  /**
   * Asks judgements of a folder of passages that are each one hit; the rest is as above.
   *
   * @param folder has {@code passages.jsonl}
   * @param thesaurusOf the corpus whose thesaurus expands queries
   * @throws IOException also when the index cannot be made
   */
  public static Outcome ofFolder(
      Path folder, Path judgements, Corpus thesaurusOf, Set<Expansion> off, boolean ablation)
      throws IOException {
    return run(() -> JudgedSet.ofFolder(folder, judgements, thesaurusOf), off, ablation);
  }

  private static Outcome run(Attempt.Task<JudgedSet> opening, Set<Expansion> off, boolean ablation)
      throws IOException {
    try (JudgedSet set = opening.run()) {
      List<Relevance> relevance = set.relevance();
      Report report = ask(set, relevance, off);
      Map<Expansion, Report> without = new LinkedHashMap<>();
      for (Expansion step : ablation ? Expansion.values() : new Expansion[0]) {
        if (!off.contains(step)) {
          Set<Expansion> more = EnumSet.of(step);
          more.addAll(off);
          without.put(step, ask(set, relevance, more));
        }
      }
      return new Outcome.Done(report, without);
    } catch (BadLine bad) {
      return new Outcome.Refused(bad.problem());
    }
  }

  private static Report ask(JudgedSet set, List<Relevance> relevance, Set<Expansion> off)
      throws IOException {
    Engines.Naslag naslag = new Engines.Naslag(set.index(), set.judgements(), off);
    List<Report.Asked> asked = new ArrayList<>();
    try (Engines.Lucene lucene = new Engines.Lucene(set.passages(), naslag)) {
      for (int i = 0; i < set.queries().size(); i++) {
        JudgedQuery query = set.queries().get(i);
        Engines.Retrieved ours = naslag.answer(query);
        asked.add(new Report.Asked(query, relevance.get(i), ours, lucene.answer(query)));
      }
    }
    return new Report(set.judgements(), set.passages(), off, asked);
  }
}
