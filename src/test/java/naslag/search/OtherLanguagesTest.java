package naslag.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import naslag.index.PassageIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions to the shipped works in English, in French and in Dutch that no text uses. */
class OtherLanguagesTest {
  private static PassageIndex index;

  @BeforeAll
  static void open(@TempDir Path temporary) throws IOException {
    index = ShippedCorpus.index(temporary);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static Hits hits(String question) throws IOException {
    return assertInstanceOf(Hits.class, Searcher.on(index).search(Question.of(question)));
  }

  private static List<String> works(Hits hits) {
    return hits.hits().stream().limit(3).map(hit -> hit.work().id()).distinct().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          my toddler bites other children          | frustratie-en-grenzen
          how do i tell my child that grandpa died | moeilijke-vragen-in-de-klas
          sore nipples when breastfeeding          | borstvoeding
          mon bébé pleure beaucoup le soir         | huilen
          ma fille a peur du noir                  | slapen
          les parents se séparent                  | scheiding
          """)
  void oneOfTheFirstThreeIsInTheWorkOnTheSubject(String question, String work) throws IOException {
    Hits hits = hits(question);
    assertTrue(works(hits).contains(work), works(hits).toString());
    assertEquals(List.of(), hits.missing());
  }

  @Test
  void aTermThatTheTextsUseStaysAsItIs() throws IOException {
    assertEquals(
        "Het still face-experiment",
        hits("still face").hits().getFirst().found().passage().title());
  }

  @Test
  void aDutchWordThatNoTextHasIsNamedAndAPlainWordForItIsLookedFor() throws IOException {
    Hits hits = hits("bejaarden");
    assertEquals(List.of("bejaarden"), hits.missing());
    assertTrue(hits.total() > 0);
  }
}
