package naslag.intake.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.intake.blocks.Numerals;
import naslag.intake.office.StyleName;
import naslag.intake.office.WordPage.Seen;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the styles of a docx say, each with what it takes over from the style it is based on. */
final class DocxStyles {
  private static final int LONGEST_CHAIN = 20;

  /** What Word counts as no heading. */
  private static final int BODY = 9;

  private static final Pattern MONOSPACED =
      Pattern.compile("(?i).*\\b(?:courier|consolas|mono|menlo|monaco|lucida console).*");

  private final Map<String, Element> byId;
  private final String normal;
  private final Element defaults;

  DocxStyles(Document styles) {
    this.defaults = new Element("w:style");
    styles
        .select("w|docDefaults w|rPr, w|docDefaults w|pPr")
        .forEach(p -> defaults.appendChild(p.clone()));
    this.byId = WordXml.byId(styles, "w:style", "w:styleId");
    this.normal = styles.select("w|style[w:type=paragraph][w:default=1]").attr("w:styleId");
  }

  String of(Element paragraph) {
    String id = WordXml.value(paragraph, "w:pPr", "w:pStyle");
    return id.isEmpty() ? normal : id;
  }

  /** The first that a style, or one that it is based on, says. */
  <T> Optional<T> first(String id, Function<Element, Optional<T>> said) {
    String at = id;
    for (int i = 0; i < LONGEST_CHAIN && byId.containsKey(at); i++) {
      Element style = byId.get(at);
      Optional<T> found = said.apply(style);
      if (found.isPresent()) {
        return found;
      }
      at = WordXml.value(style, "w:basedOn");
    }
    return Optional.empty();
  }

  /** What a paragraph says itself, else its style. */
  private <T> Optional<T> inParagraph(Element paragraph, Function<Element, Optional<T>> said) {
    return said.apply(paragraph).or(() -> first(of(paragraph), said));
  }

  Optional<String> value(Element paragraph, String... path) {
    return inParagraph(paragraph, said -> some(WordXml.value(said, path)));
  }

  private static Optional<String> some(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** The name of a paragraph's style; "" when it has none. */
  String name(Element paragraph) {
    Element style = byId.get(of(paragraph));
    return style == null ? "" : WordXml.value(style, "w:name");
  }

  /** From 1 for a heading, 0 for anything else. */
  int headingLevel(Element paragraph) {
    Optional<String> outline = value(paragraph, "w:pPr", "w:outlineLvl");
    if (outline.isPresent()) {
      int level = Numerals.parse(outline.get(), BODY);
      return level >= 0 && level < BODY ? level + 1 : 0;
    }
    return first(of(paragraph), DocxStyles::levelInName).orElse(0);
  }

  private static Optional<Integer> levelInName(Element style) {
    return Optional.of(StyleName.of(WordXml.value(style, "w:name")).level())
        .filter(level -> level > 0 && style.attr("w:type").equals("paragraph"));
  }

  boolean beginsPage(Element paragraph) {
    return inParagraph(paragraph, said -> WordXml.toggle(said, "w:pPr", "w:pageBreakBefore"))
        .orElse(false);
  }

  /** The list that a style puts its paragraphs in. */
  Optional<String> list(String id) {
    return first(id, style -> some(WordXml.value(style, "w:pPr", "w:numPr", "w:numId")));
  }

  /** The space before or after a paragraph, in twentieths of a point. */
  private int space(Element paragraph, String side) {
    Optional<String> space =
        inParagraph(paragraph, p -> some(WordXml.attribute(p, side, "w:pPr", "w:spacing")));
    return Numerals.parse(space.orElse(""), 0);
  }

  /** How a paragraph looks. */
  Seen seen(Element paragraph) {
    Map<Integer, Integer> sizes = new HashMap<>();
    boolean heavy = true;
    for (Element run : paragraph.getElementsByTag("w:r")) {
      int letters = run.getElementsByTag("w:t").text().strip().length();
      if (letters > 0) {
        Optional<String> size = inRun(run, paragraph, p -> some(WordXml.value(p, "w:rPr", "w:sz")));
        sizes.merge(Numerals.parse(size.orElse(""), 0), letters, Integer::sum);
        heavy &=
            Stream.of("w:b", "w:u", "w:caps")
                .anyMatch(
                    look ->
                        inRun(run, paragraph, p -> WordXml.toggle(p, "w:rPr", look)).orElse(false));
      }
    }
    return Seen.of(sizes, heavy, space(paragraph, "w:before"), space(paragraph, "w:after"));
  }

  /** What a run says, else its style, its paragraph's style or the defaults of the file. */
  private <T> Optional<T> inRun(
      Element run, Element paragraph, Function<Element, Optional<T>> said) {
    return said.apply(run)
        .or(() -> first(WordXml.value(run, "w:rPr", "w:rStyle"), said))
        .or(() -> first(of(paragraph), said))
        .or(() -> said.apply(defaults));
  }

  boolean isMonospaced(Element run, Element paragraph) {
    return inRun(run, paragraph, DocxStyles::font)
        .filter(font -> MONOSPACED.matcher(font).matches())
        .isPresent();
  }

  private static Optional<String> font(Element said) {
    return some(WordXml.attribute(said, "w:ascii", "w:rPr", "w:rFonts"));
  }

  /** The parts of a word processor's package as trees; what is not there is "". */
  static final class WordXml {

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
}
