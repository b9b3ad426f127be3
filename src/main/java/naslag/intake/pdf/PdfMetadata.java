package naslag.intake.pdf;

import naslag.intake.source.Dates;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.Signs;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a PDF says of itself: its XMP packet, and its older information dictionary. */
final class PdfMetadata {
  private static final int LARGEST_PACKET = 1 << 20;

  private PdfMetadata() {}

  static FoundMetadata of(PDDocument document) throws IOException {
    PDDocumentInformation info = document.getDocumentInformation();
    String language = document.getDocumentCatalog().getLanguage();
    FoundMetadata old =
        new FoundMetadata(
            FoundMetadata.title(info.getTitle()),
            FoundMetadata.names(info.getAuthor()),
            List.of(),
            "",
            year(info.getCreationDate()),
            FoundMetadata.language(language),
            "",
            "",
            "",
            List.of());
    PDMetadata packet = document.getDocumentCatalog().getMetadata();
    return packet == null ? old : xmp(packet).or(old);
  }

  private static FoundMetadata xmp(PDMetadata packet) throws IOException {
    try (InputStream in = packet.exportXMPMetadata()) {
      String xml =
          new String(in.readNBytes(LARGEST_PACKET), java.nio.charset.StandardCharsets.UTF_8);
      Document document = Jsoup.parse(xml, "", Parser.xmlParser());
      List<String> creators = new ArrayList<>();
      values(document, "dc:creator").forEach(name -> creators.addAll(FoundMetadata.names(name)));
      return new FoundMetadata(
          FoundMetadata.title(first(values(document, "dc:title"))),
          creators,
          List.of(),
          first(values(document, "dc:publisher")),
          Dates.of(first(values(document, "dc:date"))),
          FoundMetadata.language(first(values(document, "dc:language"))),
          first(values(document, "dc:rights")),
          "",
          "",
          List.of());
    }
  }

  private static List<String> values(Document document, String tag) {
    List<String> values = new ArrayList<>();
    for (Element element : document.getElementsByTag(tag)) {
      List<Element> items = element.getElementsByTag("rdf:li");
      if (items.isEmpty()) {
        values.add(Signs.clean(element.text()));
      }
      items.forEach(item -> values.add(Signs.clean(item.text())));
    }
    values.removeIf(String::isEmpty);
    return values;
  }

  private static String first(List<String> values) {
    return values.isEmpty() ? "" : values.getFirst();
  }

  private static String year(@Nullable Calendar date) {
    return date == null ? "" : String.valueOf(date.get(Calendar.YEAR));
  }
}
