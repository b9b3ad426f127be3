package naslag.intake.docx;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.intake.blocks.Numerals;
import naslag.intake.office.OfficeXml;
import naslag.intake.office.StyleName;
import naslag.intake.office.WordPage.Run;
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
  private final Element defaults = new Element("w:style");

  DocxStyles(Document styles) {
    styles
        .select("w|docDefaults w|rPr, w|docDefaults w|pPr")
        .forEach(p -> defaults.appendChild(p.clone()));
    this.byId = OfficeXml.byId(styles, "w:style", "w:styleId");
    this.normal = styles.select("w|style[w:type=paragraph][w:default=1]").attr("w:styleId");
  }

  String of(Element paragraph) {
    String id = OfficeXml.value(paragraph, "w:pPr", "w:pStyle");
    return id.isEmpty() ? normal : id;
  }

  /** A style and those that it is based on, in order. */
  private Stream<Element> chain(String id) {
    return Stream.iterate(
            byId.get(id), Objects::nonNull, style -> byId.get(OfficeXml.value(style, "w:basedOn")))
        .limit(LONGEST_CHAIN);
  }

  private static String first(Stream<Element> all, Function<Element, String> said) {
    return all.map(said).filter(value -> !value.isEmpty()).findFirst().orElse("");
  }

  /** What a paragraph says itself, else its style; "" for nothing. */
  private String inParagraph(Element paragraph, Function<Element, String> said) {
    return first(Stream.concat(Stream.of(paragraph), chain(of(paragraph))), said);
  }

  String value(Element paragraph, String... path) {
    return inParagraph(paragraph, said -> OfficeXml.value(said, path));
  }

  /** The name of a paragraph's style; "" when it has none. */
  String name(Element paragraph) {
    return OfficeXml.value(byId.getOrDefault(of(paragraph), defaults), "w:name");
  }

  /** From 1 for a heading, 0 for anything else. */
  int headingLevel(Element paragraph) {
    String outline = value(paragraph, "w:pPr", "w:outlineLvl");
    if (!outline.isEmpty()) {
      int level = Numerals.parse(outline, BODY);
      return level >= 0 && level < BODY ? level + 1 : 0;
    }
    return chain(of(paragraph))
        .filter(style -> style.attr("w:type").equals("paragraph"))
        .mapToInt(style -> StyleName.of(OfficeXml.value(style, "w:name")).level())
        .filter(level -> level > 0)
        .findFirst()
        .orElse(0);
  }

  boolean beginsPage(Element paragraph) {
    return OfficeXml.isOn(value(paragraph, "w:pPr", "w:pageBreakBefore"));
  }

  /** The list that a style puts its paragraphs in; "" for none. */
  String list(String id) {
    return first(chain(id), style -> OfficeXml.value(style, "w:pPr", "w:numPr", "w:numId"));
  }

  /** The space before or after a paragraph, in twentieths of a point. */
  private int space(Element paragraph, String side) {
    String space = inParagraph(paragraph, p -> OfficeXml.attribute(p, side, "w:pPr", "w:spacing"));
    return Numerals.parse(space, 0);
  }

  /** How a paragraph looks. */
  Seen seen(Element paragraph) {
    List<Run> runs =
        paragraph.getElementsByTag("w:r").stream().map(run -> seen(run, paragraph)).toList();
    return Seen.of(runs, space(paragraph, "w:before"), space(paragraph, "w:after"));
  }

  private Run seen(Element run, Element paragraph) {
    int letters = run.getElementsByTag("w:t").text().strip().length();
    String size = inRun(run, paragraph, p -> OfficeXml.value(p, "w:rPr", "w:sz"));
    boolean heavy =
        Stream.of("w:b", "w:u", "w:caps")
            .map(look -> inRun(run, paragraph, p -> OfficeXml.value(p, "w:rPr", look)))
            .anyMatch(OfficeXml::isOn);
    return new Run(letters, Numerals.parse(size, 0), heavy);
  }

  /** What a run says, else its style, its paragraph's style or the defaults of the file. */
  private String inRun(Element run, Element paragraph, Function<Element, String> said) {
    Stream<Element> styles =
        Stream.of(OfficeXml.value(run, "w:rPr", "w:rStyle"), of(paragraph)).flatMap(this::chain);
    return first(Stream.of(Stream.of(run), styles, Stream.of(defaults)).flatMap(all -> all), said);
  }

  String font(Element run, Element paragraph) {
    return inRun(run, paragraph, p -> OfficeXml.attribute(p, "w:ascii", "w:rPr", "w:rFonts"));
  }

  boolean isMonospaced(Element run, Element paragraph) {
    return MONOSPACED.matcher(font(run, paragraph)).matches();
  }
}
