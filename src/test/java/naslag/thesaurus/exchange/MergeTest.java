package naslag.thesaurus.exchange;

import static naslag.TestCorpus.concepts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import naslag.Resources;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static final Thesaurus OWN =
      concepts(
          "id: a, uri: 'urn:x:1', soort: thema, prefLabel: slapen, altLabel: [slaap], definition: Rusten.",
          "id: b, uri: 'urn:x:2', prefLabel: dutje, broader: [a]");

  private static Merge.Result merged(Thesaurus own, Thesaurus incoming) {
    return Merge.of(own, incoming, Merge.Mode.ADD, Optional.empty(), Set.of());
  }

  private static Concept concept(Merge.Result result, String id) {
    return result.reading().thesaurus().byId(id).orElseThrow();
  }

  @Test
  void theSameUriIsTheSameConceptAndNothingIsLost() {
    Merge.Result result =
        merged(
            OWN,
            concepts(
                "id: n1, uri: 'urn:x:1', prefLabel: nachtrust, altLabel: [slaap], definition: Anders."));
    Concept merged = concept(result, "a");
    assertEquals(List.of("slapen"), result.changed());
    assertEquals("slapen", merged.prefLabel());
    assertEquals(List.of("slaap", "nachtrust"), merged.altLabels());
    assertEquals("Rusten.", merged.definition());
    assertEquals(Kind.THEME, merged.kind());
  }

  @Test
  void replacingTakesWhatComesInButKeepsIdAndKind() {
    Thesaurus incoming = concepts("id: n1, uri: 'urn:x:1', prefLabel: nachtrust");
    Merge.Result result = Merge.of(OWN, incoming, Merge.Mode.REPLACE, Optional.empty(), Set.of());
    Concept merged = concept(result, "a");
    assertEquals("nachtrust", merged.prefLabel());
    assertEquals(List.of(), merged.altLabels());
    assertEquals(Kind.THEME, merged.kind());
    assertEquals(List.of("a"), concept(result, "b").broader());
  }

  @Test
  void anIdThatIsTakenByAnotherConceptIsChangedWithItsRelations() {
    Merge.Result result =
        Merge.of(
            OWN,
            concepts(
                "id: b, uri: 'urn:y:1', prefLabel: boek",
                "id: c, uri: 'urn:y:2', prefLabel: blad, broader: [b]"),
            Merge.Mode.ADD,
            Optional.of(Kind.THEME),
            Set.of());
    assertEquals(List.of("boek", "blad"), result.added());
    assertEquals("boek", concept(result, "b-2").prefLabel());
    assertEquals(List.of("b-2"), concept(result, "c").broader());
    assertEquals(Kind.THEME, concept(result, "c").kind());
  }

  @Test
  void aRelationThatWouldCloseACircleIsLeftOutAndTold() {
    Merge.Result result =
        merged(
            OWN,
            concepts(
                "id: a, uri: 'urn:x:1', prefLabel: slapen, broader: [b]",
                "id: b, uri: 'urn:x:2', prefLabel: dutje"));
    assertTrue(result.reading().problems().getFirst().message().contains("kring"));
    assertEquals(2, result.reading().thesaurus().concepts().size());
  }

  @Test
  void theSameTwiceChangesNothing() {
    Merge.Result result = merged(OWN, OWN);
    assertEquals(OWN, result.reading().thesaurus());
    assertEquals(2, result.same());
  }

  @Test
  void whatIsOnlyAddedLeavesTheTextAsAPersonWroteIt() {
    String text =
        "# mijn opmerking\nscheme: urn:p\ntitle: P\nconcepts:\n  - {id: a, prefLabel: a} # zo\n";
    Thesaurus before = ThesaurusFile.parse(text).thesaurus();
    Thesaurus after = merged(before, concepts("id: z, prefLabel: z")).reading().thesaurus();
    String rewritten = ThesaurusFile.rewrite(text, before, after);
    assertTrue(rewritten.startsWith(text), rewritten);
    assertEquals(after, ThesaurusFile.parse(rewritten).thesaurus());
    Thesaurus changed = concepts("id: a, prefLabel: anders");
    assertEquals(
        changed, ThesaurusFile.parse(ThesaurusFile.rewrite(text, before, changed)).thesaurus());
  }

  @Test
  void whatAPersonWroteStaysWhereNothingChanges() throws IOException {
    String text = file("written.yaml");
    Thesaurus before = ThesaurusFile.parse(text).thesaurus();
    Thesaurus incoming = SkosTest.turtle(file("incoming.ttl")).thesaurus();
    Thesaurus after = merged(before, incoming).reading().thesaurus();
    assertEquals(file("merged.yaml"), ThesaurusFile.rewrite(text, before, after));
  }

  private static String file(String name) throws IOException {
    return Files.readString(Resources.file(MergeTest.class, "merge/" + name));
  }
}
