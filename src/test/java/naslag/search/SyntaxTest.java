package naslag.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import naslag.search.query.Syntax;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Choices, phrases, exclusion, patterns: what signs in a question mean. */
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
    assertEquals(List.of(), ParsedQuestion.of(Question.of(question)).conditions());
  }

  @Test
  void anApostropheWithinAPhraseDoesNotCloseIt() {
    assertEquals(
        List.of(new Syntax.Phrase("baby’s eerste dagen", 0)),
        ParsedQuestion.of(Question.of("‘baby’s eerste dagen’ thuis")).conditions());
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
    assertEquals(MAMA, asking.find("mama-troost").getFirst());
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (papa OF mama) baby           | PAPA MAMA
          papa OF mama                  | PAPA MAMA
          troost EN papa                | PAPA
          troost NIET papa              | MAMA
          troost NIET (papa OF kruipt)  | MAMA
          troost -(papa OF mama)        | -
          (papa OF kruipt) troost       | PAPA
          kruipt OF "genoeg is genoeg"  | GOED NEGEN
          ouder ("goed genoeg" OF papa) | GENOEG
          p?pa                          | PAPA
          tr*st papa                    | PAPA
          (p?pa OF kruip*) -baby        | NEGEN
          kruipd~                       | NEGEN
          "papa baby"~2                 | PAPA
          "papa baby"                   | -
          "baby papa"~1                 | -
          "9 maanden" OF papa           | PAPA NEGEN
          (9m OF xyz) kruipt            | NEGEN
          """)
  void operatorsBracketsAndPatternsDoWhatTheySay(String question, String expected)
      throws IOException {
    assertEquals(
        expected.equals("-") ? Set.of() : Set.of(expected.split(" ")),
        asking.find(question).stream().map(SyntaxTest::name).collect(Collectors.toSet()));
  }

  private static String name(String text) {
    return switch (text) {
      case GENOEG -> "GENOEG";
      case GOED -> "GOED";
      case PAPA -> "PAPA";
      case MAMA -> "MAMA";
      default -> "NEGEN";
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (papa OF wenen) baby | Papa baby
          p?p*                 | Papa
          "papa baby"~2        | Papa baby
          trooost~ papa        | Papa troost
          troost NIET mama     | troost
          """)
  void whatMeetsAChoiceOrAPatternIsMarked(String question, String marked) throws IOException {
    Hit hit = asking.hits(question).hits().getFirst();
    assertEquals(
        marked,
        hit.marks().stream()
            .map(mark -> PAPA.substring(mark.start(), mark.end()))
            .collect(Collectors.joining(" ")));
  }

  @Test
  void aWordOfAChoiceThatNoTextHasIsTold() throws IOException {
    Hits hits = asking.hits("(papa OF zwemband) baby");
    assertEquals(1, hits.total());
    assertEquals(List.of("zwemband"), hits.missing());
    assertEquals(List.of("xyz*"), asking.hits("xyz* OF papa").missing());
  }

  @Test
  void theWordsOfAChoiceAreMendedWhereNothingIsFound() throws IOException {
    Hits hits = asking.hits("(kruipd OF kruipdt) maandne");
    assertEquals(List.of(NEGEN), Asking.texts(hits));
    assertEquals(Optional.of("maanden (kruipt OF kruipt)"), hits.corrected());
  }

  @Test
  void whyTellsEachConditionByName() throws IOException {
    String question = "troost (papa OF mama) \"de baby\" b?by tro* NIET kruipt";
    Why why = asking.why(question);
    assertEquals(
        "een van=papa OF mama, na elkaar=\"de baby\", past op=b?by, past op=tro*, zonder=kruipt",
        why.conditions().stream()
            .map(condition -> condition.name() + "=" + condition.value())
            .collect(Collectors.joining(", ")));
    assertTrue(why.conditions().stream().allMatch(Why.Condition::met));
  }
}
