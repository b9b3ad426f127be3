package naslag.intake.office;

import static java.util.Map.Entry.comparingByValue;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.corpus.PlainText.Words;
import naslag.intake.blocks.HandHeadings;
import naslag.intake.blocks.Numerals;
import naslag.intake.markup.HtmlBook.HtmlParts;
import naslag.intake.markup.MarkupReader;
import naslag.intake.office.StyleName.Look;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A page of HTML in the making: paragraphs, headings, lists, tables and notes as a word processor
 * would show them, and what of the file is not in it.
 */
public final class WordPage {
  /** Stands for a character that cannot be told, so that the report counts it. */
  public static final String UNKNOWN = "\uF000";

  /** An empty paragraph, in twentieths of a point. */
  private static final int LINE = 240;

  /** In words: a shorter text needs no headings. */
  private static final int WITHOUT_HEADINGS = 300;

  private static final Pattern LINK =
      Pattern.compile("\\s*HYPERLINK\\s+(\\\\l\\s+)?\"([^\"]*)\".*", Pattern.DOTALL);

  /** Fonts whose numbers up to FF are no letters, also those of which no table is known. */
  private static final Pattern SYMBOLS = Pattern.compile("(?:Wing|Web)dings.*|Symbol");

  private static final Pattern COUNTED = Pattern.compile("\\(?(\\d{1,6})[.)]?");

  private final ImportLog log;
  private final Document whole = Document.createShell("");
  private final Element body = whole.body();
  private final List<Element> notes = new ArrayList<>();
  private final Map<Element, Setting> settings = new HashMap<>();

  /** The paragraphs of the text itself, which may be headings made by hand. */
  private final SequencedMap<Element, HandHeadings.Line> lines = new LinkedHashMap<>();

  /** Pages that begin where nothing was written yet. */
  private final List<String> waiting = new ArrayList<>();

  private final Map<Met, List<String>> met = new EnumMap<>(Met.class);

  /** The space below the paragraph before, with what empty paragraphs add. */
  private int above;

  public WordPage(ImportLog log) {
    this.log = log;
  }

  /** What a file has beside plain text, and what became of it in Dutch. */
  public enum Met {
    STRUCK("doorgehaalde tekst staat als gewone tekst in het werk"),
    HIDDEN("verborgen tekst is weggelaten"),
    CHANGED("wat met “wijzigingen bijhouden” geschrapt werd, is niet gelezen"),
    COMMENT("een opmerking in de kantlijn is niet gelezen");

    private final String said;

    Met(String said) {
      this.said = said;
    }
  }

  /**
   * What a paragraph is.
   *
   * @param level of a heading from 1, 0 for anything else
   * @param label the number of a heading or an item, "" for a bullet and for none
   * @param depth of an item from 0; -1 for what is no item, as no heading is
   */
  public record Setting(int level, String label, int depth, Look look) {
    public static final Setting TEXT = new Setting(0, "", -1, Look.TEXT);

    public Setting {
      depth = level > 0 ? -1 : depth;
    }
  }

  /**
   * How a paragraph is set, to find headings made by hand.
   *
   * @param size of most of its letters
   * @param heavy true when all its letters are
   * @param before the space above in twentieths of a point, as {@code after} is below
   */
  public record Seen(int size, boolean heavy, int before, int after) {
    public static final Seen NOTHING = new Seen(0, false, 0, 0);

    /** A paragraph of these runs, with the space above and below. */
    public static Seen of(List<Run> runs, int before, int after) {
      Map<Integer, Integer> sizes =
          runs.stream().collect(groupingBy(Run::size, summingInt(Run::letters)));
      return new Seen(
          sizes.isEmpty() ? 0 : Collections.max(sizes.entrySet(), comparingByValue()).getKey(),
          runs.stream().allMatch(run -> run.heavy() || run.letters() == 0),
          before,
          after);
    }
  }

  /** Letters of one size; heavy when they are bold, underlined or capitals. */
  public record Run(int letters, int size, boolean heavy) {}

  public Element body() {
    return body;
  }

  /** Says that a page begins at the next words. */
  public void begins(String page) {
    waiting.add(page);
  }

  /** Notes what a file has beside plain text; for blank words nothing. */
  public void met(Met kind, String words) {
    if (!words.isBlank()) {
      met.computeIfAbsent(kind, k -> new ArrayList<>()).add(words.strip());
    }
  }

  /** Puts a paragraph at the end of an element, with the pages that wait; an empty one is none. */
  public void place(Element inline, Setting is, Seen seen, Element to) {
    int before = above + seen.before();
    above = inline.hasText() ? seen.after() : before + LINE;
    if (is.look() == Look.CONTENTS) {
      Element last = to.lastElementChild();
      leave(inline);
      if (last != null && MarkupReader.CONTENTS_HEADING.matcher(last.text().strip()).matches()) {
        last.remove();
        leave(last);
      }
      return;
    }
    if (!inline.hasText() && inline.selectFirst("img, [id], [role]") == null) {
      return;
    }
    for (int i = waiting.size() - 1; i >= 0; i--) {
      inline.prependChild(HtmlParts.counted(waiting.get(i)));
    }
    waiting.clear();
    settings.put(inline, is);
    to.appendChild(inline);
    if (inline.hasText() && to.equals(body) && is.look() != Look.BESIDE) {
      String words = Typography.clean(inline.text());
      boolean heavy = is.depth() < 0 && (seen.heavy() || Typography.capitals(words));
      lines.put(inline, new HandHeadings.Line(words, seen.size(), heavy, before));
    }
  }

  /** Leaves out a paragraph, not the pages that begin in it. */
  private void leave(Element inline) {
    log.leftOut(Repair.Kind.CONTENTS, "weggelaten", inline.text());
    inline.select("[role=doc-pagebreak]").forEach(p -> waiting.add(p.attr("aria-label")));
  }

  /** Where no style makes a heading, the look of paragraphs does; else it may make a title. */
  private void headings() {
    List<HandHeadings.Line> looks = List.copyOf(lines.values());
    int[] levels = HandHeadings.levels(looks);
    if (settings.values().stream().anyMatch(is -> is.level() > 0)) {
      if (levels.length > 0
          && levels[0] > 0
          && looks.stream().skip(1).allMatch(line -> line.size() < looks.getFirst().size())) {
        lines.firstEntry().getKey().addClass("titel");
      }
      return;
    }
    int at = 0;
    for (Element line : lines.keySet()) {
      int level = levels[at++];
      if (level > 0) {
        String label = settings.get(line).label();
        settings.put(line, new Setting(level, label, -1, Look.TEXT));
        log.repaired(0, Repair.Kind.HEADING, Repair.opening(lines.get(line).text()));
      }
    }
  }

  /** Makes headings, lists, quotations and code of the paragraphs in an element. */
  private void arrange(Element in) {
    List<Element> children = List.copyOf(in.children());
    if (children.stream().noneMatch(settings::containsKey)) {
      children.forEach(this::arrange);
      return;
    }
    children.forEach(Element::remove);
    for (Element child : children) {
      Setting is = settings.get(child);
      if (is == null) {
        in.appendChild(child);
        arrange(child);
      } else {
        put(child, is, in);
      }
    }
  }

  private static void put(Element inline, Setting is, Element to) {
    if (is.level() > 0) {
      if (!is.label().isEmpty() && inline.hasText()) {
        inline.prependText(is.label() + " ");
      }
      to.appendChild(inline.tagName("h" + Math.min(is.level(), 6)));
    } else if (is.depth() >= 0) {
      item(inline, is, to);
    } else if (is.look() == Look.CODE) {
      Element code = within(to, "pre", "");
      code.appendText(code.childNodeSize() == 0 ? "" : "\n").appendChildren(inline.childNodes());
    } else if (is.look() == Look.QUOTE) {
      within(to, "blockquote", "").appendChild(inline);
    } else {
      to.appendChild(is.look() == Look.TITLE ? inline.addClass("titel") : inline);
    }
  }

  /**
   * An item goes on with the list before it, or with a list in that one's last item. A browser
   * numbers "3." by itself; any other label becomes words, since the text may point to it.
   */
  private static void item(Element words, Setting is, Element to) {
    Element parent = to;
    for (int depth = 0; depth < is.depth(); depth++) {
      Element list = parent.lastElementChild();
      if (list == null || !(list.nameIs("ol") || list.nameIs("ul"))) {
        list = parent.appendElement("ul");
      }
      Element item = list.lastElementChild();
      parent = item == null ? list.appendElement("li") : item;
    }
    Matcher number = COUNTED.matcher(is.label());
    boolean counted = words.hasText() && number.matches();
    int count = counted ? Integer.parseInt(number.group(1)) : 0;
    String kind = counted ? "ol" : "ul";
    Element list = parent.lastElementChild();
    if (list == null || !list.nameIs(kind) || (counted && count != next(list))) {
      list = parent.appendElement(kind).attr("start", String.valueOf(count));
    }
    Element item = list.appendElement("li").appendChildren(words.childNodes());
    if (!counted && item.hasText()) {
      HtmlParts.label(item, is.label());
    }
  }

  private static int next(Element list) {
    return Numerals.parse(list.attr("start"), 0) + list.childrenSize();
  }

  /** What a field links to by its instruction; "" when it is another. */
  public static String address(CharSequence instruction) {
    Matcher link = LINK.matcher(instruction);
    return !link.matches() ? "" : (link.group(1) == null ? "" : "#") + link.group(2);
  }

  /** An element of this kind at the end: the one that stands there, so that a link stays whole. */
  public static Element within(Element parent, String tag, String href) {
    Node last = parent.lastChild();
    return last instanceof Element open
            && open.nameIs(tag)
            && open.attr("href").equals(href)
            && open.id().isEmpty()
        ? open
        : href.isEmpty() ? parent.appendElement(tag) : parent.appendElement(tag).attr("href", href);
  }

  /** Where words of this look go; {@code height} is "sup", "sub" or "". */
  public static Element styled(Element at, boolean bold, boolean italic, String height) {
    Element to = bold ? within(at, "strong", "") : at;
    to = italic ? within(to, "em", "") : to;
    return height.isEmpty() ? to : within(to, height, "");
  }

  /**
   * A character of a font of symbols: 0xF0A7 or 0xA7 in "Wingdings" is "▪", 0xA7 in another font is
   * itself. One that is not known gets its number in the private range of Unicode, whose characters
   * the report counts.
   */
  public static String symbol(String font, int code) {
    String name = font.replaceFirst("(?<=\\p{L})\\d$", ""); // "Symbol1" in an odt
    int low = code & 0xFF;
    boolean symbol = code == (0xF000 | low) || (code == low && SYMBOLS.matcher(name).matches());
    if (!symbol || low <= ' ') {
      return symbol || code < ' ' ? " " : Character.toString(code);
    }
    String same = Character.toString(0xF000 | low);
    return name.matches("Wingdings|Symbol")
        ? Typography.pairs("characters of " + name).getOrDefault("%02X".formatted(low), same)
        : same;
  }

  /** Puts the mark of a note and gives the element for its words, at the end of the page. */
  public Element note(Element at) {
    Element note = new Element("li").id("footnote-" + (notes.size() + 1));
    notes.add(note);
    at.appendElement("sup")
        .appendElement("a")
        .attr("href", "#" + note.id())
        .text("[" + notes.size() + "]");
    return note;
  }

  /** The page; tells what the file has that is not in it. */
  public Document whole() {
    headings();
    arrange(body);
    notes.forEach(this::arrange);
    body.select("table").attr("role", "table");
    if (!notes.isEmpty()) {
      body.appendElement("ol").appendChildren(notes);
    }
    if (body.selectFirst("h1, h2, h3, h4, h5, h6") == null
        && Words.count(body.text()) >= WITHOUT_HEADINGS) {
      log.lookAt(
          "er zijn geen koppen gevonden; maak ze in de tekstverwerker met de stijlen Kop 1, Kop 2"
              + " en lees het bestand opnieuw in.");
    }
    met.forEach(
        (kind, words) ->
            log.lookAt(
                "%s (%s keer, te beginnen met “%s”).",
                kind.said, words.size(), Repair.opening(words.getFirst())));
    return whole;
  }
}
