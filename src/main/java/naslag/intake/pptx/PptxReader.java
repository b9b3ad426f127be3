package naslag.intake.pptx;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import naslag.intake.blocks.Extraction;
import naslag.intake.blocks.Numerals;
import naslag.intake.office.OfficeXml;
import naslag.intake.office.OfficeXml.Link;
import naslag.intake.office.PageReader;
import naslag.intake.office.StyleName.Look;
import naslag.intake.office.WordPage;
import naslag.intake.office.WordPage.Met;
import naslag.intake.office.WordPage.Seen;
import naslag.intake.office.WordPage.Setting;
import naslag.intake.report.ImportLog;
import naslag.intake.source.BoundedZip;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.SourceFile.Source;
import naslag.intake.source.ZipParts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Reads a presentation: each slide is a page, its title a heading, then come its texts and the
 * speaker's notes.
 */
public final class PptxReader {
  private final BoundedZip zip;
  private final WordPage page;

  /** The names of the parts that were read. */
  private final Set<String> read = new HashSet<>();

  private Map<String, Link> links = Map.of();

  private PptxReader(BoundedZip zip, ImportLog log) {
    this.zip = zip;
    this.page = new WordPage(log);
  }

  /** Reads a pptx, which is open as a zip. */
  public static Extraction read(BoundedZip zip, Source source, ImportLog log) throws IOException {
    PptxReader reader = new PptxReader(zip, log);
    String main = zip.mainPart();
    Map<String, Link> slides = OfficeXml.links(zip, main);
    int number = 0;
    for (Element slide : OfficeXml.part(zip, main).getElementsByTag("p:sldId")) {
      Link link = slides.get(slide.attr("r:id"));
      if (link != null) {
        reader.slide(link.target(), ++number);
        source.progress().accept(number);
      }
    }
    ZipParts.tell(zip, reader.read, log);
    FoundMetadata own = PageReader.said(zip.xml("docProps/core.xml"));
    return PageReader.read(reader.page.whole(), source, own, "pptx", log);
  }

  private Document part(String name) throws IOException {
    read.add(name);
    return OfficeXml.part(zip, name);
  }

  private void slide(String name, int number) throws IOException {
    Document slide = part(name);
    if (slide.select("p|sld").attr("show").matches("0|false")) {
      page.met(Met.HIDDEN, slide.text());
      return;
    }
    links = OfficeXml.links(zip, name);
    page.begins(String.valueOf(number));
    for (Element title : slide.getElementsByTag("p:sp")) {
      if (type(title).endsWith("itle") && !type(title).equals("subTitle")) {
        Element words = new Element("p");
        title.getElementsByTag("a:p").forEach(p -> inline(p, words.appendText(" ")));
        page.place(
            words,
            Setting.heading(type(title).equals("ctrTitle") ? 1 : 2),
            Seen.NOTHING,
            page.body());
        title.remove();
      }
    }
    shapes(slide);
    for (Link link : links.values()) {
      if (link.type().equals("notesSlide")) {
        for (Element shape : part(link.target()).getElementsByTag("p:sp")) {
          if (type(shape).equals("body")) {
            texts(shape, page.body(), false);
          }
        }
      }
    }
  }

  /** What a shape is on its slide: "title", "body"; "" for a box that somebody drew. */
  private static String type(Element shape) {
    Element place = shape.selectFirst("p|nvPr > p|ph");
    return place == null ? "" : place.hasAttr("type") ? place.attr("type") : "body";
  }

  private void shapes(Element parent) throws IOException {
    for (Element shape : parent.children()) {
      switch (shape.tagName()) {
        case "p:sp" -> {
          if (!type(shape).matches("dt|ftr|sldNum|hdr")) {
            texts(shape, page.body(), type(shape).equals("body"));
          }
        }
        case "a:tbl" -> table(shape);
        case "p:pic" -> {
          Element picture = new Element("p");
          picture.appendElement("img").attr("alt", shape.select("p|cNvPr").attr("descr"));
          page.place(picture, Setting.TEXT, Seen.NOTHING, page.body());
        }
        case "dgm:relIds" -> {
          Link data = links.get(shape.attr("r:dm"));
          page.points(data == null ? shape : part(data.target()), page.body());
        }
        default -> shapes(shape);
      }
    }
  }

  /** The paragraphs of a shape; in a place for points each is one, unless there is but one. */
  private void texts(Element shape, Element to, boolean points) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Element paragraph : shape.getElementsByTag("a:p")) {
      Elements said = paragraph.select("> a|pPr");
      int level = Numerals.parse(said.attr("lvl"), 0);
      Elements number = said.select("> a|buAutoNum");
      boolean numbered = !number.isEmpty();
      boolean bullet = numbered || !said.select("> a|buChar, > a|buBlip").isEmpty();
      boolean item = bullet || (points && said.select("> a|buNone").isEmpty());
      counts.keySet().removeIf(deeper -> deeper > level);
      int first = Numerals.parse(number.attr("startAt"), 1);
      int count = numbered ? counts.merge(level, first, (old, one) -> old + 1) : 0;
      String type = number.attr("type").replaceFirst("(?<=[UL]c).*", "");
      Element words = new Element("p");
      inline(paragraph, words);
      String label = count == 0 ? "" : Numerals.written(count, type) + ".";
      page.place(words, new Setting(0, label, item ? level : -1, Look.TEXT), Seen.NOTHING, to);
    }
  }

  private void inline(Element paragraph, Element to) {
    for (Element run : paragraph.children()) {
      if (run.tagName().equals("a:br")) {
        to.appendElement("br");
        continue;
      }
      Element words = run.selectFirst("> a|t");
      if (words == null) {
        // A formula stands in wrappers of its own.
        run.getElementsByTag("m:t").forEach(t -> to.appendText(t.wholeText()));
        continue;
      }
      Elements said = run.select("> a|rPr");
      Link link = links.get(said.select("> a|hlinkClick").attr("r:id"));
      boolean web = link != null && link.type().equals("hyperlink");
      Element at = web ? WordPage.within(to, "a", link.target()) : to;
      int height = Numerals.parse(said.attr("baseline"), 0);
      if (said.attr("strike").matches("sngStrike|dblStrike")) {
        page.met(Met.STRUCK, words.text());
      }
      WordPage.styled(
              at,
              said.attr("b").matches("1|true"),
              said.attr("i").matches("1|true"),
              height > 0 ? "sup" : height < 0 ? "sub" : "")
          .appendText(words.wholeText());
    }
  }

  private void table(Element table) {
    Element made = page.body().appendElement("table");
    for (Element row : table.getElementsByTag("a:tr")) {
      Element tr = made.appendElement("tr");
      for (Element cell : row.getElementsByTag("a:tc")) {
        if (!cell.hasAttr("hMerge") && !cell.hasAttr("vMerge")) {
          Element td = tr.appendElement("td");
          td.attr("colspan", cell.attr("gridSpan")).attr("rowspan", cell.attr("rowSpan"));
          texts(cell, td, false);
        }
      }
    }
  }
}
