package naslag.intake.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import naslag.intake.blocks.Numerals;
import naslag.intake.docx.DocxReader.DocxPages;
import naslag.intake.docx.DocxStyles.WordXml;
import naslag.intake.markup.HtmlBook.HtmlParts;
import naslag.intake.markup.MarkupReader;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.BoundedZip;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Walks the text of a docx once and gives it as a page of HTML: what a word processor shows, with
 * the numbers of headings and lists, page breaks, notes and tables; without what a reader does not
 * see.
 *
 * <p>Long, since the kinds of markup nest in each other (a field in a note in a table) and share
 * the state of the one walk.
 */
final class DocxMarkup {
  private static final String BODY = "word/document.xml";

  private static final Pattern QUOTE =
      Pattern.compile(
          "(?i)quote|citaat|intense quote|duidelijk citaat|block text|bloktekst|quotations");

  private static final Pattern DROPPED = Pattern.compile("(?i)toc heading|kop-inhoudsopgave");
  private static final Pattern LINK =
      Pattern.compile("\\s*HYPERLINK\\s+(\\\\l\\s+)?\"([^\"]*)\".*", Pattern.DOTALL);
  private static final Pattern COUNTED = Pattern.compile("\\(?(\\d{1,6})[.)]?");

  private final BoundedZip zip;
  private final ImportLog log;
  private final Document document;
  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final Map<String, String> links = new HashMap<>();
  private final IdentityHashMap<Element, List<String>> pagesBefore = new IdentityHashMap<>();
  private final IdentityHashMap<Element, String> pagesWithin = new IdentityHashMap<>();
  private final Set<Element> left = new HashSet<>();
  private final Element body = new Element("body");
  private final List<Element> notes = new ArrayList<>();

  /** Pages that begin where nothing was written yet. */
  private final List<String> waiting = new ArrayList<>();

  /** The open complex fields, each with the address that it links to; "" for another field. */
  private final Deque<StringBuilder> fields = new ArrayDeque<>();

  private DocxMarkup(BoundedZip zip, ImportLog log) throws IOException {
    this.zip = zip;
    this.log = log;
    this.document = part(BODY);
    this.styles = new DocxStyles(part("word/styles.xml"));
    this.numbering = new DocxNumbering(part("word/numbering.xml"), styles);
  }

  /**
   * The text as a page of HTML.
   *
   * @throws IOException when a part is no XML or declares entities
   */
  static Document of(BoundedZip zip, ImportLog log) throws IOException {
    return new DocxMarkup(zip, log).page();
  }

  /** All paragraphs; a drawing holds its own twice, and the older form is the one that is read. */
  static List<Element> paragraphs(Element root) {
    return root.getElementsByTag("w:p").stream()
        .filter(p -> p.parents().stream().noneMatch(up -> up.tagName().equals("mc:Choice")))
        .toList();
  }

  private Document part(String name) throws IOException {
    byte[] bytes = zip.bytes(name);
    if (bytes.length > 0) {
      try {
        SAXParserFactory parsers = SAXParserFactory.newInstance();
        parsers.setNamespaceAware(true);
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        // A handler of our own: the parser's prints what is wrong on the screen.
        parsers.newSAXParser().parse(new ByteArrayInputStream(bytes), new DefaultHandler());
      } catch (SAXException | ParserConfigurationException e) {
        throw new IOException("a part is no XML", e);
      }
    }
    return zip.xml(name);
  }

  private Document page() throws IOException {
    WordXml.byId(part("word/_rels/document.xml.rels"), "Relationship", "Id")
        .forEach((id, link) -> links.put(id, link.attr("Target")));
    Element text = document.getElementsByTag("w:body").first();
    if (text == null) {
      throw new IOException("no body");
    }
    removeUnseen();
    pages(text);
    contents();
    blocks(text, body);
    notes();
    Document page = Document.createShell("");
    page.body().appendChildren(body.childNodes());
    page.select("ol").removeAttr("next");
    return page;
  }

  /** What was deleted, moved away or hidden, and how things looked before a change. */
  private void removeUnseen() {
    for (Element element : List.copyOf(document.getAllElements())) {
      String tag = element.tagName();
      Element parent = element.parent();
      boolean struck =
          (tag.equals("w:del") || tag.equals("w:moveFrom"))
              && parent != null
              && !parent.tagName().matches("w:[rt]r?Pr");
      boolean hidden =
          tag.equals("w:r") && WordXml.toggle(element, "w:rPr", "w:vanish").orElse(false);
      if (struck || hidden || tag.matches("w:[a-zA-Z]+PrChange")) {
        element.remove();
      }
    }
  }

  /** Page beginnings are marked when they are as many as the word processor counted. */
  private void pages(Element text) throws IOException {
    Element told = zip.xml("docProps/app.xml").getElementsByTag("Pages").first();
    int counted = told == null ? 0 : Numerals.parse(told.text().strip(), 0);
    List<DocxPages.Start> starts = DocxPages.of(text, styles);
    boolean kept = !document.getElementsByTag("w:lastRenderedPageBreak").isEmpty();
    if (starts.size() != counted && kept && counted > 0) {
      log.lookAt(
          0,
          "de tekstverwerker telde %s bladzijden, maar bewaarde waar er %s beginnen; er zijn geen"
              + " bladzijden gemerkt. Bewaar het document opnieuw in Word of lees de pdf in als je"
              + " op bladzijde wilt citeren.",
          counted,
          starts.size());
    }
    if (starts.size() != counted) {
      return;
    }
    for (DocxPages.Start start : starts) {
      if (start.within()) {
        pagesWithin.put(start.at(), start.page());
      } else {
        // What follows a section may be a table: its first paragraph begins the page.
        Optional.ofNullable(start.at().getElementsByTag("w:p").first())
            .map(first -> pagesBefore.computeIfAbsent(first, k -> new ArrayList<>()))
            .ifPresent(pages -> pages.add(start.page()));
      }
    }
  }

  /** Marks lists of contents, with the heading above them, as left out. */
  private void contents() {
    List<Element> all =
        paragraphs(document).stream()
            .filter(p -> styles.isContents(p) || !words(p).isBlank())
            .toList();
    int lines = 0;
    for (int i = 0; i < all.size(); i++) {
      if (styles.isContents(all.get(i))) {
        lines++;
        left.add(all.get(i));
        Element before = all.get(Math.max(0, i - 1));
        if (MarkupReader.CONTENTS_HEADING.matcher(words(before).strip()).matches()) {
          left.add(before);
        }
      }
    }
    if (lines > 0) {
      log.repaired(0, Repair.Kind.CONTENTS, "weggelaten, " + lines + " regels");
    }
  }

  private static String words(Element element) {
    return element.getElementsByTag("w:t").stream()
        .map(Element::wholeText)
        .collect(Collectors.joining());
  }

  /** The paragraphs and tables in an element of the body, a cell, a note or a text box. */
  private void blocks(Element parent, Element to) {
    for (Element child : parent.children()) {
      switch (child.tagName()) {
        case "w:p" -> paragraph(child, to);
        case "w:tbl" -> table(child, to);
        case "mc:Choice", "w:sectPr", "w:sdtPr", "w:tcPr" -> {}
        default -> blocks(child, to);
      }
    }
  }

  private void paragraph(Element paragraph, Element to) {
    Optional<DocxNumbering.Label> label = numbering.next(paragraph);
    int level = styles.headingLevel(paragraph);
    String style = styles.name(paragraph);
    List<Element> boxes = new ArrayList<>();
    boolean code = level == 0 && label.isEmpty() && isCode(paragraph);
    Element inline = new Element("p");
    waiting.addAll(pagesBefore.getOrDefault(paragraph, List.of()));
    inline(paragraph, inline, code ? null : paragraph, boxes);
    if (left.contains(paragraph)) {
      inline.select("[role=doc-pagebreak]").forEach(p -> waiting.add(p.attr("aria-label")));
    } else if (inline.hasText() || inline.selectFirst("img, [id], [role]") != null) {
      place(inline, label, level, style, code, to);
    }
    boxes.forEach(box -> blocks(box, to));
  }

  private void place(
      Element inline,
      Optional<DocxNumbering.Label> label,
      int level,
      String style,
      boolean code,
      Element to) {
    List<String> pages = List.copyOf(waiting);
    waiting.clear();
    for (int i = pages.size() - 1; i >= 0; i--) {
      inline.prependChild(HtmlParts.counted(pages.get(i)));
    }
    Element last = to.lastElementChild();
    if (DROPPED.matcher(style).matches()) {
      return;
    }
    if (level > 0) {
      String number = label.map(DocxNumbering.Label::text).orElse("");
      if (!number.isEmpty() && inline.hasText()) {
        inline.prependText(number + " ");
      }
      to.appendChild(inline.tagName("h" + Math.min(level, 6)));
    } else if (label.isPresent()) {
      item(inline, label.get(), to);
    } else if (code) {
      if (last != null && last.nameIs("pre")) {
        last.appendText("\n").appendChildren(inline.childNodes());
      } else {
        to.appendChild(inline.tagName("pre"));
      }
    } else if (QUOTE.matcher(style).matches()) {
      Element quote =
          last != null && last.nameIs("blockquote") ? last : to.appendElement("blockquote");
      quote.appendChild(inline);
    } else {
      if (style.matches("(?i)title|titel")) {
        inline.addClass("titel");
      }
      to.appendChild(inline);
    }
  }

  /**
   * An item goes on with the list before it, or with a list in that one's last item. A browser
   * numbers "3." by itself; any other label becomes words, since the text may point to it.
   */
  private static void item(Element words, DocxNumbering.Label label, Element to) {
    Element parent = to;
    for (int depth = 0; depth < label.level(); depth++) {
      Element list = parent.lastElementChild();
      if (list == null || !(list.nameIs("ol") || list.nameIs("ul"))) {
        list = parent.appendElement("ul");
      }
      Element item = list.lastElementChild();
      parent = item == null ? list.appendElement("li") : item;
    }
    int counted = words.hasText() ? counted(label.text()) : -1;
    Element list = parent.lastElementChild();
    boolean open =
        list != null
            && (counted < 0
                ? list.nameIs("ul")
                : list.nameIs("ol") && list.attr("next").equals(String.valueOf(counted)));
    if (!open) {
      list = parent.appendElement(counted < 0 ? "ul" : "ol");
      if (counted >= 0) {
        list.attr("start", String.valueOf(counted));
      }
    }
    if (counted >= 0) {
      list.attr("next", String.valueOf(counted + 1));
    }
    Element item = list.appendChild(words.tagName("li")).lastElementChild();
    if (counted < 0 && item != null && item.hasText()) {
      HtmlParts.label(item, label.text());
    }
  }

  /** The number that a browser would write, -1 when it would not. */
  private static int counted(String label) {
    Matcher number = COUNTED.matcher(label);
    return number.matches() ? Integer.parseInt(number.group(1)) : -1;
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
  private void inline(
      Element parent, Element to, @Nullable Element paragraph, List<Element> boxes) {
    for (Element child : parent.children()) {
      String page = pagesWithin.get(child);
      if (page != null) {
        to.appendChild(HtmlParts.counted(page));
      }
      switch (child.tagName()) {
        case "w:r" -> run(child, to, paragraph, boxes);
        case "w:hyperlink" -> {
          String anchor = child.attr("w:anchor");
          String target = links.getOrDefault(child.attr("r:id"), "");
          String href = anchor.isEmpty() ? target : target + "#" + anchor;
          Element link = href.isEmpty() ? to : within(to, "a", href);
          inline(child, link, paragraph, boxes);
        }
        case "w:bookmarkStart" -> to.appendElement("a").id(child.attr("w:name"));
        case "w:t" -> to.appendText(child.wholeText());
        case "w:tab" -> to.appendText("\t");
        case "w:cr", "w:br" -> {
          if (child.attr("w:type").matches("|textWrapping")) {
            to.appendElement("br");
          }
        }
        case "w:noBreakHyphen" -> to.appendText("\u2011");
        case "w:softHyphen" -> to.appendText("\u00AD");
        case "w:sym" -> to.appendText(symbol(child));
        case "w:footnoteReference", "w:endnoteReference" -> note(child, to);
        case "w:fldChar" -> field(child.attr("w:fldCharType"));
        case "w:instrText" ->
            Optional.ofNullable(fields.peekLast()).ifPresent(f -> f.append(child.wholeText()));
        case "w:txbxContent" -> boxes.add(child);
        case "wp:inline", "wp:anchor" -> {
          picture(child, to);
          inline(child, to, paragraph, boxes);
        }
        case "w:pPr", "w:rPr", "w:sdtPr", "mc:Choice", "w:delText", "w:delInstrText" -> {}
        default -> inline(child, to, paragraph, boxes);
      }
    }
  }

  private void run(Element run, Element to, @Nullable Element paragraph, List<Element> boxes) {
    Element at = to;
    String link = fields.isEmpty() ? "" : address(fields.getLast().toString());
    if (!link.isEmpty() && !to.nameIs("a")) {
      at = within(at, "a", link);
    }
    if (paragraph != null && !words(run).isBlank() && styles.isMonospaced(run, paragraph)) {
      at = within(at, "code", "");
    }
    if (WordXml.toggle(run, "w:rPr", "w:b").orElse(false)) {
      at = within(at, "strong", "");
    }
    if (WordXml.toggle(run, "w:rPr", "w:i").orElse(false)) {
      at = within(at, "em", "");
    }
    String height = WordXml.value(run, "w:rPr", "w:vertAlign");
    if (height.equals("superscript") || height.equals("subscript")) {
      at = within(at, height.substring(0, 3), "");
    }
    inline(run, at, paragraph, boxes);
  }

  /** An element of this kind at the end: the one that stands there, so that a link stays whole. */
  private static Element within(Element parent, String tag, String href) {
    Node last = parent.lastChild();
    return last instanceof Element open
            && open.nameIs(tag)
            && open.attr("href").equals(href)
            && open.id().isEmpty()
        ? open
        : href.isEmpty() ? parent.appendElement(tag) : parent.appendElement(tag).attr("href", href);
  }

  private void field(String type) {
    if (type.equals("begin")) {
      fields.addLast(new StringBuilder());
    } else if (type.equals("end")) {
      fields.pollLast();
    }
  }

  private static String address(String instruction) {
    Matcher link = LINK.matcher(instruction);
    return !link.matches() ? "" : (link.group(1) == null ? "" : "#") + link.group(2);
  }

  private static void picture(Element drawing, Element at) {
    Element properties = WordXml.child(drawing, "wp:docPr").orElse(new Element("wp:docPr"));
    String description = properties.attr("descr");
    String alt = description.isBlank() ? properties.attr("title") : description;
    if (!drawing.getElementsByTag("a:blip").isEmpty()) {
      at.appendElement("img").attr("alt", alt);
    }
  }

  /** A character of a font of symbols: "F0A7" or "00A7" in Wingdings is "▪". */
  private static String symbol(Element symbol) {
    String font = symbol.attr("w:font");
    String unit = symbol.attr("w:char").toUpperCase(Locale.ROOT);
    String code = unit.substring(Math.max(0, unit.length() - 2)) + "=";
    return Stream.of(font)
        .filter(name -> name.matches("Wingdings|Symbol"))
        .flatMap(name -> Typography.list("characters of " + name).stream())
        .filter(character -> character.startsWith(code))
        .findFirst()
        .map(character -> character.substring(code.length()))
        .orElse("");
  }

  /** The mark of a note; the note itself stands at the end of the page. */
  private void note(Element reference, Element at) {
    String kind = reference.tagName().equals("w:footnoteReference") ? "footnote" : "endnote";
    Element note = new Element("li").id(kind + "-" + reference.attr("w:id")).attr("kind", kind);
    notes.add(note.attr("ref", reference.attr("w:id")));
    at.appendElement("sup")
        .appendElement("a")
        .attr("href", "#" + note.id())
        .text("[" + notes.size() + "]");
  }

  private void notes() throws IOException {
    if (notes.isEmpty()) {
      return;
    }
    Element list = body.appendElement("ol");
    Map<String, Document> parts = new HashMap<>();
    for (Element note : notes) {
      String kind = note.attr("kind");
      if (!parts.containsKey(kind)) {
        parts.put(kind, part("word/" + kind + "s.xml"));
      }
      parts.get(kind).getElementsByTag("w:" + kind).stream()
          .filter(said -> said.attr("w:id").equals(note.attr("ref")))
          .forEach(said -> blocks(said, note));
      list.appendChild(note);
    }
  }

  private void table(Element table, Element to) {
    Element made = to.appendElement("table");
    Map<Integer, Element> above = new HashMap<>();
    for (Element row : nearest(table, "w:tr")) {
      Element tr = made.appendElement("tr");
      boolean heads = WordXml.toggle(row, "w:trPr", "w:tblHeader").orElse(false);
      int column = 0;
      for (Element cell : nearest(row, "w:tc")) {
        int wide = Numerals.parse(WordXml.value(cell, "w:tcPr", "w:gridSpan"), 1);
        Optional<Element> merge = WordXml.down(cell, "w:tcPr", "w:vMerge");
        boolean goesOn = merge.isPresent() && !merge.get().attr("w:val").equals("restart");
        Element over = above.get(column);
        if (goesOn && over != null) {
          over.attr("rowspan", String.valueOf(Numerals.parse(over.attr("rowspan"), 1) + 1));
        } else {
          Element td = tr.appendElement(heads ? "th" : "td");
          if (wide > 1) {
            td.attr("colspan", String.valueOf(wide));
          }
          blocks(cell, td);
          above.put(column, td);
        }
        column += wide;
      }
    }
  }

  /** The elements of this tag below another, with no more than wrappers between. */
  private static List<Element> nearest(Element parent, String tag) {
    return parent.children().stream()
        .flatMap(
            child ->
                child.tagName().equals(tag)
                    ? Stream.of(child)
                    : child.tagName().matches("w:(?:sdt|sdtContent|ins|customXml)")
                        ? nearest(child, tag).stream()
                        : Stream.empty())
        .toList();
  }
}
