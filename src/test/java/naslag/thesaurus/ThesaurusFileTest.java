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
import java.util.Map;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Reading.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThesaurusFileTest {
  private static final String HEAD = "scheme: urn:proef\ntitle: Proef\nconcepts:\n";

  @Test
  void everyFieldIsRead() {
    Reading reading =
        ThesaurusFile.parse(
            HEAD
                + """
                  - id: troost
                    uri: http://voorbeeld.test/troost
                    soort: thema
                    prefLabel: troost
                    altLabel: [troosten, sussen]
                    hiddenLabel: trots
                    labels: {en: [comfort, soothing], fr: [réconfort]}
                    related: [wieg]
                    definition: "Iemand tot rust brengen: met stem, arm of borst."
                    scopeNote: Ook voor volwassenen.
                    exactMatch: [http://voorbeeld.test/anders]
                  - {id: wieg, prefLabel: wieg, broader: [troost]}
                """);
    assertEquals(List.of(), reading.problems());
    assertEquals(
        new Concept(
            "troost",
            "http://voorbeeld.test/troost",
            Kind.THEME,
            Map.of(
                "prefLabel", List.of("troost"),
                "altLabel", List.of("troosten", "sussen"),
                "hiddenLabel", List.of("trots"),
                "label@en", List.of("comfort", "soothing"),
                "label@fr", List.of("réconfort"),
                "related", List.of("wieg"),
                "definition", List.of("Iemand tot rust brengen: met stem, arm of borst."),
                "scopeNote", List.of("Ook voor volwassenen."),
                "exactMatch", List.of("http://voorbeeld.test/anders"))),
        reading.thesaurus().byId("troost").orElseThrow());
    Concept wieg = reading.thesaurus().byId("wieg").orElseThrow();
    assertEquals("urn:proef#wieg", wieg.uri());
    assertEquals(Kind.WORD, wieg.kind());
  }

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
  @ValueSource(
      strings = {
        "",
        "los",
        "[]",
        "a: b",
        "concepts: x",
        "scheme: [a]",
        "scheme: a b",
        "\u0000",
        "a: &a [*a]",
        "concepts: &a [*a]",
        "concepts: *b",
        "\tx",
        "%YAML 9.9\n---\n",
        "a: 1\n---\nb: 2",
        "? [a, b]\n: c",
        "!!binary x",
      })
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
