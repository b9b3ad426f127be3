package naslag.intake.docx;

import java.io.IOException;
import java.util.List;
import naslag.intake.blocks.Extraction;
import naslag.intake.blocks.Numerals;
import naslag.intake.docx.DocxStyles.WordXml;
import naslag.intake.office.PageReader;
import naslag.intake.report.ImportLog;
import naslag.intake.source.BoundedZip;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.SourceFile.Source;
import org.jsoup.nodes.Element;

/** Reads a docx. */
public final class DocxReader {
  private DocxReader() {}

  /** Reads a docx, which is open as a zip. */
  public static Extraction read(BoundedZip zip, Source source, ImportLog log) throws IOException {
    FoundMetadata own = PageReader.said(zip.xml("docProps/core.xml"));
    return PageReader.read(DocxMarkup.of(zip, log), source, own, "docx", log);
  }

  /**
   * Where the pages of a docx begin: a word processor keeps the places where it last broke them, if
   * not always all; they are believed only when they are as many as the pages that it counted.
   */
  static final class DocxPages {
    /** The pages that begin at an element, with spaces between them. */
    static final String MARK = "naslag-pages";

    private int count;

    /** True while nothing was set on the page: two reasons to begin it are one. */
    private boolean fresh = true;

    private int page;
    private String format = "";

    /** Marks where they begin, the first one's too, and gives their number. */
    static int mark(Element body, DocxStyles styles) {
      DocxPages pages = new DocxPages();
      List<Element> sections = body.getElementsByTag("w:sectPr");
      int section = 0;
      pages.begins(sections.isEmpty() ? body : sections.getFirst(), 1);
      for (Element paragraph : body.getElementsByTag("w:p")) {
        if (pages.count == 0) {
          pages.mark(paragraph);
        } else if (styles.beginsPage(paragraph)) {
          pages.next(paragraph);
        }
        pages.within(paragraph);
        boolean ends = WordXml.down(paragraph, "w:pPr", "w:sectPr").isPresent();
        if (ends && ++section < sections.size()) {
          pages.section(sections.get(section), paragraph);
        }
      }
      return pages.count;
    }

    private void begins(Element section, int otherwise) {
      page = Numerals.parse(WordXml.attribute(section, "w:start", "w:pgNumType"), otherwise);
      format = WordXml.attribute(section, "w:fmt", "w:pgNumType");
    }

    /** The paragraph that ends a section is followed by the first of the next. */
    private void section(Element next, Element last) {
      if (!WordXml.value(next, "w:type").matches("continuous|nextColumn")) {
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
      at.attr(MARK, (at.attr(MARK) + " " + Numerals.written(page, format)).strip());
      count++;
    }
  }
}
