package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import naslag.check.CorpusCheck;
import naslag.corpus.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus of one's own, as it is on its first day. */
class NewCommandTest {
  @TempDir private Path temporary;

  private Ran run(String... args) {
    return Ran.with(temporary, Map.of(), false, args);
  }

  @Test
  void itIsFoundInAtOnceAndHasNothingToMend() throws IOException {
    Path own = temporary.resolve("mijn map/teksten");
    Ran made = run("nieuw", own.toString(), "--kleine-thesaurus");
    assertEquals(0, made.status(), made.err());
    Ran found = run("zoek", "opserveren", "--corpus", own.toString());
    assertEquals(0, found.status(), found.err());
    assertTrue(found.out().contains("Observeren is aandachtig kijken"), found.out());
    assertTrue(
        run("zoek", "verpleegster", "--corpus", own.toString()).out().contains("Nina"), "example");
    assertEquals("[]", CorpusCheck.of(Corpus.at(own)).findings().toString());
  }

  @Test
  void itsTextsMayBeExported() {
    Path own = temporary.resolve("teksten");
    run("nieuw", own.toString(), "--kleine-thesaurus");
    assertEquals(0, run("exporteer", "--corpus", own.toString()).status());
  }

  @Test
  void anEmptyDirectoryWillDoAndOneWithAnythingInItWillNot() throws IOException {
    Path own = Files.createDirectories(temporary.resolve("teksten"));
    assertEquals(0, run("nieuw", own.toString()).status());
    Files.writeString(own.resolve("eerste-werk.md"), "van mij");
    Ran again = run("nieuw", own.toString());
    assertEquals(4, again.status());
    assertTrue(again.err().contains("is niet leeg"), again.err());
    assertEquals("van mij", Files.readString(own.resolve("eerste-werk.md")));
  }

  @Test
  void aFileInItsPlaceIsLeftAlone() throws IOException {
    Path file = Files.writeString(temporary.resolve("bestand"), "van mij");
    Ran ran = run("nieuw", file.toString());
    assertEquals(4, ran.status());
    assertTrue(ran.err().contains("is een bestand"), ran.err());
    assertEquals("van mij", Files.readString(file));
    assertEquals(2, run("nieuw").status());
  }

  @Test
  void theGuideIsNoWork() {
    Path own = temporary.resolve("teksten");
    run("nieuw", own.toString(), "--kleine-thesaurus");
    Ran works = run("bronnen", "--corpus", own.toString());
    assertTrue(works.out().contains("1 werk"), works.out());
    assertFalse(works.out().contains("Mijn verzameling"), works.out());
  }
}
