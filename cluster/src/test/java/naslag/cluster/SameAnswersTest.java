package naslag.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import naslag.cli.Main;
import naslag.index.PassageIndex;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The judged questions, asked of the embedded index and of a cluster with the same corpus. */
class SameAnswersTest {
  @TempDir private static Path directory;
  private static Nodes nodes;
  private static PassageIndex embedded;

  @BeforeAll
  static void start() throws IOException {
    Path export = directory.resolve("export");
    Path index = directory.resolve("index");
    String[] command = {
      "exporteer", "--vorm", "opensearch", "--uit", export.toString(), "--corpus", "corpus",
      "--index", index.toString()
    };
    Main.main(command);
    try (var made = Files.walk(index)) {
      Path own =
          made.filter(file -> file.getFileName().toString().startsWith("segments_"))
              .findFirst()
              .orElseThrow()
              .getParent();
      embedded = PassageIndex.openToServe(own).orElseThrow();
    }
    nodes = new Nodes(3, directory.resolve("nodes"));
    nodes.load("one", export, 1);
    nodes.load("three", export, 3);
  }

  @AfterAll
  static void stop() throws IOException {
    nodes.close();
    embedded.close();
  }

  static List<String> judged() throws IOException {
    List<String> questions = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("corpus", "vragen.jsonl"))) {
      questions.add(JsonMapper.shared().readTree(line).get("query").asString());
    }
    return questions;
  }

  private static Hits ask(String question) throws IOException {
    return (Hits) Searcher.on(embedded).search(Question.of(question));
  }

  private static List<String> ten(Hits hits) {
    return hits.hits().stream().map(hit -> hit.found().passage().id()).toList();
  }

  @Test
  void onOneShardEachJudgedQuestionHasTheSameFirstTenAndTheSameTotal() throws IOException {
    List<String> other = new ArrayList<>();
    for (String question : judged()) {
      Hits hits = ask(question);
      var answer = nodes.search(0, "one", java.util.Map.of("q", question), 10);
      List<String> found = Nodes.ids(answer);
      int total = answer.get("hits").get("total").get("value").asInt();
      if (!found.equals(ten(hits)) || total != hits.total()) {
        other.add(question + ": " + total + " " + found + " not " + hits.total() + " " + ten(hits));
      }
    }
    assertEquals(List.of(), other);
  }

  @Test
  void onThreeShardsNineOfTenAreTheSame() throws IOException {
    int same = 0;
    List<String> few = new ArrayList<>();
    for (String question : judged()) {
      List<String> wanted = ten(ask(question));
      List<String> found = nodes.ten(1, "three", question);
      same += found.equals(wanted) ? 1 : 0;
      List<String> both = new ArrayList<>(wanted);
      both.retainAll(found);
      if (both.size() < wanted.size() * 0.9) {
        few.add(question + ": " + found + " not " + wanted);
      }
    }
    System.out.println("three shards: the same ten for " + same + " of " + judged().size());
    assertEquals(List.of(), few);
    assertTrue(same > 0);
  }
}
