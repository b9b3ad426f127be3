package naslag.thesaurus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Entry.ConceptGroup;
import org.junit.jupiter.api.Test;

/**
 * Files of format 1 that are never changed: what people have on their disks is read for ever, with
 * the same values.
 */
class FrozenThesaurusTest {
  private static Reading read(String name) throws IOException {
    try {
      return ThesaurusFile.read(
          Path.of(Objects.requireNonNull(FrozenThesaurusTest.class.getResource(name)).toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theThesaurusThatShippedFirstIsReadWhole() throws IOException {
    Reading reading = read("thesaurus-1.yaml");
    assertEquals(List.of(), reading.problems());
    Thesaurus thesaurus = reading.thesaurus();
    assertEquals(634, thesaurus.concepts().size());
    assertEquals(4_626, thesaurus.concepts().stream().mapToInt(c -> c.allLabels().size()).sum());
    assertEquals(47, thesaurus.concepts().stream().filter(c -> c.kind() == Kind.THEME).count());
    assertEquals(
        List.of("psychische-gezondheid"),
        thesaurus.byId("infant-mental-health").orElseThrow().broader());
    assertEquals(reading, ThesaurusFile.parse(ThesaurusFile.write(thesaurus)));
  }

  @Test
  void everyFieldIsReadWithItsValues() throws IOException {
    Reading reading = read("every-field-1.yaml");
    assertEquals(List.of(), reading.problems());
    Thesaurus thesaurus = reading.thesaurus();
    assertEquals(
        Map.of("http://bron.test/schema", "Bron", "http://bron.test/zonder-titel", ""),
        thesaurus.otherSchemes());
    Concept wieg = thesaurus.byId("wieg").orElseThrow();
    assertEquals("http://bron.test/wieg", wieg.uri());
    assertEquals(
        Map.ofEntries(
            Map.entry("prefLabel", List.of("wieg")),
            Map.entry("altLabel", List.of("bedje", "kribbe")),
            Map.entry("hiddenLabel", List.of("wiech")),
            Map.entry("label@en", List.of("cradle", "crib")),
            Map.entry("label@en-x-hidden", List.of("cradel")),
            Map.entry("label@fr-x-alt", List.of("lit")),
            Map.entry("label@nl-BE-x-hidden", List.of("wiegske")),
            Map.entry("broader", List.of("bed")),
            Map.entry("related", List.of("slapen")),
            Map.entry("definition", List.of("Een bed voor een baby: laag, met randen.")),
            Map.entry("scopeNote", List.of("Enkel thuis.")),
            Map.entry("exactMatch", List.of("http://elders.test/1")),
            Map.entry("closeMatch", List.of("http://elders.test/2")),
            Map.entry("broadMatch", List.of("http://elders.test/3")),
            Map.entry("narrowMatch", List.of("http://elders.test/4")),
            Map.entry("relatedMatch", List.of("http://elders.test/5")),
            Map.entry("notation", List.of("007", "A.1^^http://bron.test/code")),
            Map.entry("note@", List.of("los")),
            Map.entry("definition@en", List.of("a bed")),
            Map.entry("definition@", List.of("een mand", "een bak")),
            Map.entry("scopeNote@nl", List.of("Ook een reiswieg.")),
            Map.entry("example@nl", List.of("rieten wieg")),
            Map.entry("historyNote@", List.of("vroeger")),
            Map.entry("editorialNote@nl", List.of("nakijken")),
            Map.entry("changeNote@nl", List.of("nieuw")),
            Map.entry("created", List.of("2001-02-03")),
            Map.entry("modified", List.of("2018-04-13T10:29:03+00:00")),
            Map.entry("deprecated", List.of("true")),
            Map.entry("replacedBy", List.of("http://bron.test/bed")),
            Map.entry("inScheme", List.of("http://bron.test/schema"))),
        wieg.values());
    assertTrue(thesaurus.byId("bed").orElseThrow().isForeign());
    assertEquals("bed", thesaurus.byId("bed").orElseThrow().prefLabel());
    assertEquals("urn:proef#bed", thesaurus.byId("bed").orElseThrow().uri());
    ConceptGroup row = thesaurus.groups().getFirst();
    assertEquals(List.of("wieg", "bed"), row.members());
    assertTrue(row.ordered());
    assertEquals(11, row.values().size());
    assertEquals("alles", thesaurus.groups().get(1).prefLabel());
    assertEquals(reading, ThesaurusFile.parse(ThesaurusFile.write(thesaurus)));
  }
}
