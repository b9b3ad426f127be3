package naslag.index;

import static naslag.TestCorpus.example;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import naslag.TestCorpus;
import naslag.corpus.MarkdownReader;
import naslag.corpus.Passage;
import naslag.corpus.PassageCutter;
import naslag.index.Documents.ThemeFinder;
import naslag.index.IndexedPassage.ThemeMark;
import org.junit.jupiter.api.Test;

class ThemeFinderTest {
  private static final ThemeFinder THEMES =
      new ThemeFinder(
          TestCorpus.concepts(
              "id: zorgen, soort: thema, prefLabel: zorgen en verdriet",
              "id: rouw, soort: thema, prefLabel: rouw, altLabel: [rouwen], broader: [zorgen]",
              "id: miskraam, prefLabel: miskraam, altLabel: [vroege doodgeboorte], broader: [rouw]",
              "id: slaap, soort: thema, prefLabel: slapen, altLabel: [slecht slapen]",
              "id: arts, soort: beroep, prefLabel: huisarts, broader: [slaap]",
              "id: plek, soort: plaats, prefLabel: kraamkliniek"));

  private static List<ThemeMark> themes(String markdown) {
    Passage passage =
        PassageCutter.cut(
                MarkdownReader.read("p", "p.md", "---\ntitle: Proef\n---\n\n" + markdown + "\n"))
            .getFirst();
    return THEMES.find(passage, PassageWords.of(passage.text()));
  }

  private static ThemeMark found(String id, String label) {
    return new ThemeMark(id, label, false);
  }

  private static ThemeMark stated(String id, String label) {
    return new ThemeMark(id, label, true);
  }

  @Test
  void aThemeThatTheTextNamesIsFoundOnce() {
    assertEquals(
        List.of(found("rouw", "rouw")), themes("Wie rouwt, rouwt op zijn manier. Rouw duurt."));
  }

  @Test
  void aThemeItsAuthorStatedComesFirstAndStaysStated() {
    assertEquals(
        List.of(stated("slaap", "slapen"), found("rouw", "rouw")),
        themes(example("X", List.of("thema: slapen"), "Rouw houdt Bas uit zijn slaap en slapen.")));
  }

  @Test
  void aStatedThemeThatNoThesaurusKnowsIsKeptAsWritten() {
    assertEquals(
        List.of(stated("Knuffels", "Knuffels")),
        themes(example("X", List.of("thema: Knuffels"), "De knuffel ligt klaar.")));
  }

  @Test
  void aStatedThemeMayBeGivenByItsIdOrAnotherLabel() {
    assertEquals(
        List.of(stated("rouw", "rouw"), stated("slaap", "slapen")),
        themes(example("X", List.of("thema: rouw, slecht slapen"), "De knuffel ligt klaar.")));
  }

  @Test
  void aWordIsFoundAsTheThemeItIsAKindOf() {
    assertEquals(List.of(found("rouw", "rouw")), themes("Na de miskraam bleef het stil."));
    assertEquals(List.of(found("rouw", "rouw")), themes("Een vroege doodgeboorte telt ook."));
  }

  @Test
  void aProfessionAndAPlaceAreNoThemes() {
    assertEquals(List.of(), themes("De huisarts komt naar de kraamkliniek."));
  }

  @Test
  void aFilterOnABroaderThemeReachesTheNarrower() {
    assertEquals(
        List.of("rouw", "zorgen"), List.copyOf(THEMES.withBroader(List.of(found("rouw", "rouw")))));
  }

  @Test
  void aLabelDoesNotRunFromATitleIntoItsText() {
    assertEquals(
        List.of(found("slaap", "slapen")),
        themes(example("Het ging slecht", List.of(), "Slapen lukte niet.")));
  }
}
