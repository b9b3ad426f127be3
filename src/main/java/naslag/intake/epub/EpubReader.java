package naslag.intake.epub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.WorkField;
import naslag.intake.blocks.Extraction;
import naslag.intake.blocks.Extraction.Content;
import naslag.intake.markup.HtmlBook;
import naslag.intake.markup.HtmlBook.HtmlParts;
import naslag.intake.markup.MarkupReader;
import naslag.intake.markup.PageHeadings;
import naslag.intake.report.ImportLog;
import naslag.intake.source.BoundedZip;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.SourceFile;
import naslag.intake.source.SourceFile.Source;
import naslag.intake.source.Typography;
import naslag.intake.source.ZipParts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Reads an epub: its package says which pages follow one another, and what the book is. */
public final class EpubReader {
  /** What a spine may name: pages of markup, the old name of html in packages too. */
  private static final Pattern MARKUP =
      Pattern.compile("application/xhtml\\+xml|text/(?:html|x-oeb1-document)");

  /** Of items that name one another as their replacement. */
  private static final int LONGEST_CHAIN = 10;

  private final BoundedZip zip;
  private final ImportLog log;

  private EpubReader(BoundedZip zip, ImportLog log) {
    this.zip = zip;
    this.log = log;
  }

  /**
   * Reads an epub, which is open as a zip.
   *
   * @return a refusal when the book is locked or names no pages
   */
  public static Extraction read(BoundedZip zip, Source source, ImportLog log) throws IOException {
    return new EpubReader(zip, log).read(source);
  }

  private Extraction read(Source source) throws IOException {
    String name = source.name();
    if (isLocked()) {
      return new Extraction.Refused(
          name + " is beveiligd (DRM); vraag de uitgever om een bestand zonder beveiliging.");
    }
    Element root = zip.xml("META-INF/container.xml").selectFirst("rootfile[full-path]");
    String path = root == null ? "" : root.attr("full-path");
    Document opf = zip.xml(path);
    Map<String, Element> manifest = new LinkedHashMap<>();
    opf.select("manifest > item").forEach(item -> manifest.put(item.id(), item));
    HtmlBook book = new HtmlBook(log);
    EpubContents contents = contents(opf, path, manifest);
    int pages = 0;
    Set<String> read = new HashSet<>();
    Map<String, Integer> notRead = new TreeMap<>();
    // What stands outside the order of reading, notes as a rule, comes last.
    List<Element> order = new ArrayList<>(opf.select("spine > itemref:not([linear=no])"));
    order.addAll(opf.select("spine > itemref[linear=no]"));
    for (Element ref : order) {
      Page page = readable(manifest, ref.attr("idref"), path);
      Element listed = manifest.get(ref.attr("idref"));
      if (page != null && !isNavigation(page.item)) {
        read.add(page.item.id());
        book.add(page.href, page.words);
        source.progress().accept(++pages);
      } else if (page == null && listed != null) {
        notRead.merge(kind(listed), 1, Integer::sum);
      }
    }
    for (Element item : manifest.values()) {
      boolean page = MARKUP.matcher(item.attr("media-type")).matches() && !isNavigation(item);
      if (page && !read.contains(item.id())) {
        notRead.merge("bladzijde buiten de leesvolgorde", 1, Integer::sum);
      }
    }
    ZipParts.tell(notRead, log);
    contents.apply(book);
    if (book.whole().selectFirst("h1, h2, h3, h4, h5, h6") == null) {
      PageHeadings.make(book.whole());
    }
    FoundMetadata said = source.given().or(EpubMetadata.of(opf));
    return MarkupReader.read(book.whole(), name, said, "", "epub", log) instanceof Content content
        ? content
        : new Extraction.Refused(name + " is een epub zonder tekst; vraag het bestand opnieuw op.");
  }

  /** An item of the manifest that is a page of text. */
  private record Page(Element item, String href, Document words) {}

  /** The item itself when it is a page of text, else what its author gave in its place. */
  private @Nullable Page readable(Map<String, Element> manifest, String id, String path)
      throws IOException {
    Element item = manifest.get(id);
    for (int i = 0; i < LONGEST_CHAIN && item != null; i++) {
      String type = item.attr("media-type");
      String href = HtmlBook.resolve(path, item.attr("href"));
      byte[] bytes = zip.bytes(href);
      if ((type.isEmpty() || MARKUP.matcher(type).matches()) && SourceFile.isText(bytes)) {
        return new Page(item, href, page(bytes));
      }
      item = manifest.get(item.attr("fallback"));
    }
    return null;
  }

  private static String kind(Element item) {
    String type = item.attr("media-type");
    return type.startsWith("image/") ? "beeld" : "stuk dat geen tekst is (" + type + ")";
  }

  /** Fonts may be scrambled and the text still open; anything else that is encrypted is locked. */
  private boolean isLocked() throws IOException {
    if (zip.has("META-INF/rights.xml") || zip.has("META-INF/sinf.xml")) {
      return true;
    }
    return zip.xml("META-INF/encryption.xml").select("*|CipherReference").stream()
        .anyMatch(reference -> reference.attr("URI").matches("(?i).*\\.x?html?"));
  }

  private static Document page(byte[] bytes) throws IOException {
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
        contents.read(page(zip.bytes(href)), href);
      }
    }
    Element ncx = manifest.get(opf.select("spine").attr("toc"));
    // Some packages have a list in the old form and forget to name it.
    String href =
        ncx != null
            ? HtmlBook.resolve(path, ncx.attr("href"))
            : zip.names().stream().filter(n -> n.endsWith(".ncx")).findFirst().orElse("");
    if (contents.isEmpty() && !href.isEmpty()) {
      contents.read(zip.xml(href), href);
    }
    return contents;
  }

  /** What the package of an epub says of the book, in the words of version 2 and of version 3. */
  static final class EpubMetadata {
    /** What some programs write behind a name in place of a role: "(vertaler)". */
    private static final Pattern OTHER =
        Pattern.compile("(?i)\\((?:vert|ill|red|foto|transl|ed)[^)]*\\)$");

    static FoundMetadata of(Document opf) {
      refine(opf);
      List<String> creators = new ArrayList<>();
      List<String> contributors = new ArrayList<>();
      for (Element name : opf.select("dc|creator, dc|contributor")) {
        String role = name.attr(name.hasAttr("opf:role") ? "opf:role" : "role");
        boolean wrote =
            name.tagName().equals("dc:creator")
                && role.matches("|aut")
                && !OTHER.matcher(words(name)).find();
        // "bkp" is the program that made the file.
        if (wrote || !role.equals("bkp")) {
          (wrote ? creators : contributors).addAll(FoundMetadata.names(words(name)));
        }
      }
      return FoundMetadata.of("epub", tag -> opf.getElementsByTag(tag).eachText())
          .with(WorkField.TITLE, FoundMetadata.title(title(opf)))
          .with(WorkField.CREATOR, creators)
          .with(WorkField.CONTRIBUTOR, contributors)
          .with(WorkField.DATE, date(opf))
          .with(WorkField.IDENTIFIER, isbn(opf))
          .with(WorkField.IS_PART_OF, series(opf));
    }

    /** What lines of version 3 say of an element becomes an attribute of it. */
    private static void refine(Document opf) {
      for (Element meta : opf.select("meta[refines^=#][property~=.]")) {
        Element of = opf.getElementById(meta.attr("refines").substring(1));
        if (of != null && !of.hasAttr(meta.attr("property"))) {
          of.attr(meta.attr("property"), words(meta));
        }
      }
    }

    private static String title(Document opf) {
      Elements titles = opf.select("dc|title:not([title-type=subtitle])");
      Elements main = titles.select("[title-type=main]");
      String title =
          Typography.clean(
              (main.isEmpty() ? titles : main).eachText().stream().findFirst().orElse(""));
      String below = Typography.clean(opf.select("dc|title[title-type=subtitle]").text());
      return below.isEmpty() || title.contains(below) ? title : title + ": " + below;
    }

    /** When it came out; the package also tells when the file was made or changed. */
    private static String date(Document opf) {
      Elements dates = opf.select("dc|date:not([opf:event~=modification|creation])");
      Elements published = dates.select("[opf:event~=publication]");
      Element date = published.isEmpty() ? dates.first() : published.last();
      return date == null ? "" : FoundMetadata.date(date.text());
    }

    private static String series(Document opf) {
      Element series =
          opf.selectFirst("meta[property=belongs-to-collection], meta[name=calibre:series]");
      return series == null ? "" : Typography.clean(series.attr("content") + " " + series.text());
    }

    private static String isbn(Document opf) {
      return Stream.of("dc|identifier", "dc|source")
          .flatMap(tag -> opf.select(tag).stream())
          .map(said -> said.attr("opf:scheme") + " " + said.text().replaceAll("[^0-9Xx]", ""))
          .filter(said -> said.matches("(?i)isbn .{10}|.* 97[89]\\d{10}"))
          .findFirst()
          .map(said -> "urn:isbn:" + said.replaceFirst(".* ", ""))
          .orElse("");
    }

    private static String words(Element element) {
      return Typography.clean(element.text());
    }
  }

  /**
   * What the lists of an epub say of its text: which places begin a chapter, and which a page of
   * the printed book. Many books set a chapter's title in large letters and in no heading.
   */
  static final class EpubContents {
    /** The lines of both kinds of lists; a line of the first is a link, of the second has one. */
    private static final String LINES =
        "nav li > a[href], nav li > span > a[href], navPoint:has(> content), pageTarget:has(> content)";

    private final List<Entry> chapters = new ArrayList<>();
    private final List<Entry> pages = new ArrayList<>();

    /**
     * A line of a list.
     *
     * @param level from 1
     * @param target as {@link HtmlBook#id} calls it
     */
    private record Entry(int level, String title, String target) {
      String path() {
        return target.substring(0, target.lastIndexOf('#'));
      }
    }

    /** Reads the navigation page of an epub 3 or the contents of an epub 2. */
    void read(Document list, String path) {
      for (Element line : list.select(LINES)) {
        Element nav = line.closest("nav");
        String type =
            nav == null ? line.normalName() : nav.attr("epub:type") + " " + nav.attr("role");
        boolean ofPages = type.contains("page");
        String href = nav == null ? line.select("> content").attr("src") : line.attr("href");
        String title = nav == null ? line.select("> navLabel > text").text() : line.text();
        String target = HtmlBook.target(path, href);
        if (type.matches(".*(?:page|toc|navpoint).*") && !target.isEmpty() && !title.isBlank()) {
          long level =
              Stream.iterate(line, Objects::nonNull, Element::parent)
                  .filter(up -> up.normalName().matches("li|navpoint"))
                  .count();
          (ofPages ? pages : chapters).add(new Entry((int) level, Typography.clean(title), target));
        }
      }
    }

    boolean isEmpty() {
      return chapters.isEmpty() && pages.isEmpty();
    }

    void apply(HtmlBook book) {
      Map<String, Element> byId = new HashMap<>();
      book.whole().select("[id]").forEach(element -> byId.putIfAbsent(element.id(), element));
      for (Entry page : pages) {
        Element at = byId.get(page.target());
        if (at != null && !HtmlParts.isBreak(at)) {
          at.before(HtmlParts.printed(page.title()));
        }
      }
      Map<String, List<Entry>> byPage = new LinkedHashMap<>();
      ranked().forEach(e -> byPage.computeIfAbsent(e.path(), k -> new ArrayList<>()).add(e));
      byPage.forEach(
          (path, entries) -> book.page(path).ifPresent(page -> chapters(page, entries, byId)));
    }

    private static void chapters(Element page, List<Entry> entries, Map<String, Element> byId) {
      Element first = page.selectFirst("h1, h2, h3, h4, h5, h6");
      Set<String> headings =
          page.select("h1, h2, h3, h4, h5, h6").stream()
              .map(heading -> Typography.key(heading.text()))
              .collect(Collectors.toSet());
      entries.stream()
          .filter(entry -> !headings.contains(Typography.key(entry.title())))
          .forEach(entry -> heading(entry, byId.get(entry.target()), page, first == null));
      if (first == null) {
        return;
      }
      // Each file of a book may begin with a heading of the first rank; its contents know better.
      entries.stream()
          .filter(entry -> Typography.key(first.text()).equals(Typography.key(entry.title())))
          .findFirst()
          .filter(entry -> entry.level() > HtmlParts.rank(first))
          .ifPresent(entry -> HtmlParts.deepen(page, entry.level()));
    }

    /** The chapters; where all stand below the title of the book, that is no rank. */
    private List<Entry> ranked() {
      int below = chapters.stream().filter(entry -> entry.level() == 1).count() == 1 ? 1 : 0;
      return chapters.stream()
          .map(e -> new Entry(Math.max(1, e.level() - below), e.title(), e.target()))
          .toList();
    }

    /**
     * Makes a heading of the words to which a line leads when they are its own.
     *
     * @param add true to put the line above other words
     */
    private static void heading(Entry entry, @Nullable Element target, Element page, boolean add) {
      String tag = "h" + Math.min(6, entry.level());
      Element place =
          target == null || target.equals(page)
              ? firstWords(page)
              : target.closest("p, div, section");
      if (place == null) {
        return;
      }
      Element words = place.normalName().equals("p") ? place : firstWords(place);
      String title = Typography.key(entry.title());
      if (words != null && Typography.key(words.text()).equals(title)) {
        words.tagName(tag);
      } else if (add && place.parent() != null) {
        place.before(new Element(tag).text(entry.title()));
      }
    }

    private static @Nullable Element firstWords(Element in) {
      return in.select("p, div:not(:has(p, ul, ol, table, blockquote))").stream()
          .filter(element -> element.hasText() && !element.equals(in))
          .findFirst()
          .orElse(null);
    }
  }
}
