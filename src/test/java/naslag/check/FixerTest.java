package naslag.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import naslag.Lines;
import naslag.TestCorpus;
import naslag.thesaurus.Thesaurus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixerTest {
  private static final Thesaurus THESAURUS =
      TestCorpus.concepts(
          "id: s, soort: thema, prefLabel: slapen, altLabel: [slaap, nachtrust]",
          "id: h, soort: thema, prefLabel: huilen",
          "id: hb, prefLabel: huilbaby, broader: [h]");
  private static final String FRONT = "---\ntitle: T\n---\n\n";

  private static Optional<Fixer.FixedFile> fixed(String text) {
    return Fixer.fix("a.md", text, new Fixer.ThemeAliases(THESAURUS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Een reÃ¼nie.|Een reünie.",
        "Een cre\u0300che.|Een crèche.",
        "Een aandachts- punt.|Een aandachtspunt.",
        "De ont-wikkeling.|De ontwikkeling.",
        "Kijken. |Kijken.",
        "Kijken.   |Kijken.",
      })
  void whatIsCertainIsFixed(String written, String right) {
    Fixer.FixedFile fixed = fixed(FRONT + written + "\n").orElseThrow();
    assertEquals(FRONT + right + "\n", fixed.text());
    assertEquals(5, fixed.fixes().getFirst().line());
  }

  @ParameterizedTest
  @Lines("judged.lines")
  void whatLeavesSomethingToJudgeStays(String text) {
    assertEquals(Optional.empty(), fixed(FRONT + text + "\n"));
  }

  @Test
  void lineEndsAndTheMarkAtTheBeginningAreFixedOnce() {
    Fixer.FixedFile fixed = fixed("\uFEFF---\r\ntitle: T\r\n---\r\n\r\nKijken.\r\n").orElseThrow();
    assertEquals("---\ntitle: T\n---\n\nKijken.\n", fixed.text());
    assertEquals(2, fixed.fixes().size());
  }
}
