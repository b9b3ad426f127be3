package naslag.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A list of the work's own headings leads to passages and is none. */
class ContentsListsTest {
  private static final String CHAPTERS =
      """
      ## 1 De moestuin

      Achter de school ligt een lap grond met brandnetels en een oude kraan.

      ## 2 Zaaien

      In maart leggen ze de eerste zaden in de grond.

      ### 2.1 Wat je nodig hebt

      Een schepje en een gieter.

      ## 3 Oogsten

      In juli zijn de bonen klaar.
      """;

  private static List<Passage> passages(String opening) {
    return PassageCutter.cut(
        MarkdownReader.read("tuin", "tuin.md", "# De tuin\n\n" + opening + "\n" + CHAPTERS));
  }

  @Test
  void aTableOfContentsIsNoPassage() {
    String list =
        "## Inhoudsopgave\n\n- 1 De moestuin\n- 2 Zaaien\n- 2\\.1 Wat je nodig hebt\n- 3 Oogsten\n";
    List<Passage> passages = passages(list);
    assertEquals(4, passages.size());
    assertTrue(passages.getFirst().text().startsWith("Achter de school"));
  }

  @Test
  void aNestedOneWithoutNumbersIsNoneEither() {
    String list = "- De moestuin\n- Zaaien\n  - Wat je nodig hebt\n- Oogsten\n- Bronnen\n";
    assertEquals(4, passages(list).size());
  }

  @Test
  void whatStandsBesideItStays() {
    String list =
        "## Inhoudsopgave\n\n- De moestuin\n- Zaaien\n- Oogsten\n- Wat je nodig hebt\n\nLees het eerste deel eerst.\n";
    List<Passage> passages = passages(list);
    assertEquals("Lees het eerste deel eerst.", passages.getFirst().text());
  }

  @Test
  void aListOfOtherThingsIsAPassage() {
    assertEquals(5, passages("- zaad\n- water\n- geduld\n- zon\n").size());
    // A few headings among other items are what the text speaks of.
    assertEquals(5, passages("- zaaien\n- oogsten\n- water geven\n- wieden\n- snoeien\n").size());
  }
}
