package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import naslag.corpus.MarkdownReader;
import naslag.corpus.MarkdownWriter;
import naslag.corpus.Work;
import naslag.intake.WorkMaker.Converted;
import naslag.intake.report.ImportLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts without pages, and texts that try to be something else. */
class PlainTextsTest {
  @Test
  void pageNumbersAtTheFootGoAndCount() {
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= 4; page++) {
      for (int line = 0; line < 20; line++) {
        text.append("woord na woord loopt deze regel door tot aan het einde van blad ")
            .append("abcdefghijklmnopqrst".charAt(line))
            .append('\n');
      }
      text.append("\n").append(page).append("\n\n");
    }
    String markdown = MarkdownWriter.write(Texts.work(text.toString()));
    for (int page = 1; page <= 4; page++) {
      assertTrue(markdown.contains("<!-- p. " + page + " -->"), "page " + page + "\n" + markdown);
    }
  }

  @Test
  void aHeadWithItsPageNumberGoesWhole() {
    StringBuilder text = new StringBuilder();
    for (int page = 30; page <= 34; page++) {
      text.append(
          page % 2 == 0 ? page + " Slapen in de wieg\n\n" : "De eerste nacht " + page + "\n\n");
      for (int line = 0; line < 15; line++) {
        text.append("een regel die maar doorloopt zonder dat er ooit een einde aan komt zoals ")
            .append("abcdefghijklmnopqrst".charAt(line))
            .append('\n');
      }
      text.append('\n');
    }
    Work work = Texts.work(text.toString());
    String markdown = MarkdownWriter.write(work);
    assertEquals("Slapen in de wieg", work.metadata().title());
    for (int page = 30; page <= 34; page++) {
      assertTrue(markdown.contains("<!-- p. " + page + " -->"), "page " + page);
    }
    assertFalse(Texts.paragraphs(work).stream().anyMatch(p -> p.contains("wieg")));
  }

  @Test
  void formFeedsPartPages() {
    String first = "De eerste bladzijde loopt in het midden van een lange zin gewoon verder op het";
    String second = "volgende blad, waar de zin dan eindelijk ook zijn einde vindt en rust heeft.";
    Work work = Texts.work(String.join("\n\n", first, "12\n\f" + second, "13"));
    assertEquals(1, Texts.paragraphs(work).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# geen kop maar een hekje\n\nEn dan gewone tekst die doorloopt tot het einde ervan.",
        "> geen citaat\n\n* geen lijst\n\n1. geen lijst\n\n- ook niet\n\n+ noch dit",
        "---\ntitle: geen front matter\n---\n\nTekst.",
        "[!voorbeeld] geen voorbeeld\n\n<!-- p. 9 --> geen bladzijde\n\n<b>geen vet</b>",
        "*sterretjes* en _streepjes_ en `tekens` en [haken](naar.md) en \\ ook\n\n```\nhekwerk\n```",
        "a | b\n--- | ---\n1 | 2\n\n    ingesprongen\n\n&amp; en &lt;",
        "Kop\n===\n\nNog een\n---\n\n***\n\n~~~\n",
        "1.2. aptitude\n\n1.2. aptitude\n\nDe kop staat er twee keer, met haar nummer.\n\n\f1.2. aptitude\n",
        "een\ttab, een\u00A0harde spatie,\u200Been onzichtbare\r\nen een regeleinde van elders\r",
      })
  void whatLooksLikeMarkdownStaysText(String text) {
    Converted converted = Texts.convert(text, new ImportLog());
    String markdown = MarkdownWriter.write(converted.work());
    assertEquals(
        converted.work(), MarkdownReader.read("tekst", "tekst.md", markdown).work(), markdown);
    assertEquals(Optional.empty(), converted.difference(), markdown);
  }
}
