package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import naslag.Eventually;
import naslag.Imports;
import naslag.intake.Importer.Outcome;
import naslag.intake.source.SourceFile.Digests;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The PDF that a work was made of, opened at the sheet of a passage. */
class SourcePdfsTest {
  private static final String ADDRESS = "/bron/wiegen";

  @TempDir private Path directory;
  @AutoClose private Pen pen;
  private Path pdf;

  @BeforeEach
  void imported() throws Exception {
    pen = new Pen(directory.resolve("naslag"));
    pdf = directory.resolve("Wiegen.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPageLabelRange roman = new PDPageLabelRange();
      roman.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
      PDPageLabels labels = new PDPageLabels(document);
      labels.setLabelItem(0, roman);
      document.getDocumentCatalog().setPageLabels(labels);
      for (String words : List.of("schommelstoel", "draagdoek", "bakerpraatje")) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream text = new PDPageContentStream(document, page)) {
          text.beginText();
          text.setFont(new PDType1Font(FontName.TIMES_ROMAN), 11);
          text.newLineAtOffset(72, 700);
          for (int line = 0; line < 30; line++) {
            text.showText(
                "Een baby komt tot rust als hij wordt gewiegd, keer op keer, dag na dag.");
            text.newLineAtOffset(0, -14);
          }
          text.showText("Dit stuk gaat over een " + words + " en wat dat doet voor een baby.");
          text.endText();
        }
      }
      document.save(pdf.toFile());
    }
    Outcome outcome = Imports.into(pen.corpus).importFile(pdf, Imports.plain());
    assertInstanceOf(Outcome.Imported.class, outcome, () -> outcome.toString());
    Eventually.until(() -> pen.search("bakerpraatje").body().contains(ADDRESS));
  }

  @Test
  void aPassageLeadsToItsSheetOfTheUnchangedFile() throws IOException {
    String page = pen.search("bakerpraatje").body();
    assertTrue(page.contains("href=\"" + ADDRESS + "#page=3\""), page);
    Pen.Answer answer = pen.get(ADDRESS);
    assertEquals(200, answer.status());
    assertTrue(answer.headers().contains("Content-Type: application/pdf"), answer.headers());
    assertTrue(answer.headers().contains("Content-Security-Policy: sandbox"), answer.headers());
    assertTrue(answer.headers().contains("X-Content-Type-Options: nosniff"), answer.headers());
    assertEquals(new String(Files.readAllBytes(pdf), StandardCharsets.UTF_8), answer.body());
  }

  @Test
  void aFileThatIsGoneIsNotOffered() throws IOException {
    Files.delete(pdf);
    assertFalse(pen.search("bakerpraatje").body().contains(ADDRESS));
    refused(pen.get(ADDRESS));
  }

  @Test
  void aFileThatChangedIsNotShown() throws IOException {
    Files.writeString(pdf, "%", StandardOpenOption.APPEND);
    refused(pen.get(ADDRESS));
  }

  @Test
  void whatIsNoPdfIsNotShownWhateverItsNameAndDigest() throws IOException {
    Files.writeString(pdf, "<script>alert(1)</script>");
    Path origin = pen.corpus.resolve("eigen/.naslag/wiegen.herkomst.txt");
    String digest = Digests.of(pdf);
    String said = Files.readString(origin);
    Files.writeString(origin, said.replaceFirst("source-digest: .*", "source-digest: " + digest));
    refused(pen.get(ADDRESS));
    Files.writeString(origin, said.replaceFirst("source: .*", "source: /etc/passwd"));
    refused(pen.get(ADDRESS));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTextIsShownAlsoWhereTheMemoryOfItsImportCannotBeRead(boolean damaged) throws IOException {
    Path origin = pen.corpus.resolve("eigen/.naslag/wiegen.herkomst.txt");
    String said = Files.readString(origin).replaceFirst("source: .*", "source: a\0b.pdf");
    Files.delete(origin);
    if (damaged) {
      Files.writeString(origin, said);
    } else {
      Files.createDirectory(origin);
    }
    Pen.Answer page = pen.search("bakerpraatje");
    assertEquals(200, page.status());
    assertTrue(page.body().contains("bakerpraatje</mark>"), page.body());
    assertFalse(page.body().contains(ADDRESS));
    refused(pen.get(ADDRESS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/bron/", "/bron/rust", "/bron/../../Wiegen.pdf", "/bron/%2Fetc%2Fpasswd"})
  void onlyAWorkThatWasMadeOfAPdfHasOne(String address) throws IOException {
    refused(pen.get(address));
  }

  @Test
  void anotherWebsiteDoesNotGetIt() throws IOException {
    assertEquals(403, pen.get(ADDRESS, "Origin: http://elders.example").status());
  }

  private static void refused(Pen.Answer answer) {
    assertEquals(404, answer.status());
    assertTrue(answer.body().contains("Deze pdf is er niet"), answer.body());
  }
}
