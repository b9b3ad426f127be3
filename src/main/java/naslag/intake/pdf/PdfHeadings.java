package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.blocks.Hyphens;
import naslag.intake.pdf.PdfContent.Bookmark;
import naslag.intake.report.ImportLog;
import naslag.intake.source.Typography;

/**
 * Tells which lines are a heading and how deep: first by the file's outline, then by letters that
 * are set as those headings are, or larger or heavier than the text where there is no outline.
 */
final class PdfHeadings {
  /** In lines. */
  static final int LONGEST = 5;

  static final Pattern NUMBERED = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,3})*)\\.?\\s+(\\S.*)");
  private static final Pattern CHAPTER =
      Pattern.compile("(?i)(?:hoofdstuk|deel|chapter)\\s+(\\d{1,2})[.:]?(?:\\s+(\\S.*))?");

  private final List<LaidLine> lines;
  private final PdfMeasure measure;
  private final Hyphens hyphens;
  private final ImportLog log;
  private final IdentityHashMap<LaidLine, Found> byFirst = new IdentityHashMap<>();
  private final IdentityHashMap<LaidLine, Found> inside = new IdentityHashMap<>();

  /**
   * A heading.
   *
   * @param lines one or more
   * @param level from 1
   * @param number "" when it has none
   */
  record Found(List<LaidLine> lines, int level, String number, String title) {
    Found at(int other) {
      return new Found(lines, other, number, title);
    }
  }

  private PdfHeadings(List<LaidLine> lines, PdfMeasure measure, Hyphens hyphens, ImportLog log) {
    this.lines = lines;
    this.measure = measure;
    this.hyphens = hyphens;
    this.log = log;
  }

  /**
   * Finds them.
   *
   * @param lines of the whole text in reading order, without furniture and notes
   * @return by the first line of each
   */
  static IdentityHashMap<LaidLine, Found> of(
      List<LaidLine> lines,
      List<Bookmark> outline,
      PdfMeasure measure,
      Hyphens hyphens,
      ImportLog log) {
    PdfHeadings headings = new PdfHeadings(lines, measure, hyphens, log);
    new OutlineHeadings(headings).add(outline);
    new FontHeadings(headings).add();
    return headings.byFirst;
  }

  List<LaidLine> lines() {
    return lines;
  }

  PdfMeasure measure() {
    return measure;
  }

  /** Those found until now. */
  Collection<Found> found() {
    return byFirst.values();
  }

  boolean has(LaidLine line) {
    return inside.containsKey(line);
  }

  /** True for a number that its title follows on the next line. */
  static boolean isLabel(String text) {
    Matcher chapter = CHAPTER.matcher(text);
    return text.matches("[\\d.]{1,8}") || (chapter.matches() && chapter.group(2) == null);
  }

  /** A heading of lines that follow one another; what is a number before them becomes one. */
  void add(int from, int length, int level) {
    List<LaidLine> own = List.copyOf(lines.subList(from, from + length));
    StyledText text = new StyledText(hyphens, log);
    String number = "";
    for (LaidLine line : own) {
      String words = line.text();
      Matcher chapter = CHAPTER.matcher(words);
      if (text.isEmpty() && number.isEmpty() && chapter.matches()) {
        number = chapter.group(1);
        words = chapter.group(2) == null ? "" : chapter.group(2);
        if (words.isEmpty() && own.size() == 1) {
          words = line.text();
          number = "";
        }
      }
      text.add(words, "0".repeat(words.length()), List.of(), line.page() + 1);
    }
    String title = text.text();
    Matcher numbered = NUMBERED.matcher(title);
    if (number.isEmpty() && numbered.matches() && !isCount(numbered)) {
      number = numbered.group(1);
      title = numbered.group(2);
    }
    Found found = new Found(own, level, number, title);
    byFirst.put(own.getFirst(), found);
    own.forEach(line -> inside.put(line, found));
  }

  /** "9 maanden" counts; "9 Maanden later" is a chapter. */
  private static boolean isCount(Matcher numbered) {
    return !numbered.group(1).contains(".")
        && !Character.isUpperCase(numbered.group(2).codePointAt(0))
        && Character.isLetter(numbered.group(2).codePointAt(0));
  }

  /** Headings that the file itself lists, found on the pages to which its outline leads. */
  static final class OutlineHeadings {
    private final PdfHeadings headings;
    private final List<LaidLine> lines;

    OutlineHeadings(PdfHeadings headings) {
      this.headings = headings;
      this.lines = headings.lines();
    }

    void add(List<Bookmark> outline) {
      Map<Integer, List<Integer>> byPage = new HashMap<>();
      for (int i = 0; i < lines.size(); i++) {
        byPage.computeIfAbsent(lines.get(i).page(), p -> new ArrayList<>()).add(i);
      }
      int after = -1;
      for (Bookmark bookmark : outline) {
        String wanted = Typography.key(bookmark.title());
        if (wanted.isEmpty() || bookmark.page() < 0) {
          continue;
        }
        int hit = -1;
        for (int page = bookmark.page(); page <= bookmark.page() + 1 && hit < 0; page++) {
          for (int index : byPage.getOrDefault(page, List.of())) {
            if (index > after && !headings.has(lines.get(index))) {
              int length = matches(index, wanted);
              if (length > 0) {
                headings.add(index, length, bookmark.level());
                hit = index;
                break;
              }
            }
          }
        }
        after = Math.max(after, hit);
      }
    }

    /**
     * How many lines from here are the title, a number or "Hoofdstuk 3" before it aside; 0: none.
     */
    private int matches(int from, String wanted) {
      StringBuilder text = new StringBuilder();
      for (int n = 1; n <= PdfHeadings.LONGEST && from + n <= lines.size(); n++) {
        LaidLine line = lines.get(from + n - 1);
        if (line.isTable()
            || line.page() != lines.get(from).page()
            || line.size() < 0.9f * headings.measure().size()) {
          return 0;
        }
        text.append(Typography.key(line.text()));
        if (text.isEmpty()) {
          return 0;
        }
        String found = text.toString();
        if (found.endsWith(wanted)
            && found
                .substring(0, found.length() - wanted.length())
                .matches(
                    "(?:hoofdstuk|deel|chapter|bijlage|appendix)?(?:\\d{0,6}|[a-z]|[ivxlc]{1,6})")) {
          return n;
        }
        // The outline of a file may lack signs that the page has: TeX's own formulas.
        if (found.length() > wanted.length() + 16) {
          return 0;
        }
      }
      return 0;
    }
  }
}
