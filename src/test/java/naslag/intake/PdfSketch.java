package naslag.intake;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.util.Matrix;

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
  static final PDFont MONO = new PDType1Font(FontName.COURIER);
  static final PDFont DINGBATS = new PDType1Font(FontName.ZAPF_DINGBATS);
  private static final Map<String, PDFont> FONTS =
      Map.of("roman", ROMAN, "bold", BOLD, "italic", ITALIC, "mono", MONO, "dingbats", DINGBATS);

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

  /** Where the words set last end. */
  private float end;

  /** A PDF that a script draws: a command a line, as {@code intake/sessions.md} lists them. */
  static PdfSketch of(String script) throws IOException {
    PdfSketch sketch = new PdfSketch();
    for (String line : script.lines().filter(line -> !line.isBlank()).toList()) {
      sketch.play(line.split(" "), line);
    }
    return sketch;
  }

  private void play(String[] said, String line) throws IOException {
    switch (said[0]) {
      case "page" -> page();
      case "sideways" -> {
        document.getPage(document.getNumberOfPages() - 1).setRotation(90);
        page.transform(new Matrix(0, 1, -1, 0, PDRectangle.A4.getWidth(), 0));
      }
      case "heading" -> heading(number(said[1]), words(line, 2));
      case "line" -> line(number(said[1]), words(line, 2));
      case "paragraph" -> paragraph(number(said[1]), said.length > 2 ? words(line, 2) : LONG);
      case "gap" -> gap();
      case "at" -> {
        float x = said[1].equals(">") ? end : number(said[1]);
        at(x, height(said[2]), FONTS.get(said[3]), number(said[4]), words(line, 5));
      }
      case "rows" -> {
        for (int i = 0; i < number(said[3]); i++) {
          String row = words(line, 4).replace('#', (char) ('a' + i % 26));
          at(number(said[1]), number(said[2]) - LEADING * i, ROMAN, 11, row);
        }
      }
      case "turned" -> {
        page.beginText();
        page.setFont(own(ROMAN), 9);
        page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, number(said[1]), number(said[2])));
        page.showText(words(line, 3));
        page.endText();
      }
      case "drawn" -> page.transform(Matrix.getScaleInstance(number(said[1]), number(said[1])));
      case "picture" -> {
        BufferedImage image = new BufferedImage(20, 30, BufferedImage.TYPE_BYTE_GRAY);
        page.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
      }
      case "grid" -> grid(words(line, 1).split(" \\| "));
      case "wide" -> page.setCharacterSpacing(number(said[1]));
      case "artifact" -> {
        document.getDocumentCatalog().setMarkInfo(new PDMarkInfo());
        document.getDocumentCatalog().getMarkInfo().setMarked(true);
        page.beginMarkedContent(COSName.ARTIFACT);
        play(words(line, 1).split(" "), words(line, 1));
        page.endMarkedContent();
      }
      case "aslant" -> {
        page.beginText();
        page.setFont(own(BOLD), 60);
        page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 150, 200));
        page.showText(words(line, 1));
        page.endText();
      }
      case "bar" -> bar(number(said[1]), number(said[2]), number(said[3]), number(said[4]));
      case "crop" ->
          document
              .getPage(document.getNumberOfPages() - 1)
              .setCropBox(
                  new PDRectangle(
                      number(said[1]), number(said[2]), number(said[3]), number(said[4])));
      case "title" -> document.getDocumentInformation().setTitle(words(line, 1));
      case "author" -> document.getDocumentInformation().setAuthor(words(line, 1));
      case "language" -> document.getDocumentCatalog().setLanguage(said[1]);
      case "labels" -> {
        PDPageLabelRange range = new PDPageLabelRange();
        range.setStyle(said[1]);
        PDPageLabels labels = new PDPageLabels(document);
        labels.setLabelItem(0, range);
        document.getDocumentCatalog().setPageLabels(labels);
      }
      case "outline" -> outline((int) number(said[1]), (int) number(said[2]), words(line, 3));
      case "locked" -> {
        String password = said.length > 1 ? said[1] : "";
        StandardProtectionPolicy policy =
            new StandardProtectionPolicy("eigenaar", password, new AccessPermission());
        policy.setEncryptionKeyLength(128);
        document.protect(policy);
      }
      default -> throw new IllegalArgumentException(line);
    }
  }

  private static float number(String said) {
    return Float.parseFloat(said);
  }

  /** In points from the foot, with a sign from the line that comes next. */
  private float height(String said) {
    return number(said) + (said.matches("[+-].*") ? y : 0);
  }

  /** What follows the command and its numbers. */
  private static String words(String line, int after) {
    return line.split(" ", after + 1)[after];
  }

  /** Lines at these heights and these places, from the first to the last of the other. */
  private void grid(String... said) throws IOException {
    List<Float> heights = Stream.of(said[0].split(" ")).map(this::height).toList();
    List<Float> places = Stream.of(said[1].split(" ")).map(PdfSketch::number).toList();
    for (float height : heights) {
      rule(places.getFirst(), height, places.getLast(), height);
    }
    for (float place : places) {
      rule(place, heights.getFirst(), place, heights.getLast());
    }
  }

  /** A heading that the file lists, below the last one of a lesser level. */
  private void outline(int level, int number, String title) {
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(document.getPage(number - 1));
    PDDocumentOutline root = document.getDocumentCatalog().getDocumentOutline();
    if (root == null) {
      root = new PDDocumentOutline();
      document.getDocumentCatalog().setDocumentOutline(root);
    }
    PDOutlineNode parent = root;
    for (int i = 1; i < level; i++) {
      parent = parent.getLastChild();
    }
    parent.addLast(item);
  }

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
    end = x + font.getStringWidth(words) * size / 1000;
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

  private void rule(float fromX, float fromY, float toX, float toY) throws IOException {
    page.moveTo(fromX, fromY);
    page.lineTo(toX, toY);
    page.stroke();
  }

  /** A filled bar. */
  private void bar(float x, float y, float width, float height) throws IOException {
    page.addRect(x, y, width, height);
    page.fill();
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
