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
import naslag.intake.source.FoundMetadata.Field;
import naslag.intake.source.SourceFile;
import naslag.intake.source.SourceFile.Decoded;
import naslag.intake.source.SourceFile.Source;
import naslag.intake.source.Typography;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

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
    private static final String FIELDS =
        """
        TITLE citation_title dc.title dcterms.title
        CREATOR citation_author dc.creator dcterms.creator
        CONTRIBUTOR dc.contributor dcterms.contributor
        PUBLISHER citation_publisher dc.publisher dcterms.publisher
        DATE citation_publication_date citation_date dc.date dcterms.issued dcterms.date \
        dcterms.created article:published_time
        RIGHTS dc.rights dcterms.rights
        IDENTIFIER citation_doi dc.identifier dcterms.identifier
        PART_OF citation_journal_title citation_inbook_title dcterms.ispartof
        """;

    static FoundMetadata of(Document document) {
      FoundMetadata found = FoundMetadata.of(FIELDS, name -> all(document, name));
      List<String> creators = new ArrayList<>(found.all(Field.CREATOR));
      for (String name : List.of("author", "article:author")) {
        if (creators.isEmpty()) {
          all(document, name).forEach(names -> creators.addAll(FoundMetadata.names(names)));
        }
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
      Elements html = document.select("html");
      return found
          .with(Field.CREATOR, creators)
          .with(Field.LANGUAGE, FoundMetadata.language(html.attr("xml:lang")))
          .with(Field.LANGUAGE, FoundMetadata.language(html.attr("lang")));
    }

    /** The window's title: it may carry the name of the site. */
    static String windowTitle(Document document) {
      return Typography.clean(document.title());
    }

    private static List<String> all(Document document, String name) {
      return document.select("meta[name], meta[property]").stream()
          .filter(meta -> key(meta).equalsIgnoreCase(name))
          .map(meta -> Typography.clean(meta.attr("content")))
          .filter(value -> !value.isEmpty())
          .toList();
    }

    private static String key(Element meta) {
      return meta.attr("name").isEmpty() ? meta.attr("property") : meta.attr("name");
    }
  }
}
