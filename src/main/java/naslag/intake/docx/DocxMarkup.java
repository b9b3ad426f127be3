package naslag.intake.docx;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.intake.blocks.Numerals;
import naslag.intake.docx.DocxReader.DocxPages;
import naslag.intake.docx.DocxStyles.WordXml;
import naslag.intake.markup.HtmlBook.HtmlParts;
import naslag.intake.office.OfficeXml;
import naslag.intake.office.OfficeXml.Link;
import naslag.intake.office.StyleName;
import naslag.intake.office.StyleName.Look;
import naslag.intake.office.WordPage;
import naslag.intake.office.WordPage.Met;
import naslag.intake.office.WordPage.Setting;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.BoundedZip;
import naslag.intake.source.Decoded;
import naslag.intake.source.Typography;
import naslag.intake.source.ZipParts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Walks the text of a docx once and gives it as a page of HTML: what a word processor shows, with
 * the numbers of headings and lists, page breaks, notes and tables; without what a reader does not
 * see.
 *
 * <p>Long, since the kinds of markup nest in each other (a field in a note in a table) and share
 * the state of the one walk.
 */
final class DocxMarkup {
  private final BoundedZip zip;
  private final ImportLog log;
  private final Map<String, Link> links;

  /** The names of the parts that were read. */
  private final Set<String> read = new HashSet<>();

  private final Document document;
  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final WordPage page;

  /** Where the words of each note go, and the mark that asks for them. */
  private final SequencedMap<Element, Element> notes = new LinkedHashMap<>();

  /** The large letter with which the next paragraph begins. */
  private @Nullable Element initial;

  /** The open complex fields, each with the address that it links to; "" for another field. */
  private final Deque<StringBuilder> fields = new ArrayDeque<>();

  private DocxMarkup(BoundedZip zip, ImportLog log) throws IOException {
    this.zip = zip;
    this.log = log;
    this.page = new WordPage(log);
    String main = zip.mainPart();
    this.links = OfficeXml.links(zip, main);
    this.document = part(main);
    this.styles = new DocxStyles(part(of("styles")));
    this.numbering = new DocxNumbering(part(of("numbering")), styles);
  }

  /**
   * The text as a page of HTML.
   *
   * @throws IOException when a part is no XML or declares entities
   */
  static Document of(BoundedZip zip, ImportLog log) throws IOException {
    return new DocxMarkup(zip, log).page();
  }

  private Document part(String name) throws IOException {
    read.add(name);
    return OfficeXml.part(zip, name);
  }

  /** The part of this type that the text names, else the one of the usual name. */
  private String of(String type) {
    return links.values().stream()
        .filter(link -> link.type().equals(type))
        .map(Link::target)
        .findFirst()
        .orElse("word/" + type + ".xml");
  }

  private Document page() throws IOException {
    Element text = document.getElementsByTag("w:body").first();
    if (text == null) {
      throw new IOException("no body");
    }
    removeUnseen();
    pages(text);
    blocks(text, page.body());
    notes();
    furniture();
    ZipParts.tell(zip, read, log);
    return page.whole();
  }

  /** The lines at the top and the foot of each page. */
  private void furniture() throws IOException {
    for (Link link : links.values()) {
      String words = link.type().matches("header|footer") ? words(part(link.target())) : "";
      if (!words.isBlank()) {
        log.repaired(0, Repair.Kind.RUNNING_HEAD, Repair.opening(Typography.clean(words)));
      }
    }
  }

  /** What was deleted, moved away or hidden, and how things looked before a change. */
  private void removeUnseen() {
    for (Element run : document.getElementsByTag("w:r")) {
      if (isOn(run, "w:rPr", "w:vanish")) {
        page.met(Met.HIDDEN, words(run));
        run.remove();
      }
    }
    document
        .getElementsByTag("w:del")
        .forEach(gone -> page.met(Met.CHANGED, words(gone) + said(gone, "w:delText")));
    document.select("w|del:not(w|rPr > *, w|trPr > *), w|moveFrom:not(w|rPr > *)").remove();
    document
        .select(
            "w|rPrChange, w|pPrChange, w|sectPrChange, w|tblPrChange, w|trPrChange, w|tcPrChange")
        .remove();
    document.getElementsByTag("w:p").stream()
        .filter(p -> WordXml.down(p, "w:pPr", "w:rPr", "w:del").isPresent())
        .forEach(DocxMarkup::runOn);
  }

  /** A paragraph whose end was deleted is the beginning of the next. */
  private static void runOn(Element paragraph) {
    Element next = paragraph.nextElementSibling();
    if (next != null && next.nameIs("w:p")) {
      next.insertChildren(0, paragraph.select("> :not(w|pPr)"));
      paragraph.remove();
    }
  }

  /** Page beginnings are marked when they are as many as the word processor counted. */
  private void pages(Element text) throws IOException {
    Element told = zip.xml("docProps/app.xml").getElementsByTag("Pages").first();
    int counted = told == null ? 0 : Numerals.parse(told.text().strip(), 0);
    int begun = DocxPages.mark(text, styles);
    boolean kept = !document.getElementsByTag("w:lastRenderedPageBreak").isEmpty();
    if (begun != counted && kept && counted > 0) {
      log.lookAt(
          0,
          "de tekstverwerker telde %s bladzijden, maar bewaarde waar er %s beginnen; er zijn geen"
              + " bladzijden gemerkt. Bewaar het document opnieuw in Word of lees de pdf in als je"
              + " op bladzijde wilt citeren.",
          counted,
          begun);
    }
    if (begun != counted) {
      text.getElementsByAttribute(DocxPages.MARK).removeAttr(DocxPages.MARK);
    }
  }

  private static boolean isOn(Element element, String... path) {
    return WordXml.isOn(WordXml.value(element, path));
  }

  private static String words(Element element) {
    return said(element, "w:t");
  }

  private static String said(Element element, String tag) {
    return element.getElementsByTag(tag).stream()
        .map(Element::wholeText)
        .collect(Collectors.joining());
  }

  /** The paragraphs and tables in an element of the body, a cell, a note or a text box. */
  private void blocks(Element parent, Element to) throws IOException {
    for (Element child : parent.children()) {
      switch (child.tagName()) {
        case "w:p" -> paragraph(child, to);
        case "w:tbl" -> table(child, to);
        case "w:altChunk" -> chunk(child, to);
        case "w:sectPr", "w:sdtPr", "w:tcPr" -> {}
        default -> blocks(child, to);
      }
    }
  }

  private void paragraph(Element paragraph, Element to) throws IOException {
    Optional<DocxNumbering.Label> label = numbering.next(paragraph);
    StyleName style = StyleName.of(styles.name(paragraph));
    int level = style.heading(styles.headingLevel(paragraph));
    List<Element> boxes = new ArrayList<>();
    boolean code = level == 0 && label.isEmpty() && isCode(paragraph);
    Element inline = new Element("p");
    if (paragraph.hasAttr(DocxPages.MARK)) {
      Stream.of(paragraph.attr(DocxPages.MARK).split(" ")).forEach(page::begins);
    }
    inline(paragraph, inline, code ? null : paragraph, boxes);
    if (WordXml.down(paragraph, "w:pPr", "w:framePr").stream()
        .anyMatch(frame -> frame.attr("w:dropCap").matches("drop|margin"))) {
      initial = inline;
    } else {
      if (initial != null) {
        inline.insertChildren(0, initial.childNodes());
        initial = null;
      }
      int depth = label.isPresent() && level == 0 ? label.get().level() : -1;
      String number = label.map(DocxNumbering.Label::text).orElse("");
      Setting is = new Setting(level, number, depth, code ? Look.CODE : style.look());
      page.place(inline, is, styles.seen(paragraph), to);
    }
    for (Element box : boxes) {
      Element own = to.appendElement("div");
      blocks(box, own);
      page.points(box, own);
    }
  }

  /** A page of HTML that the word processor would take in; other kinds are told as not read. */
  private void chunk(Element chunk, Element to) throws IOException {
    Link link = links.get(chunk.attr("r:id"));
    if (link != null && link.target().matches("(?i).*\\.x?html?")) {
      Document html = Jsoup.parse(Decoded.of(zip.bytes(link.target())).text());
      read.add(link.target());
      to.appendElement("div").appendChildren(html.body().childNodesCopy());
    }
  }

  /** A paragraph in letters of one width is a line of code. */
  private boolean isCode(Element paragraph) {
    List<Element> runs =
        paragraph.getElementsByTag("w:r").stream().filter(run -> !words(run).isBlank()).toList();
    return !runs.isEmpty() && runs.stream().allMatch(run -> styles.isMonospaced(run, paragraph));
  }

  /**
   * The words in a paragraph, a run or what wraps them.
   *
   * @param paragraph whose runs may be set as code; null when that is said of the whole
   * @param boxes gets the text boxes, which stand after the paragraph
   */
  private void inline(Element parent, Element to, @Nullable Element paragraph, List<Element> boxes)
      throws IOException {
    for (Element child : parent.children()) {
      if (child.hasAttr(DocxPages.MARK)) {
        to.appendChild(HtmlParts.counted(child.attr(DocxPages.MARK)));
      }
      switch (child.tagName()) {
        case "w:r" -> run(child, to, paragraph, boxes);
        case "w:hyperlink" -> {
          String anchor = child.attr("w:anchor");
          Link outside = links.get(child.attr("r:id"));
          String target = outside == null ? "" : outside.target();
          String href = anchor.isEmpty() ? target : target + "#" + anchor;
          Element link = href.isEmpty() ? to : WordPage.within(to, "a", href);
          inline(child, link, paragraph, boxes);
        }
        case "w:bookmarkStart" -> to.appendElement("a").id(child.attr("w:name"));
        case "w:t", "m:t", "a:t" -> to.appendText(child.wholeText());
        case "w:tab", "w:ptab" -> to.appendText("\t");
        case "w:cr", "w:br" -> {
          if (child.attr("w:type").matches("|textWrapping")) {
            to.appendElement("br");
          }
        }
        case "v:textpath" -> to.appendText(child.attr("string"));
        case "w:noBreakHyphen" -> to.appendText("\u2011");
        case "w:softHyphen" -> to.appendText("\u00AD");
        case "w:sym" -> to.appendText(WordPage.symbol(child.attr("w:font"), child.attr("w:char")));
        case "w:footnoteReference", "w:endnoteReference" -> notes.put(page.note(to), child);
        case "w:fldChar" -> field(child.attr("w:fldCharType"));
        case "w:instrText" ->
            Optional.ofNullable(fields.peekLast()).ifPresent(f -> f.append(child.wholeText()));
        case "w:txbxContent" -> boxes.add(child);
        case "dgm:relIds" -> diagram(child).ifPresent(boxes::add);
        case "wp:inline", "wp:anchor" -> {
          picture(child, to);
          inline(child, to, paragraph, boxes);
        }
        case "w:pPr", "w:rPr", "w:sdtPr", "w:delText", "w:delInstrText" -> {}
        default -> inline(child, to, paragraph, boxes);
      }
    }
  }

  private void run(Element run, Element to, @Nullable Element paragraph, List<Element> boxes)
      throws IOException {
    Element at = to;
    String link = fields.isEmpty() ? "" : WordPage.address(fields.getLast());
    if (!link.isEmpty() && !to.nameIs("a")) {
      at = WordPage.within(at, "a", link);
    }
    if (paragraph != null && !words(run).isBlank() && styles.isMonospaced(run, paragraph)) {
      at = WordPage.within(at, "code", "");
    }
    if (isOn(run, "w:rPr", "w:strike") || isOn(run, "w:rPr", "w:dstrike")) {
      page.met(Met.STRUCK, words(run));
    }
    String height = WordXml.value(run, "w:rPr", "w:vertAlign");
    at =
        WordPage.styled(
            at,
            isOn(run, "w:rPr", "w:b"),
            isOn(run, "w:rPr", "w:i"),
            height.matches("su(?:per|b)script") ? height.substring(0, 3) : "");
    inline(run, at, paragraph, boxes);
  }

  private void field(String type) {
    if (type.equals("begin")) {
      fields.addLast(new StringBuilder());
    } else if (type.equals("end")) {
      fields.pollLast();
    }
  }

  private static void picture(Element drawing, Element at) {
    Elements properties = drawing.select("> wp|docPr");
    String description = properties.attr("descr");
    String alt = description.isBlank() ? properties.attr("title") : description;
    if (!drawing.getElementsByTag("a:blip").isEmpty()) {
      at.appendElement("img").attr("alt", alt);
    }
  }

  /** The points of a diagram (SmartArt), which lie in a part of their own. */
  private Optional<Element> diagram(Element ids) throws IOException {
    Link link = links.get(ids.attr("r:dm"));
    return link == null ? Optional.empty() : Optional.of(part(link.target()));
  }

  /** Fills the notes; a note may have notes. */
  private void notes() throws IOException {
    Map<String, Element> words = new HashMap<>();
    for (String kind : List.of("footnote", "endnote")) {
      WordXml.byId(part(of(kind + "s")), "w:" + kind, "w:id")
          .forEach((id, note) -> words.put("w:" + kind + "Reference " + id, note));
    }
    while (!notes.isEmpty()) {
      Map.Entry<Element, Element> next = notes.pollFirstEntry();
      Element mark = next.getValue();
      Element note = words.get(mark.tagName() + " " + mark.attr("w:id"));
      if (note != null) {
        blocks(note, next.getKey());
      }
    }
  }

  private void table(Element table, Element to) throws IOException {
    Element made = to.appendElement("table");
    Map<Integer, Element> above = new HashMap<>();
    for (Element row : HtmlParts.own(table, "w|tr")) {
      Element tr = made.appendElement("tr");
      boolean heads = isOn(row, "w:trPr", "w:tblHeader");
      int column = 0;
      for (Element cell : HtmlParts.own(row, "w|tc")) {
        int wide = Numerals.parse(WordXml.value(cell, "w:tcPr", "w:gridSpan"), 1);
        boolean goesOn = !WordXml.value(cell, "w:tcPr", "w:vMerge").matches("|restart");
        Element over = above.get(column);
        if (goesOn && over != null) {
          over.attr("rowspan", String.valueOf(Numerals.parse(over.attr("rowspan"), 1) + 1));
        } else {
          Element td = tr.appendElement(heads ? "th" : "td");
          blocks(cell, td.attr("colspan", String.valueOf(wide)));
          above.put(column, td);
        }
        column += wide;
      }
    }
  }
}
