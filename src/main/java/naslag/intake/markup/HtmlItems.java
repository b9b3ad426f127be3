package naslag.intake.markup;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Parts of a page of markup that are given what they lack: a label, another rank. */
public final class HtmlItems {
  private HtmlItems() {}

  /** The element in which the first words of an item stand: a paragraph in it, or the item. */
  public static Element firstWords(Element item) {
    Element first = item.firstElementChild();
    boolean begins = first != null && first.previousElementSibling() == null && !ownWords(item);
    return begins && first.normalName().matches("p|pre|h[1-6]|ol|ul") ? first : item;
  }

  private static boolean ownWords(Element item) {
    org.jsoup.nodes.Node first = item.firstChild();
    return first instanceof org.jsoup.nodes.TextNode text && !text.isBlank();
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
}
