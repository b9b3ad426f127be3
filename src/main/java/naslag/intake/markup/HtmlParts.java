package naslag.intake.markup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import naslag.corpus.PageMark;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** What pages of markup are given that they lack: labels, ranks, breaks of the printed page. */
public final class HtmlParts {
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
