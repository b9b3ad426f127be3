package naslag.intake.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import naslag.corpus.WorkField;
import naslag.intake.blocks.RichText.FontStyle;
import naslag.intake.pdf.PageLayers.Removed;
import naslag.intake.pdf.PdfGlyphs.PageGlyphs;
import naslag.intake.pdf.PdfParser.PdfContent.Bookmark;
import naslag.intake.pdf.PdfParser.PdfContent.PageText;
import naslag.intake.pdf.PdfRules.PageDrawing;
import naslag.intake.pdf.TextLine.PdfLines;
import naslag.intake.pdf.TextLine.RuledTable;
import naslag.intake.pdf.TextLine.TextRun;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.Typography;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Parses a PDF: its lines, page labels, outline and metadata. */
final class PdfParser {
  private static final int DEEPEST_OUTLINE = 6;
  private static final int LONGEST_OUTLINE = 20_000;

  /** Of its letters: a file with more of one width is typed, and no list of programs. */
  private static final double TYPEWRITTEN = 0.8;

  static {
    // What PDFBox has to say of fonts and streams is no use to a person who imports a text.
    System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
  }

  private PdfParser() {}

  /** A PDF that is protected or damaged, or whose letters have no meaning. */
  static final class Unreadable extends IOException {
    Unreadable(String reason) {
      super(reason);
    }
  }

  /**
   * Parses a file.
   *
   * @param pageRead is told the number of each page that was read
   * @throws Unreadable with one Dutch sentence that says why, and the way out
   */
  static PdfContent read(Path file, IntConsumer pageRead, ImportLog log) throws Unreadable {
    String name = String.valueOf(file.getFileName());
    String refusal;
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      PdfDoubts doubts = new PdfDoubts();
      PdfContent content = read(document, doubts, pageRead);
      refusal = doubts.refusal();
      if (refusal.isEmpty()) {
        doubts.tell(document, log);
        return content;
      }
    } catch (InvalidPasswordException e) {
      refusal =
          " is met een wachtwoord beveiligd; bewaar het zonder wachtwoord"
              + " (qpdf --password=WACHTWOORD --decrypt in.pdf uit.pdf) en probeer opnieuw.";
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // A damaged file makes the parser fail in many ways; all of them mean the same to a person.
      refusal =
          " is een beschadigde pdf; herstel ze (qpdf in.pdf uit.pdf) of vraag het bestand"
              + " opnieuw op.";
    }
    throw new Unreadable(name + refusal);
  }

  private static PdfContent read(PDDocument document, PdfDoubts doubts, IntConsumer pageRead)
      throws IOException {
    PdfGlyphs glyphs = new PdfGlyphs();
    List<PageText> pages = new ArrayList<>();
    List<List<DrawnMark>> marks = new ArrayList<>();
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      PDRectangle box = document.getPage(i).getCropBox();
      PageGlyphs signs = glyphs.of(document, i);
      PageDrawing drawing = PdfRules.of(document.getPage(i));
      List<Removed> removed = new ArrayList<>();
      List<TextLine> lines = lines(document.getPage(i), i, signs, drawing, removed);
      doubts.page(signs, lines, drawing);
      boolean sideways = signs.sideways();
      marks.add(sideways || document.getPage(i).getRotation() != 0 ? List.of() : drawing.marks());
      float width = sideways ? box.getHeight() : box.getWidth();
      float height = sideways ? box.getWidth() : box.getHeight();
      // Beyond the edge at which a viewer crops the page stand printers' marks; a line that only
      // runs over it is text.
      List<TextLine> outside =
          lines.stream().filter(line -> line.isOutside(width, height)).toList();
      outside.forEach(line -> removed.add(new Removed(Repair.Kind.PRINTER_SLUG, line.text())));
      lines.removeAll(outside);
      pages.add(new PageText(i, width, height, lines, removed, signs.turned()));
      pageRead.accept(i + 1);
    }
    typewritten(pages);
    DrawnMark.set(pages, marks);
    return PdfSpreads.parted(
        new PdfContent(
            pages,
            labels(document),
            outline(document),
            PdfMetadata.of(document),
            isTagged(document)));
  }

  /** Letters of one width tell a program from the text only where the text has others. */
  private static void typewritten(List<PageText> pages) {
    int[] letters = new int[2];
    pages.stream()
        .flatMap(page -> page.lines().stream())
        .flatMap(line -> line.runs().stream())
        .forEach(run -> letters[run.is(FontStyle.MONO) ? 1 : 0] += run.text().length());
    if (letters[1] > TYPEWRITTEN * (letters[0] + letters[1])) {
      pages.forEach(page -> page.lines().replaceAll(line -> line.without(FontStyle.MONO)));
    }
  }

  private static List<TextLine> lines(
      PDPage page, int index, PageGlyphs signs, PageDrawing drawing, List<Removed> removed) {
    List<TextRun> glyphs = signs.glyphs();
    float space = PdfLines.space(glyphs);
    List<RuledTable> tables = List.of();
    // On a sheet that lies on its side lines and letters are counted along other edges.
    if (!signs.sideways() && page.getRotation() == 0) {
      RuledTables.Found found = RuledTables.of(index, drawing.rules(), glyphs);
      tables = found.tables();
      glyphs = found.rest();
    }
    PageLayers layers = PageLayers.of(PdfLines.of(index, glyphs, space));
    removed.addAll(layers.removed());
    List<TextLine> lines = layers.lines();
    tables.forEach(table -> lines.add(TextLine.of(index, table)));
    return new ArrayList<>(ReadingOrder.of(lines));
  }

  private static boolean isTagged(PDDocument document) {
    PDMarkInfo marks = document.getDocumentCatalog().getMarkInfo();
    return marks != null && marks.isMarked();
  }

  private static List<String> labels(PDDocument document) throws IOException {
    PDPageLabels labels = document.getDocumentCatalog().getPageLabels();
    return labels == null ? List.of() : List.of(labels.getLabelsByPageIndices());
  }

  private static List<Bookmark> outline(PDDocument document) throws IOException {
    List<Bookmark> outline = new ArrayList<>();
    PDOutlineNode root = document.getDocumentCatalog().getDocumentOutline();
    if (root != null) {
      bookmarks(document, root, 1, outline);
    }
    return outline;
  }

  private static void bookmarks(
      PDDocument document, PDOutlineNode parent, int level, List<Bookmark> outline)
      throws IOException {
    for (PDOutlineItem item : parent.children()) {
      if (outline.size() == LONGEST_OUTLINE) {
        return;
      }
      String title = Typography.clean(String.valueOf(item.getTitle()));
      outline.add(new Bookmark(level, title, page(document, item)));
      if (level < DEEPEST_OUTLINE) {
        bookmarks(document, item, level + 1, outline);
      }
    }
  }

  private static int page(PDDocument document, PDOutlineItem item) {
    try {
      return Optional.ofNullable(item.findDestinationPage(document))
          .map(page -> document.getPages().indexOf(page))
          .orElse(-1);
    } catch (IOException e) {
      // A bookmark that leads nowhere still says what the heading reads.
      return -1;
    }
  }

  /** What a PDF says of itself: its XMP packet, and its older information dictionary. */
  static final class PdfMetadata {
    private static final int LARGEST_PACKET = 1 << 20;

    static FoundMetadata of(PDDocument document) throws IOException {
      PDDocumentInformation info = document.getDocumentInformation();
      String language = document.getDocumentCatalog().getLanguage();
      Calendar made = info.getCreationDate();
      FoundMetadata old =
          FoundMetadata.NONE
              .with(WorkField.TITLE, FoundMetadata.title(info.getTitle()))
              .with(WorkField.CREATOR, FoundMetadata.names(info.getAuthor()))
              .with(WorkField.DATE, made == null ? "" : String.valueOf(made.get(Calendar.YEAR)))
              .with(WorkField.LANGUAGE, FoundMetadata.language(language));
      PDMetadata packet = document.getDocumentCatalog().getMetadata();
      return packet == null ? old : xmp(packet).or(old);
    }

    private static FoundMetadata xmp(PDMetadata packet) throws IOException {
      try (InputStream in = packet.exportXMPMetadata()) {
        String xml = new String(in.readNBytes(LARGEST_PACKET), StandardCharsets.UTF_8);
        Document document = Jsoup.parse(xml, "", Parser.xmlParser());
        return FoundMetadata.of("pdf", tag -> values(document, tag));
      }
    }

    private static List<String> values(Document document, String tag) {
      return document.getElementsByTag(tag).stream()
          .flatMap(
              element -> {
                List<Element> items = element.getElementsByTag("rdf:li");
                return items.isEmpty() ? Stream.of(element) : items.stream();
              })
          .flatMap(item -> values(tag, Typography.clean(item.text())).stream())
          .filter(value -> !value.isEmpty())
          .toList();
    }

    private static List<String> values(String tag, String value) {
      return switch (tag) {
        case "dc:title" -> List.of(FoundMetadata.title(value));
        case "dc:creator" -> FoundMetadata.names(value);
        default -> List.of(value);
      };
    }
  }

  /**
   * What a PDF holds.
   *
   * @param labels the number that each page carries, by the file's own word; empty when it labels
   *     none
   * @param tagged true when it says what is text and what belongs to the page
   */
  record PdfContent(
      List<PageText> pages,
      List<String> labels,
      List<Bookmark> outline,
      FoundMetadata metadata,
      boolean tagged) {
    Stream<TextLine> lines() {
      return pages.stream().flatMap(page -> page.lines().stream());
    }

    /**
     * A heading as a file lists it for its reader's sidebar.
     *
     * @param level from 1
     * @param page index of the page, from 0; -1 when the file does not say
     */
    record Bookmark(int level, String title, int page) {}

    /**
     * A page as it is set.
     *
     * @param index from 0
     * @param width in points
     * @param height in points
     * @param lines in reading order
     * @param removed what was drawn over the text or beside it
     * @param turned what runs in another direction than the text
     */
    record PageText(
        int index,
        float width,
        float height,
        List<TextLine> lines,
        List<Removed> removed,
        List<TextRun> turned) {}
  }
}
