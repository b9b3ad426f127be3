package naslag.thesaurus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import naslag.Resources;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Entry.ConceptGroup;
import org.junit.jupiter.api.Test;

/**
 * Files of format 1 that are never changed: what people have on their disks is read for ever, with
 * the same values.
 */
class FrozenThesaurusTest {
  private static Reading read(String name) throws IOException {
    return ThesaurusFile.read(Resources.file(FrozenThesaurusTest.class, name));
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
    assertEquals(Kind.THEME, wieg.kind());
    assertEquals(
        Resources.lines(getClass(), "every-field-1.values"),
        new TreeMap<>(wieg.values())
            .entrySet().stream()
                .map(field -> field.getKey() + " = " + String.join(" | ", field.getValue()))
                .toList());
    Concept bed = thesaurus.byId("bed").orElseThrow();
    assertTrue(bed.isForeign());
    assertEquals("bed", bed.prefLabel());
    assertEquals("urn:proef#bed", bed.uri());
    assertEquals(Kind.WORD, bed.kind());
    ConceptGroup row = thesaurus.groups().getFirst();
    assertEquals(List.of("wieg", "bed"), row.members());
    assertTrue(row.ordered());
    assertEquals(11, row.values().size());
    assertEquals("alles", thesaurus.groups().get(1).prefLabel());
    assertEquals(reading, ThesaurusFile.parse(ThesaurusFile.write(thesaurus)));
  }
}
