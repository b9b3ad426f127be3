package naslag.intake.docx;

import naslag.intake.report.ImportLog;
import naslag.intake.markup.MarkupReader;
import naslag.intake.report.Repair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes into the text of a docx what a word processor works out when it shows it, and what the
 * converter after it would not see: the numbers of headings and lists, the pages, headings in
 * styles of one's own, code; and takes out what a reader does not see.
 */
final class DocxBody {
  /** Around the number of a list's item, and of a page: signs of no language. */
  static final char LABEL = '\uE5A1';

  static final char PAGE = '\uE5A2';
  static final char END = '\uE5A3';

  static final String HEADING_STYLE = "NaslagKop";
  static final String CODE_STYLE = "NaslagCode";

  private static final Pattern MARK = Pattern.compile(PAGE + "[^" + END + "]*" + END);

  private final Document document;
  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final ImportLog log;

  private DocxBody(Document document, DocxStyles styles, DocxNumbering numbering, ImportLog log) {
    this.document = document;
    this.styles = styles;
    this.numbering = numbering;
    this.log = log;
  }

  /**
   * Prepares a text.
   *
   * @param counted the pages that the word processor counted, 0 when it does not say
   */
  static void prepare(
      Document document, Document styles, Document numbering, int counted, ImportLog log) {
    DocxStyles said = new DocxStyles(styles);
    new DocxBody(document, said, new DocxNumbering(numbering, said), log).prepare(counted);
  }

  /** All paragraphs; a drawing says its own twice, and the older form is the one that is read. */
  static List<Element> paragraphs(Element root) {
    return root.getElementsByTag("w:p").stream()
        .filter(p -> p.parents().stream().noneMatch(up -> up.tagName().equals("mc:Choice")))
        .toList();
  }

  private void prepare(int counted) {
    unseenGone();
    pages(counted);
    List<Element> contents = new ArrayList<>();
    for (Element paragraph : paragraphs(document)) {
      Optional<DocxNumbering.Label> label = numbering.next(paragraph);
      int level = styles.headingLevel(paragraph);
      if (isContents(paragraph)) {
        contents.add(paragraph);
      } else if (level > 0) {
        heading(paragraph, level, label);
      } else {
        // A list that shows no label is none.
        WordXml.down(paragraph, "w:pPr", "w:numPr").ifPresent(Element::remove);
        label.ifPresent(l -> item(paragraph, l));
        code(paragraph);
      }
    }
    contentsGone(contents);
  }

  /** What was deleted, moved away or hidden, and how things looked before a change. */
  private void unseenGone() {
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

  private void pages(int counted) {
    Element body = document.getElementsByTag("w:body").first();
    if (body == null) {
      return;
    }
    List<DocxPages.Start> starts = DocxPages.of(body, styles);
    boolean kept = !document.getElementsByTag("w:lastRenderedPageBreak").isEmpty();
    if (starts.size() != counted) {
      if (kept && counted > 0) {
        log.lookAt(
            0,
            "de tekstverwerker telde "
                + counted
                + " bladzijden, maar bewaarde waar er "
                + starts.size()
                + " beginnen; er zijn geen bladzijden gemerkt. Bewaar het document opnieuw in Word"
                + " of lees de pdf in als je op bladzijde wilt citeren.");
      }
      return;
    }
    for (DocxPages.Start start : starts) {
      String mark = PAGE + start.page() + END;
      if (start.within()) {
        start.at().before(text(mark));
      } else {
        begin(start.at(), mark);
      }
    }
  }

  private static Element text(String words) {
    return new Element("w:t").attr("xml:space", "preserve").text(words);
  }

  /** Words at the beginning of a paragraph, or of the first one in what else it is. */
  private static void begin(Element at, String words) {
    Element paragraph = at.tagName().equals("w:p") ? at : at.getElementsByTag("w:p").first();
    if (paragraph == null) {
      return;
    }
    Element run = new Element("w:r").appendChild(text(words));
    Optional<Element> properties = WordXml.child(paragraph, "w:pPr");
    if (properties.isPresent()) {
      properties.get().after(run);
    } else {
      paragraph.prependChild(run);
    }
  }

  private static Element properties(Element paragraph) {
    return WordXml.child(paragraph, "w:pPr")
        .orElseGet(
            () -> {
              Element made = new Element("w:pPr");
              paragraph.prependChild(made);
              return made;
            });
  }

  private static void style(Element paragraph, String id) {
    Element properties = properties(paragraph);
    WordXml.child(properties, "w:pStyle").ifPresent(Element::remove);
    WordXml.child(properties, "w:numPr").ifPresent(Element::remove);
    properties.prependChild(new Element("w:pStyle").attr("w:val", id));
  }

  private static void heading(Element paragraph, int level, Optional<DocxNumbering.Label> label) {
    style(paragraph, HEADING_STYLE + Math.min(level, 6));
    String number = label.map(DocxNumbering.Label::text).orElse("");
    if (!number.isEmpty() && !words(paragraph).isBlank()) {
      begin(paragraph, number + " ");
    }
  }

  /** The list of an item may be said by its style alone, which the converter does not look into. */
  private static void item(Element paragraph, DocxNumbering.Label label) {
    Element properties = properties(paragraph);
    Element list = new Element("w:numPr");
    list.appendChild(new Element("w:ilvl").attr("w:val", String.valueOf(label.level())));
    list.appendChild(new Element("w:numId").attr("w:val", label.list()));
    properties.appendChild(list);
    if (!label.text().isEmpty() && !words(paragraph).isBlank()) {
      begin(paragraph, LABEL + label.text() + END);
    }
  }

  /** A paragraph in letters of one width is a line of code; a few such words in it are too. */
  private void code(Element paragraph) {
    List<Element> runs =
        paragraph.getElementsByTag("w:r").stream()
            .filter(run -> !withoutPages(run).isBlank())
            .toList();
    List<Element> code = runs.stream().filter(run -> isCode(run, paragraph)).toList();
    boolean isItem = WordXml.down(paragraph, "w:pPr", "w:numPr").isPresent();
    if (!code.isEmpty() && code.size() == runs.size() && !isItem) {
      style(paragraph, CODE_STYLE);
      return;
    }
    for (Element run : code) {
      Element properties =
          WordXml.child(run, "w:rPr")
              .orElseGet(
                  () -> {
                    Element made = new Element("w:rPr");
                    run.prependChild(made);
                    return made;
                  });
      WordXml.child(properties, "w:rStyle").ifPresent(Element::remove);
      properties.prependChild(new Element("w:rStyle").attr("w:val", CODE_STYLE));
    }
  }

  private boolean isCode(Element run, Element paragraph) {
    return words(run).charAt(0) != LABEL && styles.isMonospaced(run, paragraph);
  }

  private static String words(Element element) {
    StringBuilder words = new StringBuilder();
    element.getElementsByTag("w:t").forEach(text -> words.append(text.wholeText()));
    return words.toString();
  }

  private boolean isContents(Element paragraph) {
    return styles.isContents(paragraph)
        || paragraph.parents().stream()
            .filter(up -> up.tagName().equals("w:sdt"))
            .map(sdt -> WordXml.value(sdt, "w:sdtPr", "w:docPartObj", "w:docPartGallery"))
            .anyMatch(gallery -> gallery.toLowerCase(Locale.ROOT).contains("table of contents"));
  }

  /** Lists of contents, with the heading above them; a page that begins there begins after them. */
  private void contentsGone(List<Element> contents) {
    if (contents.isEmpty()) {
      return;
    }
    List<Element> all = paragraphs(document);
    Set<Element> gone = new HashSet<>(contents);
    for (Element paragraph : contents) {
      int before = all.indexOf(paragraph) - 1;
      while (before >= 0 && withoutPages(all.get(before)).isBlank()) {
        before--;
      }
      if (before >= 0
          && MarkupReader.CONTENTS_HEADING.matcher(withoutPages(all.get(before)).strip()).matches()) {
        gone.add(all.get(before));
      }
    }
    log.repaired(0, Repair.Kind.CONTENTS, "weggelaten, " + contents.size() + " regels");
    StringBuilder pages = new StringBuilder();
    for (Element paragraph : all) {
      if (gone.contains(paragraph)) {
        MARK.matcher(words(paragraph)).results().forEach(mark -> pages.append(mark.group()));
        // The signs of a field stay: it may end in a paragraph further on.
        paragraph.select("w|t, w|tab, w|br, w|drawing, w|pict").remove();
        WordXml.down(paragraph, "w:pPr", "w:pStyle").ifPresent(Element::remove);
        WordXml.down(paragraph, "w:pPr", "w:numPr").ifPresent(Element::remove);
      } else if (!pages.isEmpty()) {
        begin(paragraph, pages.toString());
        pages.setLength(0);
      }
    }
  }

  private static String withoutPages(Element element) {
    return MARK.matcher(words(element)).replaceAll("");
  }
}
