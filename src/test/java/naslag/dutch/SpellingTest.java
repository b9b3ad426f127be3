package naslag.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class SpellingTest {

  /** Every how manieth row of the measuring set is tried: all of them take minutes. */
  private static final int STEP = Integer.getInteger("naslag.typos.step", 37);

  private static final Spelling DUTCH = Spelling.with(Map.of());

  private static String first(Spelling spelling, String typed) {
    List<Spelling.Correction> found = spelling.correct(typed, 1);
    return found.isEmpty() ? "" : found.getFirst().word();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "misspellings.txt", delimiter = '|')
  void theLikeliestWordComesFirst(String typed, String meant) {
    assertEquals(meant, first(DUTCH, typed));
  }

  @Test
  void theFirstLetterMayBeWrong() {
    assertEquals("ontwikkeling", first(DUTCH, "intwikkeling"));
    assertEquals("hechting", first(DUTCH, "jechting"));
  }

  @Test
  void aKnownWordHasItselfAsFirstCorrection() {
    assertTrue(DUTCH.isKnown("Crèche"));
    assertTrue(DUTCH.isKnown("creche"));
    assertFalse(DUTCH.isKnown("gehegtheid"));
    assertEquals("crèche", first(DUTCH, "creche"));
  }

  @Test
  void wordsOfTheCorpusComeFirstAndNeedNoLexicon() {
    Spelling spelling = Spelling.with(Map.of("mentaliseren", 12L, "imh-consult", 3L));
    assertEquals("mentaliseren", first(spelling, "mentalizeren"));
    assertEquals("imh-consult", first(spelling, "imhconsult"));
    assertTrue(spelling.isKnown("IMH-consult"));
  }

  @Test
  void hostileWordsGetNoCorrectionAndNoError() {
    for (String typed :
        List.of("", " ", "-", "\uD800", "a".repeat(100_000), "\u00AD", "zzzzqqqqxxxx", "12345")) {
      assertTrue(DUTCH.correct(typed, 5).size() <= 5);
    }
    assertEquals(List.of(), DUTCH.correct("", 5));
    assertEquals(List.of(), DUTCH.correct("a".repeat(100_000), 5));
  }

  @Test
  void ofRealMisspellingsThreeQuartersAreMendedFirst() throws IOException {
    List<String[]> rows = EvaluationData.rows("typos/pairs.tsv");
    Map<String, Long> known = new HashMap<>();
    rows.forEach(row -> known.put(row[1], 0L));
    Spelling spelling = Spelling.with(known);
    int tried = 0;
    int first = 0;
    int five = 0;
    List<String[]> misspelled = rows.stream().filter(row -> row[4].equals("n")).toList();
    for (int i = 0; i < misspelled.size(); i += STEP) {
      String meant = Normaliser.normalise(misspelled.get(i)[1]);
      List<String> found =
          spelling.correct(misspelled.get(i)[0], 5).stream()
              .map(correction -> Normaliser.normalise(correction.word()))
              .toList();
      tried++;
      first += found.indexOf(meant) == 0 ? 1 : 0;
      five += found.contains(meant) ? 1 : 0;
    }
    System.out.printf("misspellings: of %d first %d, in the first five %d%n", tried, first, five);
    assertTrue(first >= 0.75 * tried, first + " of " + tried);
    assertTrue(five >= 0.92 * tried, five + " of " + tried);
  }
}
