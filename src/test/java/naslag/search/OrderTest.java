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
import naslag.index.PassageIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of the hits is given, and what holds of the order of every answer. */
class OrderTest {
  @TempDir private Path temporary;

  private static Question question(String text, int limit, int offset) {
    return new Question(text, Filters.NONE, limit, offset, false, Set.of());
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

  /** What labels of several words find is kept: in segments that a filter passes by it is not. */
  @ParameterizedTest
  @ValueSource(strings = {"", "soort:voorbeeld "})
  void aQuestionThatComesAgainGetsTheSameAnswer(String first) throws IOException {
    try (PassageIndex index =
        TestCorpus.in(temporary.resolve("adem"))
            .thesaurus("id: blauw, prefLabel: ademnood, altLabel: [wordt blauw, krijgt geen lucht]")
            .work(
                "proef.md",
                "Proef",
                "Hij wordt blauw.",
                "Zij krijgt even geen lucht.",
                "Blauw wordt het.")
            .open()) {
      Searcher searcher = Searcher.on(index);
      searcher.search(Question.of(first + "ademnood"));
      List<Hit> asked = ((Hits) searcher.search(Question.of("ademnood"))).hits();
      List<Hit> again = ((Hits) searcher.search(Question.of("ademnood"))).hits();
      assertEquals(
          List.of("wordt blauw", "krijgt geen lucht"),
          asked.stream().map(hit -> hit.reasons().getFirst().found()).toList());
      assertEquals(
          asked.stream().map(Hit::score).toList(), again.stream().map(Hit::score).toList());
      assertEquals(
          asked.stream().map(Hit::marks).toList(), again.stream().map(Hit::marks).toList());
    }
  }

  @DefaultLocale("tr-TR")
  @Test
  void theLocaleOfTheComputerDoesNotMatter() throws IOException {
    Asking asking =
        Asking.texts(
            temporary,
            "IJsland is een INITIATIEF.",
            "> [!voorbeeld] Bij de zeehonden\n> leeftijd: 9 maanden\n>\n> De INFANT lacht.");
    assertEquals(List.of("IJsland is een INITIATIEF."), asking.find("initiatief"));
    assertEquals(List.of("De INFANT lacht."), asking.find("infant"));
    assertEquals(List.of("De INFANT lacht."), asking.find("LACHT SOORT:VOORBEELD LEEFTIJD:9M"));
    assertTrue(asking.hits("İNFANT ısland").total() >= 0);
  }
}
