package naslag.intake.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.source.Typography;
import naslag.intake.text.BodyLine.Measure;
import naslag.intake.text.BodyLine.SourceLine;

/** Says where a page must begin or end, whatever the line says. */
final class PageEvidence {
  private static final Pattern LONE_NUMBER =
      Pattern.compile(
          "(?:[-–—|\\[(]\\s*)?(?:p\\.|pag\\.|pagina|blz\\.?|bladzijde)?\\s*\\d{1,4}(?:\\s*(?:/|van)\\s*\\d{1,4})?(?:\\s*[-–—|\\])])?");

  /** Above one indented line in so many, the indents are those of paragraphs. */
  private static final int INDENT_IS_RARE = 12;

  private final List<SourceLine> lines;
  private final boolean indentsAreRare;

  PageEvidence(List<SourceLine> lines) {
    this.lines = lines;
    long filled = lines.stream().filter(line -> !line.blank()).count();
    long indented = lines.stream().filter(SourceLine::indented).count();
    this.indentsAreRare = indented * INDENT_IS_RARE <= filled;
  }

  /**
   * A copied page begins with a space where the viewer put the end of the page before it. True for
   * such a line, as long as indents are not the text's own.
   */
  boolean startsWithSpace(int index) {
    return indentsAreRare && lines.get(index).indented();
  }

  static boolean isLoneNumber(String text) {
    return LONE_NUMBER.matcher(text).matches();
  }

  /** True where the line stands at the edge of a page; the beginning of the text does not count. */
  boolean at(int index) {
    return isCertain(index) || interruptsSentence(index);
  }

  /** True where a space, a form feed, a slug or a lone number tells of the page. */
  boolean isCertain(int index) {
    SourceLine line = lines.get(index);
    if (line.pageBefore() || startsWithSpace(index)) {
      return true;
    }
    int before = filled(index, -1);
    int after = filled(index, 1);
    if (before < 0) {
      return false;
    }
    return isEdge(before)
        || (after < lines.size() && (isEdge(after) || formFeedBetween(index, after)))
        || formFeedBetween(before, index);
  }

  /** Returns true if the sentence continues past this isolated line. Weak evidence. */
  boolean interruptsSentence(int index) {
    int before = filled(index, -1);
    int after = filled(index, 1);
    return before >= 0
        && after < lines.size()
        && !Typography.endsSentence(lines.get(before).text())
        && Typography.beginsLower(lines.get(after).text())
        && (after > index + 1 || before < index - 1);
  }

  /** True for the first line with words: a page begins there, and a title stands there too. */
  boolean opens(int index) {
    return filled(index, -1) < 0;
  }

  /** The nearest line with words, or -1 or the number of lines. */
  private int filled(int index, int step) {
    int at = index + step;
    while (at >= 0 && at < lines.size() && lines.get(at).blank()) {
      at += step;
    }
    return at;
  }

  private boolean isEdge(int index) {
    String text = lines.get(index).text();
    return PrinterSlugs.is(text) || isLoneNumber(text);
  }

  private boolean formFeedBetween(int from, int to) {
    return lines.subList(from + 1, to + 1).stream().anyMatch(SourceLine::pageBefore);
  }

  /**
   * The line that a layout program prints outside the page: the file's name, often the page, and
   * when it was printed. Nothing that belongs to a text has both a file name and a time.
   */
  static final class PrinterSlugs {
    private static final Pattern FILE =
        Pattern.compile(
            "\\S\\.(?:indd|indb|qxd|qxp|qxt|idml|pdf|ps|eps|ai|fm|pmd|p65|docx?|odt|tex|dvi|rtf)(?![\\p{Ll}])");
    private static final Pattern WHEN =
        Pattern.compile(
            "\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\b\\d{1,2}[:.h]\\d{2}(?!\\d)");
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
   * Finds the lines that a typesetter repeats on each page. A line that only repeats may be two
   * equal headings: at least half of a family must stand where only a page begins or ends.
   */
  static final class RunningHeads {
    private static final Pattern WITH_NUMBER =
        Pattern.compile("(?:(\\d{1,4})\\s*[|•·–-]?\\s+)?(.*?)(?:\\s+[|•·–-]?\\s*(\\d{1,4}))?");

    /** A head is a title: a running line of the text is longer. */
    private static final double WIDEST = 1.05;

    private static final int MANY = 3;

    private final List<SourceLine> lines;
    private final Measure measure;
    private final PageEvidence evidence;

    RunningHeads(List<SourceLine> lines, Measure measure, PageEvidence evidence) {
      this.lines = lines;
      this.measure = measure;
      this.evidence = evidence;
    }

    /**
     * The places where one head stands.
     *
     * @param text as it stands at the first place, without a page number
     * @param places indexes, ascending; at least two
     * @param numbers the page numbers printed beside it, by index
     */
    record Family(String text, List<Integer> places, Map<Integer, Integer> numbers) {
      int first() {
        return places.getFirst();
      }
    }

    /** The families of repeated lines, in order of their first place. */
    List<Family> families() {
      Map<String, Family> families = new LinkedHashMap<>();
      for (int i = 0; i < lines.size(); i++) {
        SourceLine line = lines.get(i);
        Matcher parts = WITH_NUMBER.matcher(line.text());
        if (!mayBeHead(line) || !parts.matches() || parts.group(2).isBlank()) {
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
          .filter(f -> f.places().size() > 1)
          .filter(this::runs)
          .toList();
    }

    private boolean mayBeHead(SourceLine line) {
      String text = line.text();
      return text.chars().filter(Character::isLetter).count() >= 2
          && !Typography.beginsLower(text)
          && !text.matches(".*[.,;:]")
          && (measure.typical() == 0 || measure.share(text) < WIDEST)
          && text.length() < 120;
    }

    private boolean runs(Family family) {
      // "Hoofdstuk 1", "Hoofdstuk 2": headings that count, one after the other, are no page
      // numbers.
      boolean counting =
          family.numbers().size() == family.places().size()
              && family.places().stream().noneMatch(i -> evidence.at(i));
      int places = family.places().size();
      long certain = family.places().stream().filter(i -> evidence.isCertain(i)).count();
      long onPage = family.places().stream().filter(i -> evidence.at(i)).count();
      long opening = family.places().stream().filter(i -> evidence.opens(i)).count();
      if (counting) {
        return false;
      }
      // Without other evidence of pages only a line that always breaks a sentence is a head.
      boolean numbered = family.numbers().size() == places;
      return (certain > 0 || numbered)
          ? 2 * (onPage + opening) >= places
          : places >= MANY && onPage + opening >= places - 1;
    }
  }
}
