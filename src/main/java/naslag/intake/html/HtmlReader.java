package naslag.intake.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.corpus.WorkField;
import naslag.intake.blocks.Extraction;
import naslag.intake.html.HtmlReader.HtmlMetadata;
import naslag.intake.markup.GutenbergLicence;
import naslag.intake.markup.HtmlBook;
import naslag.intake.markup.HtmlBook.HtmlParts;
import naslag.intake.markup.MarkupReader;
import naslag.intake.markup.PageHeadings;
import naslag.intake.markup.WebArticle;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Decoded;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.SourceFile;
import naslag.intake.source.SourceFile.Digests;
import naslag.intake.source.SourceFile.Source;
import naslag.intake.source.Typography;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Reads a page of html, or a folder whose pages are one work. */
public final class HtmlReader {
  /** Letters above 127 in these that make UTF-8 are hardly ever anything else. */
  private static final Pattern ONE_BYTE = Pattern.compile("(?i)(?:iso-8859|windows-125).*");

  /** No page of a site has more; in a book of 150,000 paragraphs the search takes minutes. */
  private static final int MOST_ELEMENTS = 20_000;

  /** What a head has to say; pictures have titles of their own. */
  private static final String STATING = "meta[name], meta[property], title:not(svg title)";

  private HtmlReader() {}

  /** Reads a page or a folder. */
  public static Extraction read(Source source, ImportLog log) throws IOException {
    try {
      return source.file().format() == SourceFile.Format.FOLDER
          ? HtmlFolder.in(source.path())
              .orElseThrow(() -> new NoSuchFileException(source.path().toString()))
              .read(source, log)
          : page(source, log);
    } catch (IllegalStateException | StackOverflowError e) {
      return Extraction.Refused.tangled(source.name());
    }
  }

  private static Extraction page(Source source, ImportLog log) throws IOException {
    Document document = document(source.path(), log);
    FoundMetadata all = source.given().or(HtmlMetadata.of(document));
    String windowTitle = HtmlMetadata.windowTitle(document);
    if (document.getAllElements().size() < MOST_ELEMENTS) {
      WebArticle.leave(document, log);
    }
    PageHeadings.make(document);
    return MarkupReader.read(
        HtmlBook.of(document, log), source.name(), all, windowTitle, "html", log);
  }

  /** A page; what it states after a head that a stray element ended stands in the head again. */
  static Document document(Path file, ImportLog log) throws IOException {
    Document page = parsed(withoutOpenComment(Files.readAllBytes(file), log), log);
    page.head().appendChildren(page.body().select(STATING));
    WordHtml.mend(page);
    return page;
  }

  /** A comment that is never closed would take the rest of the page. */
  private static byte[] withoutOpenComment(byte[] bytes, ImportLog log) {
    String page = new String(bytes, StandardCharsets.ISO_8859_1);
    int open = openComment(page);
    if (open < 0) {
      return bytes;
    }
    if (openComment(page.replaceAll("(?is)<script.*?(?:</script|\\z)", "")) >= 0) {
      log.lookAt(
          "een opmerking (<!--) wordt nergens afgesloten; wat erachter staat, is gelezen als"
              + " tekst.");
    }
    String rest = page.substring(open).replace("<!--", "");
    return (page.substring(0, open) + rest).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int openComment(String page) {
    int closed = Math.max(page.lastIndexOf("-->"), page.lastIndexOf("--!>"));
    return page.indexOf("<!--", Math.max(0, closed));
  }

  /** In the encoding that the page states, unless its bytes tell that it is another. */
  private static Document parsed(byte[] bytes, ImportLog log) throws IOException {
    Document stated = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    Charset told = stated.charset();
    boolean right =
        told.equals(StandardCharsets.UTF_8)
            ? Decoded.isUtf8(bytes)
            : !told.equals(StandardCharsets.ISO_8859_1)
                && !(ONE_BYTE.matcher(told.name()).matches() && Decoded.isUtf8(bytes));
    if (right || new String(bytes, told).chars().allMatch(c -> c < 128)) {
      return stated;
    }
    Decoded decoded = Decoded.of(bytes);
    log.repaired(
        0, Repair.Kind.ENCODING, "gelezen als " + decoded.encoding() + ", bewaard als UTF-8");
    return Jsoup.parse(decoded.text(), "");
  }

  /** What a page of markup says of itself: citation tags, Dublin Core, and the plain ones. */
  static final class HtmlMetadata {
    private static final Pattern AUTHOR =
        Pattern.compile("\"author\"\\s*:\\s*\\[?\\s*\\{[^}]*?\"name\"\\s*:\\s*\"([^\"]+)\"");

    private static final Pattern PUBLISHED =
        Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]+)\"");

    private static final Pattern RIGHTS =
        Pattern.compile("(?i)alle rechten voorbehouden|all rights reserved|creative commons|cc by");

    private static final int LONGEST_RIGHTS = 150;

    static FoundMetadata of(Document document) {
      FoundMetadata found =
          FoundMetadata.of(
              "html",
              name ->
                  name.matches(".*(?:author|creator)")
                      ? people(all(document, name))
                      : all(document, name));
      Elements html = document.select("html");
      return GutenbergLicence.said(document)
          .or(found)
          .or(shown(document))
          .with(WorkField.LANGUAGE, FoundMetadata.language(html.attr("xml:lang")))
          .with(WorkField.LANGUAGE, FoundMetadata.language(html.attr("lang")));
    }

    /** What the page shows, or says to search engines, of its author, its date and its rights. */
    private static FoundMetadata shown(Document document) {
      String data = document.select("script[type=application/ld+json]").html();
      Matcher author = AUTHOR.matcher(data);
      Matcher date = PUBLISHED.matcher(data);
      List<String> names =
          author.find()
              ? List.of(author.group(1))
              : document.select("[rel=author], [itemprop=author], .author, .byline").stream()
                  .map(
                      e ->
                          Typography.clean(e.text()).replaceFirst("(?i)^(?:door|by|auteur:?) ", ""))
                  .filter(name -> name.matches("\\p{Lu}[^\\d,:]{2,40}"))
                  .limit(1)
                  .toList();
      String time =
          document
              .select("[itemprop=datePublished], time, .posted-on, .entry-date, .post-date")
              .stream()
              .map(e -> e.attr("datetime") + " " + e.attr("content") + " " + e.text())
              .findFirst()
              .orElse("");
      String rights =
          document.select("p, small, div, span, li").stream()
              .map(Element::ownText)
              .filter(words -> words.length() < LONGEST_RIGHTS && RIGHTS.matcher(words).find())
              .findFirst()
              .orElse("");
      return FoundMetadata.NONE
          .with(WorkField.CREATOR, people(names))
          .with(WorkField.DATE, FoundMetadata.date(date.find() ? date.group(1) : time))
          .with(WorkField.RIGHTS, Typography.clean(rights));
    }

    private static List<String> people(List<String> said) {
      return said.stream().flatMap(names -> FoundMetadata.names(names).stream()).toList();
    }

    /** The window's title without the name of the site: the part that the page shows too. */
    static String windowTitle(Document document) {
      String whole = Typography.clean(document.title());
      List<String> shown = new ArrayList<>(all(document, "og:title"));
      shown.addAll(document.select("h1, h2, h3, b, strong, font, big").eachText());
      return shown.stream()
          .map(Typography::clean)
          .filter(part -> part.length() > 3 && isPart(whole, part))
          .filter(part -> !all(document, "og:site_name").contains(part))
          .max(Comparator.comparingInt(String::length))
          .orElse(FoundMetadata.title(whole));
    }

    private static boolean isPart(String whole, String part) {
      String rest = whole.replace(part, "");
      return rest.matches("\\s*[|:»·/]+ .*|\\s+[-–—]\\s.*|.* [|:«·/]+\\s*|.*\\s[-–—]\\s+|.*: ");
    }

    private static List<String> all(Document document, String name) {
      String said = "meta[name=%1$s], meta[property=%1$s]".formatted(name);
      return document.head().select(said).eachAttr("content").stream()
          .map(Typography::clean)
          .filter(value -> !value.isEmpty())
          .toList();
    }
  }

  /**
   * A manual in html whose pages lie in one folder, a section each: one work, in the order in which
   * its pages lead from one to the next, or else in which its first page lists them.
   *
   * @param files its pages
   * @param first the name of the one that leads to the others
   */
  public record HtmlFolder(List<Path> files, String first) {
    private static final int FEWEST = 3;

    /** Of pages above one another: HTML has no more ranks of headings. */
    private static final int DEEPEST = 6;

    private static final List<String> FIRST =
        List.of("index.html", "index.htm", "index.xhtml", "index.nl.html", "toc.html");

    /** The manual in a folder; empty when there is none of three pages with an index. */
    public static Optional<HtmlFolder> in(Path folder) throws IOException {
      List<Path> files;
      try (Stream<Path> all = Files.list(folder)) {
        files =
            all.filter(Files::isRegularFile)
                .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.x?html?"))
                .sorted()
                .toList();
      }
      return files.size() < FEWEST
          ? Optional.empty()
          : FIRST.stream()
              .filter(first -> files.contains(folder.resolve(first)))
              .findFirst()
              .map(first -> new HtmlFolder(files, first));
    }

    /** Of the bytes of all its pages, SHA-256 in hexadecimal. */
    public String digest() throws IOException {
      StringBuilder all = new StringBuilder();
      for (Path file : files) {
        all.append(file.getFileName()).append(' ').append(Digests.of(file)).append('\n');
      }
      return Digests.of(all.toString());
    }

    private Extraction read(Source source, ImportLog log) throws IOException {
      if (files.stream().mapToLong(file -> file.toFile().length()).sum() > SourceFile.LARGEST) {
        return new Extraction.Refused(
            source.name() + " is samen groter dan 64 MB; lees de bladzijden zonder --samen in.");
      }
      Map<String, Document> pages = new LinkedHashMap<>();
      for (Path file : files) {
        pages.put(String.valueOf(file.getFileName()), HtmlReader.document(file, log));
      }
      Document index = Objects.requireNonNull(pages.get(first));
      FoundMetadata all = source.given().or(HtmlMetadata.of(index));
      String windowTitle = HtmlMetadata.windowTitle(index);
      Map<String, Integer> depths = order(pages);
      leftOut(pages.keySet(), depths.keySet(), log);
      HtmlBook book = new HtmlBook(log);
      int read = 0;
      for (Map.Entry<String, Integer> page : depths.entrySet()) {
        Element put = book.add(page.getKey(), pages.get(page.getKey()));
        if (page.getValue() > 0) {
          HtmlParts.deepen(put, page.getValue() + 1);
        }
        source.progress().accept(++read);
      }
      return MarkupReader.read(book.whole(), source.name(), all, windowTitle, "html", log);
    }

    private static void leftOut(Set<String> pages, Set<String> order, ImportLog log) {
      Set<String> left = new LinkedHashSet<>(pages);
      left.removeAll(order);
      if (!left.isEmpty()) {
        log.lookAt(
            "niet opgenomen, want de inhoudstafel verwijst er niet naar: %s%s.",
            String.join(", ", left.stream().limit(10).toList()),
            left.size() > 10 ? " en nog " + (left.size() - 10) : "");
      }
    }

    /**
     * The pages in the order in which one leads to the next, then those that these list. With each
     * goes how far it lies below the first, by what the pages call the page above them; 0 when they
     * do not.
     */
    private Map<String, Integer> order(Map<String, Document> pages) {
      Set<String> order = new LinkedHashSet<>();
      String at = first;
      while (pages.containsKey(at) && order.add(at)) {
        at = related(pages.get(at), at, "next");
      }
      order.addAll(listed(pages, first));
      Map<String, Integer> depths = new LinkedHashMap<>();
      for (String page : order) {
        Stream<String> above =
            Stream.iterate(page, pages::containsKey, up -> related(pages.get(up), up, "up"));
        depths.put(page, Math.max(0, above.limit(DEEPEST + 1).toList().indexOf(first)));
      }
      return depths;
    }

    /** Where a page says that another stands in this relation to it; "" when it does not. */
    private static String related(Document page, String path, String relation) {
      Element link = page.selectFirst("[rel~=(?i)^" + relation + "$]");
      return link == null ? "" : file(path, link.attr("href"));
    }

    private static String file(String path, String href) {
      String target = HtmlBook.target(path, href);
      return target.isEmpty() ? "" : target.substring(0, target.lastIndexOf('#'));
    }

    /** The first page, what it links to, and below each of those what that links to. */
    private static List<String> listed(Map<String, Document> pages, String start) {
      List<String> order = new ArrayList<>(List.of(start));
      Set<String> seen = new HashSet<>(order);
      Set<String> readable = ofOneTongue(pages, start);
      for (int i = 0; i < order.size(); i++) {
        String path = order.get(i);
        int at = i + 1;
        for (Element link : pages.get(path).select("a[href]")) {
          String target = file(path, link.attr("href"));
          if (readable.contains(target) && seen.add(target)) {
            order.add(at++, target);
          }
        }
      }
      return order;
    }

    /** The pages in the language of the first, which may lie among translations. */
    private static Set<String> ofOneTongue(Map<String, Document> pages, String start) {
      Map<String, String> languages = new HashMap<>();
      pages.forEach((p, page) -> languages.put(p, HtmlMetadata.of(page).one(WorkField.LANGUAGE)));
      String ours = languages.get(start);
      if (!ours.isEmpty()) {
        languages.values().removeIf(theirs -> !theirs.isEmpty() && !theirs.equals(ours));
      }
      return languages.keySet();
    }
  }
}
