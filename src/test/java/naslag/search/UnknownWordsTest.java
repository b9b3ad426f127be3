package naslag.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import naslag.index.PassageIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions to the shipped works with words that these do not have, of whatever language. */
class UnknownWordsTest {
  private static PassageIndex index;

  @BeforeAll
  static void open(@TempDir Path temporary) throws IOException {
    index = ShippedCorpus.index(temporary);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static Hits hits(String question) throws IOException {
    return assertInstanceOf(Hits.class, Searcher.on(index).search(Question.of(question)));
  }

  @ParameterizedTest
  @CsvSource({"rilatine, medicijnen", "riziv, ziekenfonds"})
  void aWordThatOnlyBelongsToAConceptIsNamedAndTheConceptIsShown(String word, String shown)
      throws IOException {
    Hits hits = hits(word);
    assertEquals(List.of(word), hits.missing());
    assertTrue(hits.hits().getFirst().found().passage().text().contains(shown));
  }

  @Test
  void theLastPartOfACompoundIsNotTheSameWordBesideIt() throws IOException {
    assertEquals(List.of("waterangst"), hits("waterangst angst hebben").missing());
  }

  /** A work after a question: one of the first three passages is in it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mevr Nowak                                  | mevr          | temperament
          dhr Peeters                                 | dhr           | goed-genoeg-ouderschap
          prof. Winnicott                             | prof          |
          kleine wil zijn patatjes niet eten          | patatjes      | eten
          papieren regelen voor mensen zonder centen  | centen        | vlucht-en-migratie
          baby weegt 5 kg sinds week                  | kg            |
          slapen qqq                                  | qqq           | slapen
          rilatine kleuter                            | rilatine      |
          meneer Öztürk slaapt slecht                 | Öztürk        | slapen
          onze smurf wil niet gaan slapen             | smurf         |
          mijn snoepsnuit krijst elke avond           | snoepsnuit    |
          die van ons eet precies gelijk een vogeltje | vogeltje      |
          kzen kapot van 't huilen                    | kzen          |
          ze is zo ambetant en jankt constant         | ambetant      | huilen
          wa moek doen als em ni wilt slapen          | em, ni        |
          dreinen om snoepgoed bij de Appie           | Appie         |
          consulentje CB over taal                    | consulentje   |
          peuter gilt in de Jumbo                     | Jumbo         |
          tablet en Netflix bij peuter                | Netflix       | schermen-en-smartphones
          slaap dreumes dodo                          | dodo          |
          fopspeen afbouwen speentjesfee              | speentjesfee  | slapen
          huilbaby hypnose                            | hypnose       |
          reflux gaviscon                             | gaviscon      | huilen
          huilt constant reflux pantomed              | pantomed      | huilen
          apgar prematuur                             | apgar         | prematuriteit
          moeder sertraline borstvoeding              | sertraline    |
          postnatale depressie zoloft                 | zoloft        | postpartum-depressie
          babyblues oestrogeen                        | oestrogeen    | postpartum-depressie
          adhd concerta kleuter                       | concerta      | temperament
          bevalling trauma hypnose                    | hypnose       |
          bevallingstrauma haptonoom                  | haptonoom     |
          regenboogbaby rouw miskraam                 | regenboogbaby | rouw-en-verlies
          rubella zwanger                             | rubella       |
          zindelijk Bumba                             | Bumba         | lichaam-en-beweging
          driftbuien Colruyt                          | Colruyt       | frustratie-en-grenzen
          schermtijd Cocomelon                        | Cocomelon     | schermen-en-smartphones
          mentaliseren Bateman                        | Bateman       |
          slaapcoach hamburg                          | hamburg       |
          hoe behandel je epilepsie met keppra        | keppra        |
          """)
  void whatNoTextHasIsNamedAndTheRestIsAnswered(String question, String unknown, String work)
      throws IOException {
    Hits hits = hits(question);
    assertEquals(Optional.empty(), hits.corrected());
    assertEquals(Hits.Match.SOME, hits.match());
    assertTrue(hits.total() > 0);
    List<String> missing = Arrays.asList(unknown.split(", "));
    assertTrue(hits.missing().containsAll(missing), hits.missing().toString());
    if (work != null) {
      List<String> works = works(hits);
      assertTrue(works.contains(work), works.toString());
    }
  }

  private static List<String> works(Hits hits) {
    return hits.hits().stream().limit(3).map(hit -> hit.work().id()).toList();
  }

  /** Everyday words that no text has, and the work that one of the first three is in. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mijn zoon is agressief        | emoties-leren-kennen
          dr Verlinden                  | huilen
          dr. Nys                       | emoties-leren-kennen
          een verwend kind              | frustratie-en-grenzen
          pagadder wil niet slapen      | slapen
          kleuter is onzindelijk        | lichaam-en-beweging
          zij wil niet gehoorzamen      | frustratie-en-grenzen
          zo'n kieskeurig kind          | eten
          """)
  void anEverydayWordFindsTheWorkOfItsConcept(String question, String work) throws IOException {
    Hits hits = hits(question);
    assertEquals(List.of(), hits.missing());
    assertTrue(works(hits).contains(work), works(hits).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mama depri na bevaling                      | mama depri na bevalling       |
          taalontwikeling logo peuter                 | taalontwikkeling logo peuter  | logo
          slaapprobleemen melatonine                  | slaapproblemen melatonine     | melatonine
          jaloes op babbybroer                        | jaloers op babbybroer         | babbybroer
          mijn meissie gaat zo slecht slapen          | mijn meisje gaat zo slecht slapen |
          sheiding peutr verhuis                      | scheiding peuter verhuis      |
          ouders ruzi trauma                          | ouders ruzie trauma           |
          postpartum depresie zoloft                  | postpartum depressie zoloft   | zoloft
          krampies bij baby                           | krampjes bij baby             |
          huilbabby dr Nys                            | huilbaby dr Nys               | dr
          """)
  void aLikelySlipIsCorrectedAndTheUnknownWordBesideItIsNot(
      String question, String corrected, String unknown) throws IOException {
    Hits hits = hits(question);
    assertEquals(Optional.of(corrected), hits.corrected());
    assertTrue(hits.total() > 0);
    assertEquals(unknown == null ? List.of() : List.of(unknown), hits.missing());
  }

  @ParameterizedTest
  @CsvSource({"WGO", "FOD", "kado", "zindel", "xyzzy", "quetiapine", "zyrtec"})
  void aQuestionOfWhichNoTextHasAWordFindsNothingAndSaysSo(String question) throws IOException {
    Hits hits = hits(question);
    assertEquals(Hits.Match.NONE, hits.match());
    assertEquals(Optional.empty(), hits.corrected());
    assertEquals(List.of(question), hits.missing());
  }

  /** "Separatieangst" is a kind of "angst"; nothing is said of the whole. */
  @Test
  void aCompoundThatNoTextHasIsAnsweredByWhatKindOfThingItIs() throws IOException {
    Hits hits = hits("doorknipangst");
    assertEquals(List.of("doorknipangst"), hits.missing());
    assertTrue(hits.hits().getFirst().snippet().text().contains("ngst"));
  }

  @ParameterizedTest
  @CsvSource({"xyzzy", "bumpba op de tv", "mevr Nowak", "koppieknuffel", "brabelt nog niks"})
  void whatIsOfferedFindsSomething(String question) throws IOException {
    for (String offered : hits(question).offered()) {
      assertFalse(offered.equals(question), offered);
      Hits hits = hits(offered);
      assertTrue(hits.total() > 0 && hits.corrected().isEmpty(), offered);
    }
  }

  /** Too far from any word to be imposed, and near enough to be asked. */
  @Test
  void aWordThatMayBeASlipIsOffered() throws IOException {
    assertEquals(List.of("meer Nowak"), hits("mevr Nowak").offered());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          my toddler bites other children          | frustratie-en-grenzen
          how do i tell my child that grandpa died | moeilijke-vragen-in-de-klas
          sore nipples when breastfeeding          | borstvoeding
          mon bébé pleure beaucoup le soir         | huilen
          ma fille a peur du noir                  | slapen
          les parents se séparent                  | scheiding
          """)
  void aQuestionInEnglishOrFrenchFindsTheWorkOnItsSubject(String question, String work)
      throws IOException {
    Hits hits = hits(question);
    assertTrue(works(hits).contains(work), works(hits).toString());
    assertEquals(List.of(), hits.missing());
  }

  @Test
  void aTermThatTheTextsUseStaysAsItIs() throws IOException {
    assertEquals(
        "Het still face-experiment",
        hits("still face").hits().getFirst().found().passage().title());
  }

  @Test
  void aDutchWordThatNoTextHasIsNamedAndAPlainWordForItIsLookedFor() throws IOException {
    Hits hits = hits("bejaarden");
    assertEquals(List.of("bejaarden"), hits.missing());
    assertTrue(hits.total() > 0);
  }
}
