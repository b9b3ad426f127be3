package naslag.intake.epub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import naslag.intake.blocks.Extraction;
import naslag.intake.markup.HtmlBook;
import naslag.intake.markup.MarkupReader;
import naslag.intake.markup.MarkupReader.MarkupContent;
import naslag.intake.report.ImportLog;
import naslag.intake.source.BoundedZip;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.FoundMetadata.Dates;
import naslag.intake.source.FoundMetadata.Field;
import naslag.intake.source.SourceFile.Source;
import naslag.intake.source.Typography;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads an epub: its package says which pages follow one another, and what the book is. */
public final class EpubReader {
  private final BoundedZip zip;
  private final String folder;
  private final ImportLog log;

  private EpubReader(BoundedZip zip, String folder, ImportLog log) {
    this.zip = zip;
    this.folder = folder;
    this.log = log;
  }

  /**
   * Reads an epub, which is open as a zip.
   *
   * @param folder in which everything stands, "" as a rule
   * @return a refusal when the book is locked or names no pages
   */
  public static Extraction read(BoundedZip zip, String folder, Source source, ImportLog log)
      throws IOException {
    return new EpubReader(zip, folder, log).read(source);
  }

  private Extraction read(Source source) throws IOException {
    String name = source.name();
    if (isLocked()) {
      return new Extraction.Refused(
          name + " is beveiligd (DRM); vraag de uitgever om een bestand zonder beveiliging.");
    }
    Element root = zip.xml(folder + "META-INF/container.xml").selectFirst("rootfile[full-path]");
    String path = root == null ? "" : root.attr("full-path");
    Document opf = zip.xml(folder + path);
    Map<String, Element> manifest = new LinkedHashMap<>();
    opf.select("manifest > item").forEach(item -> manifest.put(item.id(), item));
    HtmlBook book = new HtmlBook(log);
    EpubContents contents = contents(opf, path, manifest);
    int pages = 0;
    // What stands outside the order of reading, notes as a rule, comes last.
    List<Element> order = new ArrayList<>(opf.select("spine > itemref:not([linear=no])"));
    order.addAll(opf.select("spine > itemref[linear=no]"));
    for (Element ref : order) {
      Element item = manifest.get(ref.attr("idref"));
      if (item == null || isNavigation(item)) {
        continue;
      }
      String href = HtmlBook.resolve(path, item.attr("href"));
      book.add(href, page(href));
      source.progress().accept(++pages);
    }
    contents.apply(book);
    List<naslag.intake.blocks.Element> elements = MarkupReader.read(book.whole(), log);
    FoundMetadata said = source.given().or(EpubMetadata.of(opf));
    return switch (MarkupContent.of(elements, name, said, "", "epub")) {
      case Extraction.Refused none ->
          new Extraction.Refused(name + " is een epub zonder tekst; vraag het bestand opnieuw op.");
      case Extraction.Content content -> content;
    };
  }

  /** Fonts may be scrambled and the text still open; anything else that is encrypted is locked. */
  private boolean isLocked() throws IOException {
    if (zip.has(folder + "META-INF/rights.xml") || zip.has(folder + "META-INF/sinf.xml")) {
      return true;
    }
    return zip.xml(folder + "META-INF/encryption.xml").select("*").stream()
        .filter(element -> element.normalName().endsWith("cipherreference"))
        .anyMatch(reference -> reference.attr("URI").matches("(?i).*\\.x?html?"));
  }

  private Document page(String path) throws IOException {
    byte[] bytes = zip.bytes(folder + path);
    Document strict = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
    return strict.selectFirst("body") == null
        ? Jsoup.parse(new ByteArrayInputStream(bytes), null, "")
        : strict;
  }

  private static boolean isNavigation(Element item) {
    return item.attr("properties").matches(".*\\bnav\\b.*");
  }

  private EpubContents contents(Document opf, String path, Map<String, Element> manifest)
      throws IOException {
    EpubContents contents = new EpubContents();
    for (Element item : manifest.values()) {
      String href = HtmlBook.resolve(path, item.attr("href"));
      if (isNavigation(item)) {
        contents.navigation(page(href), href);
      }
    }
    Element ncx = manifest.get(opf.select("spine").attr("toc"));
    if (contents.isEmpty() && ncx != null) {
      String href = HtmlBook.resolve(path, ncx.attr("href"));
      contents.ncx(zip.xml(folder + href), href);
    }
    return contents;
  }

  /** What the package of an epub says of the book, in the words of version 2 and of version 3. */
  static final class EpubMetadata {

    private static final String FIELDS =
        """
        PUBLISHER dc:publisher
        LANGUAGE dc:language
        RIGHTS dc:rights
        """;

    static FoundMetadata of(Document opf) {
      List<String> creators = new ArrayList<>();
      List<String> contributors = new ArrayList<>();
      for (Element name : opf.select("dc|creator, dc|contributor")) {
        String role = said(opf, name, "role", "opf:role");
        boolean wrote = name.tagName().equals("dc:creator") && role.matches("|aut");
        // "bkp" is the program that made the file.
        if (wrote || !role.equals("bkp")) {
          (wrote ? creators : contributors).add(words(name));
        }
      }
      return FoundMetadata.of(FIELDS, tag -> opf.getElementsByTag(tag).eachText())
          .with(Field.TITLE, title(opf))
          .with(Field.CREATOR, creators)
          .with(Field.CONTRIBUTOR, contributors)
          .with(Field.DATE, date(opf))
          .with(Field.IDENTIFIER, isbn(opf))
          .with(Field.PART_OF, series(opf));
    }

    /** A property of an element: its own attribute, or a line that refines it. */
    private static String said(Document opf, Element of, String property, String attribute) {
      if (of.hasAttr(attribute) || of.id().isEmpty()) {
        return of.attr(attribute);
      }
      return opf.getElementsByAttributeValue("refines", "#" + of.id()).stream()
          .filter(meta -> meta.attr("property").equals(property))
          .findFirst()
          .map(EpubMetadata::words)
          .orElse("");
    }

    private static String title(Document opf) {
      String main = "";
      String below = "";
      for (Element title : opf.getElementsByTag("dc:title")) {
        String type = said(opf, title, "title-type", "");
        below = type.equals("subtitle") ? words(title) : below;
        boolean named = type.equals("main") || (main.isEmpty() && !type.equals("subtitle"));
        main = named ? words(title) : main;
      }
      return below.isEmpty() || main.contains(below) ? main : main + ": " + below;
    }

    /** When it came out; the package also tells when the file was made or changed. */
    private static String date(Document opf) {
      List<Element> dates =
          opf.getElementsByTag("dc:date").stream()
              .filter(said -> !said.attr("opf:event").matches("modification|creation"))
              .toList();
      return dates.stream()
          .filter(said -> said.attr("opf:event").matches("(?:original-)?publication"))
          .reduce((one, other) -> other)
          .or(() -> dates.stream().findFirst())
          .map(said -> Dates.of(said.text()))
          .orElse("");
    }

    private static String series(Document opf) {
      return Stream.of("meta[property=belongs-to-collection]", "meta[name=calibre:series]")
          .map(opf::selectFirst)
          .filter(Objects::nonNull)
          .map(meta -> meta.hasAttr("content") ? meta.attr("content") : meta.text())
          .map(Typography::clean)
          .findFirst()
          .orElse("");
    }

    private static String isbn(Document opf) {
      for (String tag : List.of("dc:identifier", "dc:source")) {
        for (Element identifier : opf.getElementsByTag(tag)) {
          String digits = identifier.text().replaceAll("[^0-9Xx]", "");
          boolean ten =
              digits.length() == 10 && identifier.attr("opf:scheme").equalsIgnoreCase("isbn");
          if (ten || digits.matches("97[89]\\d{10}")) {
            return "urn:isbn:" + digits;
          }
        }
      }
      return "";
    }

    private static String words(Element element) {
      return Typography.clean(element.text());
    }
  }
}
