package naslag.intake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Pages that are one book, made one page: notes and references may lie in another file than what
 * points to them.
 */
final class HtmlBook {
  private final Document whole = Document.createShell("");
  private final Map<String, Element> pages = new HashMap<>();
  private final ImportLog log;

  HtmlBook(ImportLog log) {
    this.log = log;
  }

  /** One page alone. */
  static Document of(Document page, ImportLog log) {
    HtmlBook book = new HtmlBook(log);
    book.add("", page);
    return book.whole();
  }

  /**
   * Adds the next page, without what leads about in it; the page itself is used up.
   *
   * @param path of its file, as links from other pages name it
   */
  void add(String path, Document page) {
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

  Document whole() {
    return whole;
  }

  /** The page of this path, as it stands in the whole. */
  Optional<Element> page(String path) {
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
  static String target(String path, String href) {
    if (href.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
      return "";
    }
    int hash = href.indexOf('#');
    String file = hash < 0 ? href : href.substring(0, hash);
    String fragment = hash < 0 ? "" : decoded(href.substring(hash + 1));
    return id(file.isEmpty() ? path : resolve(path, file), fragment);
  }

  /** The path of a file that another names. */
  static String resolve(String path, String href) {
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
