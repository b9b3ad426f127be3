package naslag.thesaurus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.TestCorpus;
import naslag.thesaurus.Concept.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ThesaurusTest {
  private static final Thesaurus TREE =
      TestCorpus.concepts(
          "id: zorg, soort: thema, prefLabel: zorg",
          "id: troost, soort: thema, prefLabel: troost, broader: [zorg], related: [creche]",
          "id: wiegen, prefLabel: wiegen, altLabel: [in slaap wiegen], broader: [troost]",
          "id: creche, soort: plaats, prefLabel: crèche, hiddenLabel: [kres],"
              + " labels: {en: [nursery]}",
          "id: eigen, prefLabel: baby’s kamer, altLabel: [troost, één-kamer]");

  @ParameterizedTest
  @CsvFileSource(resources = "labels.csv", quoteCharacter = '\'')
  void aLabelIsFoundWhateverItsCaseDiacriticsQuotesAndSpaces(String label, String id) {
    assertEquals(List.of(id), ids(TREE.byLabel(label)));
  }

  @Test
  void theConceptThatPrefersALabelComesFirst() {
    assertEquals(List.of("troost", "eigen"), ids(TREE.byLabel("Troost")));
  }

  @Test
  void anUnknownLabelGivesNothing() {
    assertEquals(List.of(), TREE.byLabel("slaap"));
    assertEquals(List.of(), TREE.byLabel(""));
  }

  @Test
  void broaderAndNarrowerAreEachOthersReverse() {
    Concept wiegen = TREE.byId("wiegen").orElseThrow();
    Concept zorg = TREE.byId("zorg").orElseThrow();
    assertEquals(List.of("troost", "zorg"), ids(TREE.broaderClosure(wiegen)));
    assertEquals(Set.of("troost", "wiegen"), TREE.narrowerClosure(zorg));
    assertEquals(List.of("troost"), ids(TREE.narrower(zorg)));
  }

  @Test
  void relatedHoldsFromBothSides() {
    assertEquals(List.of("troost"), ids(TREE.related(TREE.byId("creche").orElseThrow())));
    assertEquals(List.of("creche"), ids(TREE.related(TREE.byId("troost").orElseThrow())));
  }

  @Test
  void aTopConceptHasNoneOfItsKindAboveIt() {
    assertEquals(List.of("zorg"), ids(TREE.topConcepts(Kind.THEME)));
    assertEquals(List.of("wiegen", "eigen"), ids(TREE.topConcepts(Kind.WORD)));
  }

  @Test
  void theEmptyThesaurusAnswersEverythingWithNothing() {
    assertTrue(Thesaurus.empty().concepts().isEmpty());
    assertEquals(List.of(), Thesaurus.empty().byLabel("slaap"));
    assertEquals(List.of(), Thesaurus.empty().topConcepts(Kind.THEME));
  }

  @Test
  void whatIsNotSoundIsRefusedByName() {
    Concept wiegen = TREE.byId("wiegen").orElseThrow();
    assertRefused("unknown concept troost", List.of(wiegen));
    assertRefused(
        "two concepts with id wiegen",
        List.of(wiegen.with(Map.of("prefLabel", List.of("w"))), wiegen));
    assertRefused(
        "broader leads back to wiegen",
        List.of(wiegen.with(Map.of("prefLabel", List.of("w"), "broader", List.of("wiegen")))));
  }

  private static void assertRefused(String message, List<Concept> concepts) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Thesaurus.of("urn:proef", "", concepts));
    assertTrue(String.valueOf(refused.getMessage()).contains(message), refused.getMessage());
  }

  private static List<String> ids(List<Concept> concepts) {
    return concepts.stream().map(Concept::id).toList();
  }
}
