package naslag.intake.markup;

import java.util.ArrayList;
import java.util.List;
import naslag.corpus.PageMark;
import naslag.intake.blocks.Element;
import naslag.intake.blocks.ElementSections;
import naslag.intake.blocks.Extraction;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.Typography;

/** Finds the title among elements that came out of markup, and gathers them into sections. */
public final class MarkupContent {
  private MarkupContent() {}

  /**
   * The sections of a text.
   *
   * @param metadata said by a person, a record or the file
   * @param windowTitle what the file's window shows; "" when there is none
   * @param readAs the format, for the report
   * @return a refusal when there are no words; headings without a word below them are contents
   */
  public static Extraction of(
      List<Element> read,
      String fileName,
      FoundMetadata metadata,
      String windowTitle,
      String readAs) {
    if (read.stream().noneMatch(Element.Body.class::isInstance)) {
      return new Extraction.Refused(fileName + " bevat geen woorden; er valt niets in te lezen.");
    }
    List<Element> elements = new ArrayList<>(read);
    String title = metadata.title();
    int first = firstHead(elements);
    if (first >= 0 && elements.get(first) instanceof Element.Head head) {
      String own = head.number().isEmpty() ? head.title() : head.number() + " " + head.title();
      boolean only =
          elements.subList(first + 1, elements.size()).stream()
              .noneMatch(e -> e instanceof Element.Head other && other.level() <= head.level());
      String key = Typography.key(own);
      boolean same = key.equals(Typography.key(title.isEmpty() ? windowTitle : title));
      if (same || (title.isEmpty() && only)) {
        title = title.isEmpty() ? own : title;
        elements.remove(first);
        List<PageMark> pages = head.pages();
        if (!pages.isEmpty() && first < elements.size()) {
          elements.set(first, withPages(elements.get(first), pages));
        }
      }
    }
    if (title.isEmpty()) {
      title = windowTitle.isEmpty() ? Typography.titleOf(fileName) : windowTitle;
    }
    return ElementSections.of(title, elements, metadata, readAs, "blok");
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
  static Element withPages(Element element, List<PageMark> before) {
    List<PageMark> pages = new ArrayList<>(before);
    pages.addAll(element.pages());
    return switch (element) {
      case Element.Head head ->
          new Element.Head(head.level(), head.number(), head.title(), head.place(), pages);
      case Element.Body body -> new Element.Body(body.block(), body.place(), pages);
    };
  }
}
