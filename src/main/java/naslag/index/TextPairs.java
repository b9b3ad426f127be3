package naslag.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import naslag.corpus.Example;
import naslag.corpus.Passage;
import naslag.corpus.PlainText;
import naslag.index.Pair.Bond;

/** Finds what belongs together in one work, by the text itself. */
record TextPairs(List<Passage> passages, Map<String, Map<String, TextPairs.Tie>> ties) {
  /** More than a reader wants beside a passage. */
  private static final int MOST = 6;

  /** An overview that links to every section of its chapter explains none of them. */
  private static final int MOST_LINKS = 2;

  private static final Pattern LOOKS_BACK =
      Pattern.compile("hierboven|hiervoor|bovenstaand|zonet|daarnet", Pattern.CASE_INSENSITIVE);

  /** How two passages belong together; the higher the strength, the sooner it is shown. */
  record Tie(Bond bond, int strength, int distance, boolean again) {
    static final Comparator<Tie> BEST_FIRST =
        Comparator.comparing(Tie::bond)
            .thenComparing(Comparator.comparingInt(Tie::strength).reversed())
            .thenComparing(Tie::again)
            .thenComparingInt(Tie::distance);
  }

  /**
   * The pairs of a work, by the id of a passage, the best first.
   *
   * @param passages all of the work, in order
   */
  static Map<String, List<Pair>> of(List<Passage> passages) {
    if (passages.stream().noneMatch(Passage::isExample)) {
      return Map.of();
    }
    TextPairs pairs = new TextPairs(passages, new HashMap<>());
    pairs.named();
    pairs.linked();
    pairs.beside();
    return pairs.best();
  }

  private void named() {
    Map<String, List<Integer>> examples = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      for (String name : Names.of(passages.get(i))) {
        examples.computeIfAbsent(name, key -> new ArrayList<>()).add(i);
      }
    }
    for (Passage explanation : passages) {
      if (!explanation.isExample()) {
        Map<Integer, Integer> met = new HashMap<>();
        for (String name : Names.in(explanation.text())) {
          examples.getOrDefault(name, List.of()).forEach(e -> met.merge(e, 1, Integer::sum));
        }
        met.forEach((at, names) -> tie(explanation, passages.get(at), Bond.NAMED, names));
      }
    }
  }

  private void linked() {
    for (Passage explanation : passages) {
      List<String> targets =
          explanation.links().stream()
              .map(PlainText.LinkAt::target)
              .filter(target -> target.startsWith("#"))
              .map(target -> target.substring(1))
              .distinct()
              .toList();
      if (!explanation.isExample() && targets.size() <= MOST_LINKS) {
        for (Passage example : passages) {
          if (example.isExample() && targets.contains(example.number())) {
            tie(explanation, example, Bond.LINKED, 1);
          }
        }
      }
    }
  }

  /** The explanation before an example in its section, and the one after it that looks back. */
  private void beside() {
    for (int i = 0; i < passages.size(); i++) {
      Passage example = passages.get(i);
      if (example.isExample()) {
        List<Passage> before = explanation(i, -1);
        List<Passage> after = explanation(i, 1);
        before.forEach(explanation -> tie(explanation, example, Bond.BESIDE, 1));
        after.stream()
            .limit(1)
            .filter(next -> before.isEmpty() || LOOKS_BACK.matcher(next.text()).find())
            .forEach(explanation -> tie(explanation, example, Bond.BESIDE, 1));
      }
    }
  }

  /**
   * The explanation in the same section up to another example; examples that follow each other
   * share theirs.
   */
  private List<Passage> explanation(int from, int step) {
    List<Passage> explanation = new ArrayList<>();
    for (int i = from + step; i >= 0 && i < passages.size(); i += step) {
      Passage passage = passages.get(i);
      boolean done = passage.isExample() && !explanation.isEmpty();
      if (done || !passage.path().equals(passages.get(from).path())) {
        break;
      }
      if (!passage.isExample()) {
        explanation.add(passage);
      }
    }
    return explanation;
  }

  private void tie(Passage explanation, Passage example, Bond bond, int strength) {
    // A passage about the beginning of a story wants the story, not its sequel or a summing-up.
    boolean again =
        example.example().stream().map(Example::retells).anyMatch(retold -> !retold.isEmpty());
    int distance = Math.abs(explanation.ordinal() - example.ordinal());
    Tie tie = new Tie(bond, strength, distance, again);
    put(explanation.id(), example.id(), tie);
    put(example.id(), explanation.id(), tie);
  }

  private void put(String of, String other, Tie tie) {
    ties.computeIfAbsent(of, key -> new LinkedHashMap<>())
        .merge(other, tie, (a, b) -> Tie.BEST_FIRST.compare(a, b) <= 0 ? a : b);
  }

  private Map<String, List<Pair>> best() {
    Map<String, List<Pair>> best = new HashMap<>();
    ties.forEach(
        (id, others) ->
            best.put(
                id,
                others.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Tie.BEST_FIRST))
                    .limit(MOST)
                    .map(entry -> new Pair(entry.getKey(), entry.getValue().bond()))
                    .toList()));
    return best;
  }
}
