package naslag.intake.docx;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import naslag.intake.blocks.Extraction;
import naslag.intake.blocks.Numerals;
import naslag.intake.markup.HtmlBook.HtmlParts;
import naslag.intake.office.OfficeText;
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
import naslag.intake.source.SourceFile.Source;
import naslag.intake.source.Typography;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Reads a docx: what a word processor shows, with the numbers of headings and lists and its page
 * breaks; without what a reader does not see.
 */
public final class DocxReader extends OfficeText {
  private final Document document;
  private final DocxStyles styles;
  private final DocxNumbering numbering;

  /** The words of each note by the mark that asks for them: "w:footnoteReference 2". */
  private final Map<String, Element> words = new HashMap<>();

  /** The numbers of the pages that begin at an element. */
  private Map<Element, List<String>> pages = Map.of();

  /** The large letter with which the next paragraph begins. */
  private @Nullable Element initial;

  /** The open complex fields, each with its instruction so far. */
  private final Deque<StringBuilder> fields = new ArrayDeque<>();

  private DocxReader(BoundedZip zip, ImportLog log) throws IOException {
    super(zip, log);
    String main = zip.mainPart();
    this.document = part(main);
    this.styles = new DocxStyles(part(of("styles")));
    this.numbering = new DocxNumbering(part(of("numbering")), styles);
    for (String kind : List.of("footnote", "endnote")) {
      OfficeXml.byId(part(of(kind + "s")), "w:" + kind, "w:id")
          .forEach((id, note) -> words.put("w:" + kind + "Reference " + id, note));
    }
  }

  /** Reads a docx, which is open as a zip. */
  public static Extraction read(BoundedZip zip, Source source, ImportLog log) throws IOException {
    return new DocxReader(zip, log).read(source);
  }

  private Extraction read(Source source) throws IOException {
    Element text = document.getElementsByTag("w:body").first();
    if (text == null) {
      throw new IOException("no body");
    }
    removeUnseen();
    pages = pages(text);
    walk(text, page.body());
    furniture();
    return read(source, zip.xml("docProps/core.xml"), "docx");
  }

  /** The part of this type that the text names, else the one of the usual name. */
  private String of(String type) {
    return links(document).values().stream()
        .filter(link -> link.type().equals(type))
        .map(Link::target)
        .findFirst()
        .orElse("word/" + type + ".xml");
  }

  /** The lines at the top and the foot of each page. */
  private void furniture() throws IOException {
    for (Link link : links(document).values()) {
      String line = link.type().matches("header|footer") ? words(part(link.target())) : "";
      if (!line.isBlank()) {
        log.repaired(0, Repair.Kind.RUNNING_HEAD, Repair.opening(Typography.clean(line)));
      }
    }
  }

  /** What was deleted, moved away or hidden, and how things looked before a change. */
  private void removeUnseen() {
    for (Element run : document.getElementsByTag("w:r")) {
      if (OfficeXml.isOn(run, "w:rPr", "w:vanish")) {
        page.met(Met.HIDDEN, words(run));
        run.remove();
      }
    }
    document
        .getElementsByTag("w:del")
        .forEach(gone -> page.met(Met.CHANGED, words(gone) + said(gone, "w:delText")));
    // The end of a paragraph that was deleted has its mark in the look of that end.
    document
        .select(
            "w|del:not(w|rPr > *), w|moveFrom, w|rPrChange, w|pPrChange, w|sectPrChange,"
                + " w|tblPrChange, w|trPrChange, w|tcPrChange")
        .remove();
    document.getElementsByTag("w:p").stream()
        .filter(p -> OfficeXml.down(p, "w:pPr", "w:rPr", "w:del").isPresent())
        .forEach(DocxReader::runOn);
  }

  /** A paragraph whose end was deleted is the beginning of the next. */
  private static void runOn(Element paragraph) {
    Element next = paragraph.nextElementSibling();
    if (next != null && next.nameIs("w:p")) {
      next.insertChildren(0, paragraph.select("> :not(w|pPr)"));
      paragraph.remove();
    }
  }

  /** The pages that begin at an element; none unless they are as many as the file counted. */
  private Map<Element, List<String>> pages(Element text) throws IOException {
    Element told = zip.xml("docProps/app.xml").getElementsByTag("Pages").first();
    int counted = told == null ? 0 : Numerals.parse(told.text().strip(), 0);
    Map<Element, List<String>> begun = DocxPages.in(text, styles);
    int found = begun.values().stream().mapToInt(List::size).sum();
    boolean kept = !document.getElementsByTag("w:lastRenderedPageBreak").isEmpty();
    if (found != counted && kept && counted > 0) {
      log.lookAt(
          "de tekstverwerker telde %s bladzijden, maar bewaarde waar er %s beginnen; er zijn geen"
              + " bladzijden gemerkt. Bewaar het document opnieuw in Word of lees de pdf in als je"
              + " op bladzijde wilt citeren.",
          counted, found);
    }
    return found == counted ? begun : Map.of();
  }

  private static String words(Element element) {
    return said(element, "w:t");
  }

  private static String said(Element element, String tag) {
    return element.getElementsByTag(tag).stream()
        .map(Element::wholeText)
        .collect(Collectors.joining());
  }

  /** A page of HTML that the word processor would take in; other kinds are told as not read. */
  private void chunk(Element chunk, Element to) throws IOException {
    Link link = links(chunk).get(chunk.attr("r:id"));
    if (link != null && link.target().matches("(?i).*\\.x?html?")) {
      Document html = Jsoup.parse(Decoded.of(zip.bytes(link.target())).text());
      read.add(link.target());
      to.appendElement("div").appendChildren(html.body().childNodesCopy());
    }
  }

  @Override
  protected void place(Element paragraph, Element words, Element to) {
    DocxNumbering.Label label = numbering.next(paragraph);
    StyleName style = StyleName.of(styles.name(paragraph));
    int level = style.heading(styles.headingLevel(paragraph));
    if (OfficeXml.attribute(paragraph, "w:dropCap", "w:pPr", "w:framePr").matches("drop|margin")) {
      initial = words;
      return;
    }
    if (initial != null) {
      words.insertChildren(0, initial.childNodes());
      initial = null;
    }
    boolean code = level == 0 && label.level() < 0 && isCode(paragraph);
    Setting is = new Setting(level, label.text(), label.level(), code ? Look.CODE : style.look());
    page.place(words, is, styles.seen(paragraph), to);
  }

  /** A paragraph in letters of one width is a line of code. */
  private boolean isCode(Element paragraph) {
    List<Element> runs =
        paragraph.getElementsByTag("w:r").stream().filter(run -> !words(run).isBlank()).toList();
    return !runs.isEmpty() && runs.stream().allMatch(run -> styles.isMonospaced(run, paragraph));
  }

  @Override
  protected void element(Element child, Element to) throws IOException {
    for (String number : pages.getOrDefault(child, List.of())) {
      if (child.nameIs("w:p")) {
        page.begins(number);
      } else {
        to.appendChild(HtmlParts.counted(number));
      }
    }
    switch (child.tagName()) {
      case "w:altChunk" -> chunk(child, to);
      case "w:hyperlink" -> {
        String anchor = child.attr("w:anchor");
        Link outside = links(child).get(child.attr("r:id"));
        String target = outside == null ? "" : outside.target();
        String href = anchor.isEmpty() ? target : target + "#" + anchor;
        walk(child, href.isEmpty() ? to : WordPage.within(to, "a", href));
      }
      case "w:br" -> {
        if (child.attr("w:type").matches("|textWrapping")) {
          to.appendElement("br");
        }
      }
      case "v:textpath" -> to.appendText(child.attr("string"));
      case "w:noBreakHyphen" -> to.appendText("\u2011");
      case "w:softHyphen" -> to.appendText("\u00AD");
      case "w:sym" -> {
        String code = child.attr("w:char");
        boolean known = code.matches("(?![dD][89a-fA-F]..)\\p{XDigit}{2,4}");
        to.appendText(
            known
                ? WordPage.symbol(child.attr("w:font"), HexFormat.fromHexDigits(code))
                : WordPage.UNKNOWN);
      }
      case "w:footnoteReference", "w:endnoteReference" ->
          note(words.get(child.tagName() + " " + child.attr("w:id")), to);
      case "w:fldChar" -> field(child.attr("w:fldCharType"));
      case "w:instrText" ->
          Optional.ofNullable(fields.peekLast()).ifPresent(f -> f.append(child.wholeText()));
      case "wp:inline", "wp:anchor" -> {
        picture(child, to);
        walk(child, to);
      }
      default -> super.element(child, to);
    }
  }

  @Override
  protected String font(Element words) {
    Element run = words.closest("w|r");
    Element paragraph = words.closest("w|p");
    return run == null || paragraph == null ? "" : styles.font(run, paragraph);
  }

  @Override
  protected Element look(Element run, Element to) {
    Element at = to;
    String link = fields.isEmpty() ? "" : WordPage.address(fields.getLast());
    if (!link.isEmpty() && !to.nameIs("a")) {
      at = WordPage.within(at, "a", link);
    }
    Element paragraph = run.closest("w|p");
    if (paragraph != null && !words(run).isBlank() && styles.isMonospaced(run, paragraph)) {
      at = WordPage.within(at, "code", "");
    }
    if (OfficeXml.isOn(run, "w:rPr", "w:strike") || OfficeXml.isOn(run, "w:rPr", "w:dstrike")) {
      page.met(Met.STRUCK, words(run));
    }
    String height = OfficeXml.value(run, "w:rPr", "w:vertAlign");
    return WordPage.styled(
        at,
        OfficeXml.isOn(run, "w:rPr", "w:b"),
        OfficeXml.isOn(run, "w:rPr", "w:i"),
        height.matches("su(?:per|b)script") ? height.substring(0, 3) : "");
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
}
