package naslag.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that nobody knows. */
class CorrectionsTest {
  private static final String HECHTING = "Gehechtheid groeit in gewone dagen.";
  private static final String VEERKRACHT = "Veerkracht groeit met vallen en opstaan.";
  private static final String DAGEN = "In de eerste 1000 dagen groeit het brein snel.";

  @TempDir private Path temporary;
  private Asking asking;

  @BeforeEach
  void aCorpus() throws IOException {
    asking =
        Asking.texts(temporary, HECHTING, VEERKRACHT, DAGEN, "Een smartphone stoort.")
            .thesaurus("id: scherm, prefLabel: smartphone, altLabel: [mobieltje]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gehegtheid        | gehechtheid
          gehechthijd       | gehechtheid
          veerkragd         | veerkracht
          veerkacht         | veerkracht
          feerkracht        | veerkracht
          veerrkracht       | veerkracht
          mobeiltje         | mobieltje
          veerkagt groeit   | veerkracht groeit
          """)
  void anUnknownWordIsCorrectedAndSaidSo(String typed, String meant) throws IOException {
    Hits hits = asking.hits(typed);
    assertEquals(Optional.of(meant), hits.corrected());
    assertEquals(Hits.Match.CORRECTED, hits.match());
    assertEquals(Asking.texts(asking.hits(meant)), Asking.texts(hits));
    assertEquals(typed, hits.question().text());
  }

  /** So that the typed word can be offered: between quotation marks it is looked for as it is. */
  @Test
  void aWordBetweenQuotationMarksIsNeverCorrected() throws IOException {
    Hits hits = asking.hits("\"gehegtheid\"");
    assertEquals(Optional.empty(), hits.corrected());
    assertEquals(Hits.Match.NONE, hits.match());
  }

  @Test
  void aWordThatASentenceQuotesIsCorrectedWhenNobodyHasIt() throws IOException {
    Hits hits = asking.hits("Wat is \"gehegtheid\"?");
    assertEquals(Optional.of("Wat is ? \"gehechtheid\""), hits.corrected());
  }

  /** "kragt" is a word to the list and no part that anyone uses. */
  @ParameterizedTest
  @CsvSource({"veerkragt, veerkracht", "veerkracthig, veerkrachtig"})
  void aSlipInsideACompoundIsMended(String typed, String meant) throws IOException {
    Asking resilient =
        Asking.texts(
            temporary.resolve("veer"), "Haar veerkracht groeit.", "Hij is veerkrachtig gebleven.");
    assertEquals(Optional.of(meant), resilient.hits(typed).corrected());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tuinkabouter", "knuffelkabouter", "wasknijper"})
  void aSoundCompoundIsNoSlip(String word) throws IOException {
    assertEquals(Optional.empty(), asking.hits(word).corrected());
  }

  /** "kwantumfysica" is a word, and is not in the texts either. */
  @Test
  void aBetterSpellingThatFindsNothingIsNotSpokenOf() throws IOException {
    Hits hits = asking.hits("quantumfysica");
    assertEquals(Optional.empty(), hits.corrected());
    assertEquals(Hits.Match.NONE, hits.match());
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "paard", "dragen", "fiets", "dakgoot"})
  void aKnownWordIsNeverCorrectedThoughItFindsNothing(String word) throws IOException {
    Hits hits = asking.hits(word);
    assertEquals(Optional.empty(), hits.corrected());
    assertEquals(Hits.Match.NONE, hits.match());
  }

  @Test
  void aWordWithADigitIsNotCorrected() throws IOException {
    assertEquals(Optional.empty(), asking.hits("veerkr4cht").corrected());
  }

  @Test
  void withoutSpellingNothingIsCorrected() throws IOException {
    Hits hits = asking.hits("gehegtheid", Question.Expansion.SPELLING);
    assertEquals(Optional.empty(), hits.corrected());
    assertEquals(Hits.Match.NONE, hits.match());
  }

  @Test
  void anUnknownWordFarFromEveryOtherFindsNothing() throws IOException {
    Hits hits = asking.hits("xylokwastra");
    assertEquals(Hits.Match.NONE, hits.match());
    assertEquals(0, hits.total());
  }

  @Test
  void afterACorrectionAgesStayOffWhenTheyWereOff() throws IOException {
    Hits hits = asking.hits("gehegtheid 9 maanden", Question.Expansion.AGES);
    assertEquals(Optional.of("gehechtheid 9 maanden"), hits.corrected());
    assertEquals(List.of(), hits.parsed().ages());
  }
}
