package naslag.show;

import static naslag.TestCorpus.example;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import naslag.TestCorpus;
import naslag.index.PassageIndex;
import naslag.related.InContext;
import naslag.search.Asking;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.show.SourceList.TerminalSources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hits as a person at a terminal sees them. */
class TerminalHitsTest {
  private static final String LANG =
      "Een knuffel van stof troost een kind dat niet kan slapen, ook als het buiten waait en de"
          + " luiken klapperen. Papa blijft nog even zitten, tot de ademhaling rustig wordt en"
          + " het handje loslaat.";

  @TempDir private Path temporary;
  private TestCorpus corpus;

  @BeforeEach
  void aCorpus() throws IOException {
    corpus =
        TestCorpus.in(temporary)
            .write(
                "boek.md",
                "---\n"
                    + "title: Een boek met een lange titel over nachten, knuffels en liedjes\n"
                    + "---\n\n"
                    + "## 1.2 Waarom een knuffel troost en soms ook niet, als de nacht lang"
                    + " duurt\n\n"
                    + "<!-- p. 7 -->\n\n"
                    + LANG
                    + "\n\n"
                    + example(
                        "Noor",
                        List.of(
                            "kind: Noor",
                            "leeftijd: 9 maanden",
                            "begeleider: vroedvrouw",
                            "plaats: thuis"),
                        "Noor zoekt haar knuffel.")
                    + "\n")
            .ownWork("gids.md", "Gids", "Een knuffel mag vuil zijn.");
  }

  private String shown(String question, int limit, Style style, int width) throws IOException {
    try (PassageIndex index = corpus.open()) {
      Question asked = new Question(question, Filters.NONE, limit, 0, false, Set.of());
      Hits hits = Asking.hits(index, asked);
      return new TerminalHits(style, width).of(hits);
    }
  }

  private String read(Style style, int width) throws IOException {
    try (PassageIndex index = corpus.open()) {
      String id = index.passage("boek.md", 1).orElseThrow().passage().id();
      return new TerminalHits(style, width).of(InContext.of(index, id).orElseThrow());
    }
  }

  @Test
  void aHitShowsItsTitlePlaceTextAndHowToReadOn() throws IOException {
    String shown = shown("knuffel soort:voorbeeld", 5, Style.PLAIN, 80);
    assertEquals(
        """
        1  Noor
           Een boek met een lange titel over nachten, knuffels en liedjes › 1.2 Waarom
           een knuffel troost en soms ook niet, als de nacht lang duurt, p. 7
           voorbeeld · Noor · 9 maanden · vroedvrouw · thuis
           Noor zoekt haar knuffel.
           naslag lees boek/1.2/
        """,
        shown.replaceAll("boek/1\\.2/\\w+\n\n", "boek/1.2/\n"));
  }

  @Test
  void ourOwnTextIsSaidToBe() throws IOException {
    assertTrue(shown("vuil", 5, Style.PLAIN, 80).contains("Gids (geschreven voor Naslag)"));
    corpus.write(
        "eigen.md",
        "---\ntitle: Schrift\ntype: eigen tekst\n---\n\nEen sleutelbos rinkelt zacht.\n");
    assertTrue(shown("sleutelbos", 5, Style.PLAIN, 80).contains("Schrift (eigen tekst)"));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 57, 80, 100})
  void noLineIsWiderThanTheTerminal(int width) throws IOException {
    List<String> wide = new ArrayList<>();
    for (String shown :
        List.of(
            shown("knuffel", 5, Style.PLAIN, width),
            shown("knuffel", 1, Style.PLAIN, width),
            shown("kind 9 maanden", 5, Style.PLAIN, width),
            read(Style.PLAIN, width))) {
      // An id is copied, so it stays whole.
      shown
          .lines()
          .filter(line -> line.length() > width && !line.contains("naslag lees "))
          .forEach(wide::add);
    }
    assertEquals(List.of(), wide);
  }

  @Test
  void withoutColourThereAreNoCodes() throws IOException {
    assertTrue(!shown("knuffel", 5, Style.PLAIN, 80).contains("\u001b"));
    assertTrue(!read(Style.PLAIN, 80).contains("\u001b"));
  }

  @Test
  void inColourTheWordsAreTheSameAndTheFoundOnesMarked() throws IOException {
    for (int width : new int[] {40, 80}) {
      String coloured = shown("knuffel", 5, Style.COLOUR, width);
      assertTrue(coloured.contains("\u001b[1;33mknuffel\u001b[0m"), coloured);
      assertEquals(
          shown("knuffel", 5, Style.PLAIN, width), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
      coloured.lines().forEach(line -> assertTrue(line.endsWith("m") || !open(line), line));
    }
  }

  /** Whether a line leaves a code on, which would colour what follows. */
  private static boolean open(String line) {
    int last = line.lastIndexOf("\u001b[");
    return last >= 0 && !line.startsWith("\u001b[0m", last);
  }

  @Test
  void whatIsNotShownIsCountedWithTheWayToIt() throws IOException {
    assertTrue(shown("knuffel", 1, Style.PLAIN, 80).contains("1 van 3 passages"));
    assertTrue(shown("knuffel", 1, Style.PLAIN, 80).contains("--max 3"));
    assertTrue(!shown("knuffel", 5, Style.PLAIN, 80).contains("--max"));
  }

  @Test
  void aPassageIsReadBetweenTheOpeningsOfItsNeighbours() throws IOException {
    String read = read(Style.PLAIN, 80);
    assertTrue(read.indexOf("Een knuffel van stof") < read.indexOf("Noor zoekt"), read);
    assertTrue(read.contains("Noor zoekt haar knuffel.\n"), read);
    assertTrue(!read.contains("het handje loslaat"), read);
    assertTrue(read.contains("naslag lees boek/1.2/"), read);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80})
  void theTableOfSourcesFitsTheTerminal(int width) throws IOException {
    try (PassageIndex index = corpus.open()) {
      String table = TerminalSources.of(SourceList.of(index), width);
      table.lines().forEach(line -> assertTrue(line.length() <= width, line));
      assertEquals(4, table.lines().count());
      assertTrue(table.contains("2 werken"), table);
    }
  }
}
