package naslag.intake.pdf;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import naslag.intake.blocks.LineJoiner;
import naslag.intake.blocks.Numerals.NumberedHeading;
import naslag.intake.blocks.RichText.FontStyle;
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
      boolean known = bookmark.page() >= 0 && !wanted.isEmpty();
      for (int i = next; known && i < lines.size(); i++) {
        int pagesOn = lines.get(i).page() - bookmark.page();
        int length = pagesOn < 0 || pagesOn > 1 ? 0 : matches(i, wanted);
        if (length > 0) {
          add(i, length, bookmark.level());
          next = i + length;
        }
        known = length == 0 && pagesOn <= 1;
      }
    }
  }

  /** How many lines from here are the title, a number or "Hoofdstuk 3" before it aside; 0: none. */
  private int matches(int from, String wanted) {
    StringBuilder text = new StringBuilder();
    for (int n = 1; n <= LONGEST && from + n <= lines.size(); n++) {
      TextLine line = lines.get(from + n - 1);
      if (line.isTable()
          || line.page() != lines.get(from).page()
          || line.size() < 0.9f * flow.measure().size()) {
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
      // The outline of a file may lack characters that the page has: TeX's own formulas.
      if (found.length() > wanted.length() + 16) {
        return 0;
      }
    }
    return 0;
  }

  private record Face(int size, boolean bold) {}

  private Face face(TextLine line) {
    return new Face(Math.round(line.size() * 2), line.isAll(FontStyle.BOLD));
  }

  /**
   * Headings that are set as those of the outline are, or larger or heavier than the text where
   * there is no outline.
   */
  private void addByFont() {
    Map<Face, Map<Integer, Long>> votes =
        byFirst.values().stream()
            .collect(
                groupingBy(
                    found -> face(found.lines().getLast()), groupingBy(Found::level, counting())));
    Map<Face, Integer> levels = new HashMap<>();
    votes.forEach(
        (face, count) ->
            levels.put(
                face, Collections.max(count.entrySet(), Map.Entry.comparingByValue()).getKey()));
    List<int[]> groups = groups();
    if (levels.isEmpty()) {
      groups.stream()
          .map(group -> face(lines.get(group[0])))
          .distinct()
          .sorted(Comparator.comparing(Face::size).thenComparing(Face::bold).reversed())
          .forEach(face -> levels.put(face, Math.min(levels.size() + 1, 5)));
    }
    for (int[] group : groups) {
      List<TextLine> own = lines.subList(group[0], group[0] + group[1]);
      Integer level = levels.get(face(own.getLast()));
      if (level != null && own.stream().noneMatch(inside::contains)) {
        add(group[0], group[1], level);
      }
    }
  }

  /** Runs of lines that look like a heading: first line and length. */
  private List<int[]> groups() {
    List<int[]> groups = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!looksLikeHeading(i)) {
        continue;
      }
      int from = i;
      while (i + 1 < lines.size()
          && face(lines.get(i + 1)).equals(face(lines.get(from)))
          && isBelow(lines.get(i), lines.get(i + 1))) {
        i++;
      }
      int length = i - from + 1;
      if (length < LONGEST
          && !isBrokenByHand(from, length)
          && apart(from, length)
          && isInPlace(lines.subList(from, from + length))) {
        groups.add(new int[] {from, length});
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
  private List<int[]> withoutLabels(List<int[]> groups) {
    List<int[]> headings = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= groups.size(); i++) {
      if (i == groups.size() || !isNext(groups.get(i - 1), groups.get(i))) {
        headings.addAll(i - from < LABELS ? groups.subList(from, i) : List.of());
        from = i;
      }
    }
    return headings;
  }

  private boolean isNext(int[] group, int[] next) {
    TextLine first = lines.get(next[0]);
    return group[0] + group[1] == next[0]
        && face(lines.get(group[0])).equals(face(first))
        && lines.get(group[0]).page() == first.page();
  }

  private static boolean isBelow(TextLine line, TextLine next) {
    float down = next.baseline() - line.baseline();
    return next.page() == line.page() && down > 0 && down < 1.6f * line.size();
  }

  /** Three lines or more of which one, or on this paper each, has room for what follows. */
  private boolean isBrokenByHand(int from, int length) {
    // "Hoofdstuk 3" stands on a line of its own.
    int first = from + (isLabel(lines.get(from).text()) ? 1 : 0);
    float width = 0;
    for (int i = first; i < from + length; i++) {
      width = Math.max(width, lines.get(i).width());
    }
    boolean early = false;
    boolean all = true;
    for (int i = first; i + 1 < from + length; i++) {
      TextLine next = lines.get(i + 1);
      float filled = lines.get(i).width() + next.firstWord() + 0.5f * next.size();
      early |= filled < width;
      all &= filled < flow.measure().width();
    }
    return (early || all) && length - (first - from) > MOST_BROKEN;
  }

  private boolean looksLikeHeading(int index) {
    TextLine line = lines.get(index);
    String text = line.text();
    long letters = text.chars().filter(Character::isLetter).count();
    boolean larger = line.size() >= LARGER * flow.measure().size();
    boolean heavier = line.isAll(FontStyle.BOLD) && line.size() >= 0.98f * flow.measure().size();
    return (larger || heavier)
        && !line.isTable()
        && letters >= 2
        && letters * 2 > text.replace(" ", "").length()
        && !line.isAll(FontStyle.MONO)
        && !text.matches("^[•◦▪‣●○■–*-]\\s.*")
        && !text.matches(".*(?:\\.\\s?){4,}\\s*\\S*");
  }

  /** A heading stands off from the text above it, and is not the first words of a paragraph. */
  private boolean apart(int from, int length) {
    TextLine first = lines.get(from);
    if (first.size() >= 1.15f * flow.measure().size()) {
      return true;
    }
    TextLine before = lines.get(Math.max(0, from - 1));
    float down = first.baseline() - before.baseline();
    boolean above =
        from == 0 || before.page() != first.page() || down < 0 || down > 1.25f * flow.measure().leading();
    return above && !lines.get(from + length - 1).text().matches(".*[.,;]$");
  }
}
