package naslag.intake.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import naslag.intake.markup.HtmlBook;
import naslag.intake.source.BoundedZip;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a part of an Office or OpenDocument package as a tree whose names have the usual prefixes,
 * "w:p", whatever prefixes the file itself chose for the same namespaces.
 */
public final class OfficeXml {
  private static final Map<String, String> PREFIXES =
      Typography.rows("namespaces.txt").stream()
          .map(row -> row.split(" "))
          .collect(Collectors.toMap(row -> row[1], row -> row[0]));

  private static final String WORDS = "dgm|relIds, c|chart, w|t, m|t, a|t";

  private OfficeXml() {}

  /**
   * A part as a tree; an empty one when there is none of this name.
   *
   * @throws IOException when it is no XML or declares entities
   */
  public static Document part(BoundedZip zip, String name) throws IOException {
    if (zip.has(name)) {
      prove(zip.bytes(name));
    }
    Document part = zip.xml(name);
    for (Element element : part.getAllElements()) {
      element.tagName(
          named(element.tag().namespace(), element.tag().localName(), element.tagName()));
      for (Attribute said : element.attributes()) {
        said.setKey(named(said.namespace(), said.localName(), said.getKey()));
      }
    }
    for (Element both : List.copyOf(part.getElementsByTag("mc:AlternateContent"))) {
      oneForm(both);
    }
    return part;
  }

  /** The tree is lenient: of a part that is damaged it would have a piece. */
  private static void prove(byte[] bytes) throws IOException {
    try {
      SAXParserFactory parsers = SAXParserFactory.newInstance();
      parsers.setNamespaceAware(true);
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      parsers.newSAXParser().parse(new ByteArrayInputStream(bytes), new DefaultHandler());
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("a part is no XML", e);
    }
  }

  /** Of the two forms of a drawing the older one stays, unless only the newer one has words. */
  private static void oneForm(Element both) {
    Element newer = both.selectFirst("> mc|Choice");
    Element older = both.selectFirst("> mc|Fallback");
    if (newer != null && older != null) {
      boolean old = older.selectFirst(WORDS) != null || newer.selectFirst(WORDS) == null;
      (old ? newer : older).remove();
    }
  }

  /**
   * What a part points to.
   *
   * @param type the last word of its relationship: "footnotes", "slide", "hyperlink"
   * @param target the name of a part, or an address when it lies outside the package
   */
  public record Link(String type, String target) {}

  /** What a part of an Office package points to, by the id that its elements use. */
  public static Map<String, Link> links(BoundedZip zip, String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String list = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    Map<String, Link> links = new HashMap<>();
    for (Element link : part(zip, list).getElementsByTag("Relationship")) {
      String target = link.attr("Target");
      boolean outside = link.attr("TargetMode").equals("External");
      String from = target.startsWith("/") ? "" : part;
      String type = link.attr("Type").replaceFirst(".*/", "");
      links.put(link.attr("Id"), new Link(type, outside ? target : HtmlBook.resolve(from, target)));
    }
    return links;
  }

  /** The elements of a tag by an attribute, the first of each. */
  public static Map<String, Element> byId(Element root, String tag, String attribute) {
    return root.getElementsByTag(tag).stream()
        .collect(Collectors.toMap(e -> e.attr(attribute), e -> e, (first, second) -> first));
  }

  /** The {@code w:val} of what lies down this path; "1" where a switch is there without one. */
  public static String value(Element parent, String... path) {
    return down(parent, path).map(at -> at.hasAttr("w:val") ? at.attr("w:val") : "1").orElse("");
  }

  /** True when a switch down this path is there and not set off. */
  public static boolean isOn(Element parent, String... path) {
    return isOn(value(parent, path));
  }

  public static boolean isOn(String value) {
    return !value.matches("|0|false|off|none");
  }

  public static String attribute(Element parent, String attribute, String... path) {
    return down(parent, path).map(element -> element.attr(attribute)).orElse("");
  }

  public static Optional<Element> down(Element parent, String... path) {
    Optional<Element> at = Optional.of(parent);
    for (String name : path) {
      at = at.flatMap(e -> e.children().stream().filter(c -> c.tagName().equals(name)).findFirst());
    }
    return at;
  }

  private static String named(String namespace, String local, String written) {
    String prefix = PREFIXES.get(namespace);
    return prefix == null ? written : prefix + ":" + local;
  }
}
