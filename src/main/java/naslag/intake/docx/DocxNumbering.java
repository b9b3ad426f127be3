package naslag.intake.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import naslag.intake.blocks.Numerals;
import naslag.intake.office.OfficeXml;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Counts as a word processor does when it shows a text: the numbers of headings and of lists are
 * not in the text itself.
 */
final class DocxNumbering {
  private static final int LEVELS = 9;

  private static final int NOT_BEGUN = Integer.MIN_VALUE;
  private static final Element NONE = new Element("w:none");
  private static final Pattern PLACE = Pattern.compile("%([1-9])");

  private final DocxStyles styles;
  private final Map<String, Element> kinds;
  private final Map<String, Element> lists;
  private final Map<String, int[]> counts = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  DocxNumbering(Document numbering, DocxStyles styles) {
    this.styles = styles;
    this.kinds = OfficeXml.byId(numbering, "w:abstractNum", "w:abstractNumId");
    this.lists = OfficeXml.byId(numbering, "w:num", "w:numId");
  }

  /**
   * What stands before a paragraph.
   *
   * @param level from 0; -1 for what is in no list
   * @param text "1.2", "a)"; "" for a bullet
   */
  record Label(int level, String text) {
    private static final Label NONE = new Label(-1, "");
  }

  /** The label of this paragraph, which is counted with that. */
  Label next(Element paragraph) {
    String list = styles.value(paragraph, "w:pPr", "w:numPr", "w:numId");
    if (list.equals("0") || !lists.containsKey(list)) {
      return Label.NONE;
    }
    String stated = styles.value(paragraph, "w:pPr", "w:numPr", "w:ilvl");
    int level = Numerals.parse(stated, levelOfStyle(list, styles.of(paragraph)));
    if (level < 0 || level >= LEVELS) {
      return Label.NONE;
    }
    Element kind = level(list, level);
    String text = OfficeXml.value(kind, "w:lvlText");
    String format = OfficeXml.value(kind, "w:numFmt");
    boolean bullet = format.equals("bullet");
    if (bullet && !text.isBlank()) {
      return new Label(level, "");
    }
    int[] count = count(list, level);
    // A bullet that shows nothing: the paragraph goes on with the item before.
    if (bullet || text.isBlank() || format.equals("none")) {
      return Label.NONE;
    }
    return new Label(level, written(list, kind, text, count));
  }

  private int levelOfStyle(String list, String style) {
    return IntStream.range(0, LEVELS)
        .filter(level -> OfficeXml.value(level(list, level), "w:pStyle").equals(style))
        .findFirst()
        .orElse(0);
  }

  private String kind(String list) {
    String id = OfficeXml.value(lists.get(list), "w:abstractNumId");
    String link = OfficeXml.value(kinds.getOrDefault(id, NONE), "w:numStyleLink");
    Element linked = lists.get(styles.list(link));
    return linked == null ? id : OfficeXml.value(linked, "w:abstractNumId");
  }

  /** What is said of a level: by the list itself, else by its kind. */
  private Element level(String list, int level) {
    return OfficeXml.down(override(list, level), "w:lvl")
        .orElseGet(() -> ofLevel(kinds.getOrDefault(kind(list), NONE), "w:lvl", level));
  }

  private Element override(String list, int level) {
    return ofLevel(lists.get(list), "w:lvlOverride", level);
  }

  private static Element ofLevel(Element in, String tag, int level) {
    return in.children().stream()
        .filter(said -> said.tagName().equals(tag))
        .filter(said -> said.attr("w:ilvl").equals(String.valueOf(level)))
        .findFirst()
        .orElse(NONE);
  }

  /** Lists of one kind go on counting, unless one says that it starts anew. */
  private int[] count(String list, int level) {
    int[] count =
        counts.computeIfAbsent(
            kind(list), k -> IntStream.generate(() -> NOT_BEGUN).limit(LEVELS).toArray());
    String anew = OfficeXml.value(override(list, level), "w:startOverride");
    if (!anew.isEmpty() && begun.add(list + "/" + level)) {
      count[level] = Numerals.parse(anew, 1);
    } else {
      count[level] = count[level] == NOT_BEGUN ? start(list, level) : count[level] + 1;
    }
    for (int i = 0; i < level; i++) {
      count[i] = count[i] == NOT_BEGUN ? start(list, i) : count[i];
    }
    for (int i = level + 1; i < LEVELS; i++) {
      boolean goesOn = OfficeXml.value(level(list, i), "w:lvlRestart").equals("0");
      count[i] = goesOn ? count[i] : NOT_BEGUN;
    }
    return count;
  }

  private int start(String list, int level) {
    return Numerals.parse(OfficeXml.value(level(list, level), "w:start"), 1);
  }

  private String written(String list, Element kind, String text, int[] count) {
    boolean legal = OfficeXml.isOn(kind, "w:isLgl");
    String label =
        PLACE
            .matcher(text)
            .replaceAll(
                place -> {
                  int level = Integer.parseInt(place.group(1)) - 1;
                  int number = count[level] == NOT_BEGUN ? start(list, level) : count[level];
                  return Numerals.written(
                      number, legal ? "decimal" : OfficeXml.value(level(list, level), "w:numFmt"));
                });
    return Typography.clean(label);
  }
}
