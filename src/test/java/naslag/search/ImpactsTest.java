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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naslag.TestCorpus;
import naslag.index.PassageIndex;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read as the script of the page in a file reads them. */
class ImpactsTest {
  @TempDir static Path place;
  @AutoClose private static PassageIndex index;
  private static Impacts impacts;
  private static int at;

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
  }

  private static int number() {
    int digit = impacts.lists().charAt(at++) - '?';
    return digit < 32 ? digit : digit - 32 + 32 * number();
  }

  private static List<Integer> list(int start) {
    at = start;
    return IntStream.range(0, number()).mapToObj(i -> number()).toList();
  }

  private static Matcher line(String form) {
    return Pattern.compile("(?m)^" + form + "(.{5})$").matcher(impacts.forms());
  }

  /** The numbers of a word, in their order. */
  private static List<Integer> word(String form) {
    Matcher line = line(form);
    assertTrue(line.find(), form);
    int start = 0;
    for (int i = line.end() - 1; i >= line.start(1); i--) {
      start = 64 * start + impacts.forms().charAt(i) - '?';
    }
    return list(start);
  }

  private static Map<String, Double> postings(int start) {
    List<Integer> distances = list(start);
    double most = number() / 1000.0;
    Map<String, Double> scores = new TreeMap<>();
    int passage = 0;
    for (int distance : distances) {
      passage += distance;
      String id = impacts.passages().get(passage).passage().id();
      scores.put(id, (impacts.lists().charAt(at++) - '?') * most / 63);
    }
    return scores;
  }

  @Test
  void theImpactsOfAWordAddUpToItsScores() throws IOException {
    for (String form :
        List.of("slapen", "slaapt", "kind", "baby", "troosten", "nachtrust", "wiegen")) {
      List<Integer> word = word(form);
      Map<String, Double> sum = new TreeMap<>(postings(word.get(1)));
      postings(word.get(2)).forEach((id, s) -> sum.merge(id, s * Weights.TITLE, Double::sum));
      postings(word.get(3)).forEach((id, s) -> sum.merge(id, s, Double::sum));
      addOthersOfTheWork(sum);
      postings(word.get(4)).forEach((id, s) -> sum.merge(id, s * Weights.DEFINES, Double::sum));
      Hits hits = (Hits) Searcher.on(index).search(Question.of(form));
      assertFalse(hits.hits().isEmpty(), form);
      assertEquals(hits.total(), sum.size(), form);
      for (Hit hit : hits.hits()) {
        double added = sum.get(hit.found().passage().id());
        assertEquals(hit.score(), added, 0.02 * hit.score() + 0.02, form);
      }
    }
  }

  /** There is one work. */
  private static void addOthersOfTheWork(Map<String, Double> sum) {
    float[] scores = new float[sum.size()];
    int n = 0;
    for (double each : sum.values()) {
      scores[n++] = (float) each;
    }
    OthersOfWork.add(new int[n], scores);
    for (Map.Entry<String, Double> each : sum.entrySet()) {
      each.setValue((double) scores[scores.length - n--]);
    }
  }

  @Test
  void aWordThatNoTextHasIsThereByItsLemma() {
    assertEquals(
        postings(word("sliepen").get(1)).keySet(), postings(word("geslapen").get(1)).keySet());
    assertFalse(line("fiets").find());
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
    List<List<String>> keys = new ArrayList<>();
    for (int place : list(word("niet").get(7))) {
      List<Integer> expression = list(place);
      Stream<Integer> lemmas = expression.stream().skip(1);
      keys.add(lemmas.map(n -> impacts.lemmas().substring(n).split(" ")[0]).sorted().toList());
      assertFalse(postings(expression.getFirst()).isEmpty());
    }
    assertTrue(keys.contains(List.of("niet", "rust")), keys.toString());
  }
}
