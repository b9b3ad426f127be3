package naslag.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.zwobble.mammoth.DocumentConverter;

/** Reads a docx by way of mammoth, which knows the styles of word processors. */
final class DocxReader {
  /** The names of styles in a Dutch word processor; contents are made anew by it and left out. */
  private static final String STYLES =
      """
      p[style-name='Kop 1'] => h1:fresh
      p[style-name='Kop 2'] => h2:fresh
      p[style-name='Kop 3'] => h3:fresh
      p[style-name='Kop 4'] => h4:fresh
      p[style-name='Kop 5'] => h5:fresh
      p[style-name='Title'] => p.titel:fresh
      p[style-name='Titel'] => p.titel:fresh
      p[style-name='Quote'] => blockquote > p:fresh
      p[style-name='Citaat'] => blockquote > p:fresh
      p[style-name='Intense Quote'] => blockquote > p:fresh
      p[style-name='Duidelijk citaat'] => blockquote > p:fresh
      p[style-name='TOC Heading'] => !
      p[style-name='Kop-Inhoudsopgave'] => !
      p[style-name='toc 1'] => !
      p[style-name='toc 2'] => !
      p[style-name='toc 3'] => !
      p[style-name='toc 4'] => !
      p[style-name='toc 5'] => !
      p[style-name='toc 6'] => !
      p[style-name='TOC 1'] => !
      p[style-name='TOC 2'] => !
      p[style-name='TOC 3'] => !
      """;

  private DocxReader() {}

  static Conversion read(Path file, BoundedZip zip, String name, FoundMetadata given, ImportLog log)
      throws IOException {
    String html =
        new DocumentConverter()
            .addStyleMap(STYLES)
            // Pictures are not read: their bytes would fill the memory as text.
            .imageConverter(image -> Map.of())
            .convertToHtml(file.toFile())
            .getValue();
    Document document = Jsoup.parse(html);
    FoundMetadata own = properties(zip);
    FoundMetadata said = given.or(own);
    PdfConversion.fileDate(given, own.date(), log);
    Element title = document.selectFirst("p.titel");
    if (title != null && said.title().isEmpty()) {
      said = said.or(titled(Signs.clean(title.text())));
    }
    if (title != null && PdfHeadings.key(title.text()).equals(PdfHeadings.key(said.title()))) {
      title.remove();
    }
    List<naslag.intake.Element> elements = HtmlReader.read(document, log, 0);
    if (elements.isEmpty()) {
      return new Conversion.Refused(name + " bevat geen woorden; er valt niets in te lezen.");
    }
    return new Conversion.Done(
        HtmlConversion.convert(elements, name, said, "", log), "docx", "blok");
  }

  private static FoundMetadata titled(String title) {
    return new FoundMetadata(title, List.of(), List.of(), "", "", "", "", "", "", List.of());
  }

  private static FoundMetadata properties(BoundedZip zip) throws IOException {
    Document core =
        Jsoup.parse(
            new ByteArrayInputStream(zip.bytes("docProps/core.xml")),
            "UTF-8",
            "",
            Parser.xmlParser());
    return new FoundMetadata(
        PdfMetadata.title(one(core, "dc:title")),
        PdfMetadata.names(one(core, "dc:creator")),
        List.of(),
        one(core, "dc:publisher"),
        year(one(core, "dcterms:created")),
        one(core, "dc:language"),
        "",
        "",
        "",
        List.of());
  }

  private static String year(String date) {
    String iso = Dates.of(date);
    return iso.length() > 4 ? iso.substring(0, 4) : iso;
  }

  private static String one(Document core, String tag) {
    Element first = core.getElementsByTag(tag).first();
    return first == null ? "" : Signs.clean(first.text());
  }
}
