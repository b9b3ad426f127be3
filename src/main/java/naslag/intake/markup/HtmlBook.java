package naslag.intake.markup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import naslag.corpus.Inline.PageMark;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * Pages that are one book, made one page: notes and references may lie in another file than what
 * points to them.
 */
public final class HtmlBook {
  private static final int MOST_BLOCKS = 200_000;

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
    Element root = main != null ? main : page.body();
    names(path, page);
    Element put = new Element("div").id(id(path, "")).appendChildren(root.childNodesCopy());
    whole.body().appendChild(put);
    pages.put(path, put);
  }

  /** The book as one page. */
  public Document whole() {
    return whole;
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
    page.select("a[name]:not([id])").forEach(anchor -> anchor.id(anchor.attr("name")));
    page.select("[id]").forEach(named -> named.id(id(path, named.id())));
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

  /** Takes out of a page what leads a reader about, and what a reader does not see. */
  record HtmlFurniture(ImportLog log, Map<Repair.Kind, List<String>> left) {
    private static final String UNSEEN =
        "script, style, template, noscript, form, button, select, input, textarea, svg, math"
            + " annotation, [hidden], [aria-hidden=true], .noprint, .visually-hidden, .sr-only";

    private static final String NAVIGATION =
        "nav, [role=navigation], [role=banner], [role=contentinfo], [role=search], .navheader,"
            + " .navfooter, .breadcrumb, .breadcrumbs, .skip-link, .headerlink, body > header,"
            + " body > footer";

    private static final String CONTENTS =
        ".toc, #toc, #TOC, [role=doc-toc], .list-of-tables, .list-of-figures, .list-of-examples,"
            + " .list-of-titles, .list-of-procedures";
    private static final Pattern CONTENTS_TYPE =
        Pattern.compile(".*\\b(?:toc|landmarks|page-list|loi|lot|lof)\\b.*");

    /**
     * A block with at least this share of its characters in links within the book is navigation.
     */
    private static final double LINKED = 0.9;

    private static final double LINKED_REGISTER = 0.3;

    static void remove(Document page, ImportLog log) {
      page.select(UNSEEN).remove();
      List.copyOf(page.select("[style]")).stream()
          .filter(HtmlFurniture::isHidden)
          .forEach(Element::remove);
      HtmlFurniture furniture = new HtmlFurniture(log, new EnumMap<>(Repair.Kind.class));
      furniture.typed(page);
      furniture.gone(page.select(CONTENTS), Repair.Kind.CONTENTS);
      page.select(NAVIGATION).remove();
      furniture.links(page);
      furniture.tell();
    }

    private static boolean isHidden(Element element) {
      String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
      return style.contains("display:none");
    }

    private void typed(Document page) {
      for (Element element : List.copyOf(page.getElementsByAttribute("epub:type"))) {
        String type = element.attr("epub:type");
        if (CONTENTS_TYPE.matcher(type).matches() && !HtmlParts.isBreak(element)) {
          gone(List.of(element), Repair.Kind.CONTENTS);
        } else if (type.matches("(?:.* )?index(?: .*)?")) {
          register(element);
        }
      }
      page.select("div.index, section.index, [role=doc-index]").forEach(this::register);
    }

    /** An index leads to pages or to places that a search finds by itself. */
    private void register(Element element) {
      boolean body = element.normalName().equals("body");
      if (linked(element) >= LINKED_REGISTER || element.select("a[href]").size() >= 20) {
        gone(body ? element.children() : List.of(element), Repair.Kind.BOOK_INDEX);
      }
    }

    private void gone(List<Element> elements, Repair.Kind kind) {
      for (Element element : List.copyOf(elements)) {
        if (element.hasText()) {
          left.computeIfAbsent(kind, k -> new ArrayList<>())
              .add(Repair.opening(Typography.clean(element.text())));
        }
        element.remove();
      }
    }

    /** A page may hold hundreds of them. */
    private void tell() {
      left.forEach(
          (kind, pieces) ->
              log.repaired(
                  0,
                  kind,
                  "weggelaten: "
                      + pieces.getFirst()
                      + (pieces.size() > 1 ? " en nog " + (pieces.size() - 1) : "")));
    }

    /**
     * Removes elements whose text is links within the book only: tables of contents, breadcrumbs,
     * previous and next.
     */
    private void links(Document page) {
      for (Element element : page.select("ul, ol, dl, table, p, div, td, center")) {
        if (element.parent() == null || !element.hasText()) {
          continue;
        }
        List<Element> links =
            element.select("a[href]").stream().filter(HtmlFurniture::isInside).toList();
        double share = links.isEmpty() ? 0 : linked(element);
        boolean leads =
            links.size() > 1 ? share >= LINKED : share == 1 && element.is("p, div, center");
        boolean heads = element.selectFirst("h1, h2, h3, h4, h5, h6") != null;
        if (leads && !heads) {
          gone(List.of(element), Repair.Kind.CONTENTS);
        }
      }
    }

    private static boolean isInside(Element link) {
      return !link.attr("href").matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*");
    }

    /** The part of an element's letters that stands in links within the book. */
    private static double linked(Element element) {
      int all = letters(element.text());
      int inside =
          element.select("a[href]").stream()
              .filter(HtmlFurniture::isInside)
              .mapToInt(link -> letters(link.text()))
              .sum();
      return all == 0 ? 0 : (double) inside / all;
    }

    /** Numbers stand before a link as well as in it. */
    private static int letters(String text) {
      return (int) text.codePoints().filter(Character::isLetter).count();
    }
  }

  /** What pages of markup are given that they lack: labels, ranks, breaks of the printed page. */
  public static final class HtmlParts {
    private static final Pattern PAGE = Pattern.compile("[0-9A-Za-z.\\-]{1,12}");
    private static final String COUNTED = "data-naslag-counted";

    private HtmlParts() {}

    /** The element in which the first words of an item stand: a paragraph in it, or the item. */
    public static Element firstWords(Element item) {
      Element first = item.firstElementChild();
      boolean ownWords = item.firstChild() instanceof TextNode text && !text.isBlank();
      return first != null && !ownWords && first.normalName().matches("p|pre|h[1-6]|ol|ul")
          ? first
          : item;
    }

    /** Makes a label the first words of an item; one that holds a list alone gets none. */
    public static void label(Element item, String label) {
      Element first = firstWords(item);
      if (!first.normalName().matches("ol|ul") && !label.isEmpty()) {
        first.prependText(label + " ");
      }
    }

    /** Gives the first heading this rank, and the others of the page theirs beside it. */
    public static void deepen(Element page, int rank) {
      Elements headings = page.select("h1, h2, h3, h4, h5, h6");
      if (!headings.isEmpty()) {
        int first = rank(headings.first());
        headings.forEach(h -> h.tagName("h" + Math.clamp(rank(h) + rank - first, 1, 6)));
      }
    }

    public static int rank(Element heading) {
      return heading.normalName().charAt(1) - '0';
    }

    public static boolean isBreak(Element element) {
      String type = element.attr("epub:type") + " " + element.attr("role");
      return type.toLowerCase(Locale.ROOT).contains("pagebreak");
    }

    /** A break that a list of pages or the book itself names. */
    public static Element printed(String number) {
      return new Element("span").attr("role", "doc-pagebreak").attr("aria-label", number);
    }

    /** A break that was counted and is not printed. */
    public static Element counted(String number) {
      return printed(number).attr(COUNTED, "");
    }

    /** The page that begins at a break; empty when it does not say which. */
    static Optional<PageMark> at(Element pageBreak) {
      for (String name :
          List.of(
              pageBreak.attr("aria-label"),
              pageBreak.attr("title"),
              pageBreak.text(),
              pageBreak.id().replaceFirst("(?i)^(?:page|pagina|pg|p|blz)[-_.]?", ""))) {
        String number =
            name.strip().replaceFirst("(?i)^(?:page|pagina|bladzijde|blz\\.?|p\\.)\\s*", "");
        if (PAGE.matcher(number).matches()) {
          return Optional.of(new PageMark(number, pageBreak.hasAttr(COUNTED)));
        }
      }
      return Optional.empty();
    }
  }
}
