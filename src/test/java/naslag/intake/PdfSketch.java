package naslag.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets pages of our own, line by line, as a book is set. */
final class PdfSketch implements AutoCloseable {
  static {
    // As the reader does: the library's own remarks are no part of a test's output.
    System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
  }

  static final PDFont ROMAN = new PDType1Font(FontName.TIMES_ROMAN);
  static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);
  static final PDFont ITALIC = new PDType1Font(FontName.TIMES_ITALIC);
  static final PDFont DINGBATS = new PDType1Font(FontName.ZAPF_DINGBATS);
  static final String LONG =
      "In het tuinhuis achter de school staan twaalf potten met jonge tomaten, en elke ochtend komt er een"
          + " ander kind kijken of er al een bloem aan zit. De juf schrijft op wat ze zeggen, want later"
          + " maken ze er samen een boekje van met tekeningen en veel uitroeptekens.";

  static final float LEFT = 72;
  static final float WIDTH = 360;
  private static final float LEADING = 14;

  final PDDocument document = new PDDocument();
  private final Map<FontName, PDFont> fonts = new EnumMap<>(FontName.class);
  private PDPageContentStream page;
  private float y;

  /** A new page; the text goes on at its top. */
  PdfSketch page() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    page = new PDPageContentStream(document, sheet);
    y = 750;
    return this;
  }

  /** Words at a place, in points from the left and the foot. */
  PdfSketch at(float x, float height, PDFont font, float size, String words) throws IOException {
    page.beginText();
    page.setFont(own(font), size);
    page.newLineAtOffset(x, height);
    page.showText(words);
    page.endText();
    return this;
  }

  /**
   * A standard font of this document alone: PDFBox leaves the object number of the first document
   * on a font, and in a second one that number is another font's.
   */
  private PDFont own(PDFont font) {
    return Standard14Fonts.containsName(font.getName()) && !font.isEmbedded()
        ? fonts.computeIfAbsent(Standard14Fonts.getMappedFontName(font.getName()), PDType1Font::new)
        : font;
  }

  PdfSketch heading(float size, String words) throws IOException {
    y -= 20;
    at(LEFT, y, BOLD, size, words);
    y -= 26;
    return this;
  }

  /** A line of text that fills the measure. */
  PdfSketch line(String words) throws IOException {
    return line(0, words);
  }

  PdfSketch line(float indent, String words) throws IOException {
    at(LEFT + indent, y, ROMAN, 11, words);
    y -= LEADING;
    return this;
  }

  PdfSketch gap() {
    y -= LEADING;
    return this;
  }

  /** A paragraph: its words set on as many lines as they need, the first one indented. */
  PdfSketch paragraph(float indent, String words) throws IOException {
    StringBuilder line = new StringBuilder();
    float room = WIDTH - indent;
    float x = indent;
    for (String word : words.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (ROMAN.getStringWidth(longer) / 1000 * 11 > room) {
        line(x, line.toString());
        line.setLength(0);
        x = 0;
        room = WIDTH;
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    return line(x, line.toString());
  }

  /** A line that is drawn, in points from the left and the foot. */
  PdfSketch rule(float fromX, float fromY, float toX, float toY) throws IOException {
    page.moveTo(fromX, fromY);
    page.lineTo(toX, toY);
    page.stroke();
    return this;
  }

  /** A filled bar. */
  PdfSketch bar(float x, float y, float width, float height) throws IOException {
    page.addRect(x, y, width, height);
    page.fill();
    return this;
  }

  float height() {
    return y;
  }

  Path save(Path file) throws IOException {
    if (page != null) {
      page.close();
    }
    document.save(file.toFile());
    return file;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
