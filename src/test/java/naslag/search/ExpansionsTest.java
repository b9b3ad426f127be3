package naslag.search;

import static naslag.TestCorpus.example;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import naslag.TestCorpus;
import naslag.search.Question.Expansion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each step brings, and that switching it off takes that away. */
class ExpansionsTest {
  @TempDir private Path temporary;

  private Asking asking() throws IOException {
    return Asking.corpus(
        TestCorpus.in(temporary)
            .thesaurus("id: scherm, prefLabel: smartphone, altLabel: [mobieltje]")
            .work(
                "proef.md",
                "Winkelwagen",
                "Een mobieltje piept.",
                "Slaapproblemen gaan over.",
                "Troost, troost en nog eens troost is nodig, dag en nacht.",
                "Troost is nabijheid die iemand met pijn of verdriet, hoe klein ook, weer rust geeft.",
                "De rups eet en na een hele tijd groeien in de zon komt een vlinder.",
                "Er komt, na een hele tijd groeien in de zon en eten, rups vlinder.",
                "Hij lachte luid.",
                "Zij lachen luid.",
                example("Lou", List.of("leeftijd: 9 maanden"), "Lou kruipt.")));
  }

  /** Found only with the step. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          smartphone   | SYNONYMS
          slaap        | COMPOUNDS
          laughing     | OTHER_WORDS
          mobeiltje    | SPELLING
          9 maanden    | AGES
          winkelwagen  | HEADINGS
          """)
  void aStepFindsWhatIsNotFoundWithoutIt(String question, Expansion step) throws IOException {
    assertNotEquals(0, asking().hits(question).total());
    assertEquals(0, asking().hits(question, step).total());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wat is troost  | DEFINITIONS
          rups vlinder   | NEARNESS
          lachte         | EXACT_FORMS
          """)
  void aStepRanksOtherwiseThanWithoutIt(String question, Expansion step) throws IOException {
    List<Double> with = asking().hits(question).hits().stream().map(Hit::score).toList();
    List<Double> without = asking().hits(question, step).hits().stream().map(Hit::score).toList();
    assertNotEquals(with, without);
    assertEquals(Set.copyOf(asking().find(question)), Set.copyOf(asking().find(question, step)));
  }

  @Test
  void withEverythingOffWordsAreStillFound() throws IOException {
    assertEquals(
        Set.of("Hij lachte luid.", "Zij lachen luid."),
        Set.copyOf(asking().find("lachen", Expansion.values())));
  }
}
