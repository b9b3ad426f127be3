package naslag.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.index.Elsewhere;
import naslag.index.PassageIndex;
import naslag.search.Facet;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.QueryStream;
import naslag.search.Question;
import naslag.search.Settling;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensearch.common.io.stream.BytesStreamOutput;
import tools.jackson.databind.JsonNode;

/** Questions, asked of the embedded index and of a cluster of three nodes with the same corpus. */
class SameAnswersTest {
  /** All that a question may hold beside words. */
  private static final List<String> SYNTAX =
      List.of(
          "\"veilige basis\"",
          "\"kind moeder\"~5 huilen",
          "huil*",
          "slaapprobl?em",
          "gehechtheit~",
          "(huilen OF wenen) NIET nacht",
          "slapen zonder:fles",
          "thema:slapen peuter",
          "leeftijd:[3m TO 9m] huilen",
          "bron:slapen nacht",
          "verzameling:imh driftbui",
          "soort:voorbeeld vroedvrouw",
          "thema:slapen",
          "9 maanden",
          "week om week",
          "uit de luiers",
          "gehegtheid",
          "qwxzv",
          "");

  @TempDir private static Path directory;
  private static Nodes nodes;
  private static Shipped shipped;

  @BeforeAll
  static void start() throws IOException {
    shipped = Shipped.in(directory);
    nodes = new Nodes(3, directory.resolve("nodes"));
    nodes.load("one", shipped.export(), 1);
    nodes.load("three", shipped.export(), 3);
  }

  @AfterAll
  static void stop() throws IOException {
    nodes.close();
    shipped.close();
  }

  private static Set<String> questions() throws IOException {
    Set<String> all = new LinkedHashSet<>(Shipped.judged());
    all.addAll(SYNTAX.stream().filter(question -> !question.isEmpty()).toList());
    return all;
  }

  @Test
  void onOneShardEachJudgedQuestionHasTheSameFirstTenAndTheSameTotal() throws IOException {
    List<String> other = new ArrayList<>();
    for (String question : questions()) {
      Hits hits = shipped.ask(question, Filters.NONE);
      JsonNode answer = nodes.search(0, "one", Map.of("q", question), 10);
      List<String> found = Nodes.ids(answer);
      int total = answer.get("hits").get("total").get("value").asInt();
      if (!found.equals(Shipped.ids(hits)) || total != hits.total()) {
        other.add(
            "%s: %d %s not %d %s"
                .formatted(question, total, found, hits.total(), Shipped.ids(hits)));
      }
    }
    assertEquals(List.of(), other);
  }

  @Test
  void onThreeShardsAtLeastNineOfTenAreTheSame() throws IOException {
    int same = 0;
    List<String> few = new ArrayList<>();
    for (String question : questions()) {
      List<String> wanted = Shipped.ids(shipped.ask(question, Filters.NONE));
      List<String> found = nodes.ten(1, "three", question);
      same += found.equals(wanted) ? 1 : 0;
      List<String> both = new ArrayList<>(wanted);
      both.retainAll(found);
      if (both.size() < .9 * wanted.size() || found.size() != wanted.size()) {
        few.add(question + ": " + found + " not " + wanted);
      }
    }
    // All 360 were, idle and at load 8, when each copy of a shard was one segment.
    assertEquals(List.of(), few);
    String ratio = same + " of " + questions().size() + " are the same";
    System.out.println(ratio);
    assertTrue(same >= .95 * questions().size(), ratio);
  }

  @Test
  void filtersAreAskedBesideTheQuestion() throws IOException {
    Filters filters = Filters.of(Facet.THEME, "slapen").and(Filters.of(Facet.TYPE, "voorbeeld"));
    Map<String, Object> asked = Map.of("thema", List.of("slapen"), "soort", "voorbeeld");
    for (String question : List.of("peuter", "")) {
      assertEquals(
          Shipped.ids(shipped.ask(question, filters)),
          Nodes.ids(nodes.search(2, "three", Map.of("q", question, "filters", asked), 10)));
    }
  }

  @Test
  void aClientCanAskWhatAQuestionIsTakenFor() throws IOException {
    String slip = "{\"q\": \"slapne\"}";
    assertEquals(
        "{\"words\":\"slapen\",\"corrected\":true,\"ranked\":true}",
        nodes.send(1, "POST", "/three/_naslag/settle", slip).toString());
    String filter = "{\"filters\": {\"soort\": \"uitleg\"}}";
    assertEquals(
        "{\"words\":\"\",\"corrected\":false,\"ranked\":false}",
        nodes.send(2, "POST", "/one/_naslag/settle", filter).toString());
  }

  @Test
  void aFilterThatNothingHasIsRefusedWithTheNearest() {
    Map<String, Object> asked = Map.of("q", "peuter", "filters", Map.of("thema", "slaapen"));
    IOException refused =
        assertThrows(IOException.class, () -> nodes.search(2, "three", asked, 10));
    assertTrue(refused.getMessage().contains("slapen"), refused.getMessage());
    assertTrue(refused.getMessage().contains("\"status\":400"), refused.getMessage());
  }

  @Test
  void aQuestionInAnotherShapeIsRefused() {
    for (Map<String, Object> asked :
        List.of(
            Map.<String, Object>of("vraag", "peuter"),
            Map.<String, Object>of("q", "peuter", "filters", "slapen"),
            Map.<String, Object>of("q", "peuter", "filters", Map.of("kleur", "rood")))) {
      IOException refused =
          assertThrows(IOException.class, () -> nodes.search(0, "three", asked, 10));
      assertTrue(refused.getMessage().contains("[naslag] takes"), refused.getMessage());
    }
  }

  @Test
  void aPassageThatComesInIsFoundByAWordThatNobodyKnewBefore() throws IOException {
    nodes.load("grows", shipped.export(), 3);
    assertEquals(List.of(), nodes.ten(0, "grows", "zwabberkwast"));
    String fresh = "{\"passage\":\"De zwabberkwast.\",\"work\":\"w\",\"ordinal\":1,\"own\":1}";
    nodes.send(1, "PUT", "/grows/_doc/nieuw?refresh=true", fresh);
    assertEquals(List.of("nieuw"), nodes.ten(0, "grows", "zwabberkwast"));
    assertEquals(List.of("nieuw"), nodes.ten(2, "grows", "zwabberkwasten"));
  }

  @Test
  void theQueryOfEveryQuestionIsTheSameBehindAStream() throws IOException {
    PassageIndex elsewhere = Elsewhere.open(shipped.index().searcher());
    for (String question : questions()) {
      Query query = Settling.settle(elsewhere, Question.of(question)).query();
      try (BytesStreamOutput out = new BytesStreamOutput()) {
        QueryStream.write(out, query);
        assertEquals(query, QueryStream.read(out.bytes().streamInput()), question);
      }
    }
  }
}
