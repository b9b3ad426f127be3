package naslag.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import naslag.dutch.LineEndHyphens.Joint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

final class LineEndHyphensTest {

  @ParameterizedTest
  @CsvFileSource(resources = "line-end-divided.txt", delimiter = '|')
  void aHyphenThatOnlyDividesGoes(String left, String right, String joined) {
    assertEquals(new Joint(joined, false), LineEndHyphens.judge(left, right));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "line-end-kept.txt", delimiter = '|')
  void aHyphenThatBelongsStays(String left, String right, String kept) {
    assertEquals(new Joint(kept, true), LineEndHyphens.judge(left, right));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          moeder-     | of    | moeder- of
          groei-      | en    | groei- en
          voor-       | en    | voor- en
          (kraam-     | en    | (kraam- en
          """)
  void aHangingHyphenKeepsItsSpace(String left, String right, String text) {
    assertEquals(new Joint(text, true), LineEndHyphens.judge(left, right));
  }

  @Test
  void theDocumentKnowsItsOwnWordsBest() {
    Joint kept =
        LineEndHyphens.judge("slaap-", "coach", word -> word.equals("slaap-coach") ? 2 : 0);
    Joint joined =
        LineEndHyphens.judge("notificatie-", "app", word -> word.equals("notificatieapp") ? 1 : 0);
    assertEquals(new Joint("slaap-coach", true), kept);
    assertEquals(new Joint("notificatieapp", false), joined);
  }

  @Test
  void oddPiecesGetAVerdictAndNoError() {
    for (String left : new String[] {"", "-", "\uD800-", "—", "x".repeat(100_000) + "-"}) {
      for (String right : new String[] {"", "-", "\uDC00", "en", "y".repeat(100_000)}) {
        assertInstanceOf(Joint.class, LineEndHyphens.judge(left, right));
      }
    }
  }

  @Test
  void atLeast97PercentOfTheLabelledLineEndsAreRight() throws IOException {
    int rows = 0;
    int right = 0;
    for (String[] row : EvaluationData.rows("hyphenation/eol_pairs.tsv")) {
      if (!row[2].equals("join") && !row[2].equals("keep-hyphen")) {
        continue;
      }
      rows++;
      Joint verdict = LineEndHyphens.judge(row[0], row[1]);
      boolean same = Normaliser.normalise(verdict.text()).equals(Normaliser.normalise(row[3]));
      right += same ? 1 : 0;
    }
    System.out.printf("line-end hyphens, join or keep: %d of %d right%n", right, rows);
    assertTrue(right >= 0.97 * rows, right + " of " + rows);
  }

  @Test
  void extractionLeftoversAreJoined() throws IOException {
    int rows = 0;
    int right = 0;
    for (String[] row : EvaluationData.rows("hyphenation/lt_pairs.tsv")) {
      String[] pieces = row[0].split("- ", 2);
      if (row[2].equals("join") && pieces.length == 2) {
        rows++;
        right += LineEndHyphens.judge(pieces[0], pieces[1]).text().equals(row[1]) ? 1 : 0;
      }
    }
    System.out.printf("extraction leftovers: %d of %d right%n", right, rows);
    assertTrue(right >= 0.97 * rows, right + " of " + rows);
  }
}
