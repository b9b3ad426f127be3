package naslag.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.corpus.Problem;
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
    record Done(Report report, Map<Expansion, Report> without) implements Outcome {
      public Done {
        without = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(without));
      }
    }

    /** The judgements cannot be used. */
    record Refused(Problem problem) implements Outcome {}
  }

  private Evaluation() {}

  /**
   * Asks everything.
   *
   * @param off steps to leave out throughout
   * @param ablation whether to ask it all again with each other step left out in turn
   * @throws IOException when a file cannot be read or the index not made
   */
  public static Outcome run(Source source, Set<Expansion> off, boolean ablation)
      throws IOException {
    try (JudgedSet set = open(source)) {
      List<Relevance> relevance = relevance(set);
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

  private static JudgedSet open(Source source) throws IOException {
    return switch (source) {
      case Source.OnCorpus on -> JudgedSet.onIndex(on.judgements(), on.index());
      case Source.Folder in -> JudgedSet.ofFolder(in.folder(), in.judgements(), in.thesaurusOf());
    };
  }

  /** Of each query, in order. */
  private static List<Relevance> relevance(JudgedSet set) {
    JudgedPassages.Lookup lookup = set.passages().lookup();
    List<Relevance> all = new ArrayList<>();
    for (JudgedQuery query : set.queries()) {
      lookup
          .unknownId(query)
          .ifPresent(
              id -> {
                throw new BadLine(
                    set.judgements(), query.line(), "er is geen passage met id \"" + id + "\".");
              });
      all.add(lookup.relevance(query));
    }
    if (all.stream().allMatch(r -> r.held().isEmpty())
        && all.stream().anyMatch(r -> !r.grades().isEmpty())) {
      throw new BadLine(
          set.judgements(),
          0,
          "geen enkel fragment staat in dit corpus; geef met --corpus het corpus waar de vragen"
              + " over gaan.");
    }
    return all;
  }

  private static Report ask(JudgedSet set, List<Relevance> relevance, Set<Expansion> off)
      throws IOException {
    NaslagEngine naslag = new NaslagEngine(set.index(), set.judgements(), off);
    List<Asked> asked = new ArrayList<>();
    try (StockEngine stock = new StockEngine(set.passages(), naslag)) {
      for (int i = 0; i < set.queries().size(); i++) {
        JudgedQuery query = set.queries().get(i);
        asked.add(new Asked(query, relevance.get(i), naslag.answer(query), stock.answer(query)));
      }
    }
    return new Report(set.judgements(), set.passages(), off, asked);
  }
}
