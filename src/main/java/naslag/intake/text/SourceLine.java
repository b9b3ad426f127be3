package naslag.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import naslag.corpus.Inline.PageMark;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Typography;
import org.jspecify.annotations.Nullable;

/** A line of a text that has words, and what was found of it. */
final class SourceLine {
  /** A line drawn across the page parts the text, as an empty one does. */
  private static final Pattern RULE = Pattern.compile("\\s*([-=_~#*─—])\\1{3,}\\s*");

  /** 1-based, as an editor counts. */
  final int number;

  /** Its words, white space collapsed and trimmed. */
  final String text;

  /** The same as it stands in the source. */
  final String raw;

  /** How many characters of white space it begins with. */
  final int indent;

  /** True when an empty line stands before it, or nothing. */
  boolean gap;

  /** Form feeds before it; an empty page has one of its own. */
  final int feeds;

  /** True when a page begins here: by a form feed, later by any evidence. */
  boolean pageBefore;

  /** What it is, when it belongs to the page and not to the text. */
  Repair.@Nullable Kind furniture;

  /** True for a heading of the text that running heads repeat. */
  boolean repeated;

  /** The pages that begin here. */
  final List<PageMark> pages = new ArrayList<>();

  private SourceLine(int number, String raw, boolean gap, int feeds) {
    this.number = number;
    this.text = Typography.clean(raw);
    this.raw = raw;
    this.indent = raw.length() - raw.stripLeading().length();
    this.gap = gap;
    this.feeds = feeds;
    this.pageBefore = feeds > 0;
  }

  /** The lines that have words, in order. */
  static List<SourceLine> of(String source) {
    List<SourceLine> lines = new ArrayList<>();
    boolean gap = true;
    int feeds = 0;
    int number = 0;
    for (String raw : source.split("\r\n|\n|\r", -1)) {
      number++;
      String[] parts = raw.split("\f", -1);
      for (int i = 0; i < parts.length; i++) {
        feeds += i > 0 ? 1 : 0;
        if (Typography.clean(parts[i]).isEmpty()
            || (RULE.matcher(parts[i]).matches()
                && (lines.isEmpty() || !TextTables.isRow(lines.getLast().raw)))) {
          gap = true;
        } else {
          lines.add(new SourceLine(number, parts[i], gap, feeds));
          gap = false;
          feeds = 0;
        }
      }
    }
    return lines;
  }

  boolean is(Repair.Kind kind) {
    return furniture == kind;
  }

  /** The lines that are no furniture, each with the gap and the pages before it. */
  static List<SourceLine> body(List<SourceLine> lines) {
    List<SourceLine> body = new ArrayList<>();
    boolean gap = false;
    boolean page = false;
    List<PageMark> pages = new ArrayList<>();
    for (SourceLine line : lines) {
      gap |= line.gap;
      page |= line.pageBefore;
      pages.addAll(line.pages);
      if (line.furniture == null) {
        line.gap = gap;
        line.pageBefore = (page || !pages.isEmpty()) && !body.isEmpty();
        line.pages.clear();
        line.pages.addAll(pages);
        body.add(line);
        gap = false;
        page = false;
        pages.clear();
      }
    }
    return body;
  }

  /**
   * How wide the lines of a text are set, in ems. A count of characters was tried: a line of narrow
   * letters then looks full and one of wide letters short, and the two kinds of paragraph end mix.
   *
   * @param typical the median width of lines that run on, 0 when the text has none
   */
  record Measure(double typical) {
    /** Lines below this are titles, numbers and last lines as a rule. */
    private static final int RUNNING = 40;

    private static final String NARROW = "iljtfrI.,:;'’‘!|() -ïí";
    private static final String WIDE = "mwMW—";

    static Measure of(List<SourceLine> lines) {
      double[] widths =
          lines.stream()
              .map(line -> line.text)
              .filter(text -> text.length() >= RUNNING && !Typography.endsSentence(text))
              .mapToDouble(Measure::width)
              .sorted()
              .toArray();
      return new Measure(widths.length == 0 ? 0 : widths[widths.length / 2]);
    }

    /** The part of a typical line that the text takes; 0 when lines have no typical width. */
    double share(String text) {
      return typical == 0 ? 0 : width(text) / typical;
    }

    /**
     * The part of a typical line that the line and the next line's first word take together. Up to
     * 1 the word would have fitted: nobody breaks a line there unless a paragraph ends.
     */
    double room(String line, String next) {
      return typical == 0 ? 2 : (width(line) + width(" ") + width(next.split(" ", 2)[0])) / typical;
    }

    /** Width in ems by classes of letters, as book fonts have them. */
    static double width(String text) {
      return text.chars().mapToDouble(Measure::width).sum();
    }

    private static double width(int c) {
      if (NARROW.indexOf(c) >= 0) {
        return 0.30;
      }
      if (WIDE.indexOf(c) >= 0) {
        return 0.85;
      }
      return Character.isUpperCase(c) ? 0.66 : 0.52;
    }
  }
}
