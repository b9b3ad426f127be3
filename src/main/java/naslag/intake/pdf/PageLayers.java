package naslag.intake.pdf;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naslag.dutch.Lexicon;
import naslag.intake.blocks.Numerals;
import naslag.intake.pdf.PdfParser.PdfContent.PageText;
import naslag.intake.pdf.TextLine.TextRun;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Typography;

/**
 * What a page draws over its text or beside it: watermarks and line numbers, which go, and initials
 * over several lines, which belong to the word beside them.
 *
 * @param lines of the text
 * @param removed what is no text
 */
record PageLayers(List<TextLine> lines, List<Removed> removed) {
  /** Of the text's size: an initial, or a word across the page, is so much larger. */
  private static final float LARGE = 1.5f;

  /** In ems: text stands so far from the numbers of its lines. */
  private static final float MARGIN = 0.8f;

  /** In lines: so many count on before they are numbers of lines. */
  private static final int FEWEST_NUMBERS = 5;

  /** Of the numbered lines: so many go on with a sentence, or they are rows or items. */
  private static final double RUNNING = 0.25;

  private static final float NEAR = 4;

  /** A line or a piece of one that is no text. */
  record Removed(Repair.Kind kind, String text) {}

  static PageLayers of(List<TextLine> all) {
    PageLayers layers = new PageLayers(new ArrayList<>(all), new ArrayList<>());
    if (!all.isEmpty()) {
      float size = middle(all.stream().map(TextLine::size));
      layers.watermarks(size);
      layers.lineNumbers(true);
      layers.lineNumbers(false);
      layers.initials(size);
    }
    return layers;
  }

  /** A word in large letters that runs through lines of the text. */
  private void watermarks(float size) {
    List<TextLine> marks =
        lines.stream()
            .filter(line -> line.size() > LARGE * size && line.text().length() > 2)
            .filter(mark -> lines.stream().filter(line -> covers(mark, line)).count() > 1)
            .toList();
    marks.forEach(mark -> removed.add(new Removed(Repair.Kind.WATERMARK, mark.text())));
    lines.removeAll(marks);
  }

  private static boolean covers(TextLine mark, TextLine line) {
    float up = mark.baseline() - line.baseline();
    float shared = Math.min(mark.right(), line.right()) - Math.max(mark.x(), line.x());
    return line.size() * LARGE < mark.size()
        && up > 0.05f * mark.size()
        && up < 0.65f * mark.size()
        && shared > 2 * line.size();
  }

  /** Numbers in one column beside the text, that count on from line to line. */
  private void lineNumbers(boolean left) {
    Map<TextLine, TextRun> numbered = new LinkedHashMap<>();
    lines.stream()
        .sorted(Comparator.comparingDouble(TextLine::baseline))
        .forEach(line -> number(line, left).ifPresent(run -> numbered.put(line, run)));
    if (numbered.size() < FEWEST_NUMBERS / 2) {
      return;
    }
    Set<TextRun> all = Set.copyOf(numbered.values());
    float edge = middle(all.stream().map(TextRun::right));
    float start = middle(all.stream().map(TextRun::x));
    numbered
        .values()
        .removeIf(r -> Math.abs(r.right() - edge) >= NEAR && Math.abs(r.x() - start) >= NEAR);
    List<Integer> values =
        numbered.values().stream().map(run -> Numerals.parse(run.text(), 0)).toList();
    long byFive = steps(values, 5) + steps(values, 10);
    long counted = steps(values, 1) + byFive;
    boolean beside =
        lines.stream()
            .flatMap(line -> line.runs().stream())
            .filter(run -> !all.contains(run))
            .noneMatch(run -> left ? run.x() < edge : run.right() > start);
    long running =
        numbered.keySet().stream()
            .filter(line -> Typography.beginsLower(beside(line, left)))
            .count();
    if (counted + byFive >= FEWEST_NUMBERS - 1
        && counted >= 0.9 * (values.size() - 1)
        && beside
        && running >= RUNNING * numbered.size()) {
      numbered.forEach(this::remove);
    }
  }

  private static long steps(List<Integer> values, int wide) {
    return IntStream.range(1, values.size())
        .filter(i -> values.get(i) - values.get(i - 1) == wide)
        .count();
  }

  private static float middle(Stream<Float> places) {
    List<Float> sorted = places.sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private void remove(TextLine line, TextRun number) {
    removed.add(new Removed(Repair.Kind.LINE_NUMBER, number.text()));
    List<TextRun> rest = new ArrayList<>(line.runs());
    rest.remove(number);
    if (rest.isEmpty()) {
      lines.remove(line);
    } else {
      rest.set(0, rest.getFirst().spaced(false));
      lines.set(lines.indexOf(line), TextLine.of(line.page(), rest));
    }
  }

  private static Optional<TextRun> number(TextLine line, boolean left) {
    List<TextRun> runs = line.runs();
    TextRun outer = left ? runs.getFirst() : runs.getLast();
    boolean apart =
        runs.stream()
            .filter(run -> !run.equals(outer))
            .map(run -> left ? run.x() - outer.right() : outer.x() - run.right())
            .allMatch(gap -> gap > MARGIN * line.size());
    return outer.text().matches("\\d{1,4}") && apart ? Optional.of(outer) : Optional.empty();
  }

  /** The words of a numbered line, which may be a line of its own. */
  private String beside(TextLine line, boolean left) {
    if (line.runs().size() > 1) {
      return line.runs().get(left ? 1 : 0).text();
    }
    return lines.stream()
        .filter(other -> Math.abs(other.baseline() - line.baseline()) < 0.3f * line.size())
        .filter(other -> number(other, left).isEmpty())
        .map(TextLine::text)
        .findFirst()
        .orElse("");
  }

  /** Puts an initial before its word, and the lines beside it to the place where it begins. */
  private void initials(float size) {
    for (TextLine initial : List.copyOf(lines)) {
      TextRun letter = initial.runs().getFirst();
      List<TextLine> beside =
          new ArrayList<>(
              lines.stream()
                  .filter(line -> isBeside(letter, line))
                  .sorted(Comparator.comparingDouble(TextLine::baseline))
                  .toList());
      boolean alone = initial.runs().size() == 1;
      if (!letter.text().matches("[‘“'\"]?\\p{Lu}")
          || letter.size() < LARGE * size
          || (alone && (beside.isEmpty() || !Typography.beginsWord(beside.getFirst().text())))) {
        continue;
      }
      if (!beside.isEmpty()) {
        // The room of an initial may reach below it, by a line.
        Optional<TextLine> below = below(beside.getLast());
        below
            .filter(line -> Math.abs(line.x() - beside.getLast().x()) < 1)
            .filter(line -> below(line).filter(next -> next.x() < letter.right()).isPresent())
            .ifPresent(beside::add);
      }
      List<TextLine> own = new ArrayList<>(beside);
      if (alone) {
        lines.remove(initial);
      } else {
        own.addFirst(initial);
      }
      for (int i = 0; i < own.size(); i++) {
        List<TextRun> runs = new ArrayList<>(own.get(i).runs());
        if (i == 0) {
          runs.remove(letter);
        }
        TextRun first = runs.getFirst();
        String before = i > 0 ? "" : letter.text() + (isWord(letter, first.text()) ? " " : "");
        TextRun wide = letter.set(before + first.text(), first).spaced(false);
        runs.set(0, wide);
        lines.set(lines.indexOf(own.get(i)), TextLine.of(initial.page(), runs));
      }
    }
  }

  /** The next line of the text that a line stands in. */
  private Optional<TextLine> below(TextLine line) {
    return lines.stream()
        .filter(next -> next.baseline() > line.baseline() + 0.5f * line.size())
        .filter(next -> next.baseline() < line.baseline() + 1.6f * line.size())
        .filter(next -> Math.abs(next.size() - line.size()) < 0.05f * line.size())
        .filter(next -> next.x() < line.right() && next.right() > line.x())
        .findFirst();
  }

  private static boolean isBeside(TextRun letter, TextLine line) {
    float up = letter.baseline() - line.baseline();
    float gap = line.x() - letter.right();
    return line.size() * LARGE < letter.size()
        && up > -0.15f * letter.size()
        && up < 0.9f * letter.size()
        && gap > -0.3f * line.size()
        && gap < 1.5f * line.size();
  }

  /** True for "U" before "ziet", which together are no word. */
  private static boolean isWord(TextRun letter, String words) {
    String next = words.split("[^\\p{L}]", 2)[0];
    return letter.text().matches("[UOAI]")
        && Lexicon.dutch().contains(next)
        && !Lexicon.dutch().contains(letter.text() + next);
  }

  /**
   * Takes away the marks that only another page shows to be one, and logs all that went.
   *
   * @param size of the text's letters, in points
   * @return the pages that have words in another direction, which are no watermark
   */
  static Set<Integer> log(List<PageText> pages, float size, ImportLog log) {
    Set<String> marks =
        pages.stream()
            .flatMap(page -> page.removed().stream())
            .filter(gone -> gone.kind() == Repair.Kind.WATERMARK)
            .map(Removed::text)
            .collect(toSet());
    Map<String, Long> turned =
        pages.stream()
            .flatMap(p -> p.turned().stream().map(r -> Typography.clean(r.text())).distinct())
            .collect(groupingBy(text -> text, counting()));
    Set<Integer> left = new TreeSet<>();
    for (PageText page : pages) {
      List<Removed> gone = new ArrayList<>(page.removed());
      for (TextRun run : page.turned()) {
        String text = Typography.clean(run.text());
        boolean large = run.size() > LARGE * size && text.length() > 2;
        if (large || (turned.get(text) > 1 && text.length() > 2)) {
          gone.add(new Removed(Repair.Kind.WATERMARK, text));
        } else if (text.chars().anyMatch(Character::isLetter)) {
          left.add(page.index() + 1);
        }
      }
      List<TextLine> others =
          page.lines().stream()
              .filter(line -> line.size() > LARGE * size && marks.contains(line.text()))
              .toList();
      others.forEach(line -> gone.add(new Removed(Repair.Kind.WATERMARK, line.text())));
      page.lines().removeAll(others);
      gone.forEach(one -> log.repaired(page.index() + 1, one.kind(), one.text()));
    }
    return left;
  }
}
