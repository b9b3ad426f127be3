package naslag.intake;

import static naslag.intake.PdfSketch.LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import naslag.corpus.MarkdownReader;
import naslag.corpus.Section;
import naslag.intake.Importer.ImportOptions;
import naslag.intake.Importer.Outcome;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that we set ourselves, read back. */
class PdfImportTest {
  @TempDir Path dir;

  private Outcome run(Path file) throws IOException {
    return Importer.into(dir.resolve("corpus")).importFile(file, ImportOptions.none());
  }

  private String markdown(PdfSketch sketch) throws IOException {
    Path file = sketch.save(dir.resolve("boekje.pdf"));
    return Files.readString(assertInstanceOf(Outcome.Imported.class, run(file)).output());
  }

  /** A book of four pages with a head and a number on each, two chapters, a note, a list. */
  private PdfSketch book() throws IOException {
    PdfSketch sketch = new PdfSketch();
    for (int i = 0; i < 4; i++) {
      sketch.page();
      sketch.at(PdfSketch.LEFT, 800, PdfSketch.ITALIC, 9, "De moestuin van de school");
      sketch.at(290, 40, PdfSketch.ROMAN, 9, String.valueOf(i + 17));
      if (i % 2 == 0) {
        sketch.heading(20, i == 0 ? "1 Zaaien en wachten" : "2 Oogsten");
      }
      sketch.paragraph(0, LONG);
      sketch.paragraph(14, LONG);
      if (i == 0) {
        sketch.heading(13, "1.1 Wat je nodig hebt");
        sketch.line(10, "•  een pot met een gat erin en een beetje verse aarde van de com-");
        sketch.line(19, "posthoop achteraan");
        sketch.line(10, "•  zaad");
        sketch.gap();
        sketch.line(
            "Wie geen tuin heeft, zet de pot op een vensterbank waar de zon komt en dan is het");
      }
      if (i == 1) {
        sketch.line("Daarna kwam de regen.");
      }
    }
    return sketch;
  }

  @Test
  void headsAndNumbersGoAndPagesAreMarked() throws IOException {
    try (PdfSketch book = book()) {
      String text = markdown(book);
      assertFalse(text.contains("De moestuin van de school\n"), text);
      for (int page = 17; page <= 20; page++) {
        assertTrue(text.contains("<!-- p. " + page + " -->"), page + " in " + text);
      }
      assertFalse(text.matches("(?s).*\n\\s*1[789]\\s*\n.*"), text);
    }
  }

  @Test
  void headingsStandWithTheirNumberAndDepth() throws IOException {
    try (PdfSketch book = book()) {
      List<Section> sections =
          MarkdownReader.read("boekje", "boekje.md", markdown(book)).work().sections();
      assertEquals(
          List.of("2 1 Zaaien en wachten", "3 1.1 Wat je nodig hebt", "2 2 Oogsten"),
          sections.stream().map(s -> s.level() + " " + s.heading()).toList());
    }
  }

  @Test
  void aParagraphTornByAPageIsOneAndItsDividedWordWhole() throws IOException {
    try (PdfSketch book = book()) {
      String text = markdown(book);
      assertTrue(text.contains("zon komt en dan is het <!-- p. 18 --> In het tuinhuis"), text);
      assertTrue(text.contains("aarde van de composthoop achteraan"), text);
      assertTrue(text.contains("- zaad\n"), text);
    }
  }

  @Test
  void theFilesOwnLabelsNameThePages() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      for (int i = 0; i < 3; i++) {
        sketch.page().heading(18, "Deel " + (char) ('A' + i)).paragraph(0, LONG);
      }
      PDPageLabels labels = new PDPageLabels(sketch.document);
      PDPageLabelRange roman = new PDPageLabelRange();
      roman.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
      labels.setLabelItem(0, roman);
      sketch.document.getDocumentCatalog().setPageLabels(labels);
      String text = markdown(sketch);
      assertTrue(text.contains("<!-- p. i -->") && text.contains("<!-- p. iii -->"), text);
    }
  }

  @Test
  void aNoteStandsWithItsParagraph() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().heading(18, "Water geven");
      sketch.paragraph(0, LONG);
      sketch.line("Geef water in de vroege ochtend of laat op de avond");
      float end = sketch.height() + 14;
      float width =
          PdfSketch.ROMAN.getStringWidth("Geef water in de vroege ochtend of laat op de avond");
      sketch.at(PdfSketch.LEFT + width * 11 / 1000, end + 4, PdfSketch.ROMAN, 7, "1");
      sketch.gap();
      sketch.paragraph(0, LONG);
      sketch.at(PdfSketch.LEFT, 103, PdfSketch.ROMAN, 6, "1");
      sketch.at(PdfSketch.LEFT + 4, 100, PdfSketch.ROMAN, 8, "In de zomer liever allebei.");
      String text = markdown(sketch);
      assertTrue(
          text.contains("op de avond\\[1\\]\n\n\\[1\\] In de zomer liever allebei.\n"), text);
    }
  }

  @Test
  void twoColumnsAreReadOneAfterTheOther() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page();
      // Set row by row, as some programs do.
      for (int i = 0; i < 14; i++) {
        float y = 700 - 14 * i;
        sketch.at(
            72,
            y,
            PdfSketch.ROMAN,
            11,
            "links regel " + (char) ('a' + i) + " loopt hier gewoon door en");
        sketch.at(
            320,
            y,
            PdfSketch.ROMAN,
            11,
            "rechts regel " + (char) ('a' + i) + " loopt daar gewoon door en");
      }
      String text = markdown(sketch);
      int lastLeft = text.indexOf("links regel n");
      assertTrue(lastLeft > 0 && lastLeft < text.indexOf("rechts regel a"), text);
    }
  }

  @Test
  void aScanAPasswordAndADamagedFileAreRefusedWithTheWayOut() throws IOException {
    try (PdfSketch scan = new PdfSketch()) {
      scan.page().page();
      refused(scan.save(dir.resolve("scan.pdf")), "ocrmypdf -l nld");
    }
    try (PdfSketch locked = book()) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("eigenaar", "geheim", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      locked.document.protect(policy);
      refused(locked.save(dir.resolve("slot.pdf")), "wachtwoord");
    }
    Path half = dir.resolve("half.pdf");
    try (PdfSketch book = book()) {
      byte[] whole = Files.readAllBytes(book.save(half));
      Files.write(half, java.util.Arrays.copyOf(whole, 300));
      refused(half, "beschadigde pdf");
    }
  }

  @Test
  void aFileThatOnlyForbidsPrintingIsRead() throws IOException {
    try (PdfSketch book = book()) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("eigenaar", "", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      book.document.protect(policy);
      assertTrue(markdown(book).contains("twaalf potten"));
    }
  }

  @Test
  void theNameDoesNotMatter() throws IOException {
    try (PdfSketch book = book()) {
      Path file = book.save(dir.resolve("boekje.txt"));
      Outcome.Imported done = assertInstanceOf(Outcome.Imported.class, run(file));
      assertEquals("pdf", done.report().encoding());
    }
  }

  private void refused(Path file, String because) throws IOException {
    String reason = assertInstanceOf(Outcome.Refused.class, run(file)).reason();
    assertTrue(reason.contains(because) && reason.endsWith("."), reason);
    try (Stream<Path> made =
        Files.exists(dir.resolve("corpus")) ? Files.walk(dir.resolve("corpus")) : Stream.empty()) {
      assertTrue(made.noneMatch(f -> f.toString().endsWith(".md")));
    }
  }
}
