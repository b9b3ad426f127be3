package naslag.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import naslag.TestCorpus;
import naslag.corpus.MovedIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An id that somebody saved leads to its passage after an edit, or says that the passage is gone.
 */
class MovedIdsTest {
  private static final String RAIN =
      "Regen tikt op het dak van de kinderwagen, en de baby draait zijn hoofd naar het geluid.";
  private static final String SNOW =
      "Sneeuw is stil. Een peuter legt er zijn hand in en trekt ze verbaasd weer terug.";

  @TempDir Path directory;
  private TestCorpus corpus;
  private String rain;

  @BeforeEach
  void twoPassages() throws IOException {
    corpus = TestCorpus.in(directory).work("weer.md", "Weer", RAIN, SNOW);
    rain = idOf(RAIN);
  }

  private String idOf(String text) throws IOException {
    try (PassageIndex index = corpus.open()) {
      return index.everyPassage().stream()
          .map(IndexedPassage::passage)
          .filter(passage -> passage.text().equals(text))
          .findFirst()
          .orElseThrow()
          .id();
    }
  }

  private String textOf(String id) throws IOException {
    try (PassageIndex index = corpus.open()) {
      return index.passage(id).map(found -> found.passage().text()).orElse("");
    }
  }

  @Test
  void aPassageWhoseFirstWordsChangeIsFoundByItsFormerId() throws IOException {
    String edited = "Zachte regen" + RAIN.substring("Regen".length());
    corpus.work("weer.md", "Weer", edited, SNOW);
    assertEquals(edited, textOf(rain));
    assertTrue(Files.readString(corpus.file(MovedIds.FILE)).contains(rain + "\t" + idOf(edited)));
  }

  @Test
  void aPassageThatMovesToAnotherWorkAndThenChangesIsFoundByItsFirstId() throws IOException {
    corpus.work("weer.md", "Weer", SNOW).work("geluid.md", "Geluid", RAIN);
    assertEquals(RAIN, textOf(rain));
    String edited = "Soms tikt regen" + RAIN.substring("Regen tikt".length());
    corpus.work("geluid.md", "Geluid", edited);
    assertEquals(edited, textOf(rain));
  }

  @Test
  void aPassageIsFoundAfterItsWorkGetsAnotherName() throws IOException {
    Files.move(corpus.file("weer.md"), corpus.file("lucht.md"));
    assertEquals(RAIN, textOf(rain));
  }

  @Test
  void theOnlyPassageUnderAHeadingIsTheSameOneAfterItIsWrittenAnew() throws IOException {
    corpus.write("weer.md", "---\ntitle: Weer\n---\n\n## Regen\n\n" + RAIN + "\n");
    String id = idOf(RAIN);
    String anew = "Een plas nodigt uit om te springen.";
    corpus.write("weer.md", "---\ntitle: Weer\n---\n\n## Regen\n\n" + anew + "\n");
    assertEquals(anew, textOf(id));
  }

  @Test
  void anIdOfAPassageThatIsDeletedIsSaidToBeGoneAndOneThatNeverWasIsNot() throws IOException {
    corpus.work("weer.md", "Weer", SNOW);
    assertEquals("", textOf(rain));
    try (PassageIndex index = corpus.open()) {
      assertTrue(index.isGone(rain));
      assertTrue(index.isGone(rain));
      assertFalse(index.isGone("weer/nooit/0000"));
      assertFalse(index.isGone("weer/nooit/0000"));
    }
  }

  @Test
  void anEditThatIsUndoneLeadsBack() throws IOException {
    String edited = "Zachte regen" + RAIN.substring("Regen".length());
    corpus.work("weer.md", "Weer", edited, SNOW);
    String meanwhile = idOf(edited);
    corpus.work("weer.md", "Weer", RAIN, SNOW);
    assertEquals(RAIN, textOf(rain));
    assertEquals(RAIN, textOf(meanwhile));
  }

  @Test
  void aLineThatSaysNothingAndACircleDoNoHarm() throws IOException {
    Files.writeString(corpus.file(MovedIds.FILE), "a\tb\nb\ta\nkort\n\tleeg\n");
    assertEquals(List.of("b"), MovedIds.in(corpus.directory()).after("a"));
    assertEquals("", textOf("a"));
  }
}
