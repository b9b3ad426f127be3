package naslag.thesaurus.exchange;

import static naslag.TestCorpus.concepts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.Lines;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Reading.Fault;
import naslag.thesaurus.Specimen;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThesaurusCsvTest {
  private static Skos.Read read(String csv) {
    return against(Thesaurus.empty(), csv);
  }

  private static List<String> labels(Skos.Read table) {
    return table.reading().thesaurus().concepts().stream().map(Concept::prefLabel).toList();
  }

  @Test
  void theShippedThesaurusComesBackEqual() throws IOException {
    Thesaurus shipped = ThesaurusFile.read(Path.of("corpus/thesaurus.yaml")).thesaurus();
    Skos.Read table = against(shipped, ThesaurusCsv.write(shipped));
    assertEquals(new Reading(shipped, List.of()), table.reading());
    assertEquals(Set.of(), table.mentioned());
  }

  @ParameterizedTest
  @MethodSource("naslag.thesaurus.Specimen#oddTexts")
  void everyValueComesBackEqual(String text) {
    Concept concept = Specimen.filledWith(text);
    Thesaurus thesaurus = Thesaurus.of("urn:leeg", "", List.of(concept));
    Thesaurus none = Thesaurus.of("urn:leeg", "", List.of());
    Reading reading = against(none, ThesaurusCsv.write(thesaurus)).reading();
    assertEquals(new Reading(thesaurus, List.of()), reading);
  }

  @Test
  void noCellThatWeWriteIsAFormula() {
    for (String text : List.of("=1+1", "+1", "-1", "@x")) {
      Concept concept = Specimen.filledWith(text);
      String csv = ThesaurusCsv.write(Thesaurus.of("urn:p", "", List.of(concept)));
      assertFalse(csv.matches("(?s).*[;\n]\"?[=+\\-@].*"), csv);
    }
  }

  @ParameterizedTest
  @Lines("spreadsheets.txt")
  void tablesAsSpreadsheetsWriteThemAreRead(String csv) {
    Skos.Read table = read(csv);
    assertEquals(List.of(), table.reading().problems());
    assertEquals(List.of("wieg", "lied"), labels(table));
    assertEquals(
        List.of("bed"), table.reading().thesaurus().byId("wieg").orElseThrow().altLabels());
  }

  @Test
  void otherEncodingsOfSpreadsheetsAreRead() {
    String csv = "prefLabel;altLabel\ncrèche;reünie\n";
    for (Charset charset : List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
      assertEquals(
          List.of("crèche"), labels(ThesaurusCsv.parse(csv.getBytes(charset), Thesaurus.empty())));
    }
  }

  @Test
  void aBroaderConceptIsNamedByItsLabelAlsoWhenItIsOnlyHere() {
    Thesaurus own =
        concepts(
            "id: s1, soort: thema, prefLabel: slapen, related: [s2]", "id: s2, prefLabel: bed");
    Skos.Read table = against(own, "prefLabel;broader\ndutje;Slapen\nhazenslaap;dutje\n");
    assertEquals(List.of(), table.reading().problems());
    Merge.Result merged =
        Merge.of(
            own,
            table.reading().thesaurus(),
            Merge.Mode.REPLACE,
            Optional.empty(),
            table.mentioned());
    Thesaurus all = merged.reading().thesaurus();
    assertEquals(List.of("s1"), all.byId("dutje").orElseThrow().broader());
    assertEquals(List.of("dutje"), all.byId("hazenslaap").orElseThrow().broader());
    assertEquals(List.of("s2"), all.byId("s1").orElseThrow().related());
    assertEquals(List.of(), merged.changed());
  }

  private static Skos.Read against(Thesaurus own, String csv) {
    return ThesaurusCsv.parse(csv.getBytes(StandardCharsets.UTF_8), own);
  }

  @Test
  void whatALibrarianKeepsBesideGoesOutAndComesBack() {
    Thesaurus own =
        concepts(
            "id: a, labels: {en: [cradle]}, notation: [007, 1.10, A], created: 2024-05-06,"
                + " notes: {changeNote@nl: [x, y], definition: [los], definition@en: [bed]}",
            "id: b, prefLabel: bed, deprecated: true, replacedBy: ['urn:z'], inScheme: ['urn:s']");
    String csv = ThesaurusCsv.write(own);
    assertTrue(csv.contains("'2024-05-06"), csv);
    assertTrue(csv.contains("\na;urn:p#a;woord;;"), csv);
    assertEquals(new Reading(own, List.of()), against(own, csv).reading());
    assertEquals(
        new Reading(own, List.of()),
        against(own, csv.replace(";true;", ";WAAR;").replace("changeNote@nl", "CHANGENOTE@nl"))
            .reading());
  }

  @Test
  void whatHasNoColumnStaysAsItIs() {
    Thesaurus own =
        concepts(
            "id: a, soort: thema, prefLabel: wieg, altLabel: [mand], labels: {en: [cradle], fr:"
                + " [berceau]}, definition: een bedje, related: [b], notation: [7], exactMatch:"
                + " ['urn:z']",
            "id: b, prefLabel: bed");
    Concept a = own.byId("a").orElseThrow();
    Concept read =
        against(own, "label@en;prefLabel;id\ncrib;wieg;a\n")
            .reading()
            .thesaurus()
            .byId("a")
            .orElseThrow();
    assertEquals(Map.of("en", List.of("crib"), "fr", List.of("berceau")), read.otherLabels());
    assertEquals(a.altLabels(), read.altLabels());
    assertEquals(a.definition(), read.definition());
    assertEquals(a.related(), read.related());
    assertEquals(a.all("notation"), read.all("notation"));
    assertEquals(a.all("exactMatch"), read.all("exactMatch"));
    assertEquals(a.kind(), read.kind());
  }

  @Test
  void aRowWithoutAnIdIsTheConceptOfThatUriOrName() {
    Thesaurus own = concepts("id: c1, prefLabel: wieg", "id: c2, uri: 'urn:bed', prefLabel: bed");
    Reading reading =
        against(own, "prefLabel;uri;altLabel\nWieg;;mand\nledikant;urn:bed;\n").reading();
    assertEquals(
        List.of("c1", "c2"), reading.thesaurus().concepts().stream().map(Concept::id).toList());
    assertEquals("urn:p#c1", reading.thesaurus().byId("c1").orElseThrow().uri());
  }

  @Test
  void aRowWithOnlyForeignLabelsWaitsForItsDutchOne() {
    Reading reading =
        against(concepts("id: x, prefLabel: x"), "id;prefLabel;label@en\na;;cradle\n").reading();
    Concept concept = reading.thesaurus().byId("a").orElseThrow();
    assertEquals("cradle", concept.prefLabel());
    assertTrue(concept.isForeign());
  }

  @Test
  void aColumnThatStandsThereTwiceIsTold() {
    Reading reading = against(Thesaurus.empty(), "prefLabel;altLabel;PrefLabel\na;b;c\n").reading();
    assertTrue(
        String.valueOf(reading.problems().getFirst().message())
            .startsWith("Kolom 'prefLabel' staat er twee keer"));
    assertEquals("a", reading.thesaurus().concepts().getFirst().prefLabel());
  }

  @Test
  void whatIsWrongIsToldAtItsLine() {
    Skos.Read table =
        read(
            "id;prefLabel;soort;kleur;uri\na;\"een\nhuis\";dier;rood;\n;;;;\nb;;;;\na;twee;;;\nc d;drie;;;\ne;vier;;;a b\nf;vijf\n");
    assertEquals(
        List.of(1, 2, 5, 6, 7, 8), table.reading().problems().stream().map(Fault::line).toList());
    assertEquals(List.of("een\nhuis", "vier", "vijf"), labels(table));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "naam;ander\nx;y\n", "prefLabel\n\"open\n", "\u0000"})
  void aTableThatIsNoneGivesAProblemAndNoException(String csv) {
    Skos.Read table = read(csv);
    assertFalse(table.reading().problems().isEmpty());
    assertTrue(table.reading().thesaurus().concepts().isEmpty());
  }
}
