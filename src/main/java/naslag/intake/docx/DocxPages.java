package naslag.intake.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naslag.intake.blocks.Numerals;
import naslag.intake.office.OfficeXml;
import org.jsoup.nodes.Element;

/**
 * Where the pages of a docx begin: a word processor keeps the places where it last broke them, if
 * not always all; they are believed only when they are as many as the pages that it counted.
 */
final class DocxPages {
  /** The numbers of the pages that begin at an element. */
  private final Map<Element, List<String>> begun = new HashMap<>();

  /** True while nothing was set on the page: two reasons to begin it are one. */
  private boolean fresh = true;

  private int page;
  private String format = "";

  /** The numbers of the pages that begin at each element, the first page too. */
  static Map<Element, List<String>> in(Element body, DocxStyles styles) {
    DocxPages pages = new DocxPages();
    List<Element> sections = body.getElementsByTag("w:sectPr");
    int section = 0;
    pages.begins(sections.isEmpty() ? body : sections.getFirst(), 1);
    for (Element paragraph : body.getElementsByTag("w:p")) {
      if (pages.begun.isEmpty()) {
        pages.mark(paragraph);
      } else if (styles.beginsPage(paragraph)) {
        pages.next(paragraph);
      }
      pages.within(paragraph);
      boolean ends = OfficeXml.down(paragraph, "w:pPr", "w:sectPr").isPresent();
      if (ends && ++section < sections.size()) {
        pages.section(sections.get(section), paragraph);
      }
    }
    return pages.begun;
  }

  private void begins(Element section, int otherwise) {
    page = Numerals.parse(OfficeXml.attribute(section, "w:start", "w:pgNumType"), otherwise);
    format = OfficeXml.attribute(section, "w:fmt", "w:pgNumType");
  }

  /** The paragraph that ends a section is followed by the first of the next. */
  private void section(Element next, Element last) {
    if (!OfficeXml.value(next, "w:type").matches("continuous|nextColumn")) {
      begins(next, page + 1);
      page--;
      fresh = false;
      Element after = last.nextElementSibling();
      next(after == null ? last : after);
    }
  }

  private void within(Element paragraph) {
    for (Element run : paragraph.getElementsByTag("w:r")) {
      for (Element piece : run.children()) {
        switch (piece.tagName()) {
          case "w:lastRenderedPageBreak" -> next(piece);
          case "w:br" -> {
            if (piece.attr("w:type").equals("page")) {
              fresh = false;
              next(piece);
            }
          }
          case "w:t" -> fresh &= piece.wholeText().isBlank();
          case "w:drawing", "w:pict", "w:object" -> fresh = false;
          default -> {}
        }
      }
    }
  }

  private void next(Element at) {
    if (!fresh) {
      page++;
      mark(at);
      fresh = true;
    }
  }

  /** A page begins in the place of a break in a run, or at the first paragraph in an element. */
  private void mark(Element place) {
    Element paragraph = place.getElementsByTag("w:p").first();
    Element at = paragraph == null ? place : paragraph;
    begun.computeIfAbsent(at, a -> new ArrayList<>()).add(Numerals.written(page, format));
  }
}
