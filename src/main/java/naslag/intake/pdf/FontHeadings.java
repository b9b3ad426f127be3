package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import naslag.intake.blocks.RichText.FontStyle;

/**
 * Headings that their letters tell: set as those of the outline are, or larger or heavier than the
 * text where there is no outline.
 */
final class FontHeadings {
  /** Of the body's size: from here on letters are those of a heading. */
  private static final float LARGER = 1.08f;

  private static final int MOST_SIGNS = 260;

  /** In lines: a title is broken by hand once, an imprint or a list of names is at each line. */
  private static final int MOST_BROKEN = 2;

  private final PdfHeadings headings;
  private final List<LaidLine> lines;
  private final PdfMeasure measure;

  private record Face(int size, boolean bold) {}

  FontHeadings(PdfHeadings headings) {
    this.headings = headings;
    this.lines = headings.lines();
    this.measure = headings.measure();
  }

  private Face face(LaidLine line) {
    return new Face(Math.round(line.size() * 2), line.isAll(FontStyle.BOLD));
  }

  void add() {
    Map<Face, Integer> levels = new HashMap<>();
    Map<Face, Map<Integer, Integer>> votes = new HashMap<>();
    headings
        .found()
        .forEach(
            found ->
                votes
                    .computeIfAbsent(face(found.lines().getLast()), f -> new HashMap<>())
                    .merge(found.level(), 1, Integer::sum));
    votes.forEach(
        (face, count) ->
            levels.put(
                face,
                count.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey()));
    boolean outlined = !levels.isEmpty();
    List<int[]> groups = groups();
    if (!outlined) {
      rank(groups, levels);
    }
    for (int[] group : groups) {
      LaidLine last = lines.get(group[0] + group[1] - 1);
      Integer level = levels.get(face(last));
      if (level != null && !isInside(group)) {
        Matcher numbered = PdfHeadings.NUMBERED.matcher(lines.get(group[0]).text());
        int depth =
            numbered.matches() && numbered.group(1).contains(".")
                ? (int) numbered.group(1).chars().filter(c -> c == '.').count() + 1
                : level;
        headings.add(group[0], group[1], outlined ? level : Math.max(level, depth));
      }
    }
  }

  private boolean isInside(int[] group) {
    for (int i = group[0]; i < group[0] + group[1]; i++) {
      if (headings.has(lines.get(i))) {
        return true;
      }
    }
    return false;
  }

  private void rank(List<int[]> groups, Map<Face, Integer> levels) {
    List<Face> faces =
        groups.stream()
            .filter(group -> lines.get(group[0]).page() > 0 || firstPageIsText())
            .map(group -> face(lines.get(group[0])))
            .distinct()
            .sorted(
                Comparator.comparingInt((Face f) -> -f.size())
                    .thenComparingInt(f -> f.bold() ? 0 : 1))
            .toList();
    for (int i = 0; i < faces.size(); i++) {
      levels.put(faces.get(i), Math.min(i + 1, 5));
    }
  }

  /** A first page of a few lines is a title page: what is large there is no heading. */
  private boolean firstPageIsText() {
    long running =
        lines.stream()
            .filter(line -> line.page() == 0 && line.text().length() > 40)
            .filter(line -> Math.abs(line.size() - measure.size()) < 1)
            .count();
    return running > 2;
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
          && i + 1 - from < PdfHeadings.LONGEST
          && face(lines.get(i + 1)).equals(face(lines.get(from)))
          && lines.get(i + 1).page() == lines.get(from).page()
          && lines.get(i + 1).baseline() - lines.get(i).baseline() < 1.6f * lines.get(i).size()
          && lines.get(i + 1).baseline() > lines.get(i).baseline()) {
        i++;
      }
      int length = i - from + 1;
      boolean tooLong = false;
      int signs = 0;
      for (int n = from; n <= i; n++) {
        signs += lines.get(n).text().length();
        tooLong |= lines.get(n).cells() > 2;
      }
      if (signs <= MOST_SIGNS
          && !tooLong
          && length < PdfHeadings.LONGEST
          && !isBrokenByHand(from, length)
          && apart(from, length)) {
        groups.add(new int[] {from, length});
      }
    }
    return groups;
  }

  /** Three lines or more of which one, or on this paper each, has room for what follows. */
  private boolean isBrokenByHand(int from, int length) {
    // "Hoofdstuk 3" stands on a line of its own.
    int first = from + (PdfHeadings.isLabel(lines.get(from).text()) ? 1 : 0);
    float width = 0;
    for (int i = first; i < from + length; i++) {
      width = Math.max(width, lines.get(i).right() - lines.get(i).x());
    }
    boolean early = false;
    boolean all = true;
    for (int i = first; i + 1 < from + length; i++) {
      LaidLine next = lines.get(i + 1);
      String text = next.text();
      float word = (next.right() - next.x()) * text.split(" ", 2)[0].length() / text.length();
      float filled = lines.get(i).right() - lines.get(i).x() + word + 0.5f * next.size();
      early |= filled < width;
      all &= filled < measure.width();
    }
    return (early || all) && length - (first - from) > MOST_BROKEN;
  }

  private boolean looksLikeHeading(int index) {
    LaidLine line = lines.get(index);
    String text = line.text();
    long letters = text.chars().filter(Character::isLetter).count();
    boolean larger = line.size() >= LARGER * measure.size();
    boolean heavier = line.isAll(FontStyle.BOLD) && line.size() >= 0.98f * measure.size();
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
    LaidLine first = lines.get(from);
    boolean larger = first.size() >= 1.15f * measure.size();
    if (larger) {
      return true;
    }
    boolean above =
        from == 0
            || lines.get(from - 1).page() != first.page()
            || first.baseline() < lines.get(from - 1).baseline()
            || first.baseline() - lines.get(from - 1).baseline() > 1.25f * measure.leading();
    String text = lines.get(from + length - 1).text();
    return above && !text.matches(".*[.,;]$") && !text.endsWith("…");
  }
}
