package naslag.intake.markup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.intake.report.ImportLog;
import naslag.intake.report.Repair;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Pages that are one book, made one page: notes and references may lie in another file than what
 * points to them.
 */
public final class HtmlBook {
  /** Fewer pages carry the same line by chance, "Inleiding" say. */
  private static final int SEVERAL = 6;

  /** A page may be one long quotation. */
  private static final int MANY_QUOTES = 3;

  private static final int MOST_BLOCKS = 200_000;
  private static final int EDGE = 6;
  private static final double HALF = 0.5;
  private static final double MOST = 0.9;
  private static final int LONGEST_LINE = 200;

  private final Set<String> repeated = new HashSet<>();
  private final Document whole = Document.createShell("");
  private final Map<String, Element> pages = new LinkedHashMap<>();
  private final ImportLog log;
  private int blocks;

  public HtmlBook(ImportLog log) {
    this.log = log;
  }

  /** One page alone. */
  public static Document of(Document page, ImportLog log) {
    HtmlBook book = new HtmlBook(log);
    book.add("", page);
    return book.whole();
  }

  /**
   * Appends a page without its navigation. Changes {@code page}.
   *
   * @param path of its file, as links from other pages name it
   * @throws IllegalStateException when there are more blocks than in twenty thick books
   */
  public void add(String path, Document page) {
    blocks += page.select("p, div, li, td, pre, dt, dd, br").size();
    if (blocks > MOST_BLOCKS) {
      throw new IllegalStateException("more than " + MOST_BLOCKS + " blocks");
    }
    HtmlFurniture.remove(page, log);
    Element main = page.selectFirst("main, [role=main]");
    Element body = page.body();
    Element root = main != null ? main : body;
    names(path, page);
    Element put = new Element("div").id(id(path, ""));
    for (Node node : root.childNodesCopy()) {
      put.appendChild(node);
    }
    whole.body().appendChild(put);
    pages.put(path, put);
  }

  /** The book, without the lines that most of its pages carry: the head and foot of a site. */
  public Document whole() {
    indentsGone();
    if (pages.size() >= SEVERAL) {
      Map<String, Set<Element>> carriers = new HashMap<>();
      for (Element page : pages.values()) {
        for (Element line : lines(page)) {
          carriers.computeIfAbsent(Typography.clean(line.text()), k -> new HashSet<>()).add(page);
        }
      }
      for (Element page : pages.values()) {
        for (Element line : lines(page)) {
          String words = Typography.clean(line.text());
          // Each chapter may open with "Inleiding"; the name of the book stands above all of them.
          boolean heading = line.normalName().matches("h[1-6]");
          double share = (double) carriers.getOrDefault(words, Set.of()).size() / pages.size();
          if (share > (heading ? MOST : HALF)) {
            if (repeated.add(words)) {
              log.repaired(0, Repair.Kind.RUNNING_HEAD, words);
            }
            line.remove();
          }
        }
      }
    }
    return whole;
  }

  /** Where most of a text stands in quotation blocks, they only set it to the right. */
  private void indentsGone() {
    List<Element> quotes = whole.select("blockquote");
    int quoted =
        quotes.stream()
            .filter(quote -> quote.parents().stream().noneMatch(up -> up.nameIs("blockquote")))
            .mapToInt(quote -> quote.text().length())
            .sum();
    if (quotes.size() >= MANY_QUOTES && quoted * 2 > whole.body().text().length()) {
      quotes.forEach(quote -> quote.tagName("div"));
    }
  }

  /** The first lines of a page and the last: furniture stands nowhere else. */
  private static List<Element> lines(Element page) {
    List<Element> all =
        page.select("h1, h2, h3, h4, h5, h6, p, td, div").stream()
            .filter(line -> line.hasText())
            .filter(line -> line.select("p, div, table, ul, ol, h1, h2, h3, h4").size() <= 1)
            .toList();
    int head = Math.min(EDGE, all.size());
    List<Element> edges = new ArrayList<>(all.subList(0, head));
    edges.addAll(all.subList(Math.max(head, all.size() - EDGE), all.size()));
    edges.removeIf(line -> line.text().length() > LONGEST_LINE);
    return edges;
  }

  /** The page of this path, as it stands in the whole. */
  public Optional<Element> page(String path) {
    return Optional.ofNullable(pages.get(path));
  }

  /** What a place in a file is called in the whole. */
  static String id(String path, String fragment) {
    return path + "#" + fragment;
  }

  private static void names(String path, Document page) {
    for (Element anchor : page.select("a[name]")) {
      if (anchor.id().isEmpty()) {
        anchor.id(anchor.attr("name"));
      }
    }
    for (Element named : page.select("[id]")) {
      named.id(id(path, named.id()));
    }
    for (Element link : page.select("a[href]")) {
      String target = target(path, link.attr("href"));
      if (!target.isEmpty()) {
        link.attr("href", "#" + target);
      }
    }
  }

  /** What a link leads to, as it is called in the whole; "" when it leads out of the book. */
  public static String target(String path, String href) {
    if (href.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
      return "";
    }
    int hash = href.indexOf('#');
    String file = hash < 0 ? href : href.substring(0, hash);
    String fragment = hash < 0 ? "" : decoded(href.substring(hash + 1));
    return id(file.isEmpty() ? path : resolve(path, file), fragment);
  }

  /** The path of a file that another names. */
  public static String resolve(String path, String href) {
    String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + "/" + decoded(href)).split("[/\\\\]+")) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  private static String decoded(String href) {
    try {
      return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A percent sign that is only that.
      return href;
    }
  }
}
