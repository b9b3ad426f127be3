package naslag.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which lines are a heading and how deep: first by the file's outline, then by letters that
 * are set as those headings are, or larger or heavier than the text where there is no outline.
 */
final class PdfHeadings {
  /** Of the body's size: from here on letters are those of a heading. */
  private static final float LARGER = 1.08f;

  private static final int MOST_LINES = 5;
  private static final int MOST_SIGNS = 260;
  private static final Pattern NUMBERED =
      Pattern.compile("(\\d{1,2}(?:\\.\\d{1,3})*)\\.?\\s+(\\S.*)");
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
  record Found(List<LaidLine> lines, int level, String number, String title) {}

  private record Face(int size, boolean bold) {}

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
    headings.byOutline(outline);
    headings.byFace();
    return headings.byFirst;
  }

  private void byOutline(List<Bookmark> outline) {
    Map<Integer, List<Integer>> byPage = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      byPage.computeIfAbsent(lines.get(i).page(), p -> new ArrayList<>()).add(i);
    }
    int after = -1;
    for (Bookmark bookmark : outline) {
      String wanted = key(bookmark.title());
      if (wanted.isEmpty() || bookmark.page() < 0) {
        continue;
      }
      int hit = -1;
      for (int page = bookmark.page(); page <= bookmark.page() + 1 && hit < 0; page++) {
        for (int index : byPage.getOrDefault(page, List.of())) {
          if (index > after && !inside.containsKey(lines.get(index))) {
            int length = matches(index, wanted);
            if (length > 0) {
              add(index, length, bookmark.level());
              hit = index;
              break;
            }
          }
        }
      }
      after = Math.max(after, hit);
    }
  }

  /** How many lines from here are the title, a number or "Hoofdstuk 3" before it aside; 0: none. */
  private int matches(int from, String wanted) {
    StringBuilder text = new StringBuilder();
    for (int n = 1; n <= MOST_LINES && from + n <= lines.size(); n++) {
      LaidLine line = lines.get(from + n - 1);
      if (line.page() != lines.get(from).page() || line.size() < 0.9f * measure.size()) {
        return 0;
      }
      text.append(key(line.text()));
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

  static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private Face face(LaidLine line) {
    return new Face(Math.round(line.size() * 2), line.isAll(LaidRun.BOLD));
  }

  private void byFace() {
    Map<Face, Integer> levels = new HashMap<>();
    Map<Face, Map<Integer, Integer>> votes = new HashMap<>();
    byFirst
        .values()
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
        Matcher numbered = NUMBERED.matcher(lines.get(group[0]).text());
        int depth =
            numbered.matches() && numbered.group(1).contains(".")
                ? (int) numbered.group(1).chars().filter(c -> c == '.').count() + 1
                : level;
        add(group[0], group[1], outlined ? level : Math.max(level, depth));
      }
    }
  }

  private boolean isInside(int[] group) {
    for (int i = group[0]; i < group[0] + group[1]; i++) {
      if (inside.containsKey(lines.get(i))) {
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
          && i + 1 - from < MOST_LINES
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
      if (signs <= MOST_SIGNS && !tooLong && length < MOST_LINES && apart(from, length)) {
        groups.add(new int[] {from, length});
      }
    }
    return groups;
  }

  private boolean looksLikeHeading(int index) {
    LaidLine line = lines.get(index);
    String text = line.text();
    long letters = text.chars().filter(Character::isLetter).count();
    boolean larger = line.size() >= LARGER * measure.size();
    boolean heavier = line.isAll(LaidRun.BOLD) && line.size() >= 0.98f * measure.size();
    return (larger || heavier)
        && letters >= 2
        && letters * 2 > text.replace(" ", "").length()
        && !line.isAll(LaidRun.MONO)
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

  private void add(int from, int length, int level) {
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
}
