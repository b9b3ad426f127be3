package naslag.thesaurus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import naslag.thesaurus.Concept.Kind;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static Thesaurus yaml(String... concepts) {
    StringBuilder text = new StringBuilder("scheme: urn:p\ntitle: P\nconcepts:\n");
    for (String concept : concepts) {
      text.append("  - {").append(concept).append("}\n");
    }
    return ThesaurusFile.parse(text.toString()).thesaurus();
  }

  private static final Thesaurus OWN =
      yaml(
          "id: a, uri: 'urn:x:1', soort: thema, prefLabel: slapen, altLabel: [slaap], definition: Rusten.",
          "id: b, uri: 'urn:x:2', prefLabel: dutje, broader: [a]");

  private static Concept concept(Merge.Result result, String id) {
    return result.reading().thesaurus().byId(id).orElseThrow();
  }

  @Test
  void theSameUriIsTheSameConceptAndNothingIsLost() {
    Merge.Result result =
        Merge.of(
            OWN,
            yaml(
                "id: n1, uri: 'urn:x:1', prefLabel: nachtrust, altLabel: [slaap], definition: Anders."),
            Merge.Mode.ADD,
            Optional.empty());
    Concept merged = concept(result, "a");
    assertEquals(List.of("slapen"), result.changed());
    assertEquals("slapen", merged.prefLabel());
    assertEquals(List.of("slaap", "nachtrust"), merged.altLabels());
    assertEquals("Rusten.", merged.definition());
    assertEquals(Kind.THEME, merged.kind());
  }

  @Test
  void replacingTakesWhatComesInButKeepsIdAndKind() {
    Merge.Result result =
        Merge.of(
            OWN,
            yaml("id: n1, uri: 'urn:x:1', prefLabel: nachtrust"),
            Merge.Mode.REPLACE,
            Optional.empty());
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
            yaml(
                "id: b, uri: 'urn:y:1', prefLabel: boek",
                "id: c, uri: 'urn:y:2', prefLabel: blad, broader: [b]"),
            Merge.Mode.ADD,
            Optional.of(Kind.THEME));
    assertEquals(List.of("boek", "blad"), result.added());
    assertEquals("boek", concept(result, "b-2").prefLabel());
    assertEquals(List.of("b-2"), concept(result, "c").broader());
    assertEquals(Kind.THEME, concept(result, "c").kind());
  }

  @Test
  void aRelationThatWouldCloseACircleIsLeftOutAndTold() {
    Merge.Result result =
        Merge.of(
            OWN,
            yaml(
                "id: a, uri: 'urn:x:1', prefLabel: slapen, broader: [b]",
                "id: b, uri: 'urn:x:2', prefLabel: dutje"),
            Merge.Mode.ADD,
            Optional.empty());
    assertTrue(result.reading().problems().getFirst().message().contains("kring"));
    assertEquals(2, result.reading().thesaurus().concepts().size());
  }

  @Test
  void theSameTwiceChangesNothing() {
    Merge.Result result = Merge.of(OWN, OWN, Merge.Mode.ADD, Optional.empty());
    assertEquals(OWN, result.reading().thesaurus());
    assertEquals(2, result.same());
  }

  @Test
  void whatIsOnlyAddedLeavesTheTextAsAPersonWroteIt() {
    String text =
        "# mijn opmerking\nscheme: urn:p\ntitle: P\nconcepts:\n  - {id: a, prefLabel: a} # zo\n";
    Thesaurus before = ThesaurusFile.parse(text).thesaurus();
    Thesaurus after =
        Merge.of(before, yaml("id: z, prefLabel: z"), Merge.Mode.ADD, Optional.empty())
            .reading()
            .thesaurus();
    String rewritten = ThesaurusFile.rewrite(text, before, after);
    assertTrue(rewritten.startsWith(text), rewritten);
    assertEquals(after, ThesaurusFile.parse(rewritten).thesaurus());
    Thesaurus changed = yaml("id: a, prefLabel: anders");
    assertEquals(
        changed, ThesaurusFile.parse(ThesaurusFile.rewrite(text, before, changed)).thesaurus());
  }
}
