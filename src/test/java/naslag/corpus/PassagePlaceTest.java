package naslag.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The paragraph of a passage in its section and its page, which a citation names. */
class PassagePlaceTest {
  private static final String SENTENCE =
      "De oppas zet een kop thee en kijkt hoe het kind met de blokken een lange brug bouwt. ";

  private static List<Passage> cut(String body) {
    return PassageCutter.cut(
        MarkdownReader.read("werk", "werk.md", "---\ntitle: Werk\n---\n\n# Werk\n\n" + body));
  }

  @Test
  void paragraphsAreCountedFromTheHeadingAndExamplesAreNot() {
    String paragraph = SENTENCE.repeat(5).strip();
    List<Passage> passages =
        cut(
            "## Een\n\n%s\n\n%s\n\n> [!voorbeeld] Bram bouwt\n> kind: Bram\n>\n> Bram bouwt.\n\n%s\n\n## Twee\n\n%s\n"
                .formatted(paragraph, paragraph, paragraph, paragraph));
    assertEquals(List.of(1, 2, 0, 3, 1), passages.stream().map(Passage::paragraph).toList());
  }

  @Test
  void bothHalvesOfAParagraphThatWasCutHaveItsNumber() {
    String giant = SENTENCE.repeat(25).strip();
    List<Passage> passages = cut("## Een\n\n%s\n\n%s\n".formatted(giant, SENTENCE.repeat(5)));
    assertTrue(passages.size() > 2, "cut: " + passages.size());
    assertEquals(1, passages.get(0).paragraph());
    assertEquals(1, passages.get(1).paragraph());
    assertEquals(2, passages.getLast().paragraph());
  }

  @Test
  void aSignatureReachesTheSectionsBelowItAndNoFurther() {
    List<Passage> passages =
        cut(
            "## Voorwoord\n\n<!-- creator: Anke Maes -->\n\nDag.\n\n### Dank\n\nMerci.\n\n## Een\n\nStart.\n");
    assertEquals(List.of(1, 1, 0), passages.stream().map(Passage::signed).toList());
    assertEquals(List.of("Anke Maes"), passages.get(1).creators());
    assertEquals(List.of(), passages.get(2).creators());
  }

  @Test
  void afterABlankPageAPassageIsOnThePageOfItsFirstWord() {
    Passage passage = cut("## Een\n\n<!-- p. 7 -->\n\n<!-- p. 8 -->\n\nStart.\n").getFirst();
    assertEquals("8", passage.pageLabel());
    assertEquals("8", passage.firstPage().orElseThrow().page());
  }
}
