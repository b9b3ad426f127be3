package naslag.thesaurus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naslag.thesaurus.Concept.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Holds the data that ships to its own rules. */
class ShippedThesaurusTest {
  private static Reading reading;

  @BeforeAll
  static void read() throws IOException {
    reading = ThesaurusFile.read(Path.of("corpus/thesaurus.yaml"));
  }

  private static Thesaurus thesaurus() {
    return reading.thesaurus();
  }

  @Test
  void everyRelationLeadsSomewhereAndNothingIsDoubledOrRound() {
    assertEquals(List.of(), reading.problems());
  }

  @Test
  void itHasTheConceptsOfTheField() {
    assertTrue(thesaurus().concepts().size() >= 500, () -> thesaurus().toString());
    for (Kind kind : Kind.values()) {
      long count = thesaurus().concepts().stream().filter(c -> c.kind() == kind).count();
      assertTrue(count >= 40, () -> kind + ": " + count);
    }
  }

  @Test
  void writingAndReadingGivesItBack() {
    assertEquals(reading, ThesaurusFile.parse(ThesaurusFile.write(thesaurus())));
  }

  @Test
  void everyThemeSaysWhatItIsAndLiesBetweenOthers() {
    for (Concept concept : thesaurus().concepts()) {
      boolean joined =
          !concept.broader().isEmpty()
              || !thesaurus().related(concept).isEmpty()
              || !thesaurus().narrower(concept).isEmpty();
      boolean whole = joined && !concept.definition().isEmpty();
      assertTrue(whole || concept.kind() != Kind.THEME, concept::id);
    }
  }

  @Test
  void noLabelBelongsToTwoConceptsOrTwiceToOne() {
    Map<String, List<String>> owners = new LinkedHashMap<>();
    for (Concept concept : thesaurus().concepts()) {
      for (String label : dutchLabels(concept)) {
        owners
            .computeIfAbsent(Thesaurus.labelKey(label), key -> new ArrayList<>())
            .add(concept.id());
      }
    }
    owners.values().removeIf(ids -> ids.size() == 1);
    assertEquals(Map.of(), owners);
  }

  @Test
  void whatIsAKindOfIsNotAlsoMerelyRelated() {
    for (Concept concept : thesaurus().concepts()) {
      List<Concept> both = new ArrayList<>(thesaurus().broaderClosure(concept));
      both.retainAll(thesaurus().related(concept));
      assertEquals(List.of(), both, concept::id);
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "shipped-labels.csv", delimiter = '|')
  void labelsLeadWherePeopleExpect(String label, String how, String other) {
    List<Concept> asked = thesaurus().byLabel(label);
    List<Concept> meant = thesaurus().byLabel(other);
    Concept one = asked.getFirst();
    switch (how) {
      case "is" -> assertEquals(List.of(one), meant);
      case "is not" -> assertNotEquals(List.of(one), List.of(meant.getFirst()));
      case "is above" ->
          assertTrue(thesaurus().narrowerClosure(one).contains(meant.getFirst().id()));
      default -> assertEquals(List.of(Kind.valueOf(other)), List.of(one.kind()));
    }
    assertEquals(1, how.equals("is above") ? 1 : asked.size());
    assertEquals(1, how.equals("is not") ? meant.size() : 1);
  }

  private static List<String> dutchLabels(Concept concept) {
    List<String> labels = new ArrayList<>(List.of(concept.prefLabel()));
    labels.addAll(concept.altLabels());
    labels.addAll(concept.hiddenLabels());
    return labels;
  }
}
