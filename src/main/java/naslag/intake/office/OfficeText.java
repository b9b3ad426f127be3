package naslag.intake.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import naslag.intake.blocks.Extraction;
import naslag.intake.blocks.Numerals;
import naslag.intake.markup.HtmlBook.HtmlParts;
import naslag.intake.office.OfficeXml.Link;
import naslag.intake.office.StyleName.Look;
import naslag.intake.office.WordPage.Seen;
import naslag.intake.office.WordPage.Setting;
import naslag.intake.report.ImportLog;
import naslag.intake.source.BoundedZip;
import naslag.intake.source.SourceFile.Source;
import naslag.intake.source.Typography;
import naslag.intake.source.ZipParts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * Walks the text of a docx, an odt or a pptx once and puts it on a page. Each format has names of
 * its own for the same elements (a tab is {@code w:tab} or {@code text:tab}), so that one walk can
 * know them all. The reader of a format says how a paragraph and a run are set, and reads what no
 * other format has.
 */
public abstract class OfficeText {
  /** Elements whose text is words; that of any other is a number or white space. */
  private static final Pattern WORDS = Pattern.compile("(?:text|math):.*|[amw]:t");

  /** A character of a font of symbols. */
  private static final Pattern SYMBOL = Pattern.compile("[\uF000-\uF0FF]");

  private static final Evaluator PARAGRAPH = new Evaluator.Tag("p");

  private static final Set<String> BOXES = Typography.list("office text box");

  protected final BoundedZip zip;
  protected final ImportLog log;
  protected final WordPage page;

  /** What each part that was read points to; a note may stand in another part than its mark. */
  private final Map<Document, Map<String, Link>> links = new HashMap<>();

  /** The names of the parts that were read. */
  protected final Set<String> read = new HashSet<>();

  /** The notes whose marks were met, each with the element for its words. */
  private final SequencedMap<Element, Element> notes = new LinkedHashMap<>();

  /** The text boxes of the paragraph that is read; they stand after it. */
  private final List<Element> boxes = new ArrayList<>();

  protected OfficeText(BoundedZip zip, ImportLog log) {
    this.zip = zip;
    this.log = log;
    this.page = new WordPage(log);
  }

  /** Puts a paragraph on the page with its number and style. */
  protected abstract void place(Element paragraph, Element words, Element to);

  /** The name of the font of words; "" when it is not known. */
  protected abstract String font(Element words);

  /** Where the words of a run go: in strong letters, a link or the like at the end of this. */
  protected abstract Element look(Element run, Element to);

  /**
   * A part as a tree; an empty one when there is none of this name.
   *
   * @throws IOException when it is no XML or declares entities
   */
  protected Document part(String name) throws IOException {
    read.add(name);
    Document part = OfficeXml.part(zip, name);
    links.put(part, OfficeXml.links(zip, name));
    return part;
  }

  /** What the part of an element points to. */
  protected Map<String, Link> links(Element element) {
    return links.getOrDefault(element.ownerDocument(), Map.of());
  }

  /** Walks what is in an element; outside a paragraph there are no words. */
  protected void walk(Element parent, Element to) throws IOException {
    boolean words = to.closest(PARAGRAPH) != null && WORDS.matcher(parent.tagName()).matches();
    for (Node node : parent.childNodes()) {
      if (node instanceof Element child) {
        element(child, to);
      } else if (words && node instanceof TextNode text) {
        to.appendText(
            SYMBOL
                .matcher(text.getWholeText())
                .replaceAll(symbol -> WordPage.symbol(font(parent), symbol.group().charAt(0))));
      }
    }
  }

  /** Appends what an element stands for. */
  protected void element(Element element, Element to) throws IOException {
    switch (element.tagName()) {
      case "w:p", "text:p", "text:h", "a:p" -> paragraph(element, to);
      case "w:tbl", "table:table", "a:tbl" -> table(element, to);
      case "w:r", "a:r", "a:fld", "text:span" -> walk(element, look(element, to));
      case "w:tab", "w:ptab", "text:tab" -> to.appendText("\t");
      case "text:s" -> to.appendText(" ");
      case "w:cr", "a:br", "text:line-break" -> to.appendElement("br");
      case "w:bookmarkStart", "text:bookmark", "text:bookmark-start" ->
          to.appendElement("a").id(element.attr("w:name") + element.attr("text:name"));
      case String tag when BOXES.contains(tag) -> box(element, to);
      case "dgm:relIds" -> {
        Link link = links(element).get(element.attr("r:dm"));
        if (link != null) {
          box(part(link.target()), to);
        }
      }
      case "dgm:pt" -> {
        String words = String.join(" ", element.getElementsByTag("a:t").eachText());
        page.place(
            new Element("p").text(words), new Setting(0, "", 0, Look.TEXT), Seen.NOTHING, to);
      }
      case "w:pPr", "text:ruby-text" -> {}
      default -> walk(element, to);
    }
  }

  private void paragraph(Element paragraph, Element to) throws IOException {
    if (to.closest(PARAGRAPH) != null) {
      boxes.add(paragraph); // in a shape that has no text box
      return;
    }
    Element words = new Element("p");
    walk(paragraph, words);
    place(paragraph, words, to);
    List<Element> own = List.copyOf(boxes);
    boxes.clear();
    for (Element box : own) {
      element(box, to.appendElement("div"));
    }
  }

  /** A text box or a diagram stands after the paragraph that it is in. */
  private void box(Element box, Element to) throws IOException {
    if (to.closest(PARAGRAPH) == null) {
      walk(box, to);
    } else {
      boxes.add(box);
    }
  }

  /** Puts the mark of a note, whose words come at the end of the page; a note may have notes. */
  protected void note(@Nullable Element words, Element at) {
    Element note = page.note(at);
    if (words != null) {
      notes.put(note, words);
    }
  }

  private void table(Element table, Element to) throws IOException {
    Element made = to.appendElement("table");
    Map<Integer, Element> above = new HashMap<>();
    for (Element row : HtmlParts.own(table, "w|tr, table|table-row, a|tr")) {
      Element tr = made.appendElement("tr");
      boolean heads =
          OfficeXml.isOn(row, "w:trPr", "w:tblHeader")
              || row.closest("table|table-header-rows") != null;
      int column = 0;
      for (Element cell :
          HtmlParts.own(row, "w|tc, table|table-cell, a|tc:not([hMerge], [vMerge])")) {
        String wide = OfficeXml.value(cell, "w:tcPr", "w:gridSpan");
        Element over = above.get(column);
        if (over != null && !OfficeXml.value(cell, "w:tcPr", "w:vMerge").matches("|restart")) {
          over.attr("rowspan", String.valueOf(Numerals.parse(over.attr("rowspan"), 1) + 1));
        } else {
          Element td = tr.appendElement(heads ? "th" : "td");
          td.attr(
              "colspan", wide + cell.attr("table:number-columns-spanned") + cell.attr("gridSpan"));
          td.attr("rowspan", cell.attr("table:number-rows-spanned") + cell.attr("rowSpan"));
          walk(cell, td);
          above.put(column, td);
        }
        column += Numerals.parse(wide, 1);
      }
    }
  }

  /** Fills the notes and gives the sections of the page. */
  protected Extraction read(Source source, Document properties, String readAs) throws IOException {
    while (!notes.isEmpty()) {
      Map.Entry<Element, Element> next = notes.pollFirstEntry();
      walk(next.getValue(), next.getKey());
    }
    ZipParts.tell(zip, read, log);
    return PageReader.read(page.whole(), source, PageReader.said(properties), readAs, log);
  }
}
