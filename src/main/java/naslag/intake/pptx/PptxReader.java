package naslag.intake.pptx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import naslag.intake.blocks.Extraction;
import naslag.intake.blocks.Numerals;
import naslag.intake.office.OfficeText;
import naslag.intake.office.OfficeXml.Link;
import naslag.intake.office.StyleName.Look;
import naslag.intake.office.WordPage;
import naslag.intake.office.WordPage.Met;
import naslag.intake.office.WordPage.Seen;
import naslag.intake.office.WordPage.Setting;
import naslag.intake.report.ImportLog;
import naslag.intake.source.BoundedZip;
import naslag.intake.source.SourceFile.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Reads a presentation: each slide is a page, its title a heading, then come its texts and the
 * speaker's notes.
 */
public final class PptxReader extends OfficeText {
  /** How many items of each level the shape that is read has so far. */
  private final Map<Integer, Integer> counts = new HashMap<>();

  private PptxReader(BoundedZip zip, ImportLog log) {
    super(zip, log);
  }

  /** Reads a pptx, which is open as a zip. */
  public static Extraction read(BoundedZip zip, Source source, ImportLog log) throws IOException {
    PptxReader reader = new PptxReader(zip, log);
    String main = zip.mainPart();
    int number = 0;
    for (Element slide : reader.part(main).getElementsByTag("p:sldId")) {
      Link link = reader.links(slide).get(slide.attr("r:id"));
      if (link != null) {
        reader.slide(link.target(), ++number);
        source.progress().accept(number);
      }
    }
    return reader.read(source, zip.xml("docProps/core.xml"), "pptx");
  }

  private void slide(String name, int number) throws IOException {
    Document slide = part(name);
    if (slide.select("p|sld").attr("show").matches("0|false")) {
      page.met(Met.HIDDEN, slide.text());
      return;
    }
    page.begins(String.valueOf(number));
    for (Element shape : slide.getElementsByTag("p:sp")) {
      String type = type(shape);
      if (type.matches("title|ctrTitle")) {
        Element words = new Element("p");
        for (Element line : shape.getElementsByTag("a:p")) {
          walk(line, words.appendText(" "));
        }
        Setting heading = new Setting(type.equals("title") ? 2 : 1, "", -1, Look.TEXT);
        page.place(words, heading, Seen.NOTHING, page.body());
      }
      if (type.matches("title|ctrTitle|dt|ftr|sldNum|hdr")) {
        shape.remove();
      }
    }
    walk(slide, page.body());
    for (Link link : links(slide).values()) {
      if (link.type().equals("notesSlide")) {
        for (Element shape : part(link.target()).getElementsByTag("p:sp")) {
          if (type(shape).equals("body")) {
            walk(shape, page.body());
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

  @Override
  protected void element(Element child, Element to) throws IOException {
    if (child.nameIs("p:pic")) {
      Element picture = new Element("p");
      picture.appendElement("img").attr("alt", child.select("p|cNvPr").attr("descr"));
      page.place(picture, Setting.TEXT, Seen.NOTHING, to);
    } else {
      super.element(child, to);
    }
  }

  /** In a place for points each paragraph is one, unless it says that it is none. */
  @Override
  protected void place(Element paragraph, Element words, Element to) {
    Elements said = paragraph.select("> a|pPr");
    int level = Numerals.parse(said.attr("lvl"), 0);
    Elements number = said.select("> a|buAutoNum");
    boolean numbered = !number.isEmpty();
    boolean bullet = numbered || !said.select("> a|buChar, > a|buBlip").isEmpty();
    Element shape = paragraph.closest("p|sld p|sp");
    boolean points = shape != null && type(shape).equals("body");
    boolean item = bullet || (points && said.select("> a|buNone").isEmpty());
    if (!paragraph.previousElementSiblings().is("a|p")) {
      counts.clear();
    }
    counts.keySet().removeIf(deeper -> deeper > level);
    int first = Numerals.parse(number.attr("startAt"), 1);
    int count = numbered ? counts.merge(level, first, (old, one) -> old + 1) : 0;
    String type = number.attr("type").replaceFirst("(?<=[UL]c).*", "");
    String label = count == 0 ? "" : Numerals.written(count, type) + ".";
    page.place(words, new Setting(0, label, item ? level : -1, Look.TEXT), Seen.NOTHING, to);
  }

  @Override
  protected String font(Element words) {
    Element run = words.closest("a|r");
    return run == null ? "" : run.select("> a|rPr > a|sym, > a|rPr > a|latin").attr("typeface");
  }

  @Override
  protected Element look(Element run, Element to) {
    Elements said = run.select("> a|rPr");
    Link link = links(run).get(said.select("> a|hlinkClick").attr("r:id"));
    boolean web = link != null && link.type().equals("hyperlink");
    int height = Numerals.parse(said.attr("baseline"), 0);
    if (said.attr("strike").matches("sngStrike|dblStrike")) {
      page.met(Met.STRUCK, run.text());
    }
    return WordPage.styled(
        web ? WordPage.within(to, "a", link.target()) : to,
        said.attr("b").matches("1|true"),
        said.attr("i").matches("1|true"),
        height > 0 ? "sup" : height < 0 ? "sub" : "");
  }
}
