package naslag.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All passages that a query may find.
 *
 * @param all in the order of the corpus, their keys all different
 */
record JudgedPassages(List<One> all) {

  /** A hit of more words than this is no passage but a chapter, and counts for nothing. */
  static final int MOST_WORDS = 420;

  /**
   * One passage.
   *
   * @param key its id in the index
   * @param id what people and files call it
   * @param title of the example or section; may be empty
   * @param text its words
   * @param counts false when finding it counts for nothing
   */
  record One(String key, String id, String title, String text, boolean counts) {}

  JudgedPassages {
    all = List.copyOf(all);
  }

  /** Finds golds in passages; made once for many queries. */
  Lookup lookup() {
    return new Lookup();
  }

  /** The passages prepared for looking up golds. */
  final class Lookup {
    private final Map<String, String> keys = new HashMap<>();
    private final List<String> squashed = new ArrayList<>();

    private Lookup() {
      all.forEach(one -> keys.put(one.id(), one.key()));
      all.forEach(one -> squashed.add(one.counts() ? Squashed.of(one.text()) : ""));
    }

    /** The first gold of a query that no passage can hold because its id is unknown. */
    Optional<String> unknownId(JudgedQuery query) {
      return query.gold().stream()
          .filter(Gold.PassageId.class::isInstance)
          .map(gold -> ((Gold.PassageId) gold).id())
          .filter(id -> !keys.containsKey(id))
          .findFirst();
    }

    Relevance relevance(JudgedQuery query) {
      List<Integer> grades = query.gold().stream().map(Gold::grade).toList();
      Map<String, List<Integer>> held = new HashMap<>();
      for (int i = 0; i < query.gold().size(); i++) {
        for (String key : holders(query.gold().get(i))) {
          held.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
      }
      return new Relevance(grades, held);
    }

    private List<String> holders(Gold gold) {
      return switch (gold) {
        case Gold.PassageId passage ->
            Optional.ofNullable(keys.get(passage.id())).stream().toList();
        case Gold.Snippet snippet -> {
          String wanted = Squashed.of(snippet.text());
          List<String> holders = new ArrayList<>();
          for (int i = 0; i < squashed.size(); i++) {
            if (squashed.get(i).contains(wanted)) {
              holders.add(all.get(i).key());
            }
          }
          yield holders;
        }
      };
    }
  }
}
