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

class MenderTest {
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

  private static Optional<Mender.Mended> mended(String text) {
    return Mender.mend("a.md", text, new ThemeAliases(THESAURUS));
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
  void whatIsCertainIsMended(String written, String right) {
    Mender.Mended mended = mended(FRONT + written + "\n").orElseThrow();
    assertEquals(FRONT + right + "\n", mended.text());
    assertEquals(5, mended.repairs().getFirst().line());
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
    assertEquals(Optional.empty(), mended(FRONT + text + "\n"));
  }

  @Test
  void lineEndsAndTheMarkAtTheBeginningAreMendedOnce() {
    Mender.Mended mended = mended("\uFEFF---\r\ntitle: T\r\n---\r\n\r\nKijken.\r\n").orElseThrow();
    assertEquals("---\ntitle: T\n---\n\nKijken.\n", mended.text());
    assertEquals(2, mended.repairs().size());
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
    assertEquals(after, mended(before).orElseThrow().text());
  }

  @Test
  void theThemesOfAnExampleAreMendedAndItsTextIsNot() {
    String text =
        FRONT + "> [!voorbeeld] Slaap\n> thema: slaap, huilbaby\n>\n> thema: slaap is fijn.\n";
    Mender.Mended mended = mended(text).orElseThrow();
    assertTrue(mended.text().contains("> thema: slapen, huilbaby\n>\n> thema: slaap is fijn."));
  }

  @Test
  void inTheShippedCorpusOnlyNamesOfThemesAreToMend() throws IOException {
    List<String> texts =
        Mender.of(Corpus.at(Path.of("corpus"))).stream()
            .flatMap(mended -> mended.repairs().stream())
            .map(Mender.Repair::message)
            .filter(
                message -> !message.startsWith("\"> thema:") && !message.startsWith("\"subject:"))
            .toList();
    assertEquals(List.of(), texts);
  }
}
