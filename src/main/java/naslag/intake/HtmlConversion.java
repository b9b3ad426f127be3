package naslag.intake;

import java.util.ArrayList;
import java.util.List;

/** Makes a work of headings and blocks that came out of markup. */
final class HtmlConversion {
  private HtmlConversion() {}

  /**
   * Converts.
   *
   * @param said by a person, a record or the file
   * @param windowTitle what the file's window shows; "" when there is none
   */
  static Converted convert(
      List<Element> read, String fileName, FoundMetadata said, String windowTitle, ImportLog log) {
    List<Element> elements = new ArrayList<>(read);
    String title = said.title();
    int first = firstHead(elements);
    if (first >= 0 && elements.get(first) instanceof Element.Head head) {
      String own = head.number().isEmpty() ? head.title() : head.number() + " " + head.title();
      boolean only =
          elements.subList(first + 1, elements.size()).stream()
              .noneMatch(e -> e instanceof Element.Head other && other.level() <= head.level());
      String key = PdfHeadings.key(own);
      boolean same = key.equals(PdfHeadings.key(title.isEmpty() ? windowTitle : title));
      if (same || (title.isEmpty() && only)) {
        title = title.isEmpty() ? own : title;
        elements.remove(first);
        List<naslag.corpus.PageMark> pages = head.pages();
        if (!pages.isEmpty() && first < elements.size()) {
          elements.set(first, withPages(elements.get(first), pages));
        }
      }
    }
    if (title.isEmpty()) {
      title = windowTitle.isEmpty() ? TitleFinder.named(fileName) : windowTitle;
    }
    return StructuredConversion.convert(title, elements, fileName, said, log);
  }

  /** The first heading, if little stands before it. */
  private static int firstHead(List<Element> elements) {
    for (int i = 0; i < Math.min(4, elements.size()); i++) {
      if (elements.get(i) instanceof Element.Head) {
        return i;
      }
    }
    return -1;
  }

  /** The element, with these pages before its own. */
  static Element withPages(Element element, List<naslag.corpus.PageMark> before) {
    List<naslag.corpus.PageMark> pages = new ArrayList<>(before);
    pages.addAll(element.pages());
    return switch (element) {
      case Element.Head head ->
          new Element.Head(head.level(), head.number(), head.title(), head.place(), pages);
      case Element.Body body -> new Element.Body(body.block(), body.place(), pages);
    };
  }
}
