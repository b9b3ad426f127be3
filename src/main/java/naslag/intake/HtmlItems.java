package naslag.intake;

import org.jsoup.nodes.Element;

/** Items of lists in markup. */
final class HtmlItems {
  private HtmlItems() {}

  /** The element in which the first words of an item stand: a paragraph in it, or the item. */
  static Element firstWords(Element item) {
    Element first = item.firstElementChild();
    boolean begins = first != null && first.previousElementSibling() == null && !ownWords(item);
    return begins && first.normalName().matches("p|pre|h[1-6]|ol|ul") ? first : item;
  }

  private static boolean ownWords(Element item) {
    org.jsoup.nodes.Node first = item.firstChild();
    return first instanceof org.jsoup.nodes.TextNode text && !text.isBlank();
  }

  /** Makes a label the first words of an item; one that holds a list alone gets none. */
  static void label(Element item, String label) {
    Element first = firstWords(item);
    if (!first.normalName().matches("ol|ul") && !label.isEmpty()) {
      first.prependText(label + " ");
    }
  }
}
