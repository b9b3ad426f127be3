package naslag.intake.odt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import naslag.intake.blocks.Numerals;
import naslag.intake.office.WordPage.Run;
import naslag.intake.office.WordPage.Seen;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What the styles of an OpenDocument text say, each with what its parents say. */
final class OdtStyles {
  /** In the place of a list's name for the numbers of headings; no list has this name. */
  static final String OUTLINE = "/";

  private static final int LONGEST_CHAIN = 20;
  private static final Element NONE = new Element("none");

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, Element> levels = new HashMap<>();

  OdtStyles(Document common, Document content) {
    // A style of the text goes before one of the same name for the lines around it.
    for (Document part : List.of(content, common)) {
      for (Element style : part.select("style|style, style|default-style")) {
        String family = style.attr("style:family") + " ";
        styles.putIfAbsent(family + style.attr("style:name"), style);
      }
      for (Element level : part.select("text|list-style > *, text|outline-style > *")) {
        boolean outline = level.tagName().startsWith("text:outline");
        String list = outline ? OUTLINE : level.parent().attr("style:name");
        levels.putIfAbsent(list + " " + level.attr("text:level"), level);
      }
    }
  }

  /** A style and its parents, in order. */
  private Stream<Element> chain(String family, String name) {
    return Stream.iterate(
            styles.get(family + " " + name),
            Objects::nonNull,
            style -> styles.get(family + " " + style.attr("style:parent-style-name")))
        .limit(LONGEST_CHAIN);
  }

  /**
   * The name that a person sees: "Heading_20_1" is "Heading 1", also below a style made by hand.
   */
  String name(Element paragraph) {
    String own = paragraph.attr("text:style-name");
    return chain("paragraph", own)
        .flatMap(
            style ->
                Stream.of("display-name", "name", "parent-style-name")
                    .map(n -> style.attr("style:" + n)))
        .filter(name -> !name.matches("|P\\d+"))
        .findFirst()
        .orElse(own)
        .replace("_20_", " ");
  }

  /** The first that a style, a parent of it or the defaults say of a property; "" for nothing. */
  String value(String family, String style, String property) {
    return Stream.concat(chain(family, style), chain(family, "").limit(1))
        .flatMap(said -> said.children().stream())
        .filter(properties -> properties.hasAttr(property))
        .findFirst()
        .map(properties -> properties.attr(property))
        .orElse("");
  }

  /** The lists of a paragraph's style and of its parents. */
  Stream<String> list(Element paragraph) {
    return chain("paragraph", paragraph.attr("text:style-name"))
        .map(style -> style.attr("style:list-style-name"));
  }

  /** The level of a list or of the outline, from 0. */
  Element level(String list, int level) {
    return levels.getOrDefault(list + " " + (level + 1), NONE);
  }

  /** How a paragraph looks, to find headings made by hand. */
  Seen seen(Element paragraph) {
    String style = paragraph.attr("text:style-name");
    return Seen.of(
        paragraph
            .nodeStream(TextNode.class)
            .filter(words -> !words.isBlank())
            .map(this::seen)
            .toList(),
        Numerals.twips(value("paragraph", style, "fo:margin-top")),
        Numerals.twips(value("paragraph", style, "fo:margin-bottom")));
  }

  private Run seen(TextNode words) {
    Element at = words.parentNode() instanceof Element parent ? parent : NONE;
    return new Run(
        words.text().length(),
        Numerals.twips(around(at, "fo:font-size")),
        around(at, "fo:font-weight").matches("bold|[6-9]00")
            || !around(at, "style:text-underline-style").matches("|none"));
  }

  /** What the span around some words says of a property, else their paragraph. */
  String around(Element words, String property) {
    Element span = words.closest("text|span");
    Element paragraph = words.closest("text|p, text|h");
    String own = span == null ? "none" : span.attr("text:style-name");
    String said = styles.containsKey("text " + own) ? value("text", own, property) : "";
    return said.isEmpty() && paragraph != null
        ? value("paragraph", paragraph.attr("text:style-name"), property)
        : said;
  }
}
