package naslag.intake.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import naslag.intake.blocks.Numerals;
import naslag.intake.docx.DocxStyles.WordXml;
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
    this.kinds = WordXml.byId(numbering, "w:abstractNum", "w:abstractNumId");
    this.lists = WordXml.byId(numbering, "w:num", "w:numId");
  }

  /**
   * What stands before a paragraph.
   *
   * @param level from 0
   * @param text "1.2", "a)"; "" for a bullet
   */
  record Label(int level, String text) {}

  /** The label of this paragraph, which is counted with that; empty when it has none. */
  Optional<Label> next(Element paragraph) {
    String list = styles.value(paragraph, "w:pPr", "w:numPr", "w:numId").orElse("0");
    if (list.equals("0") || !lists.containsKey(list)) {
      return Optional.empty();
    }
    int level =
        styles
            .value(paragraph, "w:pPr", "w:numPr", "w:ilvl")
            .map(raw -> Numerals.parse(raw, 0))
            .orElse(levelOfStyle(list, styles.of(paragraph)));
    if (level < 0 || level >= LEVELS) {
      return Optional.empty();
    }
    Element kind = level(list, level);
    String text = WordXml.value(kind, "w:lvlText");
    String format = WordXml.value(kind, "w:numFmt");
    boolean bullet = format.equals("bullet");
    if (bullet && !text.isBlank()) {
      return Optional.of(new Label(level, ""));
    }
    int[] count = count(list, level);
    // A bullet that shows nothing: the paragraph goes on with the item before.
    if (bullet || text.isBlank() || format.equals("none")) {
      return Optional.empty();
    }
    return Optional.of(new Label(level, written(list, kind, text, count)));
  }

  private int levelOfStyle(String list, String style) {
    for (int level = 0; level < LEVELS; level++) {
      if (WordXml.value(level(list, level), "w:pStyle").equals(style)) {
        return level;
      }
    }
    return 0;
  }

  private String kind(String list) {
    String id = WordXml.value(lists.get(list), "w:abstractNumId");
    String link = kinds.containsKey(id) ? WordXml.value(kinds.get(id), "w:numStyleLink") : "";
    return styles
        .list(link)
        .map(lists::get)
        .map(linked -> WordXml.value(linked, "w:abstractNumId"))
        .orElse(id);
  }

  /** What is said of a level: by the list itself, else by its kind. */
  private Element level(String list, int level) {
    return override(list, level)
        .flatMap(override -> WordXml.child(override, "w:lvl"))
        .or(() -> ofLevel(kinds.getOrDefault(kind(list), NONE).children(), "w:lvl", level))
        .orElse(NONE);
  }

  private Optional<Element> override(String list, int level) {
    return ofLevel(lists.get(list).getElementsByTag("w:lvlOverride"), "w:lvlOverride", level);
  }

  private static Optional<Element> ofLevel(List<Element> elements, String tag, int level) {
    return elements.stream()
        .filter(said -> said.tagName().equals(tag))
        .filter(said -> said.attr("w:ilvl").equals(String.valueOf(level)))
        .findFirst();
  }

  /** Lists of one kind go on counting, unless one says that it starts anew. */
  private int[] count(String list, int level) {
    int[] count =
        counts.computeIfAbsent(
            kind(list), k -> IntStream.generate(() -> NOT_BEGUN).limit(LEVELS).toArray());
    Optional<Integer> anew = startsAnew(list, level);
    if (anew.isPresent() && begun.add(list + "/" + level)) {
      count[level] = anew.get();
    } else {
      count[level] = count[level] == NOT_BEGUN ? start(list, level) : count[level] + 1;
    }
    for (int i = 0; i < level; i++) {
      count[i] = count[i] == NOT_BEGUN ? start(list, i) : count[i];
    }
    for (int i = level + 1; i < LEVELS; i++) {
      boolean goesOn = WordXml.value(level(list, i), "w:lvlRestart").equals("0");
      count[i] = goesOn ? count[i] : NOT_BEGUN;
    }
    return count;
  }

  private Optional<Integer> startsAnew(String list, int level) {
    return override(list, level)
        .map(override -> WordXml.value(override, "w:startOverride"))
        .filter(start -> !start.isEmpty())
        .map(start -> Numerals.parse(start, 1));
  }

  private int start(String list, int level) {
    return Numerals.parse(WordXml.value(level(list, level), "w:start"), 1);
  }

  private String written(String list, Element kind, String text, int[] count) {
    boolean legal = WordXml.toggle(kind, "w:isLgl").orElse(false);
    String label =
        PLACE
            .matcher(text)
            .replaceAll(
                place -> {
                  int level = Integer.parseInt(place.group(1)) - 1;
                  int number = count[level] == NOT_BEGUN ? start(list, level) : count[level];
                  return Numerals.written(
                      number, legal ? "decimal" : WordXml.value(level(list, level), "w:numFmt"));
                });
    return Typography.clean(label);
  }
}
