package naslag.intake.markup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import naslag.corpus.FileName;
import naslag.corpus.Inline.PageMark;
import naslag.intake.report.ImportLog;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Pages that are one book, made one page: notes and references may lie in another file than what
 * points to them.
 */
public final class HtmlBook {
  private static final int MOST_BLOCKS = 200_000;

  private final Document whole = Document.createShell("");
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
   * @return the page, as it stands in the whole
   * @throws IllegalStateException when there are more blocks than in twenty thick books
   */
  public Element add(String path, Document page) {
    blocks += page.select("p, div, li, td, pre, dt, dd, br").size();
    if (blocks > MOST_BLOCKS) {
      throw new IllegalStateException("more than " + MOST_BLOCKS + " blocks");
    }
    HtmlParts.markPages(page);
    HtmlFurniture.remove(page, log, path.isEmpty());
    Element main = page.selectFirst("main, [role=main]");
    Element root = main != null ? main : page.body();
    names(path, page);
    return whole.body().appendElement("div").id(id(path, "")).appendChildren(root.childNodesCopy());
  }

  /** The book as one page. */
  public Document whole() {
    return whole;
  }

  /** The page of this path, as it stands in the whole. */
  public Optional<Element> page(String path) {
    return Optional.ofNullable(whole.getElementById(id(path, "")));
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
    if (leadsOut(href)) {
      return "";
    }
    int hash = href.indexOf('#');
    String file = hash < 0 ? href : href.substring(0, hash);
    String fragment = hash < 0 ? "" : decoded(href.substring(hash + 1));
    return id(file.isEmpty() ? path : resolve(path, file), fragment);
  }

  /** True for an address of its own, which leads to another place than this book or site. */
  static boolean leadsOut(String href) {
    return href.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*");
  }

  /** The path of a file that another names. */
  public static String resolve(String path, String href) {
    return FileName.beside(path, decoded(href));
  }

  private static String decoded(String href) {
    try {
      return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A percent sign that is only that.
      return href;
    }
  }

  /** What pages of markup are given that they lack: labels, ranks, breaks of the printed page. */
  public static final class HtmlParts {
    private static final Pattern PAGE = Pattern.compile("[0-9A-Za-z.\\-]{1,12}");
    private static final Pattern PRINTED = Pattern.compile("\\[Pg ([0-9A-Za-z]{1,8})]");
    private static final String NUMBERED =
        ".pagenum, .pageno, .page-number, .pagebreak, .pg, .pb, .folio";

    /** Where a page of the printed book begins. */
    static final Evaluator BREAK = QueryParser.parse("[role*=pagebreak], [epub:type*=pagebreak]");

    private static final String COUNTED = "data-naslag-counted";

    private HtmlParts() {}

    /** What is in an element and in none of its kind within: the rows of a table. */
    public static List<Element> own(Element in, String selector) {
      String kind = in.tagName().replace(':', '|');
      return in.select(selector).stream().filter(e -> in.equals(e.closest(kind))).toList();
    }

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

    /** Makes a break of what transcribers set where a printed page begins: "[Pg 15]". */
    static void markPages(Document page) {
      for (Element element : page.select(NUMBERED)) {
        Element id = element.id().isEmpty() ? element.selectFirst("[id]") : element;
        at(element)
            .filter(mark -> mark.page().matches("\\d+|(?i)[ivxlc]+"))
            .filter(mark -> element.selectFirst("a[href]") == null)
            .map(mark -> printed(mark.page()).id(id == null ? "" : id.id()))
            .ifPresent(element::replaceWith);
      }
      for (TextNode words : page.body().select(":containsOwn([Pg )").textNodes()) {
        words.before(
            PRINTED
                .matcher(Entities.escape(words.getWholeText()))
                .replaceAll(number -> printed(number.group(1)).outerHtml()));
        words.remove();
      }
    }

    public static boolean isBreak(Element element) {
      return element.is(BREAK);
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
            name.replaceAll("[\\[\\]{}()|]", "")
                .strip()
                .replaceFirst("(?i)^(?:page|pagina|bladzijde|blz\\.?|p\\.|pg)\\s*", "");
        if (PAGE.matcher(number).matches()) {
          return Optional.of(new PageMark(number, pageBreak.hasAttr(COUNTED)));
        }
      }
      return Optional.empty();
    }
  }
}
