package naslag.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import naslag.TestCorpus;
import naslag.index.PassageIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first three hits of each judged question on the shipped corpus: match, ids, scores, marked
 * words and reasons, compared with the committed answers.
 *
 * <p>When a change to them is intended, run this test once with the environment variable {@code
 * NASLAG_GOLDEN=renew}: it writes the file anew and passes. Read its diff before committing it.
 */
class GoldenAnswersTest {
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "naslag", "search", "answers.golden");

  @Test
  void eachJudgedQuestionIsAnsweredAsBefore(@TempDir Path directory) throws IOException {
    StringBuilder answers = new StringBuilder();
    try (PassageIndex index = TestCorpus.shipped(directory).serve()) {
      for (String line : Files.readAllLines(Path.of("corpus", "vragen.jsonl"))) {
        String query = JsonMapper.shared().readTree(line).get("query").asString();
        Question question = new Question(query, Filters.NONE, 3, 0, false, Set.of());
        Hits hits = Asking.hits(index, question);
        answers.append(query).append(" | ").append(hits.match()).append(" ").append(hits.total());
        answers.append(hits.missing().isEmpty() ? "" : " without " + hits.missing()).append("\n");
        hits.hits().forEach(hit -> answers.append("  ").append(shown(hit)).append("\n"));
      }
    }
    if ("renew".equals(System.getenv("NASLAG_GOLDEN"))) {
      Files.writeString(GOLDEN, answers);
    }
    assertEquals(Files.readString(GOLDEN), answers.toString());
  }

  private static String shown(Hit hit) {
    String text = hit.found().passage().text();
    List<String> marked =
        hit.marks().stream()
            .map(mark -> text.substring(mark.start(), mark.end()).toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    String reasons =
        hit.reasons().stream()
            .map(reason -> reason.kind() + " " + reason.typed() + ": " + reason.found())
            .distinct()
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%s %.2f %s%s",
        hit.found().passage().id(),
        hit.score(),
        marked,
        reasons.isEmpty() ? "" : " " + reasons);
  }
}
