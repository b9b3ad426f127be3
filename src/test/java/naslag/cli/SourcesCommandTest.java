package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import naslag.TestCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The works, as a person and as a program reads them. */
class SourcesCommandTest {
  @TempDir private Path temporary;

  @BeforeEach
  void twoWorks() throws IOException {
    TestCorpus.in(temporary)
        .write(
            "boek.md",
            """
            ---
            title: Een boek
            creator: [An Peeters, Bo Claes]
            date: maart 2019
            rights: CC BY 4.0
            ---

            ## Begin

            <!-- p. 9 -->

            Een zin die op bladzijde <!-- p. 10 --> tien eindigt.

            > [!voorbeeld] Bo valt
            > kind: Bo
            >
            > Bo valt en staat <!-- p. 11 --> weer op.
            """)
        .work("map/blad.md", "Een blad", "Een zin.");
  }

  @Test
  void eachWorkHasItsAuthorsYearPagesAndCounts() {
    Ran ran = Ran.in(temporary, "bronnen");
    String line = ran.out().lines().filter(l -> l.startsWith("Een boek")).findFirst().orElse("");
    assertTrue(line.matches("Een boek +An Peeters, B.* +2019 +9–11 +1 +1"), ran.out());
    assertTrue(ran.out().contains("\nmap\nEen blad"), ran.out());
    assertTrue(ran.out().contains("\n2 werken"), ran.out());
  }

  @Test
  void aProgramReadsThemAsOneDocument() {
    String json = Ran.in(temporary, "bronnen", "--json").out();
    assertEquals(1, json.lines().count());
    assertTrue(
        json.startsWith(
            "{\"version\":1,\"sources\":[{\"id\":\"boek\",\"collection\":\"corpus\","
                + "\"title\":\"Een boek\",\"creators\":[\"An Peeters\",\"Bo Claes\"],"
                + "\"date\":\"maart 2019\",\"year\":\"2019\""),
        json);
    assertTrue(
        json.contains("\"reuse\":\"free\",\"pages\":\"9–11\",\"passages\":1,\"examples\":1"), json);
    assertTrue(json.contains("\"collection\":\"map\""), json);
  }
}
