package naslag.intake.docx;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The parts of a word processor's package as trees; what is not there is "". */
final class WordXml {

  /** The elements of a tag by an attribute, the first of each. */
  static Map<String, Element> byId(Element root, String tag, String attribute) {
    return root.getElementsByTag(tag).stream()
        .collect(Collectors.toMap(e -> e.attr(attribute), e -> e, (first, second) -> first));
  }

  static Optional<Element> child(Element parent, String name) {
    return parent.children().stream().filter(c -> c.tagName().equals(name)).findFirst();
  }

  /** The {@code w:val} of what lies down this path. */
  static String value(Element parent, String... path) {
    return attribute(parent, "w:val", path);
  }

  static String attribute(Element parent, String attribute, String... path) {
    return down(parent, path).map(element -> element.attr(attribute)).orElse("");
  }

  static Optional<Element> down(Element parent, String... path) {
    Optional<Element> at = Optional.of(parent);
    for (String name : path) {
      at = at.flatMap(element -> child(element, name));
    }
    return at;
  }

  /** A property that is there and not switched off; nothing where it is not there. */
  static Optional<Boolean> toggle(Element parent, String... path) {
    return down(parent, path).map(element -> !element.attr("w:val").matches("0|false|off|none"));
  }
}
