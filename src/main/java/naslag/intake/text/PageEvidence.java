package naslag.intake.text;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.source.Typography;
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
    return before >= 0 && interrupts(before, after) && (after > index + 1 || before < index - 1);
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
    for (int i = from + 1; i <= to; i++) {
      if (lines.get(i).pageBefore()) {
        return true;
      }
    }
    return false;
  }

  /** A sentence begins before the line and goes on after it. */
  private boolean interrupts(int before, int after) {
    return after < lines.size()
        && !Typography.endsSentence(lines.get(before).text())
        && Typography.beginsLower(lines.get(after).text());
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

    private PrinterSlugs() {}

    static boolean is(String text) {
      return FILE.matcher(text).find() && WHEN.matcher(text).find();
    }

    /** The page that the slug names: the number after the file's name. */
    static OptionalInt page(String text) {
      Matcher page = PAGE.matcher(text);
      return page.find() ? OptionalInt.of(Integer.parseInt(page.group(1))) : OptionalInt.empty();
    }
  }
}
