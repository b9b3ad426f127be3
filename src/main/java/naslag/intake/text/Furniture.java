package naslag.intake.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.report.ImportLog.Repair.Kind;
import naslag.intake.source.Typography;

/**
 * Finds what belongs to the page: it repeats from page to page, or only a page has it. Says so in
 * the lines themselves.
 */
final class Furniture {
  private static final Pattern LONE_NUMBER =
      Pattern.compile(
          "(?:[-–—|\\[(]\\s*)?(?:p\\.|pag\\.|pagina|blz\\.?|bladzijde)?\\s*(\\d{1,4})"
              + "(?:\\s*(?:/|van)\\s*\\d{1,4})?(?:\\s*[-–—|\\])])?");

  /** A section number that a viewer copied from the margin: "1." and "2"; "1" and ".2". */
  private static final Pattern OVER_TWO_LINES =
      Pattern.compile("(\\d{1,2})(?:\\.\n|\n\\.)(\\d{1,2})");

  /** Above one indented line in so many, the indents are those of paragraphs. */
  private static final int INDENT_IS_RARE = 12;

  private static final Pattern WITH_NUMBER =
      Pattern.compile("(?:(\\d{1,4})\\s*[|•·–-]?\\s+)?(.*?)(?:\\s+[|•·–-]?\\s*(\\d{1,4}))?");

  private static final int MANY = 3;

  private final List<SourceLine> lines;
  private final boolean indentsAreRare;

  /** The page numbers that stand in lines of furniture, by index. */
  final Map<Integer, Integer> printed = new HashMap<>();

  /** The running heads, by index. */
  final Map<Integer, Head> heads = new HashMap<>();

  /** The section numbers from the margin, by source line; half a number ("3") without a dot. */
  final Map<Integer, String> margin = new TreeMap<>();

  /** The running head of the whole text, where there is one. */
  Optional<String> title = Optional.empty();

  /** Which of the two running heads of an opening. */
  enum Head {
    TITLE,
    CHAPTER
  }

  private Furniture(List<SourceLine> lines) {
    this.lines = lines;
    long indented = lines.stream().filter(line -> line.indent > 0).count();
    this.indentsAreRare = indented * INDENT_IS_RARE <= lines.size();
  }

  static Furniture of(List<SourceLine> lines) {
    Furniture furniture = new Furniture(lines);
    List<Family> families = furniture.families();
    furniture.slugs();
    furniture.marginNumbers();
    furniture.heads(families);
    furniture.loneNumbers();
    return furniture;
  }

  boolean is(int index) {
    return lines.get(index).furniture != null;
  }

  static boolean isLoneNumber(String text) {
    return LONE_NUMBER.matcher(text).matches();
  }

  private String text(int index) {
    return lines.get(index).text;
  }

  private boolean gapAfter(int index) {
    return index + 1 == lines.size() || lines.get(index + 1).gap;
  }

  /**
   * A copied page begins with a space where the viewer put the end of the page before it. True for
   * such a line, as long as indents are not the text's own.
   */
  boolean startsWithSpace(int index) {
    return indentsAreRare && lines.get(index).indent > 0;
  }

  /** True where the line stands at the edge of a page; the beginning of the text does not count. */
  private boolean isAtEdge(int index) {
    return isCertainlyAtEdge(index) || interruptsSentence(index);
  }

  /** True where a space, a form feed, a slug or a lone number tells of the page. */
  private boolean isCertainlyAtEdge(int index) {
    int after = index + 1;
    return lines.get(index).pageBefore
        || startsWithSpace(index)
        || (index > 0 && isEdge(index - 1))
        || (index > 0 && after < lines.size() && (isEdge(after) || lines.get(after).pageBefore));
  }

  private boolean isEdge(int index) {
    return PrinterSlugs.is(text(index)) || isLoneNumber(text(index));
  }

  /** Returns true if the sentence continues past this isolated line. Weak evidence. */
  private boolean interruptsSentence(int index) {
    return index > 0
        && index + 1 < lines.size()
        && !Typography.endsSentence(text(index - 1))
        && Typography.beginsLower(text(index + 1))
        && (lines.get(index).gap || gapAfter(index));
  }

  private void slugs() {
    for (int i = 0; i < lines.size(); i++) {
      if (PrinterSlugs.is(text(i))) {
        int at = i;
        lines.get(i).furniture = Kind.PRINTER_SLUG;
        PrinterSlugs.page(text(i)).ifPresent(page -> printed.put(at, page));
      }
    }
  }

  /** Section numbers that a book prints in its margin; a viewer copies them after the page. */
  private void marginNumbers() {
    for (int i = 0; i < lines.size(); i++) {
      Matcher two = OVER_TWO_LINES.matcher(gapAfter(i) ? "" : text(i) + "\n" + text(i + 1));
      if (two.matches()) {
        marginNumber(i, two.group(1) + "." + two.group(2));
        lines.get(i + 1).furniture = Kind.MARGIN_NUMBER;
      } else if (lines.get(i).gap && gapAfter(i) && text(i).matches("\\d{1,2}\\.\\d{1,2}")) {
        marginNumber(i, text(i));
      }
    }
  }

  private void marginNumber(int index, String number) {
    margin.put(lines.get(index).number, number);
    lines.get(index).furniture = Kind.MARGIN_NUMBER;
  }

  private void heads(List<Family> families) {
    int opening = 0;
    while (opening < lines.size() && is(opening)) {
      opening++;
    }
    for (Family family : families) {
      // The running head with which the text begins is its title.
      boolean isTitle = family.first() == opening;
      int own = isTitle ? -1 : ownHeading(family);
      if (isTitle) {
        title = Optional.of(family.text());
      }
      for (int place : family.places().stream().filter(p -> !is(p)).toList()) {
        if (place != own || isAtEdge(place)) {
          heads.put(place, isTitle ? Head.TITLE : Head.CHAPTER);
          Optional.ofNullable(family.numbers().get(place)).ifPresent(n -> printed.put(place, n));
        }
        if (place == own) {
          lines.get(place).repeated = true;
        } else {
          lines.get(place).furniture = Kind.RUNNING_HEAD;
        }
      }
    }
  }

  /**
   * Where a head is the heading itself: the first place that no page edge explains, else the first
   * place of all, which then opens the chapter.
   */
  private int ownHeading(Family family) {
    return family.places().stream()
        .filter(place -> !isAtEdge(place))
        .findFirst()
        .orElse(family.first());
  }

  /**
   * Page numbers grow from page to page. Of the lone numbers the longest growing row, slugs
   * included, are page numbers; what breaks the row comes from the margin or is text.
   */
  private void loneNumbers() {
    Map<Integer, Integer> numbers = new TreeMap<>(printed);
    for (int i = 0; i < lines.size(); i++) {
      Matcher lone = LONE_NUMBER.matcher(text(i));
      if (!is(i) && lone.matches() && standsAlone(i)) {
        numbers.putIfAbsent(i, Integer.parseInt(lone.group(1)));
      }
    }
    List<Integer> places = List.copyOf(numbers.keySet());
    List<Integer> values = List.copyOf(numbers.values());
    List<Integer> row = longestGrowingRow(values);
    boolean corroborated =
        !heads.isEmpty()
            || !printed.isEmpty()
            || lines.stream().anyMatch(line -> line.pageBefore)
            || pagesOfALikelyLength(row.stream().map(k -> lines.get(places.get(k))).toList());
    Set<Integer> inRow = new HashSet<>(row);
    for (int k = 0; k < places.size(); k++) {
      int place = places.get(k);
      if (is(place) || heads.containsKey(place)) {
        if (!inRow.contains(k)) {
          printed.remove(place);
        }
      } else if (inRow.contains(k) && corroborated) {
        lines.get(place).furniture = Kind.PAGE_NUMBER;
        printed.put(place, values.get(k));
      } else if (!margin.isEmpty() && values.get(k) < 100) {
        marginNumber(place, String.valueOf(values.get(k)));
      }
    }
  }

  private boolean standsAlone(int index) {
    SourceLine line = lines.get(index);
    return (line.gap || is(index - 1))
        && (gapAfter(index)
            || is(index + 1)
            || line.pageBefore
            || lines.get(index + 1).pageBefore
            || startsWithSpace(index + 1));
  }

  /** Between 12 and 80 lines from one number to the next, three numbers at least. */
  private static boolean pagesOfALikelyLength(List<SourceLine> at) {
    double lines =
        at.size() < 3 ? 0 : (at.getLast().number - at.getFirst().number) / (at.size() - 1.0);
    return lines >= 12 && lines <= 80;
  }

  /** The indexes of the longest strictly growing row in a list of numbers, by patience sorting. */
  static List<Integer> longestGrowingRow(List<Integer> values) {
    // The last number of the best row of each length, and its index.
    TreeMap<Integer, Integer> ends = new TreeMap<>();
    int[] before = new int[values.size()];
    for (int i = 0; i < before.length; i++) {
      Map.Entry<Integer, Integer> shorter = ends.lowerEntry(values.get(i));
      before[i] = shorter == null ? -1 : shorter.getValue();
      ends.tailMap(values.get(i)).pollFirstEntry();
      ends.put(values.get(i), i);
    }
    List<Integer> row = new ArrayList<>();
    for (int i = ends.isEmpty() ? -1 : ends.lastEntry().getValue(); i >= 0; i = before[i]) {
      row.addFirst(i);
    }
    return row;
  }

  /**
   * The line that a layout program prints outside the page: the file's name, often the page, and
   * when it was printed. Nothing that belongs to a text has both a file name and a time.
   */
  static final class PrinterSlugs {
    private static final Pattern FILE =
        Pattern.compile(
            "\\S\\.(?:indd|indb|qxd|qxp|qxt|idml|pdf|ps|eps|ai|fm|pmd|p65|docx?|odt|tex|dvi|rtf)"
                + "(?![\\p{Ll}])");
    private static final Pattern WHEN =
        Pattern.compile(
            "\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}"
                + "|\\b\\d{1,2}[:.h]\\d{2}(?!\\d)");
    private static final Pattern PAGE =
        Pattern.compile("\\.\\p{Ll}[\\p{Ll}\\d]{1,3}\\s+(\\d{1,4})(?=\\s|$)");

    static boolean is(String text) {
      return FILE.matcher(text).find() && WHEN.matcher(text).find();
    }

    /** The page that the slug names: the number after the file's name. */
    static OptionalInt page(String text) {
      Matcher page = PAGE.matcher(text);
      return page.find() ? OptionalInt.of(Integer.parseInt(page.group(1))) : OptionalInt.empty();
    }
  }

  /**
   * The places where one running head stands.
   *
   * @param text as it stands at the first place, without a page number
   * @param places indexes, ascending; at least two
   * @param numbers the page numbers printed beside it, by index
   */
  private record Family(String text, List<Integer> places, Map<Integer, Integer> numbers) {
    int first() {
      return places.getFirst();
    }
  }

  /**
   * The lines that a typesetter repeats on each page, in order of their first place. A line that
   * only repeats may be two equal headings: at least half of a family must stand where only a page
   * begins or ends.
   */
  private List<Family> families() {
    Map<String, Family> families = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher parts = WITH_NUMBER.matcher(text(i));
      if (!mayBeHead(text(i)) || readsOn(i) || !parts.matches() || parts.group(2).isBlank()) {
        continue;
      }
      String words = parts.group(2);
      Family family =
          families.computeIfAbsent(
              Typography.key(words), k -> new Family(words, new ArrayList<>(), new HashMap<>()));
      family.places().add(i);
      String number = parts.group(1) != null ? parts.group(1) : parts.group(3);
      if (number != null) {
        family.numbers().put(i, Integer.parseInt(number));
      }
    }
    return families.values().stream()
        .filter(family -> family.places().size() > 1 && repeatsOnPages(family))
        .toList();
  }

  private boolean mayBeHead(String text) {
    return text.chars().filter(Character::isLetter).count() >= 2
        && !Typography.beginsLower(text)
        && ".,;:".indexOf(text.charAt(text.length() - 1)) < 0
        && text.length() < 120;
  }

  /** True where a sentence begins with the line and goes on in the next one. */
  private boolean readsOn(int index) {
    int before = index - 1;
    while (before >= 0 && isEdge(before)) {
      before--;
    }
    return before >= 0
        && Typography.endsSentence(text(before))
        && !gapAfter(index)
        && Typography.beginsLower(text(index + 1));
  }

  private boolean repeatsOnPages(Family family) {
    int places = family.places().size();
    long atEdge = family.places().stream().filter(this::isAtEdge).count();
    boolean numbered = family.numbers().size() == places;
    if (numbered && atEdge == 0) {
      // "Hoofdstuk 1", "Hoofdstuk 2": headings that count are no page numbers.
      return false;
    }
    // The first line of the text begins a page, and a title stands there too.
    long known = atEdge + (family.first() == 0 ? 1 : 0);
    // Without other evidence of pages only a line that always breaks a sentence is a head.
    return (numbered || family.places().stream().anyMatch(this::isCertainlyAtEdge))
        ? 2 * known >= places
        : places >= MANY && known >= places - 1;
  }
}
