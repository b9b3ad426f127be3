package naslag.thesaurus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.thesaurus.Concept.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    List<String> bare = new ArrayList<>();
    for (Concept concept : thesaurus().concepts()) {
      boolean joined =
          !concept.broader().isEmpty()
              || !thesaurus().related(concept).isEmpty()
              || !thesaurus().narrower(concept).isEmpty();
      if (concept.kind() == Kind.THEME && (concept.definition().isEmpty() || !joined)) {
        bare.add(concept.id());
      }
    }
    assertEquals(List.of(), bare);
  }

  @Test
  void noLabelBelongsToTwoConcepts() {
    Map<String, Set<String>> owners = new LinkedHashMap<>();
    for (Concept concept : thesaurus().concepts()) {
      for (String label : dutchLabels(concept)) {
        owners
            .computeIfAbsent(Thesaurus.labelKey(label), key -> new LinkedHashSet<>())
            .add(concept.id());
      }
    }
    owners.values().removeIf(ids -> ids.size() == 1);
    assertEquals(Map.of(), owners);
  }

  @Test
  void noConceptHasALabelTwice() {
    List<String> twice = new ArrayList<>();
    for (Concept concept : thesaurus().concepts()) {
      Set<String> seen = new LinkedHashSet<>();
      for (String label : dutchLabels(concept)) {
        if (!seen.add(Thesaurus.labelKey(label))) {
          twice.add(concept.id() + ": " + label);
        }
      }
    }
    assertEquals(List.of(), twice);
  }

  @Test
  void whatIsAKindOfIsNotAlsoMerelyRelated() {
    List<String> both = new ArrayList<>();
    for (Concept concept : thesaurus().concepts()) {
      for (Concept above : thesaurus().broaderClosure(concept)) {
        if (thesaurus().related(concept).contains(above)) {
          both.add(concept.id() + " - " + above.id());
        }
      }
    }
    assertEquals(List.of(), both);
  }

  @ParameterizedTest
  @CsvSource({
    "mobieltje, smartphone",
    "gsm, smartphone",
    "tuut, fopspeen",
    "bomma, oma",
    "pediater, kinderarts",
    "verloskundige, vroedvrouw",
    "gastouder, onthaalmoeder",
    "fysiotherapeut, kinesist",
    "materniteit, kraamafdeling",
    "crèche, kribbe",
    "kraambeddepressie, postnatale depressie",
    "kraamtranen, babyblues",
    "vaderschapsverlof, geboorteverlof",
    "kinderbijslag, Groeipakket",
    "eenkennig, vreemdenangst",
    "couveusekind, te vroeg geboren",
    "duomoeder, meemoeder",
    "hechting, gehechtheid",
    "IMH, infant mental health",
    "resilience, weerbaarheid",
  })
  void twoWordsForOneThingLeadToOneConcept(String one, String other) {
    assertEquals(thesaurus().byLabel(one), thesaurus().byLabel(other));
    assertEquals(1, thesaurus().byLabel(one).size());
  }

  /** Whoever asks for the one must not be sent to the other. */
  @ParameterizedTest
  @CsvSource({
    "1712, vertrouwenscentrum",
    "1712, Veilig Thuis",
    "vertrouwenscentrum, Veilig Thuis",
    "1813, 106",
    "1813, 113",
    "112, ambulance",
    "wachtpost, spoed",
    "koortsstuip, epilepsie",
    "koorts, ziek kind",
    "opdringende gedachten, psychose",
    "rooming-in, samen slapen",
  })
  void whatDiffersInDangerIsTwoConcepts(String one, String other) {
    assertEquals(1, thesaurus().byLabel(one).size());
    assertEquals(1, thesaurus().byLabel(other).size());
    assertNotEquals(thesaurus().byLabel(one), thesaurus().byLabel(other));
  }

  @ParameterizedTest
  @CsvSource({
    "stikt, verslikken",
    "loopt blauw aan, ademnood",
    "reageert niet, reanimeren",
    "drinkt niet, weigert de fles",
    "stuip, koortsstuipen",
    "wil dood, suïcide",
    "wil niet meer leven, zelfmoord",
    "geschud, shakenbabysyndroom",
    "wiegedood, veilig slapen",
    "nare beelden, dwanggedachten",
    "hersenschudding, op het hoofd gevallen",
  })
  void aDangerIsNamedAsPeopleAskForIt(String asked, String label) {
    assertEquals(thesaurus().byLabel(label), thesaurus().byLabel(asked));
    assertEquals(1, thesaurus().byLabel(asked).size());
  }

  @ParameterizedTest
  @CsvSource({
    "gezinsvorm, pleeggezin",
    "arts, kinderarts",
    "scherm, tablet",
    "kinderopvang, crèche",
    "emotie, woede",
    "depressie, postpartum depressie",
    "regulatie, krijsen",
    "slapen, doorslapen",
    "verlof, ouderschapsverlof",
    "ontwikkelingsproblemen, downsyndroom",
  })
  void theBroaderWordReachesTheNarrower(String broad, String narrow) {
    Set<String> below = thesaurus().narrowerClosure(thesaurus().byLabel(broad).getFirst());
    assertTrue(below.contains(thesaurus().byLabel(narrow).getFirst().id()), below::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Infant Mental Health",
        "psychische gezondheid",
        "gehechtheid",
        "afstemming en herstel",
        "samen plezier",
        "ouderschap",
        "goed genoeg ouderschap",
        "veerkracht",
        "beschermende factoren",
        "kwetsbaarheid en risicofactoren",
        "temperament",
        "regulatie",
        "huilen",
        "slapen",
        "eten",
        "hersenontwikkeling",
        "vroege stress en trauma",
        "exploratie en spel",
        "frustratie en grenzen",
        "emoties leren kennen",
        "groei van ouders",
        "postpartum depressie",
        "vermoeidheid",
        "werk en gezin",
        "steun uit de omgeving",
        "prematuriteit",
        "ontwikkelingsproblemen",
        "vlucht en migratie",
        "armoede",
        "kind van een zieke ouder",
        "rouw en verlies",
        "observeren en benoemen",
        "milde blik",
        "schermen en smartphones",
        "vroege hulp",
        "wie houdt de kleintjes in beeld",
      })
  void everyThemeOfTheCorpusIsThere(String label) {
    assertEquals(
        List.of(Kind.THEME), thesaurus().byLabel(label).stream().map(Concept::kind).toList());
  }

  private static List<String> dutchLabels(Concept concept) {
    List<String> labels = new ArrayList<>(List.of(concept.prefLabel()));
    labels.addAll(concept.altLabels());
    labels.addAll(concept.hiddenLabels());
    return labels;
  }
}
