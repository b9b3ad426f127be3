package naslag.thesaurus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import naslag.Lines;
import naslag.thesaurus.Reading.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.MethodSource;

class ThesaurusFileTest {
  private static final String HEAD = "scheme: urn:proef\ntitle: Proef\nconcepts:\n";

  @ParameterizedTest
  @CsvFileSource(resources = "problems.txt", delimiter = '|', quoteCharacter = '`')
  void whatCannotBeUsedIsNamedWithItsLine(String concepts, int line, String message) {
    List<Fault> problems =
        ThesaurusFile.parse(HEAD + "  " + concepts.replace("\\n", "\n") + "\n").problems();
    assertTrue(
        problems.stream().anyMatch(p -> p.line() == line && p.message().contains(message)),
        () -> "expected line " + line + ": " + message + " in " + problems);
  }

  @Test
  void theRestOfABadConceptStays() {
    Thesaurus thesaurus =
        ThesaurusFile.parse(
                HEAD
                    + "  - {id: a, prefLabel: a, soort: x, broader: [b, zz]}\n"
                    + "  - {id: b, prefLabel: b}")
            .thesaurus();
    assertEquals(List.of("b"), thesaurus.byId("a").orElseThrow().broader());
  }

  @ParameterizedTest
  @EmptySource
  @Lines("broken.txt")
  void aBrokenFileGivesAProblemAndNoException(String yaml) {
    Reading reading = ThesaurusFile.parse(yaml);
    assertFalse(reading.problems().isEmpty());
    assertTrue(reading.thesaurus().concepts().isEmpty());
  }

  @Test
  void deepNestingGivesAProblemAndNoException() {
    assertFalse(ThesaurusFile.parse("[".repeat(200_000)).problems().isEmpty());
  }

  @Test
  void aFileThatIsNotUtf8SaysSoWithTheLine(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("thesaurus.yaml");
    Files.write(file, "scheme: urn:x\ntitle: cr\u00E8che\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        List.of(new Fault(2, "Het bestand is geen UTF-8.")), ThesaurusFile.read(file).problems());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("thesaurus.yaml");
    Files.writeString(file, "\uFEFF" + HEAD + "  - {id: a, prefLabel: a}\n");
    Reading reading = ThesaurusFile.read(file);
    assertEquals(List.of(), reading.problems());
    assertEquals(1, reading.thesaurus().concepts().size());
  }

  @Test
  void aFileThatIsNotThereIsNotAProblemButAnException(@TempDir Path dir) {
    assertThrows(NoSuchFileException.class, () -> ThesaurusFile.read(dir.resolve("niets.yaml")));
  }

  @ParameterizedTest
  @MethodSource("naslag.thesaurus.Specimen#oddTexts")
  void whatIsWrittenReadsBackEqual(String text) {
    Concept concept = Specimen.filledWith(text);
    Thesaurus thesaurus = Thesaurus.of("urn:proef", text, List.of(concept));
    assertEquals(
        new Reading(thesaurus, List.of()), ThesaurusFile.parse(ThesaurusFile.write(thesaurus)));
  }

  @Test
  void relationsAreWrittenAndReadBackEqual() {
    Thesaurus thesaurus =
        ThesaurusFile.parse(
                HEAD
                    + "  - {id: a, prefLabel: a, broader: [b], related: [c]}\n"
                    + "  - {id: b, prefLabel: b}\n  - {id: c, prefLabel: c}\n")
            .thesaurus();
    assertEquals(
        new Reading(thesaurus, List.of()), ThesaurusFile.parse(ThesaurusFile.write(thesaurus)));
  }

  @Test
  void theEmptyThesaurusReadsBackEqual() {
    assertEquals(
        new Reading(Thesaurus.empty(), List.of()),
        ThesaurusFile.parse(ThesaurusFile.write(Thesaurus.empty())));
  }
}
