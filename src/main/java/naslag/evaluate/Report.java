package naslag.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import naslag.search.Question.Expansion;

/** How well judged queries were answered. Queries without an answer are counted apart. */
public final class Report {
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
  }

  private final Path judgements;
  private final JudgedPassages passages;
  private final Set<Expansion> off;
  private final List<Asked> asked;

  Report(Path judgements, JudgedPassages passages, Set<Expansion> off, List<Asked> asked) {
    this.judgements = judgements;
    this.passages = passages;
    this.off = Set.copyOf(off);
    this.asked = List.copyOf(asked);
  }

  Path judgements() {
    return judgements;
  }

  JudgedPassages passages() {
    return passages;
  }

  Set<Expansion> off() {
    return off;
  }

  List<Asked> asked() {
    return asked;
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

  /** The mean over queries; 0 when there are none. */
  static double mean(List<Asked> asked, Measure measure, Contender system) {
    return asked.stream().mapToDouble(a -> a.measure(measure, system)).average().orElse(0);
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
    return lostGolds() == 0
        ? Optional.empty()
        : Optional.of(
            lostGolds()
                + " van "
                + golds()
                + " fragmenten staan in geen enkele passage van dit corpus.");
  }

  int golds() {
    return asked.stream().mapToInt(a -> a.relevance().grades().size()).sum();
  }

  /** Golds that stand in no passage that counts. */
  int lostGolds() {
    return asked.stream().mapToInt(a -> a.relevance().lost()).sum();
  }
}
