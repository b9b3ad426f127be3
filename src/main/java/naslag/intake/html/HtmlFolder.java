package naslag.intake.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import naslag.intake.blocks.Extraction;
import naslag.intake.markup.HtmlBook;
import naslag.intake.markup.HtmlItems;
import naslag.intake.markup.MarkupContent;
import naslag.intake.markup.MarkupReader;
import naslag.intake.report.ImportLog;
import naslag.intake.source.Digests;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A manual in html whose pages lie in one folder, a section each: one work, in the order in which
 * its pages lead from one to the next, or else in which its first page lists them.
 */
public final class HtmlFolder {
  private static final int FEWEST = 3;

  private static final List<String> FIRST =
      List.of("index.html", "index.htm", "index.xhtml", "index.nl.html", "toc.html");

  private final List<Path> files;
  private final Path first;

  private HtmlFolder(List<Path> files, Path first) {

    this.files = files;
    this.first = first;
  }

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
            .map(folder::resolve)
            .filter(files::contains)
            .findFirst()
            .map(first -> new HtmlFolder(files, first));
  }

  /** How many pages lie in the folder. */
  public int pages() {
    return files.size();
  }

  /** Of the bytes of all its pages, SHA-256 in hexadecimal. */
  public String digest() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files) {
      all.append(file.getFileName()).append(' ').append(Digests.of(file)).append('\n');
    }
    return Digests.of(all.toString());
  }

  long size() throws IOException {
    long size = 0;
    for (Path file : files) {
      size += Files.size(file);
    }
    return size;
  }

  Extraction read(Source source, ImportLog log) throws IOException {
    Map<String, Document> pages = new LinkedHashMap<>();
    for (Path file : files) {
      pages.put(String.valueOf(file.getFileName()), HtmlReader.document(file, log));
    }
    Document index = pages.getOrDefault(String.valueOf(first.getFileName()), new Document(""));
    FoundMetadata all = source.given().or(HtmlMetadata.of(index));
    String windowTitle = HtmlMetadata.windowTitle(index);
    List<String> order = order(pages);
    leftOut(pages.keySet(), order, log);
    Map<String, Integer> depths = depths(pages);
    HtmlBook book = new HtmlBook(log);
    int read = 0;
    for (String page : order) {
      book.add(page, pages.getOrDefault(page, new Document("")));
      int depth = depths.getOrDefault(page, 0);
      book.page(page).filter(p -> depth > 0).ifPresent(p -> HtmlItems.deepen(p, depth + 1));
      source.progress().accept(++read);
    }
    List<naslag.intake.blocks.Element> elements = MarkupReader.read(book.whole(), log);
    return MarkupContent.of(elements, source.name(), all, windowTitle, "html");
  }

  private static void leftOut(Set<String> pages, List<String> order, ImportLog log) {
    Set<String> left = new LinkedHashSet<>(pages);
    left.removeAll(new HashSet<>(order));
    if (!left.isEmpty()) {
      log.lookAt(
          0,
          "niet opgenomen, want de inhoud leidt er niet heen: "
              + String.join(", ", left.stream().limit(10).toList())
              + (left.size() > 10 ? " en nog " + (left.size() - 10) : "")
              + ".");
    }
  }

  /**
   * The pages as one reads them: each followed by those that call it the page above them, and those
   * in the order in which one leads to the next, or the pages above list them.
   */
  private List<String> order(Map<String, Document> pages) {
    String start = String.valueOf(first.getFileName());
    Set<String> order = new LinkedHashSet<>();
    String at = start;
    while (pages.containsKey(at) && order.add(at)) {
      at = related(pages.get(at), at, "next");
    }
    order.addAll(listed(pages, start));
    Map<String, List<String>> below = new HashMap<>();
    for (String page : order) {
      String up = related(pages.getOrDefault(page, new Document("")), page, "up");
      String parent = order.contains(up) && !up.equals(page) ? up : start;
      if (!page.equals(start)) {
        below.computeIfAbsent(parent, k -> new ArrayList<>()).add(page);
      }
    }
    Set<String> read = new LinkedHashSet<>();
    read(start, below, read);
    return List.copyOf(read);
  }

  private static void read(String page, Map<String, List<String>> below, Set<String> read) {
    if (read.add(page)) {
      below.getOrDefault(page, List.of()).forEach(deeper -> read(deeper, below, read));
    }
  }

  /** Where a page says that another stands in this relation to it; "" when it does not. */
  private static String related(Document page, String path, String relation) {
    Element link =
        page.selectFirst("link[rel~=(?i)^" + relation + "$], a[rel~=(?i)^" + relation + "$]");
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
      for (Element link : pages.getOrDefault(path, new Document("")).select("a[href]")) {
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
    String ours = HtmlMetadata.of(pages.getOrDefault(start, new Document(""))).language();
    Set<String> same = new HashSet<>();
    pages.forEach(
        (path, page) -> {
          String theirs = HtmlMetadata.of(page).language();
          if (ours.isEmpty() || theirs.isEmpty() || ours.equals(theirs)) {
            same.add(path);
          }
        });
    return same;
  }

  /** How far below the first page each lies, by what it calls the page above it. */
  private Map<String, Integer> depths(Map<String, Document> pages) {
    Map<String, Integer> depths = new HashMap<>();
    String start = String.valueOf(first.getFileName());
    for (String page : pages.keySet()) {
      int depth = 0;
      Set<String> seen = new HashSet<>();
      String at = page;
      while (!at.equals(start) && pages.containsKey(at) && seen.add(at)) {
        depth++;
        at = related(pages.get(at), at, "up");
      }
      depths.put(page, at.equals(start) ? depth : 0);
    }
    return depths;
  }
}
