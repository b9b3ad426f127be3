package naslag.intake;

import static naslag.intake.PdfSketch.LONG;
import static naslag.intake.Texts.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import naslag.Imports;
import naslag.intake.Importer.Outcome;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a librarian throws at it: what is not taken over is said. */
class PdfDoubtsTest {
  @TempDir Path dir;

  private Outcome run(Path file) throws IOException {
    return Imports.into(dir.resolve("corpus")).importFile(file, Imports.plain());
  }

  private Outcome.Imported read(PdfSketch sketch) throws IOException {
    return assertInstanceOf(Outcome.Imported.class, run(sketch.save(dir.resolve("boekje.pdf"))));
  }

  private static String remarks(Outcome.Imported done) {
    return String.join(
        "\n", done.report().remarks().stream().map(r -> r.line() + ": " + r.message()).toList());
  }

  private static PDType0Font liberation(PDDocument document) throws IOException {
    try (InputStream in =
        PDDocument.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      return PDType0Font.load(document, in, false);
    }
  }

  /** Says of each letter that it is another one, as a careless program does. */
  private static void mislead(PDDocument document, PDType0Font font) throws IOException {
    String head =
        """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap
        1 begincodespacerange <0000> <FFFF> endcodespacerange
        """;
    List<String> rows = new ArrayList<>();
    String from = "abcdefghijklmnopqrstuvwxyz";
    String to = "xqzwfkvbjgphmcdtlrsnyXQZWF";
    for (int i = 0; i < from.length(); i++) {
      byte[] code = font.encode(from.substring(i, i + 1));
      rows.add(
          String.format(
              java.util.Locale.ROOT, "<%02X%02X> <%04X>", code[0], code[1], (int) to.charAt(i)));
    }
    String map =
        head
            + rows.size()
            + " beginbfchar\n"
            + String.join("\n", rows)
            + "\nendbfchar endcmap CMapName currentdict /CMap defineresource pop end end";
    COSStream stream = document.getDocument().createCOSStream();
    try (var out = stream.createOutputStream()) {
      out.write(map.getBytes(StandardCharsets.US_ASCII));
    }
    font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
  }

  private static void lines(PdfSketch sketch, PDFont font, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      sketch.at(
          72,
          700 - 14 * i,
          font,
          11,
          "het kind kijkt elke ochtend of er al een bloem aan de plant zit");
    }
  }

  @Test
  void lettersWithoutMeaningAreRefusedWithTheWayOut() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      PDType0Font font = liberation(sketch.document);
      sketch.page();
      lines(sketch, font, 20);
      mislead(sketch.document, font);
      Outcome done = run(sketch.save(dir.resolve("mis.pdf")));
      contains("--force-ocr", assertInstanceOf(Outcome.Refused.class, done).reason());
    }
  }

  @Test
  void aPageOfThemIsNamed() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      PDType0Font font = liberation(sketch.document);
      for (int i = 0; i < 3; i++) {
        sketch.page().heading(18, "Deel " + i).paragraph(0, LONG).paragraph(0, LONG);
      }
      sketch.page();
      lines(sketch, font, 20);
      mislead(sketch.document, font);
      contains("4: de letters hebben geen betekenis", remarks(read(sketch)));
    }
  }

  @Test
  void signsThatTheFileDoesNotNameAreCounted() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().heading(18, "Zaaien").paragraph(0, LONG).paragraph(0, LONG);
      COSDictionary dictionary = new COSDictionary();
      dictionary.setItem(COSName.TYPE, COSName.FONT);
      dictionary.setItem(COSName.SUBTYPE, COSName.TYPE1);
      dictionary.setName(COSName.BASE_FONT, "Times-Roman");
      COSArray differences = new COSArray();
      differences.add(COSInteger.get(97));
      for (int i = 0; i < 26; i++) {
        differences.add(COSName.getPDFName("g" + i));
      }
      COSDictionary encoding = new COSDictionary();
      encoding.setItem(COSName.DIFFERENCES, differences);
      dictionary.setItem(COSName.ENCODING, encoding);
      PDPage page = new PDPage(PDRectangle.A4);
      page.setResources(new PDResources());
      COSName name = page.getResources().add(PDFontFactory.createFont(dictionary));
      String line =
          "BT /" + name.getName() + " 11 Tf 72 300 Td (een regel zonder namen voor letters) Tj ET";
      page.setContents(
          new PDStream(
              sketch.document, new ByteArrayInputStream(line.getBytes(StandardCharsets.US_ASCII))));
      sketch.document.addPage(page);
      contains("2: het bestand zegt van veel tekens niet welke het zijn", remarks(read(sketch)));
    }
  }

  @Test
  void leftwardTextIsLeftOutAndNamed() throws IOException {
    try (PdfSketch sketch = PdfSketch.of("page\nheading 18 Zaaien\nparagraph 0\nparagraph 0")) {
      sketch.at(
          72, 200, liberation(sketch.document), 11, "\u05D2\u05DF \u05D9\u05DC\u05D3\u05D9\u05DD");
      Outcome.Imported done = read(sketch);
      contains("1: tekst die van rechts naar links loopt", remarks(done));
      String text = Files.readString(done.output());
      assertFalse(text.contains("\u05D2"), text);
    }
  }

  @Test
  void whatAReaderWroteOrFilledInIsCounted() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().heading(18, "Zaaien").paragraph(0, LONG);
      PDAnnotationText note = new PDAnnotationText();
      note.setContents("Klopt dit wel?");
      note.setRectangle(new PDRectangle(400, 700, 20, 20));
      sketch.document.getPage(0).getAnnotations().add(note);
      PDAcroForm form = new PDAcroForm(sketch.document);
      sketch.document.getDocumentCatalog().setAcroForm(form);
      PDTextField field = new PDTextField(form);
      field.setPartialName("naam");
      field.getCOSObject().setString(COSName.V, "An");
      form.getFields().add(field);
      String remarks = remarks(read(sketch));
      contains("een opmerking in de kantlijn", remarks);
      contains("formulier; wat in de velden is ingevuld (1)", remarks);
    }
  }

  @Test
  void aFileThatLostItsTableOfObjectsIsReadAndATornOneRefused() throws IOException {
    Path whole;
    try (PdfSketch sketch = PdfSketch.of("page\nheading 18 Zaaien\nparagraph 0")) {
      whole = sketch.save(dir.resolve("heel.pdf"));
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path lost = dir.resolve("kwijt.txt");
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    Files.writeString(
        lost, latin.replaceAll("startxref\\s+\\d+", "startxref\n7"), StandardCharsets.ISO_8859_1);
    Outcome.Imported done = assertInstanceOf(Outcome.Imported.class, run(lost));
    assertEquals("pdf", done.report().encoding(), "whatever its name");
    Path torn = Files.write(dir.resolve("half.pdf"), Arrays.copyOf(bytes, 300));
    contains("beschadigde pdf", assertInstanceOf(Outcome.Refused.class, run(torn)).reason());
  }
}
