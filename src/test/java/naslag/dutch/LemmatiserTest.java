package naslag.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LemmatiserTest {

  /** Words of one line are one word to a reader, and share a stem. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "prematuur premature prematuren prematuriteit",
        "trauma trauma's traumatisch traumatische getraumatiseerd",
        "crèche crèches creche",
        "hechten hecht hechting hechtingen hechtte",
        "gehecht gehechte gehechtheid",
        "baby baby's baby’s baby'tje babytje",
        "exploreren exploreert exploreerde geëxploreerd exploratie",
        "reguleren reguleert gereguleerd regulatie regulering",
        "observeren observeert observatie observaties",
        "slapen slaap slaapt slapend slapende sliep sliepen geslapen slaapje",
        "huilen huilt huilde huilend gehuil gehuild",
        "eten eet at aten gegeten",
        "drinken drinkt dronk gedronken",
        "kijken kijkt keek gekeken",
        "kruipen kruipt kroop gekropen",
        "krijgen krijgt kreeg gekregen",
        "helpen helpt hielp geholpen",
        "zeggen zegt zei gezegd",
        "zien ziet zag gezien",
        "lopen loopt liep gelopen",
        "vallen valt viel vielen",
        "spelen speelt speelde gespeeld spel spelletje spelletjes",
        "troosten troost troostte getroost",
        "leven leeft leefde geleefd",
        "reizen reist reisde gereisd",
        "stappen stapt stapte gestapt",
        "opgroeien opgroeit opgegroeid",
        "verzorgen verzorgt verzorgd verzorgde",
        "inslapen insliep ingeslapen",
        "ontwikkelen ontwikkelt ontwikkeld ontwikkeling ontwikkelingen",
        "voeden voedt gevoed voeding voedingen",
        "depressie depressies depressief depressieve",
        "stress stressvol stressvolle gestrest",
        "zwanger zwangere",
        "zwangerschap zwangerschappen",
        "relatie relaties relationeel relationele",
        "emotie emoties emotioneel emotionele",
        "kind kinderen kindje kindjes kinders",
        "hersenen hersens hersen",
        "brief brieven",
        "huis huizen huisje huisjes",
        "idee ideeën",
        "bacterie bacteriën",
        "knie knieën",
        "stoel stoelen stoeltje",
        "boom bomen boompje",
        "tekening tekeningen tekeningetje",
        "foto foto's fotootje",
        "mama mama's mamaatje",
        "meisje meisjes",
        "adres adressen",
        "proces processen",
        "fles flessen flesje",
        "vader vaders vadertje",
        "veilig veilige veiligheid",
        "kwetsbaar kwetsbare kwetsbaarheid",
        "nacht nachten nachts"
      })
  void theFormsOfAWordShareAStem(String forms) {
    String[] words = forms.split(" ");
    String stem = DutchAnalysis.lemma(words[0]);
    for (String word : words) {
      assertEquals(stem, DutchAnalysis.lemma(word), word);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gevallen, vallen",
    "schilderij, schild",
    "schilderij, schilder",
    "ouder, oud",
    "ouders, ouderen",
    "aandacht, aandenken",
    "kinderen, kinderlijk",
    "gehoor, gehoorzaam",
    "gezin, zin",
    "moeder, moe",
    "bewust, onbewust",
    "armoede, arm",
    "slaap, slappe",
    "gedrag, dragen",
    "wennen, wenen",
    "gewend, geweend"
  })
  void wordsThatOnlyLookAlikeStayApart(String one, String other) {
    assertNotEquals(DutchAnalysis.lemma(one), DutchAnalysis.lemma(other));
  }

  /** Surprises, held down so that an upgrade of Lucene or a new rule shows as a difference. */
  @ParameterizedTest
  @CsvSource({
    "slap, slappe",
    "slaap, slap",
    "veerkracht, veerkracht",
    "moederschap, moederschap",
    "gezellig, gezel",
    "kinderopvang, kinderopvang",
    "schaap, schap",
    "weg, weg",
    "IMH, imh",
    "2021, 2021"
  })
  void surprisesAreKnown(String word, String stem) {
    assertEquals(stem, DutchAnalysis.lemma(word));
  }
}
