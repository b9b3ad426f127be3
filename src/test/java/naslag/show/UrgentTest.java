package naslag.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import naslag.TestCorpus;
import naslag.corpus.Passage;
import naslag.index.PassageIndex;
import naslag.search.Asking;
import naslag.search.Filters;
import naslag.search.Hit;
import naslag.search.Hits;
import naslag.search.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With which judged questions the warning comes, on the shipped works; prints the figures. */
class UrgentTest {
  private static final double MOST_OTHERS = 0.02;
  private static final int FIRST = 5;

  private final List<String> missed = new ArrayList<>();
  private final List<String> unmarked = new ArrayList<>();
  private final List<String> needless = new ArrayList<>();
  private int dangerous;
  private int others;

  @Test
  void theWarningComesWithQuestionsOnDangerAndWithFewOthers(@TempDir Path directory)
      throws IOException {
    try (PassageIndex index = TestCorpus.shipped(directory).open()) {
      List<Passage> urgent =
          hits(index, "", 10_000).hits().stream()
              .map(hit -> hit.found().passage())
              .filter(passage -> passage.care().urgent())
              .toList();
      assertTrue(urgent.size() > 30, "urgent passages: " + urgent.size());
      for (Path set :
          List.of(Path.of("corpus/vragen.jsonl"), Path.of("src/bench/judged/imh.jsonl"))) {
        for (String line : Files.readAllLines(set)) {
          judge(JsonMapper.shared().readTree(line), index, urgent);
        }
      }
      for (String child : List.of("baby", "baby van 9 maanden", "mijn kindje", "peuter")) {
        Hits hits = hits(index, child, ResultsView.PAGE);
        assertTrue(hits.hits().stream().noneMatch(hit -> ResultList.isUrgent(hit, hits)), child);
      }
      for (String unfinished : List.of("ba", "bab", "kin", "mijn peut", "kle")) {
        Question typing =
            new Question(unfinished, Filters.NONE, ResultsView.PAGE, 0, false, Set.of(), true);
        Hits hits = Asking.hits(index, typing);
        assertTrue(
            hits.hits().stream().noneMatch(hit -> ResultList.isUrgent(hit, hits)), unfinished);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "Warning: with %d of %d questions on danger (%d have no urgent advice in the first %d: %s),"
            + " with %d of %d others: %s%n",
        dangerous - unmarked.size() - missed.size(),
        dangerous,
        unmarked.size(),
        FIRST,
        unmarked,
        needless.size(),
        others,
        needless);
    assertEquals(List.of(), missed);
    assertTrue(needless.size() <= MOST_OTHERS * others, needless.toString());
  }

  private void judge(JsonNode judged, PassageIndex index, List<Passage> urgent) throws IOException {
    String query = judged.get("query").asString();
    Hits hits = hits(index, query, ResultsView.PAGE);
    boolean warned = hits.hits().stream().anyMatch(hit -> ResultList.isUrgent(hit, hits));
    if (judged.get("kind").asString().equals("veiligheid")) {
      dangerous++;
      if (hits.hits().stream().limit(FIRST).noneMatch(UrgentTest::isUrgentAdvice)) {
        unmarked.add(query);
      } else if (!warned) {
        missed.add(query);
      }
    } else if (judged.path("gold").valueStream().noneMatch(gold -> isOf(gold, urgent))) {
      others++;
      if (warned) {
        needless.add(query);
      }
    }
  }

  private static boolean isUrgentAdvice(Hit hit) {
    Passage passage = hit.found().passage();
    return passage.care().urgent() && !passage.isExample();
  }

  private static boolean isOf(JsonNode gold, List<Passage> urgent) {
    String snippet = gold.get("snippet").asString();
    return urgent.stream().anyMatch(passage -> passage.text().contains(snippet));
  }

  private static Hits hits(PassageIndex index, String query, int most) throws IOException {
    Question question = new Question(query, Filters.NONE, most, 0, false, Set.of());
    return Asking.hits(index, question);
  }
}
