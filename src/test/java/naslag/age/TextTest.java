package naslag.age;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import naslag.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TextTest {
  /** Of the sentences, half of them traps, what the rules read right; a change may not cost any. */
  private static final double RIGHT = 0.99;

  @Test
  void ourOwnSentencesAreReadRight() throws IOException {
    List<String> wrong = new ArrayList<>();
    int all = 0;
    for (String line : Resources.lines(getClass(), "sentences.tsv")) {
      List<String> cells = List.of(line.split("\t", -1));
      all++;
      String got = ages(cells.get(0));
      if (!got.equals(cells.get(1))) {
        wrong.add(cells.get(0) + " wants " + cells.get(1) + " got " + got);
      }
    }
    assertTrue(all >= 150, "sentences: " + all);
    assertTrue(wrong.size() <= (1 - RIGHT) * all, () -> String.join("\n", wrong));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "stages-in-text.txt", delimiter = '|', quoteCharacter = '\'')
  void aStageIsAMentionUnlessTheAgeStandsBesideIt(String text, String expected) {
    String got =
        AgeExpressions.inText(text).stream()
            .map(m -> m.text() + " " + m.range().from() + ".." + m.range().to())
            .collect(Collectors.joining(", "));
    assertEquals(expected, got.isEmpty() ? "-" : got);
  }

  @Test
  void aMentionTellsItsPlaceAndKind() {
    String text = "Kobe is geboren op 32 weken. Hij is nu 4 maanden, gecorrigeerd 2 maanden.";
    List<AgeMention> mentions = AgeExpressions.inText(text);
    assertEquals(
        List.of(AgeMention.Kind.STATED, AgeMention.Kind.STATED, AgeMention.Kind.CORRECTED),
        mentions.stream().map(AgeMention::kind).toList());
    assertAll(
        mentions.stream()
            .map(m -> () -> assertEquals(m.text(), text.substring(m.start(), m.end()))));
  }

  @Test
  void aWrappedLineAndEveryKindOfDashAndSpaceAreRead() {
    assertEquals("274..304", ages("Bij Lara van 9\nmaanden is het anders."));
    assertEquals("-", ages("Bij Lara van 9\n\nmaanden lang regen."));
    assertEquals("183..274", ages("Kinderen van 6\u20139\u00a0maanden."));
    assertEquals(
        "-280..1826",
        ages(
            "De leeftijd gaat van \u20189 maanden".replace("9", "\u22129")
                + " tot +5 jaar\u2019."));
    assertEquals("365..731", ages("Ze is e\u0301e\u0301n jaar."));
  }

  @Test
  void hostileTextIsReadInLinearTime() {
    for (String part :
        """
        9|9 |1,|9 en |van 9 |9 maanden |tot |tussen 6 en |een |is |(|2;6|eerste |baby van |1.|<|é|\
        \u0301|op zijn |jarige |32+4|9 of |-|- 9|op 9, |Mila is 9 maanden en |\n|t/|t.e."""
            .split("\\|")) {
      String text = part.repeat(100_000 / part.length());
      AgeExpressions.inText(text);
      AgeExpressions.inQuery(text);
      AgeExpressions.readings(text);
    }
  }

  private static String ages(String text) {
    String ages =
        AgeExpressions.inText(text).stream()
            .filter(m -> m.kind() != AgeMention.Kind.STAGE)
            .map(m -> m.range().from() + ".." + m.range().to())
            .collect(Collectors.joining(" "));
    return ages.isEmpty() ? "-" : ages;
  }
}
