package naslag.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import naslag.TestCorpus;
import naslag.index.PassageIndex;
import org.apache.lucene.store.ByteArrayDataInput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read as the script of the page in a file reads them. */
class ImpactsTest {
  @TempDir static Path place;
  private static PassageIndex index;
  private static Impacts impacts;
  private static byte[] block;

  @BeforeAll
  static void corpus() throws IOException {
    index =
        TestCorpus.in(place)
            .thesaurus(
                "id: slaap, soort: thema, prefLabel: slapen, altLabel: [nachtrust, niet kunnen rusten]",
                "id: troost, soort: woord, prefLabel: troosten")
            .work(
                "nacht.md",
                "Nacht",
                "## Slapen\n\nSlapen is moeilijk. Een kind slaapt, en een baby van 9 maanden ook.",
                "De nachtrust van een kind hangt af van rust overdag.",
                "Een troostknuffel helpt, en wiegen ook.",
                "Wie rustig wiegt, troost een baby.")
            .open();
    impacts = Impacts.of(index, List.of("9 maanden", "negen maanden", "9 honden"));
    block = impacts.block();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  /** The numbers of a word, in the order of the block. */
  private static int[] word(String form) {
    ByteArrayDataInput in = new ByteArrayDataInput(block);
    int kind = 0;
    for (int i = 0; i <= impacts.forms().indexOf(form); i++) {
      kind = in.readVInt();
    }
    in.setPosition(impacts.start() + kind);
    int[] numbers = new int[9];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readVInt();
    }
    return numbers;
  }

  private static Map<String, Double> postings(int start) {
    ByteArrayDataInput in = new ByteArrayDataInput(block);
    in.setPosition(impacts.start() + start);
    List<String> ids = new ArrayList<>();
    int count = in.readVInt();
    double most = in.readVInt() / 1000.0;
    for (int i = 0, at = 0; i < count; i++) {
      at += in.readVInt();
      ids.add(impacts.passages().get(at).passage().id());
    }
    Map<String, Double> scores = new TreeMap<>();
    for (String id : ids) {
      scores.put(id, (in.readByte() & 0xFF) * most / 255);
    }
    return scores;
  }

  @Test
  void theImpactsOfAWordAddUpToItsScores() throws IOException {
    for (String form :
        List.of("slapen", "slaapt", "kind", "baby", "troosten", "nachtrust", "wiegen")) {
      int[] word = word(form);
      Map<String, Double> sum = new TreeMap<>(postings(word[0]));
      postings(word[1]).forEach((id, s) -> sum.merge(id, s * Weights.TITLE, Double::sum));
      postings(word[2]).forEach((id, s) -> sum.merge(id, s, Double::sum));
      postings(word[3]).forEach((id, s) -> sum.merge(id, s * Weights.DEFINES, Double::sum));
      Hits hits = (Hits) Searcher.on(index).search(Question.of(form));
      assertFalse(hits.hits().isEmpty(), form);
      assertEquals(hits.total(), sum.size(), form);
      for (Hit hit : hits.hits()) {
        double added = sum.get(hit.found().passage().id());
        assertEquals(hit.score(), added, 0.02 * hit.score() + 0.02, form);
      }
    }
  }

  @Test
  void aWordThatNoTextHasIsThereByItsLemma() {
    assertTrue(impacts.forms().contains("geslapen"));
    assertEquals(postings(word("sliepen")[0]).keySet(), postings(word("geslapen")[0]).keySet());
    assertFalse(impacts.forms().contains("fiets"));
  }

  @Test
  void agesAreReadByTheProgram() {
    assertEquals(List.of(274, 304), impacts.ages().get("9 maanden").subList(1, 3));
    assertEquals(impacts.ages().get("9 maanden"), impacts.ages().get("negen maanden"));
    assertFalse(impacts.ages().containsKey("9 honden"));
    assertFalse(postings(impacts.ages().get("9 maanden").getFirst()).isEmpty());
  }

  @Test
  void aFilterKnowsItsPassages() throws IOException {
    Hits hits =
        (Hits) Searcher.on(index).search(Question.of("").with(Filters.of(Facet.THEME, "slaap")));
    assertEquals(hits.total(), impacts.passing(Facet.THEME, "slaap").size());
  }

  @Test
  void anExpressionOfSeveralWordsIsKnownByItsLemmas() {
    ByteArrayDataInput in = new ByteArrayDataInput(block);
    impacts.forms().forEach(form -> in.readVInt());
    List<List<String>> keys = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      List<String> key = new ArrayList<>();
      for (int lemmas = in.readVInt(); lemmas > 0; lemmas--) {
        key.add(impacts.lemmas().get(in.readVInt()));
      }
      keys.add(key.stream().sorted().toList());
      assertFalse(postings(in.readVInt()).isEmpty());
    }
    assertTrue(keys.contains(List.of("niet", "rust")), keys.toString());
  }
}
