package naslag.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passages a word meets. */
class WordsTest {
  @TempDir private Path temporary;

  private Asking texts(String... texts) throws IOException {
    return Asking.texts(temporary, texts);
  }

  @Test
  void passagesWithEveryWordComeFirst() throws IOException {
    Asking asking = texts("De baby huilt elke avond.", "De baby lacht.", "Elke avond een verhaal.");
    Hits hits = asking.hits("huilen avond");
    assertEquals(
        List.of("De baby huilt elke avond.", "Elke avond een verhaal."), Asking.texts(hits));
    assertEquals(Hits.Match.SOME, hits.match());
    assertEquals(List.of(), hits.missing());
    assertEquals(1, hits.withAllWords());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          slapen         | De baby slaapt al.
          slaapt         | Zij sliepen of wilden slapen.
          baby           | Twee baby's in de wieg.
          baby's         | Een baby in de wieg.
          baby’s         | Twee baby's in de wieg.
          kinderen       | Elk kind speelt.
          crèche         | De creche is open.
          creche         | De crèche is open.
          REGELS         | Eén regel telt.
          ouders         | Een ouder kijkt mee.
          premature      | Een prematuur kindje drinkt.
          overgeven      | Vannacht gaf hij alles over.
          overgeven      | Na het drinken begint ze over te geven.
          hij geeft over | Bij overgeven geef je kleine slokjes.
          gaf hij over   | Een baby geeft soms over.
          zich aanpassen | De andere kinderen passen zich aan.
          past ze zich aan | Een kind kan zich aanpassen.
          """)
  void aWordMeetsItsInflectionsAndSpellings(String question, String text) throws IOException {
    assertEquals(List.of(text), texts(text, "Iets heel anders.").find(question));
  }

  @Test
  void wordsThatOnlyLookAlikeStayApart() throws IOException {
    Asking asking = texts("De man ziet de maan.", "Iets heel anders.");
    assertEquals(List.of(), asking.find("vake"));
  }

  @Test
  void aWordIsFoundWithinACompound() throws IOException {
    Asking asking = texts("Bij slaapproblemen helpt een ritueel.", "Papa leest voor.");
    Hits hits = asking.hits("slaap");
    assertEquals(List.of("Bij slaapproblemen helpt een ritueel."), Asking.texts(hits));
    assertEquals(
        List.of(new Reason(Reason.Kind.PART_OF, "slaap", "slaapproblemen")),
        hits.hits().getFirst().reasons());
  }

  @Test
  void aCompoundIsFoundByItsPartsApart() throws IOException {
    Asking asking =
        texts(
            "De ontwikkeling van de hersenen gaat snel.",
            "De hersenen zijn zacht.",
            "De hersenontwikkeling gaat snel.");
    assertEquals(
        List.of("De hersenontwikkeling gaat snel.", "De ontwikkeling van de hersenen gaat snel."),
        asking.find("hersenontwikkeling"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"taalontwikkeling", "taal-ontwikkeling", "taal ontwikkeling"})
  void aCompoundIsOneQuestionHoweverItIsTyped(String question) throws IOException {
    Asking asking =
        texts(
            "De taalontwikkeling van Mira.",
            "De taal-ontwikkeling van Bas.",
            "De ontwikkeling van haar taal.",
            "Een taal zonder meer.",
            "De ontwikkeling van een zaadje.");
    assertEquals(
        Set.of(
            "De taalontwikkeling van Mira.",
            "De taal-ontwikkeling van Bas.",
            "De ontwikkeling van haar taal."),
        Set.copyOf(asking.find(question)));
  }

  @Test
  void whatTheCorpusWritesApartIsNoCompoundTypedApart() throws IOException {
    Asking asking =
        texts("Een klein kind lacht.", "Het kleine kind lacht.", "Haar kleinkind kwam op bezoek.");
    assertEquals(
        Set.of("Een klein kind lacht.", "Het kleine kind lacht."),
        Set.copyOf(asking.find("klein kind").subList(0, 2)));
  }

  @Test
  void aHangingHyphenStandsForTheWholeWord() throws IOException {
    Asking asking = texts("Er zijn voor- en nadelen.", "Het voorstel ligt er.");
    assertEquals(List.of("Er zijn voor- en nadelen."), asking.find("voordelen"));
    assertEquals(List.of("Er zijn voor- en nadelen."), asking.find("nadelen"));
  }

  @Test
  void theFormAsTypedStandsAboveItsRelatives() throws IOException {
    Asking asking = texts("Hij lachte luid.", "Zij lachen luid.", "Zij lacht luid.");
    assertEquals("Zij lachen luid.", asking.find("lachen").getFirst());
    assertEquals("Zij lacht luid.", asking.find("lacht").getFirst());
    assertEquals("Hij lachte luid.", asking.find("lachte").getFirst());
  }

  @Test
  void aQuestionLosesItsQuestionWords() throws IOException {
    Asking asking = texts("Krijsen stopt soms vanzelf.", "Een hoe en wat van koken.");
    Hits hits = asking.hits("Hoe kan het krijsen stoppen?");
    assertEquals("Krijsen stopt soms vanzelf.", Asking.texts(hits).getFirst());
    assertFalse(hits.missing().contains("hoe"), hits.missing().toString());
  }

  @Test
  void aQuestionOfNothingButStopWordsStillAnswers() throws IOException {
    Asking asking = texts("Wat is dat nu weer.", "Papa leest.");
    assertEquals(List.of("Wat is dat nu weer."), asking.find("wat is dat"));
    assertEquals(List.of("Wat is dat nu weer."), asking.find("dat"));
  }

  @Test
  void aWordOfATitleOrHeadingCounts() throws IOException {
    Asking asking =
        texts(
            "# Grenzen stellen\n\n## Rustig blijven\n\nTel tot tien.",
            "# Eten\n\nEen hap is genoeg.");
    assertEquals(List.of("Tel tot tien."), asking.find("rustig"));
    assertEquals(List.of("Tel tot tien."), asking.find("grenzen tellen"));
  }

  @Test
  void theLocaleOfTheComputerDoesNotMatter() throws IOException {
    Locale before = Locale.getDefault();
    Asking asking =
        texts(
            "IJsland is een INITIATIEF.",
            "> [!voorbeeld] Bij de zeehonden\n> leeftijd: 9 maanden\n>\n> De INFANT lacht.");
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals(List.of("IJsland is een INITIATIEF."), asking.find("initiatief"));
      assertEquals(List.of("De INFANT lacht."), asking.find("infant"));
      assertEquals(List.of("De INFANT lacht."), asking.find("LACHT SOORT:VOORBEELD LEEFTIJD:9M"));
      assertTrue(asking.hits("İNFANT ısland").total() >= 0);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void wordsThatAskForFindingsRankAndAreNotRequired() throws IOException {
    String plain = "Een knuffel troost.";
    String study = "Uit een studie: een knuffel troost.";
    Hits hits = texts(plain, study).hits("studie knuffel");
    assertEquals(List.of(study, plain), Asking.texts(hits));
    assertEquals(Hits.Match.ALL, hits.match());
  }
}
