package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naslag.intake.blocks.RichText.FontStyle;
import naslag.intake.pdf.PdfGlyphs.Accents;
import naslag.intake.source.Typography;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is set on a page.
 *
 * @param page index of the page, from 0
 * @param runs from left to right, at least one
 * @param baseline of most of its letters, in points from the top
 * @param size of most of its letters, in points
 * @param table when it stands for a whole table at its place
 */
record TextLine(
    int page, List<TextRun> runs, float baseline, float size, Optional<RuledTable> table) {
  /** In ems: what is wider than any space between two words of a justified line. */
  static final float CELL_GAP = 1.7f;

  /** A raised character is smaller than its line by so much. */
  private static final float RAISED = 0.82f;

  TextLine {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a line has a run");
    }
  }

  static TextLine of(int page, List<TextRun> runs) {
    TextRun main =
        Collections.max(runs, Comparator.comparingInt(run -> charactersSetLike(run, runs)));
    return new TextLine(page, runs, main.baseline(), main.size(), Optional.empty());
  }

  private static int charactersSetLike(TextRun run, List<TextRun> runs) {
    return runs.stream()
        .filter(other -> Math.abs(other.baseline() - run.baseline()) < 0.5f)
        .filter(other -> Math.abs(other.size() - run.size()) < 0.3f)
        .mapToInt(other -> other.text().length())
        .sum();
  }

  /** What stands for a table where lines are put in order. */
  static TextLine of(int page, RuledTable table) {
    float size = table.lines().map(TextLine::size).max(Float::compare).orElse(1f);
    float baseline = table.top() + size;
    TextRun run = new TextRun(table.text(), table.x(), table.right(), baseline, size, 0, false);
    return new TextLine(page, List.of(run), baseline, size, Optional.of(table));
  }

  boolean isTable() {
    return table.isPresent();
  }

  float x() {
    return runs.getFirst().x();
  }

  float right() {
    return (float) runs.stream().mapToDouble(TextRun::right).max().orElse(0);
  }

  /** Its words. */
  String text() {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.spaced() ? " " : "").append(run.text()));
    return Typography.clean(text.toString());
  }

  /** True for a small character above the line: the mark of a note, an exponent. */
  boolean isRaised(TextRun run) {
    return run.size() < RAISED * size && run.baseline() < baseline - 0.12f * size;
  }

  /**
   * True when all its letters have one of these fonts; all its characters, where it has no letters.
   */
  boolean isAll(int face) {
    List<TextRun> words =
        runs.stream()
            .filter(run -> run.text().chars().anyMatch(Character::isLetterOrDigit))
            .toList();
    return (words.isEmpty() ? runs : words).stream().allMatch(run -> run.is(face));
  }

  /** How many of its runs stand apart from the one before, as the cells of a table do. */
  int cells() {
    return (int)
        IntStream.range(0, runs.size())
            .filter(i -> i == 0 || runs.get(i).x() - runs.get(i - 1).right() > CELL_GAP * size)
            .count();
  }

  /**
   * Letters of one font that stand together on a line, or one glyph.
   *
   * @param x where it begins, in points from the left
   * @param right where it ends
   * @param baseline in points from the top
   * @param size of the letters, in points
   * @param face bits of {@link FontStyle}
   * @param spaced true when a space stands before it
   */
  record TextRun(
      String text, float x, float right, float baseline, float size, int face, boolean spaced) {
    boolean is(int bits) {
      return (face & bits) != 0;
    }

    boolean white() {
      return text.isBlank();
    }

    TextRun spaced(boolean before) {
      return new TextRun(text, x, right, baseline, size, face, before);
    }

    /** These words, as wide as it and a glyph together, and set as the glyph is. */
    TextRun set(String words, TextRun glyph) {
      float from = Math.min(x, glyph.x);
      float to = Math.max(right, glyph.right);
      return new TextRun(words, from, to, glyph.baseline, glyph.size, glyph.face, spaced);
    }
  }

  /**
   * A table between drawn lines.
   *
   * @param rows each with the lines of each of its cells; a cell may have none
   * @param x its left edge, in points
   * @param right its right edge
   * @param top from the top of the page
   * @param bottom from the top of the page
   */
  record RuledTable(
      List<List<List<TextLine>>> rows, float x, float right, float top, float bottom) {
    Stream<TextLine> lines() {
      return rows.stream().flatMap(List::stream).flatMap(List::stream);
    }

    String text() {
      return lines().map(TextLine::text).collect(Collectors.joining(" "));
    }
  }

  /**
   * Puts characters together to runs and lines, in the order of the file; a line ends where the
   * next character stands lower, or higher, or back to the left.
   */
  record PdfLines(int page, float wordGap, List<TextLine> lines, List<TextRun> runs) {
    /** In ems: a gap that parts two words where the file sets no spaces. */
    private static final float WORD_GAP = 0.17f;

    /** The same where it does: letters that are set wide stay one word. */
    private static final float WIDE_WORD_GAP = 0.4f;

    /** In ems: an accent so far behind a letter is none of it. */
    private static final float OFF = 0.05f;

    /** Above this share of white characters the file sets its spaces itself. */
    private static final double SETS_SPACES = 0.06;

    /** Whether a page sets the spaces between its words, or leaves gaps. */
    static boolean setsSpaces(List<TextRun> glyphs) {
      long white = glyphs.stream().filter(TextRun::white).count();
      return white > SETS_SPACES * glyphs.size();
    }

    static List<TextLine> of(int page, List<TextRun> glyphs, boolean spaces) {
      float wordGap = spaces ? WIDE_WORD_GAP : WORD_GAP;
      PdfLines maker = new PdfLines(page, wordGap, new ArrayList<>(), new ArrayList<>());
      TextRun before = null;
      boolean white = false;
      for (TextRun glyph : glyphs) {
        if (!glyph.white()) {
          before = maker.add(before, glyph, white);
        }
        white = glyph.white();
      }
      maker.endLine();
      return maker.lines;
    }

    /** The character that stands last now. */
    private TextRun add(@Nullable TextRun before, TextRun glyph, boolean white) {
      String composed = before == null ? "" : Accents.composed(before, glyph);
      if (before != null && !composed.isEmpty()) {
        TextRun run = runs.removeLast();
        int end = run.text().length() - before.text().length();
        runs.add(run.set(run.text().substring(0, end) + composed, glyph));
        return before.set(composed, glyph);
      }
      float gap = before == null ? 0 : glyph.x() - before.right();
      boolean sameLine = before != null && sameLine(before, glyph);
      boolean spaced =
          before != null
              && sameLine
              && (white
                  || gap > wordGap * Math.max(before.size(), glyph.size())
                  || (gap > OFF * glyph.size() && Accents.isBare(glyph.text())));
      boolean sameFace =
          before != null
              && before.face() == glyph.face()
              && Math.abs(before.size() - glyph.size()) < 0.3f
              && Math.abs(before.baseline() - glyph.baseline()) < 0.08f * glyph.size();
      // An accent without room of its own that begins a word is a quotation mark.
      String alone = Accents.spacing(glyph.text());
      if (sameLine && sameFace && gap <= TextLine.CELL_GAP * glyph.size()) {
        TextRun run = runs.removeLast();
        runs.add(run.set(run.text() + (spaced ? " " + alone : glyph.text()), glyph));
        return glyph;
      }
      if (!sameLine) {
        endLine();
      }
      runs.add(glyph.set(alone, glyph).spaced(spaced));
      return glyph;
    }

    private void endLine() {
      if (!runs.isEmpty()) {
        lines.add(TextLine.of(page, runs));
        runs.clear();
      }
    }

    private static boolean sameLine(TextRun before, TextRun glyph) {
      float size = Math.max(before.size(), glyph.size());
      float rise = Math.abs(glyph.baseline() - before.baseline());
      return rise < 0.55f * size && glyph.x() > before.right() - 0.6f * size;
    }
  }
}
