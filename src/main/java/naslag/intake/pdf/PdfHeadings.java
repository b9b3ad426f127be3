package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import naslag.intake.blocks.LineJoiner;
import naslag.intake.blocks.Numerals.NumberedHeading;
import naslag.intake.blocks.RichText.FontStyle;
import naslag.intake.blocks.Runs;
import naslag.intake.pdf.PdfMeasure.LineFlow;
import naslag.intake.pdf.PdfMeasure.PageShape;
import naslag.intake.pdf.PdfParser.PdfContent.Bookmark;
import naslag.intake.source.Typography;

/**
 * Tells which lines are a heading and how deep: first by the file's outline, then by letters that
 * are set as those headings are, or larger or heavier than the text where there is no outline.
 */
record PdfHeadings(
    List<TextLine> lines,
    LineFlow flow,
    Map<TextLine, PdfHeadings.Found> byFirst,
    Set<TextLine> inside) {
  /** In lines. */
  private static final int LONGEST = 5;

  private static final Pattern LABEL =
      Pattern.compile("[\\d.]{1,8}|(?i:hoofdstuk|deel|chapter)\\s+\\d{1,2}[.:]?");

  /** What a page may set before a title of the outline, letters and digits only. */
  private static final String BEFORE_TITLE =
      "(?:hoofdstuk|deel|chapter|bijlage|appendix)?(?:\\d{0,6}|[a-z]|[ivxlc]{1,6})";

  /** In ems: the space before a word that would have fitted. */
  private static final float ROOM = 0.5f;

  /** Of the body's size: from here on letters are those of a heading. */
  private static final float LARGER = 1.08f;

  /** Of the body's size: letters of no figure. */
  private static final float LARGE = 1.4f;

  /** In headings: so many in a row, with no text below them, are words in a figure or a table. */
  private static final int LABELS = 3;

  /** In lines: a title is broken by hand once, an imprint or a list of names is at each line. */
  private static final int MOST_BROKEN = 2;

  /**
   * A heading.
   *
   * @param lines one or more
   * @param level from 1
   * @param number "" when it has none
   */
  record Found(List<TextLine> lines, int level, String number, String title) {
    Found at(int other) {
      return new Found(lines, other, number, title);
    }
  }

  /**
   * Finds them.
   *
   * @param lines of the whole text in reading order, without furniture and notes
   * @return by the first line of each
   */
  static Map<TextLine, Found> of(List<TextLine> lines, List<Bookmark> outline, LineFlow flow) {
    PdfHeadings headings = new PdfHeadings(lines, flow, new HashMap<>(), new HashSet<>());
    headings.addOutline(outline);
    headings.addByFont();
    return headings.byFirst;
  }

  /** True for a number that its title follows on the next line. */
  private static boolean isLabel(String text) {
    return LABEL.matcher(text).matches();
  }

  /** A heading of lines that follow one another; what is a number before them becomes one. */
  private void add(int from, int length, int level) {
    List<TextLine> own = List.copyOf(lines.subList(from, from + length));
    LineJoiner text = flow.joiner();
    own.forEach(line -> text.add(line.text(), line.page() + 1));
    NumberedHeading title = NumberedHeading.of(text.text());
    byFirst.put(own.getFirst(), new Found(own, level, title.number(), title.title()));
    inside.addAll(own);
  }

  /** Headings that the file itself lists, found on the pages to which its outline leads. */
  private void addOutline(List<Bookmark> outline) {
    int next = 0;
    for (Bookmark bookmark : outline) {
      String wanted = Typography.key(bookmark.title());
      int to = bookmark.page() < 0 || wanted.isEmpty() ? -1 : bookmark.page() + 1;
      for (int i = next; i < lines.size() && lines.get(i).page() <= to; i++) {
        int length = lines.get(i).page() < bookmark.page() ? 0 : matches(i, wanted);
        if (length > 0) {
          add(i, length, bookmark.level());
          next = i + length;
          break;
        }
      }
    }
  }

  /** How many lines from here are the title, a number or "Hoofdstuk 3" before it aside; 0: none. */
  private int matches(int from, String wanted) {
    StringBuilder text = new StringBuilder();
    for (int n = 1; n <= LONGEST && from + n <= lines.size(); n++) {
      TextLine line = lines.get(from + n - 1);
      text.append(Typography.key(line.text()));
      // The outline of a file may lack characters that the page has: TeX's own formulas.
      if (text.isEmpty()
          || text.length() > wanted.length() + 16
          || line.isTable()
          || line.page() != lines.get(from).page()
          || line.size() < 0.9f * flow.measure().size()) {
        return 0;
      }
      String found = text.toString();
      if (found.endsWith(wanted) && found.matches(BEFORE_TITLE + wanted)) {
        return n;
      }
    }
    return 0;
  }

  /** What a line is set in: its size, in steps that hide how a file rounds, then its weight. */
  private static int face(TextLine line) {
    return 2 * Math.round(line.size() * 2) + (line.isAll(FontStyle.BOLD) ? 1 : 0);
  }

  /**
   * Headings that are set as those of the outline are, or larger or heavier than the text where
   * there is no outline.
   */
  private void addByFont() {
    Map<Integer, Integer> levels = new HashMap<>();
    byFirst
        .values()
        .forEach(found -> levels.merge(face(found.lines().getLast()), found.level(), Math::min));
    List<Group> groups = groups();
    if (levels.isEmpty()) {
      groups.stream()
          .map(group -> face(group.first()))
          .distinct()
          .sorted(Comparator.reverseOrder())
          .forEach(face -> levels.put(face, Math.min(levels.size() + 1, 5)));
    }
    for (Group group : groups) {
      Integer level = levels.get(face(group.lines.getLast()));
      if (level != null && group.lines.stream().noneMatch(inside::contains)) {
        add(group.from, group.lines.size(), level);
      }
    }
  }

  /** Lines that follow one another, set alike. */
  private record Group(int from, List<TextLine> lines) {
    TextLine first() {
      return lines.getFirst();
    }

    boolean isBefore(Group next) {
      return from + lines.size() == next.from
          && face(first()) == face(next.first())
          && first().page() == next.first().page();
    }
  }

  /** Runs of lines that look like a heading. */
  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int from = i;
      if (looksLikeHeading(lines.get(i))) {
        while (i + 1 < lines.size()
            && face(lines.get(i + 1)) == face(lines.get(from))
            && isBelow(lines.get(i), lines.get(i + 1))) {
          i++;
        }
        Group group = new Group(from, lines.subList(from, i + 1));
        if (group.lines.size() < LONGEST
            && !isBrokenByHand(group.lines)
            && apart(group)
            && isInPlace(group.lines)) {
          groups.add(group);
        }
      }
    }
    return withoutLabels(groups);
  }

  /** Headings begin where the text begins, or stand in its middle; words in a figure do neither. */
  private boolean isInPlace(List<TextLine> own) {
    PageShape shape = flow.shapes().get(own.getFirst().page());
    return own.stream()
        .allMatch(
            line -> {
              float before = line.x() - shape.left(line);
              float after = shape.right(line) - line.right();
              return line.size() >= LARGE * flow.measure().size()
                  || before < 2 * line.size()
                  || Math.abs(before - after) < 2 * line.size();
            });
  }

  /** Without those of which some that are set alike follow one another with no text between. */
  private static List<Group> withoutLabels(List<Group> groups) {
    return Runs.of(groups, Group::isBefore).stream()
        .filter(run -> run.size() < LABELS)
        .flatMap(List::stream)
        .toList();
  }

  private static boolean isBelow(TextLine line, TextLine next) {
    float down = next.baseline() - line.baseline();
    return next.page() == line.page() && down > 0 && down < 1.6f * line.size();
  }

  /** Three lines or more of which one, or on this paper each, has room for what follows. */
  private boolean isBrokenByHand(List<TextLine> heading) {
    // "Hoofdstuk 3" stands on a line of its own.
    int label = isLabel(heading.getFirst().text()) ? 1 : 0;
    List<TextLine> own = heading.subList(label, heading.size());
    double width = own.stream().mapToDouble(TextLine::width).max().orElse(0);
    DoubleSummaryStatistics filled =
        IntStream.range(1, own.size())
            .mapToDouble(
                i -> own.get(i - 1).width() + ROOM * own.get(i).size() + own.get(i).firstWord())
            .summaryStatistics();
    return own.size() > MOST_BROKEN
        && (filled.getMin() < width || filled.getMax() < flow.measure().width());
  }

  private boolean looksLikeHeading(TextLine line) {
    String text = line.text();
    float size = line.size() / flow.measure().size();
    long letters = text.chars().filter(Character::isLetter).count();
    return (size >= LARGER || (size >= 0.98f && line.isAll(FontStyle.BOLD)))
        && !line.isTable()
        && letters >= 2
        && letters * 2 > text.replace(" ", "").length()
        && !line.isAll(FontStyle.MONO)
        && !text.matches("^[•◦▪‣●○■–*-]\\s.*|.*(?:\\.\\s?){4,}\\s*\\S*");
  }

  /** A heading stands off from the text above it, and is not the first words of a paragraph. */
  private boolean apart(Group group) {
    PdfMeasure measure = flow.measure();
    TextLine first = group.first();
    TextLine before = lines.get(Math.max(0, group.from - 1));
    float down = first.baseline() - before.baseline();
    boolean above = before.page() != first.page() || down <= 0 || down > 1.25f * measure.leading();
    return first.size() >= 1.15f * measure.size()
        || (above && !group.lines.getLast().text().matches(".*[.,;]$"));
  }
}
