package naslag.intake.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import naslag.corpus.References;
import naslag.corpus.References.CrossReferences;
import naslag.intake.blocks.Numerals;
import naslag.intake.examples.Narrative.Quotes;
import naslag.intake.text.Furniture.PrinterSlugs;
import naslag.intake.text.Sections.ReadingCase;
import naslag.intake.text.Sections.Signatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small rules, each on its own. */
class RulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "boek_binnen.indd   12 01-02-2020   09:15 | 12",
        "boek_binnen.indd   7boek_binnen.indd   7 01-02-2020   09:15 | 7",
        "omslag.pdf 2021-05-04 10:00 | -1",
        "Katern_3.qxp  113  4/5/09  11:02 | 113",
      })
  void aPrinterSlugNamesItsFileItsTimeAndOftenItsPage(String line, int page) {
    assertTrue(PrinterSlugs.is(line));
    assertEquals(page < 0 ? OptionalInt.empty() : OptionalInt.of(page), PrinterSlugs.page(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stuur het bestand als verslag.docx naar het team.",
        "De vergadering begint om 10:15 op 12-03-2024.",
        "Vroedvrouw sinds 01-02-2020",
      })
  void aSentenceWithAFileOrATimeIsNoSlug(String line) {
    assertFalse(PrinterSlugs.is(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "- 12 -", "[12]", "p. 12", "pagina 3 van 10", "3/10", "(4)"})
  void aLoneNumberMayBeAPageNumber(String line) {
    assertTrue(Furniture.isLoneNumber(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12 eieren", "1.", "x", "12.5", "12345"})
  void otherLinesAreNoPageNumber(String line) {
    assertFalse(Furniture.isLoneNumber(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "An Peeters | [An Peeters]",
        "An Peeters en Bart De Smet | [An Peeters, Bart De Smet]",
        "Prof. dr. Els Van den Berghe | [Prof. dr. Els Van den Berghe]",
        "Jan-Willem de Boer & Noor El Amrani | [Jan-Willem de Boer, Noor El Amrani]",
        "Lies | []",
        "Samen met An Peeters | []",
        "De tuin in de lente | []",
        "An Peeters schreef dit. | []",
      })
  void aSignatureIsNamesAndNothingElse(String line, String names) {
    assertEquals(names, Signatures.names(line).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dat is bekend (Janssens, 2009). | [Janssens, 2009]",
        "Zie (Haddad & Lind, 2011a; Peeters, Claes en Maes, 2015). | [Haddad & Lind, 2011a, Peeters, Claes en Maes, 2015]",
        "Bowlby (1969) en Devos et al. (2012) zeiden het. | [Bowlby, 1969, Devos et al., 2012]",
        "Okafor en collega’s (1978) keken toe. | [Okafor en collega’s, 1978]",
        "Dat gebeurde (in 2009) en (mei 2010). | []",
        "De groep (7 kinderen) ging naar huis (zie verder). | []",
      })
  void literatureIsNamedByAuthorAndYear(String text, String references) {
    assertEquals(
        references,
        References.in(text).stream().map(References.Reference::text).toList().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zoals gezegd (2.1). | [2.1]",
        "Zie elders (2.1 en 3.4). | [2.1, 3.4]",
        "Een baby (zie paragraaf 1.2). | [1.2]",
        "De baby weegt (gemiddeld 3.2 kilo) weinig. | []",
        "Het kostte 2.5 euro. | []",
      })
  void aSectionNumberStandsInParentheses(String text, String numbers) {
    assertEquals(
        numbers,
        CrossReferences.all(text).stream().map(CrossReferences.Target::number).toList().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "1,lowerLetter,a", "27,lowerLetter,aa", "28,upperLetter,BB", "4,lowerRoman,iv",
    "1994,upperRoman,MCMXCIV", "7,decimalZero,07", "3,ordinal,3e", "12,decimal,12"
  })
  void numbersAreWrittenAsAWordProcessorDoes(int number, String format, String written) {
    assertEquals(written, Numerals.written(number, format));
  }

  @Test
  void theClosingQuotationMarkIsNotTheApostrophe() {
    String text = "Ze zegt: ‘Baby’s slapen ’s nachts niet altijd.’ Dan is ze stil.";
    String speech = "‘Baby’s slapen ’s nachts niet altijd.’";
    assertEquals(text.replace(speech, " ".repeat(speech.length())), Quotes.blank(text));
    assertTrue(Quotes.haveSpeech(text));
  }

  @Test
  void aWordSetApartIsNotSpeech() {
    String text = "Men noemt dat ‘goed genoeg’ ouderschap.";
    assertFalse(Quotes.haveSpeech(text));
  }

  @Test
  void theLongestGrowingRowLeavesOutWhatBreaksIt() {
    assertEquals(List.of(0, 1, 3, 4), Furniture.longestGrowingRow(List.of(9, 10, 3, 19, 20)));
    assertEquals(List.of(), Furniture.longestGrowingRow(List.of()));
  }

  @Test
  void aHeadingInCapitalsFollowsHowTheTextWritesItsWords() {
    ReadingCase readingCase =
        new ReadingCase(
            SourceLine.of(
                """
                In Gent werkt de KDV al jaren.
                Het team van Brugge doet mee en noemt IMH een kans.
                OUDERS EN IMH
                """));
    assertEquals("Ouders en IMH in Brugge", readingCase.restore("OUDERS EN IMH IN BRUGGE"));
    assertEquals("IJs en baby’s", readingCase.restore("IJS EN BABY’S"));
    assertEquals("Deel II", readingCase.restore("DEEL II"));
    assertEquals("Bij D. A. Thieme te Arnhem", readingCase.restore("BIJ D. A. THIEME TE ARNHEM"));
    assertEquals("De zandbakregels", readingCase.restore("DE ZANDBAKREGELS"));
  }
}
