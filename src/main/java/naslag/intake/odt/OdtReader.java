package naslag.intake.odt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import naslag.intake.blocks.Extraction;
import naslag.intake.blocks.Numerals;
import naslag.intake.markup.HtmlBook.HtmlParts;
import naslag.intake.office.OfficeXml;
import naslag.intake.office.PageReader;
import naslag.intake.office.StyleName;
import naslag.intake.office.StyleName.Look;
import naslag.intake.office.WordPage;
import naslag.intake.office.WordPage.Met;
import naslag.intake.office.WordPage.Seen;
import naslag.intake.office.WordPage.Setting;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.BoundedZip;
import naslag.intake.source.SourceFile.Source;
import naslag.intake.source.Typography;
import naslag.intake.source.ZipParts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads an OpenDocument text. */
public final class OdtReader {
  private static final int LEVELS = 10;

  /** A character of a font of symbols. */
  private static final Pattern SYMBOL = Pattern.compile("[\uF000-\uF0FF]");

  private static final Setting CONTENTS = new Setting(0, "", -1, Look.CONTENTS);
  private static final Pattern INDEX = Pattern.compile("text:(?:table-of-content|\\w+-index)");

  private final WordPage page;
  private final OdtStyles styles;
  private final Map<String, int[]> counts = new HashMap<>();

  /** An item of a list: its label is for the first paragraph in it. */
  private record Item(String list, int level, String label, boolean first) {}

  private OdtReader(OdtStyles styles, ImportLog log) {
    this.page = new WordPage(log);
    this.styles = styles;
  }

  /** Reads an odt, which is open as a zip. */
  public static Extraction read(BoundedZip zip, Source source, ImportLog log) throws IOException {
    if (!zip.xml("META-INF/manifest.xml").select("manifest|encryption-data").isEmpty()) {
      return new Extraction.Refused(
          source.name()
              + " heeft een wachtwoord; bewaar het zonder wachtwoord en probeer opnieuw.");
    }
    Document content = OfficeXml.part(zip, "content.xml");
    Document meta = OfficeXml.part(zip, "meta.xml");
    Element text = content.selectFirst("office|body > office|text");
    if (text == null) {
      throw new IOException("no text");
    }
    Document common = OfficeXml.part(zip, "styles.xml");
    OdtStyles styles = new OdtStyles(common, content);
    for (Element line : common.select("style|header, style|footer")) {
      log.repaired(0, Repair.Kind.RUNNING_HEAD, Repair.opening(Typography.clean(line.text())));
    }
    OdtReader reader = new OdtReader(styles, log);
    reader.blocks(text, reader.page.body(), null);
    ZipParts.tell(zip, Set.of("content.xml", "styles.xml", "meta.xml"), log);
    return PageReader.read(reader.page.whole(), source, PageReader.said(meta), "odt", log);
  }

  private void blocks(Element parent, Element to, @Nullable Item in) {
    Item item = in;
    for (Element child : parent.children()) {
      switch (child.tagName()) {
        case "text:p", "text:h" -> {
          paragraph(child, to, item);
          item = item == null ? null : new Item(item.list, item.level, "", false);
        }
        case "text:list" -> list(child, to, item);
        case "table:table" -> table(child, to);
        case "text:tracked-changes" ->
            child.select("text|deletion").forEach(gone -> page.met(Met.CHANGED, gone.text()));
        case "text:section" -> {
          if (child.attr("text:display").equals("none")) {
            page.met(Met.HIDDEN, child.text());
          } else {
            blocks(child, to, null);
          }
        }
        case "office:annotation" -> page.met(Met.COMMENT, child.text());
        case String tag when INDEX.matcher(tag).matches() ->
            child.select("text|p, text|h").stream()
                .map(line -> new Element("p").text(line.text()))
                .forEach(line -> page.place(line, CONTENTS, Seen.NOTHING, to));
        default -> blocks(child, to, item);
      }
    }
  }

  private void list(Element list, Element to, @Nullable Item in) {
    String own = list.attr("text:style-name");
    String style = own.isEmpty() && in != null ? in.list : own;
    int level = in == null ? 0 : Math.min(in.level + 1, LEVELS - 1);
    if (in == null
        && !list.hasAttr("text:continue-list")
        && !list.attr("text:continue-numbering").equals("true")) {
      counts.remove(style);
    }
    for (Element item : list.children()) {
      Element opens = item.firstElementChild();
      // An item that holds only a list of its own is not counted.
      boolean head =
          item.tagName().equals("text:list-header")
              || opens == null
              || opens.tagName().equals("text:list");
      String label = head ? "" : label(style, level, item.attr("text:start-value"));
      blocks(item, to, new Item(style, level, label, !head));
    }
  }

  /** The label of the next item, which is counted with that; "" for a bullet. */
  private String label(String list, int level, String start) {
    int[] count = counts.computeIfAbsent(list, l -> new int[LEVELS]);
    Element kind = styles.level(list, level);
    int first = Numerals.parse(kind.attr("text:start-value"), 1);
    count[level] = Numerals.parse(start, count[level] == 0 ? first : count[level] + 1);
    for (int below = level + 1; below < LEVELS; below++) {
      count[below] = 0;
    }
    String format = kind.attr("style:num-format");
    if (format.isEmpty()) {
      return "";
    }
    int shown = Numerals.parse(kind.attr("text:display-levels"), 1);
    List<String> numbers = new ArrayList<>();
    for (int at = Math.max(0, level - shown + 1); at <= level; at++) {
      String other = styles.level(list, at).attr("style:num-format");
      if (!other.isEmpty()) {
        numbers.add(Numerals.written(Math.max(1, count[at]), other));
      }
    }
    return kind.attr("style:num-prefix")
        + String.join(".", numbers)
        + kind.attr("style:num-suffix");
  }

  private void paragraph(Element paragraph, Element to, @Nullable Item in) {
    StyleName name = StyleName.of(styles.name(paragraph));
    boolean heading = paragraph.tagName().equals("text:h");
    int level =
        name.heading(
            heading ? Numerals.parse(paragraph.attr("text:outline-level"), 1) : name.level());
    String label = in == null ? "" : in.label;
    if (heading && in == null && !paragraph.attr("text:is-list-header").equals("true")) {
      label = label("", Math.clamp(level - 1, 0, LEVELS - 1), paragraph.attr("text:start-value"));
    }
    List<Element> boxes = new ArrayList<>();
    Element inline = new Element("p");
    inline(paragraph, inline, boxes);
    int depth = in == null || level > 0 || !in.first ? -1 : in.level;
    page.place(inline, new Setting(level, label, depth, name.look()), styles.seen(paragraph), to);
    for (Element box : boxes) {
      blocks(box, to.appendElement("div"), null);
    }
  }

  private void inline(Element parent, Element to, List<Element> boxes) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode words) {
        String font = styles.value("text", parent.attr("text:style-name"), "style:font-name");
        Function<MatchResult, String> shown =
            symbol -> WordPage.symbol(font, Integer.toHexString(symbol.group().charAt(0)));
        to.appendText(SYMBOL.matcher(words.getWholeText()).replaceAll(shown));
      } else if (node instanceof Element child) {
        inlineElement(child, to, boxes);
      }
    }
  }

  private void inlineElement(Element child, Element to, List<Element> boxes) {
    switch (child.tagName()) {
      case "text:span" -> span(child, to, boxes);
      case "text:a" -> inline(child, WordPage.within(to, "a", child.attr("xlink:href")), boxes);
      case "text:s" -> to.appendText(" ");
      case "text:tab" -> to.appendText("\t");
      case "text:line-break" -> to.appendElement("br");
      case "text:bookmark", "text:bookmark-start" ->
          to.appendElement("a").id(child.attr("text:name"));
      case "text:note" ->
          Optional.ofNullable(child.selectFirst("text|note-body"))
              .ifPresent(body -> blocks(body, page.note(to), null));
      case "office:annotation" -> page.met(Met.COMMENT, child.text());
      case "draw:text-box", "draw:custom-shape", "draw:rect", "draw:ellipse", "draw:path" ->
          boxes.add(child);
      case "draw:image" -> {
        Element said =
            child.selectXpath("../*[local-name()='title' or local-name()='desc']").last();
        to.appendElement("img").attr("alt", said == null ? "" : said.text());
      }
      case "text:note-citation", "text:ruby-text", "svg:title", "svg:desc" -> {}
      default -> inline(child, to, boxes);
    }
  }

  private void span(Element span, Element to, List<Element> boxes) {
    String style = span.attr("text:style-name");
    if (styles.value("text", style, "text:display").equals("none")) {
      page.met(Met.HIDDEN, span.text());
      return;
    }
    if (!styles.value("text", style, "style:text-line-through-style").matches("|none")) {
      page.met(Met.STRUCK, span.text());
    }
    String height = styles.value("text", style, "style:text-position").replaceFirst(" .*", "");
    inline(
        span,
        WordPage.styled(
            to,
            styles.value("text", style, "fo:font-weight").matches("bold|[6-9]00"),
            styles.value("text", style, "fo:font-style").matches("italic|oblique"),
            height.matches("super|[1-9].*") ? "sup" : height.matches("sub|-.*") ? "sub" : ""),
        boxes);
  }

  private void table(Element table, Element to) {
    Element made = to.appendElement("table");
    for (Element row : HtmlParts.own(table, "table|table-row")) {
      boolean heads = row.closest("table|table-header-rows") != null;
      Element tr = made.appendElement("tr");
      for (Element cell : row.children()) {
        if (cell.tagName().equals("table:table-cell")) {
          Element td = tr.appendElement(heads ? "th" : "td");
          td.attr("colspan", cell.attr("table:number-columns-spanned"));
          td.attr("rowspan", cell.attr("table:number-rows-spanned"));
          blocks(cell, td, null);
        }
      }
    }
  }
}
