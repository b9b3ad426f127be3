package naslag.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Phrases, exclusion, prefixes: what signs in a question mean. */
class SyntaxTest {
  private static final String GENOEG = "Een goed genoeg ouder is er meestal.";
  private static final String GOED = "Genoeg is genoeg, goed is goed voor elke ouder.";
  private static final String PAPA = "Papa troost de baby.";
  private static final String MAMA = "Mama troost de baby.";
  private static final String NEGEN = "Met 9 maanden kruipt een kind.";

  @TempDir private Path temporary;
  private Asking asking;

  @BeforeEach
  void aCorpus() throws IOException {
    asking = Asking.texts(temporary, GENOEG, GOED, PAPA, MAMA, NEGEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"goed genoeg ouder\"",
        "“goed genoeg ouder”",
        "„goed genoeg ouder”",
        "„goed genoeg ouder“",
        "«goed genoeg ouder»",
        "‘goed genoeg ouder’",
        "‚goed genoeg ouder’",
        "‹goed genoeg ouder›",
        "‘goed genoeg ouder’?",
        "\"Goed GENOEG ouder",
        "\"goed genoeg\" ouder",
        "ouder \"goed genoeg\"",
      })
  void wordsBetweenQuotationMarksStandInThatOrder(String question) throws IOException {
    assertEquals(List.of(GENOEG), asking.find(question));
  }

  @Test
  void withoutQuotationMarksTheOrderIsFree() throws IOException {
    assertEquals(Set.of(GENOEG, GOED), Set.copyOf(asking.find("goed genoeg ouder")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"‘s nachts", "papa ‘s nachts", "’s nachts papa", "‘papa", "papa’ troost"})
  void anApostropheOpensNoPhrase(String question) {
    assertEquals(List.of(), QuestionParser.parse(question, Set.of()).phrases());
  }

  @Test
  void anApostropheWithinAPhraseDoesNotCloseIt() {
    assertEquals(
        List.of("baby’s eerste dagen"),
        QuestionParser.parse("‘baby’s eerste dagen’ thuis", Set.of()).phrases());
  }

  @Test
  void aPhraseHoldsItsStopWords() throws IOException {
    assertEquals(List.of(PAPA), asking.find("\"papa troost de baby\""));
    assertEquals(List.of(), asking.find("\"papa troost een baby\""));
  }

  @Test
  void aWordBetweenQuotationMarksIsThatFormOnly() throws IOException {
    assertEquals(List.of(), asking.find("\"troosten\""));
    assertEquals(2, asking.find("\"troost\"").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "troost -mama",
        "-mama troost",
        "troost zonder:mama",
        "zonder:mama troost",
        "troost ZONDER:mama's",
        "troost zonder:\"mama troost\"",
        "troost -Mama",
      })
  void anExcludedWordIsInNoHit(String question) throws IOException {
    assertEquals(List.of(PAPA), asking.find(question));
  }

  @Test
  void exclusionAloneListsTheRest() throws IOException {
    assertEquals(List.of(GENOEG, GOED, MAMA, NEGEN), asking.find("-papa"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-9 maanden kruipen", "kruipen -9 maanden", "−9 maanden kruipen", "kruipen -9m"})
  void aMinusBeforeADigitIsNoExclusion(String question) throws IOException {
    assertEquals(List.of(NEGEN), asking.find(question));
  }

  @Test
  void aHyphenWithinAWordIsNoExclusion() throws IOException {
    assertEquals(List.of(MAMA), asking.find("mama-troost"));
  }

  @Test
  void anAsteriskStandsForTheRestOfAWord() throws IOException {
    assertEquals(List.of(NEGEN), asking.find("krui*"));
    assertEquals(List.of(PAPA), asking.find("papa tro*"));
    assertEquals(List.of(), asking.find("xyz*"));
    assertEquals(List.of(NEGEN), asking.find("KRUI*"));
  }

  @Test
  void anAsteriskAloneOrWithinAWordIsNothing() throws IOException {
    assertEquals(List.of(PAPA), asking.find("papa *"));
    assertEquals(List.of(PAPA), asking.find("*papa"));
  }

  @Test
  void aPrefixIsMarked() throws IOException {
    Hit hit = asking.hits("krui*").hits().getFirst();
    Range mark = hit.marks().getFirst();
    assertEquals("kruipt", NEGEN.substring(mark.start(), mark.end()));
  }
}
