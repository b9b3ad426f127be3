package naslag.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import naslag.corpus.Corpus;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixerTest {
  private static final Thesaurus THESAURUS =
      ThesaurusFile.parse(
              """
              scheme: urn:p
              title: P
              concepts:
                - {id: s, soort: thema, prefLabel: slapen, altLabel: [slaap, nachtrust]}
                - {id: h, soort: thema, prefLabel: huilen}
                - {id: hb, prefLabel: huilbaby, broader: [h]}
              """)
          .thesaurus();
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
  @ValueSource(
      strings = {
        "Moeder- of vaderschap.",
        "De ouder-kindrelatie.",
        "Een regel  \nen nog een.",
        "```\nalleen code  \n```",
        "Iets  met twee spaties.",
        "Een autootje- enzovoort.",
        "> [!voorbeeld] Slaap\n> thema: huilbaby\n>\n> De slaap komt.",
      })
  void whatLeavesSomethingToJudgeStays(String text) {
    assertEquals(Optional.empty(), fixed(FRONT + text + "\n"));
  }

  @Test
  void lineEndsAndTheMarkAtTheBeginningAreFixedOnce() {
    Fixer.FixedFile fixed = fixed("\uFEFF---\r\ntitle: T\r\n---\r\n\r\nKijken.\r\n").orElseThrow();
    assertEquals("---\ntitle: T\n---\n\nKijken.\n", fixed.text());
    assertEquals(2, fixed.fixes().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "subject: slaap              | subject: slapen",
        "subject: [Slaap, huilen]    | subject: [slapen, huilen]",
        "subject: [slaap, nachtrust] | subject: [slapen]",
        "subject:/- nachtrust/- bos  | subject:/- slapen/- bos",
      })
  void anotherNameOfAThemeBecomesThePreferredOne(String written, String right) {
    String before = "---\ntitle: slaap\n" + written.replace("/", "\n") + "\n---\n\nSlaap.\n";
    String after = "---\ntitle: slaap\n" + right.replace("/", "\n") + "\n---\n\nSlaap.\n";
    assertEquals(after, fixed(before).orElseThrow().text());
  }

  @Test
  void theThemesOfAnExampleAreFixedAndItsTextIsNot() {
    String text =
        FRONT + "> [!voorbeeld] Slaap\n> thema: slaap, huilbaby\n>\n> thema: slaap is fijn.\n";
    Fixer.FixedFile fixed = fixed(text).orElseThrow();
    assertTrue(fixed.text().contains("> thema: slapen, huilbaby\n>\n> thema: slaap is fijn."));
  }

  @Test
  void inTheShippedCorpusOnlyNamesOfThemesAreToFix() throws IOException {
    List<String> texts =
        Fixer.of(Corpus.at(Path.of("corpus"))).stream()
            .flatMap(fixed -> fixed.fixes().stream())
            .map(Fixer.Fix::message)
            .filter(
                message -> !message.startsWith("\"> thema:") && !message.startsWith("\"subject:"))
            .toList();
    assertEquals(List.of(), texts);
  }
}
