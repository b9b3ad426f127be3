package naslag.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** In signs: names with an address between them are shorter. */
  private static final int LONGEST_NAMES = 80;

  /** What programs write there when nobody filled it in. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(?:untitled|naamloos|document\\d*|microsoft word\\b.*|titel|title|.*\\.(?:docx?|indd|qxd|pdf|tex|odt|dvi))");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)(?:user|gebruiker|administrator|admin|author|auteur|unknown|onbekend|owner|root|.*[\\\\@\\[\\]{}|<>].*)");

  private PdfMetadata() {}

  static FoundMetadata of(PDDocument document) throws IOException {
    PDDocumentInformation info = document.getDocumentInformation();
    String language = document.getDocumentCatalog().getLanguage();
    FoundMetadata old =
        new FoundMetadata(
            title(info.getTitle()),
            names(info.getAuthor()),
            List.of(),
            "",
            year(info.getCreationDate()),
            language(language),
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
      values(document, "dc:creator").forEach(name -> creators.addAll(names(name)));
      return new FoundMetadata(
          title(first(values(document, "dc:title"))),
          creators,
          List.of(),
          first(values(document, "dc:publisher")),
          Dates.of(first(values(document, "dc:date"))),
          language(first(values(document, "dc:language"))),
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

  static String title(@Nullable String raw) {
    String title = raw == null ? "" : Signs.clean(raw);
    return NO_TITLE.matcher(title).matches() ? "" : title;
  }

  /** Names that a program put in one field, with a semicolon or "en" between them. */
  static List<String> names(@Nullable String raw) {
    List<String> names = new ArrayList<>();
    if (raw != null && raw.length() > LONGEST_NAMES && raw.contains("@")) {
      // A whole title page that a typesetter's macros glued together.
      return names;
    }
    for (String part : (raw == null ? "" : raw).split(";|&|\\ben\\b|\\band\\b")) {
      String name = Signs.clean(part);
      Matcher no = NO_NAME.matcher(name);
      if (!name.isEmpty() && !no.matches()) {
        names.add(name);
      }
    }
    return names;
  }

  /** A code such as "nl" or "nl-BE"; programs write much else there. */
  static String language(@Nullable String raw) {
    return raw != null && raw.strip().matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
        ? raw.strip()
        : "";
  }

  private static String year(@Nullable Calendar date) {
    return date == null ? "" : String.valueOf(date.get(Calendar.YEAR));
  }
}
