package naslag.intake.odt;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.office.WordPage.Seen;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What the styles of an OpenDocument text say, each with what its parents say. */
final class OdtStyles {
  private static final int LONGEST_CHAIN = 20;
  private static final Pattern LENGTH = Pattern.compile("([\\d.]+)(cm|mm|in|pt)");

  /** In twentieths of a point. */
  private static final Map<String, Double> UNITS =
      Map.of("cm", 567.0, "mm", 56.7, "in", 1440.0, "pt", 20.0);

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();

  OdtStyles(Document common, Document content) {
    for (Document part : new Document[] {common, content}) {
      for (Element style : part.select("style|style, style|default-style")) {
        String family = style.attr("style:family") + " ";
        styles.putIfAbsent(family + style.attr("style:name"), style);
      }
      part.select("text|list-style").forEach(l -> lists.putIfAbsent(l.attr("style:name"), l));
      part.select("text|outline-style").forEach(outline -> lists.putIfAbsent("", outline));
    }
  }

  /**
   * The name that a person sees: "Heading_20_1" is "Heading 1", also below a style made by hand.
   */
  String name(Element paragraph) {
    String name = paragraph.attr("text:style-name");
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      Element style = styles.get("paragraph " + name);
      if (style == null || !style.attr("style:display-name").isEmpty()) {
        return style == null ? name : style.attr("style:display-name");
      }
      if (!name.matches("P\\d+") || style.attr("style:parent-style-name").isEmpty()) {
        return name;
      }
      name = style.attr("style:parent-style-name");
    }
    return name;
  }

  /** The first that a style, a parent of it or the defaults say of a property; "" for nothing. */
  String value(String family, String style, String property) {
    String name = style;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      Element said = styles.get(family + " " + name);
      if (said != null) {
        for (Element properties : said.children()) {
          if (properties.hasAttr(property)) {
            return properties.attr(property);
          }
        }
      }
      if (name.isEmpty()) {
        break;
      }
      name = said == null ? "" : said.attr("style:parent-style-name");
    }
    return "";
  }

  /** The level of a list, from 0, or of the outline for the list "". */
  Element level(String list, int level) {
    Element style = lists.get(list);
    return style == null
        ? new Element("none")
        : style.children().stream()
            .filter(l -> l.attr("text:level").equals(String.valueOf(level + 1)))
            .findFirst()
            .orElse(new Element("none"));
  }

  /** How a paragraph looks, to find headings made by hand. */
  Seen seen(Element paragraph) {
    Map<Integer, Integer> sizes = new HashMap<>();
    boolean[] heavy = {true};
    String style = paragraph.attr("text:style-name");
    paragraph
        .nodeStream(TextNode.class)
        .filter(words -> !words.isBlank())
        .forEach(
            words -> {
              Element span = words.parent() instanceof Element e ? e.closest("text|span") : null;
              String own = span == null ? "none" : span.attr("text:style-name");
              sizes.merge(
                  twips(either(own, style, "fo:font-size")), words.text().length(), Integer::sum);
              heavy[0] &=
                  either(own, style, "fo:font-weight").matches("bold|[6-9]00")
                      || !either(own, style, "style:text-underline-style").matches("|none");
            });
    return Seen.of(
        sizes,
        heavy[0],
        twips(value("paragraph", style, "fo:margin-top")),
        twips(value("paragraph", style, "fo:margin-bottom")));
  }

  private String either(String span, String paragraph, String property) {
    String own = styles.containsKey("text " + span) ? value("text", span, property) : "";
    return own.isEmpty() ? value("paragraph", paragraph, property) : own;
  }

  private static int twips(String length) {
    Matcher parts = LENGTH.matcher(length);
    return parts.matches()
        ? (int) Math.round(Double.parseDouble(parts.group(1)) * UNITS.get(parts.group(2)))
        : 0;
  }
}
