package naslag.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import naslag.TestCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In what order passages come, and which part of them. */
class OrderTest {
  @TempDir private Path temporary;

  private static Question question(String text, int limit, int offset) {
    return new Question(text, Filters.NONE, limit, offset, false, Set.of());
  }

  @Test
  void aPublishedSourceWinsATieFromOurOwnText() throws IOException {
    Asking asking =
        Asking.corpus(
            TestCorpus.in(temporary)
                .ownWork("a.md", "Gids", "De wieg staat bij het raam, en het regent.")
                .work("b.md", "Boek", "De wieg staat bij het raam, en het sneeuwt."));
    assertEquals(
        List.of(
            "De wieg staat bij het raam, en het sneeuwt.",
            "De wieg staat bij het raam, en het regent."),
        asking.find("wieg"));
  }

  @Test
  void ofEqualsTheOrderOfTheCorpusDecides() throws IOException {
    Asking asking =
        Asking.corpus(
            TestCorpus.in(temporary)
                .work("c.md", "Werk", "Een wieg van riet.")
                .work("b.md", "Werk", "Een wieg van hout.")
                .work("a.md", "Werk", "Een wieg van stof."));
    assertEquals(
        List.of("Een wieg van stof.", "Een wieg van hout.", "Een wieg van riet."),
        asking.find("wieg"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wat is veerkracht", "Wat is veerkracht?", "wat betekent veerkracht?"})
  void aQuestionForTheMeaningGetsTheDefinitionFirst(String question) throws IOException {
    Asking asking =
        Asking.texts(
            temporary,
            "Veerkracht, veerkracht, veerkracht: iedereen praat over veerkracht.",
            "De veerkracht van Noor blijkt elke dag, en haar veerkracht groeit.",
            "Veerkracht is het vermogen van iemand die een klap krijgt om, met hulp van wie in de"
                + " buurt is, na een tijd weer op te staan en verder te gaan.");
    assertTrue(asking.find(question).getFirst().startsWith("Veerkracht is"), question);
  }

  @Test
  void wordsNearEachOtherStandAboveWordsApart() throws IOException {
    Asking asking =
        Asking.texts(
            temporary,
            "Lachen doet een kind, en na een lange dag vol drukte en lawaai is er ook huilen.",
            "Eerst is er huilen, na een lange dag vol drukte en lawaai doet een kind lachen.",
            "Een kind doet na een lange dag vol drukte, en er is lawaai, huilen lachen ook.");
    assertTrue(asking.find("huilen lachen").getFirst().endsWith("huilen lachen ook."));
  }

  @Test
  void aTitleThatHasTheWordAsWellIsAReasonToComeFirst() throws IOException {
    Asking asking =
        Asking.texts(
            temporary, "# Over iets anders\n\nBijten doet pijn.", "# Bijten\n\nBijten doet pijn.");
    assertEquals("Bijten", asking.hits("bijten").hits().getFirst().found().passage().title());
  }

  @Test
  void anEmptyQuestionListsEverythingInTheOrderOfTheCorpus() throws IOException {
    Asking asking =
        Asking.corpus(
            TestCorpus.in(temporary)
                .work("b.md", "Tweede", "Twee a.", "Twee b.", "Twee c.")
                .work("a.md", "Eerste", "Een a.", "Een b."));
    Hits hits = asking.hits("");
    assertEquals(List.of("Een a.", "Een b.", "Twee a.", "Twee b.", "Twee c."), Asking.texts(hits));
    assertEquals(Hits.Match.ALL, hits.match());
    assertEquals(Asking.texts(hits), asking.find("   \n\t "));
    assertEquals(1, hits.hits().getFirst().score());
  }

  @Test
  void offsetAndLimitCutAPageOutOfOneOrder() throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      texts.add("Een wieg van soort " + "abcdefghijkl".charAt(i) + (i % 3 == 0 ? " wieg." : "."));
    }
    Asking asking = Asking.texts(temporary, texts.toArray(String[]::new));
    List<String> all = Asking.texts(asking.hits(question("wieg", 100, 0)));
    assertEquals(12, all.size());
    List<String> paged = new ArrayList<>();
    for (int offset = 0; offset < 12; offset += 5) {
      Hits page = asking.hits(question("wieg", 5, offset));
      assertEquals(12, page.total());
      paged.addAll(Asking.texts(page));
    }
    assertEquals(all, paged);
    assertEquals(List.of(), Asking.texts(asking.hits(question("wieg", 5, 12))));
    assertEquals(List.of(), Asking.texts(asking.hits(question("wieg", 5, Integer.MAX_VALUE))));
    assertEquals(List.of(), Asking.texts(asking.hits(question("wieg", 0, 0))));
    assertEquals(12, asking.hits(question("wieg", 0, 0)).total());
    assertEquals(List.of(), Asking.texts(asking.hits(question("", 5, Integer.MAX_VALUE))));
  }

  @Test
  void aLimitOrOffsetOutOfBoundsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> question("x", -1, 0));
    assertThrows(IllegalArgumentException.class, () -> question("x", 10_001, 0));
    assertThrows(IllegalArgumentException.class, () -> question("x", 1, -1));
  }

  @Test
  void theSameQuestionGetsTheSameAnswer() throws IOException {
    Asking asking =
        Asking.texts(temporary, "Een wieg.", "Twee wiegen.", "De wieg wiegt.", "Drie wiegen.");
    Hits first = asking.hits("wieg wiegen");
    for (int i = 0; i < 3; i++) {
      assertEquals(first, asking.hits("wieg wiegen"));
    }
  }

  @Test
  void anIndexGrownBitByBitAnswersAsOneMadeAtOnce() throws IOException {
    TestCorpus grown = TestCorpus.in(temporary.resolve("gegroeid"));
    TestCorpus whole = TestCorpus.in(temporary.resolve("ineens"));
    for (String name : List.of("c", "a", "b")) {
      String[] texts = {"Een wieg van " + name + ".", "Geen bed, een wieg voor " + name + "."};
      grown.work(name + ".md", "Werk " + name, texts).refresh();
      whole.work(name + ".md", "Werk " + name, texts);
    }
    assertEquals(Asking.corpus(whole).find("wieg"), Asking.corpus(grown).find("wieg"));
  }

  @Test
  void scoresAreAboveNothingAndDescend() throws IOException {
    Asking asking =
        Asking.texts(temporary, "Een wieg.", "Twee wiegen van hout.", "De wieg wiegt een wiegje.");
    double last = Double.MAX_VALUE;
    for (Hit hit : asking.hits("wieg").hits()) {
      assertTrue(hit.score() > 0 && hit.score() <= last, hit.score() + " after " + last);
      last = hit.score();
    }
  }
}
