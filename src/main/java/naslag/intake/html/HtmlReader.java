package naslag.intake.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import naslag.intake.blocks.Extraction;
import naslag.intake.markup.HtmlBook;
import naslag.intake.markup.MarkupReader;
import naslag.intake.markup.MarkupReader.MarkupContent;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.FoundMetadata.Dates;
import naslag.intake.source.FoundMetadata.Field;
import naslag.intake.source.SourceFile;
import naslag.intake.source.SourceFile.Decoded;
import naslag.intake.source.SourceFile.Source;
import naslag.intake.source.Typography;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a page of html, or a folder whose pages are one work. */
public final class HtmlReader {
  private HtmlReader() {}

  /** Reads a page or a folder. */
  public static Extraction read(Source source, ImportLog log) throws IOException {
    Optional<HtmlFolder> folder =
        source.file().format() == SourceFile.Format.FOLDER
            ? HtmlFolder.in(source.path())
            : Optional.empty();
    long size = folder.isPresent() ? folder.get().size() : Files.size(source.path());
    if (size > SourceFile.LARGEST) {
      return new Extraction.Refused(
          source.name()
              + (folder.isPresent()
                  ? " is samen groter dan 64 MB; lees de bladzijden zonder --samen in."
                  : " is groter dan 64 MB; knip de tekst in delen en lees die apart in."));
    }
    try {
      return folder.isPresent() ? folder.get().read(source, log) : page(source, log);
    } catch (IllegalStateException | StackOverflowError e) {
      return Extraction.Refused.tangled(source.name());
    }
  }

  private static Extraction page(Source source, ImportLog log) throws IOException {
    Document document = document(source.path(), log);
    FoundMetadata all = source.given().or(HtmlMetadata.of(document));
    String windowTitle = HtmlMetadata.windowTitle(document);
    List<naslag.intake.blocks.Element> elements =
        MarkupReader.read(HtmlBook.of(document, log), log);
    return MarkupContent.of(elements, source.name(), all, windowTitle, "html");
  }

  /** A page in the encoding that it states, unless its bytes cannot be in that one. */
  static Document document(Path file, ImportLog log) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Document stated = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    if (!stated.charset().equals(StandardCharsets.UTF_8) || Decoded.isUtf8(bytes)) {
      return stated;
    }
    Decoded decoded = Decoded.of(bytes);
    log.repaired(
        0, Repair.Kind.ENCODING, "gelezen als " + decoded.encoding() + ", bewaard als UTF-8");
    return Jsoup.parse(decoded.text(), "");
  }

  /** What a page of markup says of itself: citation tags, Dublin Core, and the plain ones. */
  static final class HtmlMetadata {
    private static final String[] DATES = {
      "citation_publication_date",
      "citation_date",
      "dc.date",
      "dcterms.issued",
      "dcterms.date",
      "dcterms.created",
      "article:published_time"
    };

    static FoundMetadata of(Document document) {
      Element html = document.selectFirst("html");
      List<String> creators = all(document, "citation_author", "dc.creator", "dcterms.creator");
      if (creators.isEmpty()) {
        all(document, "author", "article:author")
            .forEach(name -> creators.addAll(FoundMetadata.names(name)));
      }
      if (creators.isEmpty()) {
        // Below the title, as manuals made of DocBook have them.
        document
            .select(".titlepage .author .author, .titlepage .author > .author, h3.author")
            .stream()
            .map(name -> Typography.clean(name.text()))
            .filter(name -> name.matches("\\p{Lu}\\S*(?: \\S+){1,4}") && !creators.contains(name))
            .forEach(creators::add);
      }
      return FoundMetadata.NONE
          .with(Field.TITLE, one(document, "citation_title", "dc.title", "dcterms.title"))
          .with(Field.CREATOR, creators)
          .with(Field.CONTRIBUTOR, all(document, "dc.contributor", "dcterms.contributor"))
          .with(
              Field.PUBLISHER,
              one(document, "citation_publisher", "dc.publisher", "dcterms.publisher"))
          .with(Field.DATE, Dates.of(one(document, DATES)))
          .with(
              Field.LANGUAGE,
              html == null ? "" : FoundMetadata.language(html.attr("lang"), html.attr("xml:lang")))
          .with(Field.RIGHTS, one(document, "dc.rights", "dcterms.rights"))
          .with(
              Field.IDENTIFIER,
              one(document, "citation_doi", "dc.identifier", "dcterms.identifier"))
          .with(
              Field.PART_OF,
              one(document, "citation_journal_title", "citation_inbook_title", "dcterms.ispartof"));
    }

    /** The window's title: it may carry the name of the site. */
    static String windowTitle(Document document) {
      return Typography.clean(document.title());
    }

    private static String one(Document document, String... names) {
      List<String> all = all(document, names);
      return all.isEmpty() ? "" : all.getFirst();
    }

    /** The values under the first of these names that has any. */
    private static List<String> all(Document document, String... names) {
      for (String name : names) {
        List<String> values = new ArrayList<>();
        for (Element meta : document.select("meta[name], meta[property]")) {
          String key = meta.attr("name").isEmpty() ? meta.attr("property") : meta.attr("name");
          String value = Typography.clean(meta.attr("content"));
          if (key.equalsIgnoreCase(name) && !value.isEmpty()) {
            values.add(value);
          }
        }
        if (!values.isEmpty()) {
          return values;
        }
      }
      return new ArrayList<>();
    }
  }
}
