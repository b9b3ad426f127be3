package naslag.intake.odt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.intake.blocks.Extraction;
import naslag.intake.blocks.Numerals;
import naslag.intake.office.OfficeText;
import naslag.intake.office.StyleName;
import naslag.intake.office.StyleName.Look;
import naslag.intake.office.WordPage;
import naslag.intake.office.WordPage.Met;
import naslag.intake.office.WordPage.Setting;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.BoundedZip;
import naslag.intake.source.SourceFile.Source;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads an OpenDocument text. */
public final class OdtReader extends OfficeText {
  private static final int LEVELS = 10;

  private static final Pattern INDEX = Pattern.compile("text:(?:table-of-content|\\w+-index)");

  private final Document content;
  private final Document common;
  private final OdtStyles styles;
  private final Map<String, int[]> counts = new HashMap<>();

  private OdtReader(BoundedZip zip, ImportLog log) throws IOException {
    super(zip, log);
    this.content = part("content.xml");
    this.common = part("styles.xml");
    this.styles = new OdtStyles(common, content);
  }

  /** Reads an odt, which is open as a zip. */
  public static Extraction read(BoundedZip zip, Source source, ImportLog log) throws IOException {
    return zip.xml("META-INF/manifest.xml").select("manifest|encryption-data").isEmpty()
        ? new OdtReader(zip, log).read(source)
        : new Extraction.Refused(
            source.name()
                + " heeft een wachtwoord; bewaar het zonder wachtwoord en probeer opnieuw.");
  }

  private Extraction read(Source source) throws IOException {
    Element text = content.selectFirst("office|body > office|text");
    if (text == null) {
      throw new IOException("no text");
    }
    for (Element line : common.select("style|header, style|footer")) {
      log.repaired(0, Repair.Kind.RUNNING_HEAD, Repair.opening(Typography.clean(line.text())));
    }
    remove(Met.CHANGED, text.select("text|deletion"));
    text.select("text|tracked-changes").remove(); // who changed what, and why
    remove(Met.COMMENT, text.select("office|annotation"));
    remove(Met.HIDDEN, text.select("text|section[text:display=none]"));
    remove(
        Met.HIDDEN,
        text.getElementsByTag("text:span").stream()
            .filter(span -> style(span, "text:display").equals("none"))
            .toList());
    walk(text, page.body());
    return read(source, part("meta.xml"), "odt");
  }

  private void remove(Met kind, List<Element> unseen) {
    unseen.forEach(element -> page.met(kind, element.text()));
    unseen.forEach(Element::remove);
  }

  private String style(Element span, String property) {
    return styles.value("text", span.attr("text:style-name"), property);
  }

  /** The lists in one another that an item is in, the innermost first. */
  private static List<Element> lists(Element in) {
    return in.parents().stream()
        .takeWhile(up -> up.tagName().startsWith("text:list"))
        .filter(up -> up.nameIs("text:list"))
        .toList();
  }

  /** The label of an item or a heading, which is counted with that; "" for a bullet. */
  private String label(String list, int level, Element item) {
    int[] count = counts.computeIfAbsent(list, l -> new int[LEVELS]);
    Element kind = styles.level(list, level);
    int first = Numerals.parse(kind.attr("text:start-value"), 1);
    count[level] =
        Numerals.parse(item.attr("text:start-value"), count[level] == 0 ? first : count[level] + 1);
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

  @Override
  protected void place(Element paragraph, Element words, Element to) {
    StyleName name = StyleName.of(styles.name(paragraph));
    boolean heading = paragraph.nameIs("text:h");
    int outline = Numerals.parse(paragraph.attr("text:outline-level"), 1);
    int level = name.heading(heading ? outline : name.level());
    List<Element> lists = lists(paragraph);
    int depth = Math.min(lists.size(), LEVELS) - 1;
    Element around = paragraph.parent();
    boolean opens =
        around != null
            && around.nameIs("text:list-item")
            && paragraph.equals(around.selectFirst("> text|p, > text|h, > text|list"));
    boolean counts =
        heading && lists.isEmpty() && !paragraph.attr("text:is-list-header").equals("true");
    String list =
        Stream.concat(lists.stream().map(l -> l.attr("text:style-name")), styles.list(paragraph))
            .filter(n -> !n.isEmpty())
            .findFirst()
            .orElse("");
    String label =
        opens
            ? label(list, depth, around)
            : counts
                ? label(OdtStyles.OUTLINE, Math.clamp(level - 1, 0, LEVELS - 1), paragraph)
                : "";
    boolean inIndex =
        paragraph.parents().stream().anyMatch(up -> INDEX.matcher(up.tagName()).matches());
    Look look = inIndex ? Look.CONTENTS : name.look();
    Setting is = new Setting(level, label, opens ? depth : -1, look);
    page.place(words, is, styles.seen(paragraph), to);
  }

  @Override
  protected void element(Element child, Element to) throws IOException {
    switch (child.tagName()) {
      case "text:list" -> {
        // A list that stands in no other begins to count, unless it says that it goes on.
        if (lists(child).isEmpty()
            && !child.hasAttr("text:continue-list")
            && !child.attr("text:continue-numbering").equals("true")) {
          counts.remove(child.attr("text:style-name"));
        }
        walk(child, to);
      }
      case "text:a" -> walk(child, WordPage.within(to, "a", child.attr("xlink:href")));
      case "text:note" -> note(child.selectFirst("text|note-body"), to);
      case "draw:image" -> {
        Element said =
            child.selectXpath("../*[local-name()='title' or local-name()='desc']").last();
        to.appendElement("img").attr("alt", said == null ? "" : said.text());
      }
      default -> super.element(child, to);
    }
  }

  @Override
  protected String font(Element words) {
    return styles.around(words, "style:font-name");
  }

  @Override
  protected Element look(Element span, Element to) {
    if (!style(span, "style:text-line-through-style").matches("|none")) {
      page.met(Met.STRUCK, span.text());
    }
    String height = style(span, "style:text-position").replaceFirst(" .*", "");
    return WordPage.styled(
        to,
        style(span, "fo:font-weight").matches("bold|[6-9]00"),
        style(span, "fo:font-style").matches("italic|oblique"),
        height.matches("super|[1-9].*") ? "sup" : height.matches("sub|-.*") ? "sub" : "");
  }
}
