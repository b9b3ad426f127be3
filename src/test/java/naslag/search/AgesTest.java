package naslag.search;

import static naslag.TestCorpus.example;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import naslag.TestCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ages in a question, without a filter. */
class AgesTest {
  private static final String GESTELD = "Lou kruipt naar de deur.";
  private static final String GETAL = "Een kind van 9 maanden kijkt wie er binnenkomt.";
  private static final String RUIM = "Tussen 6 en 18 maanden went een kind aan de groep.";
  private static final String TRAP = "Een peuter zegt graag nee.";
  private static final String SLAAP = "Slapen leert een kind met de jaren.";
  private static final String DUUR = "Na negen maanden zwoegen was het huis klaar.";
  private static final String PASGEBOREN = "Een baby van 5 weken zoekt de borst.";

  @TempDir private Path temporary;
  private Asking asking;

  @BeforeEach
  void aCorpus() throws IOException {
    asking =
        Asking.corpus(
            TestCorpus.in(temporary)
                .work(
                    "proef.md",
                    "Proef",
                    DUUR,
                    RUIM,
                    TRAP,
                    GETAL,
                    SLAAP,
                    PASGEBOREN,
                    example("Lou", List.of("kind: Lou", "leeftijd: 9 maanden"), GESTELD)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9m", "9 maanden", "negen maanden", "9 mnd", "9 maand"})
  void anAgeAloneRanksWhatIsAboutIt(String question) throws IOException {
    List<String> found = asking.find(question);
    assertTrue(found.containsAll(List.of(GESTELD, GETAL, RUIM)), found.toString());
    assertTrue(found.indexOf(GESTELD) < found.indexOf(RUIM), found.toString());
    assertTrue(found.indexOf(GETAL) < found.indexOf(RUIM), found.toString());
    assertTrue(!found.contains(PASGEBOREN) && !found.contains(SLAAP), found.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 kg", "5 ml", "5 keer"})
  void aNumberThatCountsSomethingElseFindsNothingByItself(String question) throws IOException {
    assertEquals(List.of(), asking.find(question));
  }

  @Test
  void aStatedAgeStandsAboveAStage() throws IOException {
    Asking stages =
        Asking.corpus(
            TestCorpus.in(temporary.resolve("fasen"))
                .work(
                    "fasen.md",
                    "Fasen",
                    TRAP,
                    example("Sam", List.of("leeftijd: 2 jaar"), "Sam wil alles zelf doen.")));
    assertEquals("Sam wil alles zelf doen.", stages.find("2 jaar").getFirst());
  }

  @Test
  void theNameOfAStageFindsChildrenOfThatAgeToo() throws IOException {
    Asking stages =
        Asking.corpus(
            TestCorpus.in(temporary.resolve("fasen"))
                .work(
                    "fasen.md",
                    "Fasen",
                    example("Sam", List.of("leeftijd: 2 jaar"), "Sam wil alles zelf doen."),
                    TRAP,
                    SLAAP));
    List<String> found = stages.find("peuter");
    assertTrue(found.containsAll(List.of(TRAP, "Sam wil alles zelf doen.")), found.toString());
    assertTrue(!found.contains(SLAAP), found.toString());
  }

  @Test
  void besideAnAgeTheOtherWordStaysInCharge() throws IOException {
    List<String> found = asking.find("9 maanden slapen");
    assertEquals(List.of(SLAAP), found);
    assertEquals(List.of(SLAAP), asking.find("9m slapen"));
  }

  @Test
  void ofPassagesWithTheWordTheOneOfThatAgeComesFirst() throws IOException {
    assertEquals(GETAL, asking.find("kijkt 9 maanden").getFirst());
    assertEquals(PASGEBOREN, asking.find("baby 5w").getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind 9 maanden", "baby van negen maanden", "meisje van 9 mnd"})
  void aWordForAChildAsksNoMoreThanItsAge(String question) throws IOException {
    List<String> found = asking.find(question);
    assertEquals(Set.of(GESTELD, GETAL), Set.copyOf(found.subList(0, 2)), found.toString());
  }

  @Test
  void anotherWordBesideAnAgeIsStillWanted() throws IOException {
    assertEquals(List.of(), asking.find("jonge moeder 9 maanden"));
    assertEquals(List.of(), asking.find("koe van 9 maanden"));
  }

  @Test
  void anAgeIsSaidAsTheReason() throws IOException {
    Hit first = asking.hits("9m").hits().getFirst();
    assertTrue(
        first.reasons().stream()
            .anyMatch(r -> r.kind() == Reason.Kind.AGE && r.found().equals("9 maanden")),
        first.reasons().toString());
  }

  @Test
  void withoutAgesTheNumberIsAWordLikeAnother() throws IOException {
    List<String> found = asking.find("9 maanden", Question.Expansion.AGES);
    assertEquals(GETAL, found.getFirst());
    assertTrue(!found.contains(GESTELD), found.toString());
  }

  @Test
  void anAgeThatNothingIsAboutFindsNothing() throws IOException {
    assertEquals(Hits.Match.NONE, asking.hits("20 weken zwanger").match());
  }

  @Test
  void anEventInsideAnAgeIsAWordToo() throws IOException {
    String tears = "Rond de bevalling wenen veel moeders.";
    Asking births =
        Asking.corpus(
            TestCorpus.in(temporary.resolve("tranen"))
                .work("tranen.md", "Tranen", "Kinderen wenen om een gevallen koek.", tears, SLAAP));
    assertEquals(tears, births.find("wenen derde dag na de bevalling").getFirst());
    assertEquals(Hits.Match.NONE, births.hits("derde dag na de geboorte").match());
  }
}
