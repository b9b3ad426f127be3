package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naslag.intake.blocks.RichText.FontStyle;
import naslag.intake.pdf.PdfGlyphs.Accents;
import naslag.intake.source.Typography;

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

  private static final Pattern LEADER = Pattern.compile("(?:\\.\\s?){5,}");

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
        .filter(other -> Math.abs(other.size() - run.size()) < 0.03f * run.size())
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

  /** Without these bits of the faces of its runs. */
  TextLine without(int bits) {
    return new TextLine(
        page, runs.stream().map(run -> run.without(bits)).toList(), baseline, size, table);
  }

  boolean isOutside(float pageWidth, float pageHeight) {
    return right() < 0 || x() > pageWidth || baseline < 0 || baseline - size > pageHeight;
  }

  /** The same line on another page. */
  TextLine on(int other) {
    return new TextLine(other, runs, baseline, size, table);
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

  float width() {
    return right() - x();
  }

  /** How wide its first word is, in points; as much of the line as of its characters. */
  float firstWord() {
    String text = text();
    return width() * text.split(" ", 2)[0].length() / Math.max(1, text.length());
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

  /**
   * How many of its runs stand apart from the one before, as the cells of a table do, or are led to
   * by dots.
   */
  int cells() {
    return (int)
            IntStream.range(0, runs.size())
                .filter(i -> i == 0 || runs.get(i).x() - runs.get(i - 1).right() > CELL_GAP * size)
                .count()
        + (LEADER.matcher(text()).find() ? 1 : 0);
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

    TextRun without(int bits) {
      return new TextRun(text, x, right, baseline, size, face & ~bits, spaced);
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
   * Puts glyphs together to runs and lines, in the order of the file; a line ends where the next
   * glyph stands lower, or higher, or back to the left.
   *
   * @param space how wide the spaces of the page are, in ems
   */
  record PdfLines(int page, float space, List<TextLine> lines) {
    /** In ems: a gap that parts two words, unless the font's space is narrow. */
    private static final float WORD_GAP = 0.17f;

    /** Of a space: a gap that parts two words. */
    private static final float MOST_OF_A_SPACE = 0.8f;

    /** In ems: a kern is narrower. */
    private static final float LEAST_GAP = 0.1f;

    /** In ems: letters further apart are no word set wide. */
    private static final float WIDEST = 0.8f;

    /** Of the gap between letters that are set wide: the gap between two words of them. */
    private static final float WIDER = 1.3f;

    /** In gaps: so many in a row are wide in a word set wide; single letters are fewer. */
    private static final int ROW = 3;

    /** Above this share of white characters the file sets its spaces itself. */
    private static final double SETS_SPACES = 0.06;

    /** The middle width of a page's spaces, set or left open, in ems. */
    static float space(List<TextRun> glyphs) {
      List<Float> set = new ArrayList<>();
      List<Float> open = new ArrayList<>();
      for (int i = 0; i < glyphs.size(); i++) {
        TextRun glyph = glyphs.get(i);
        float gap = i == 0 ? 0 : (glyph.x() - glyphs.get(i - 1).right()) / glyph.size();
        if (glyph.white()) {
          set.add((glyph.right() - glyph.x()) / glyph.size());
        } else if (gap > LEAST_GAP && gap < WIDEST) {
          open.add(gap);
        }
      }
      List<Float> spaces = set.size() > SETS_SPACES * glyphs.size() ? set : open;
      return spaces.isEmpty() ? 1 : spaces.stream().sorted().toList().get(spaces.size() / 2);
    }

    static List<TextLine> of(int page, List<TextRun> glyphs, float space) {
      PdfLines maker = new PdfLines(page, space, new ArrayList<>());
      List<TextRun> line = new ArrayList<>();
      boolean white = false;
      for (TextRun glyph : Accents.composed(glyphs)) {
        if (!glyph.white()) {
          if (!line.isEmpty() && !sameLine(line.getLast(), glyph)) {
            maker.end(line);
          }
          line.add(glyph.spaced(white && !line.isEmpty()));
        }
        white = glyph.white();
      }
      maker.end(line);
      return maker.lines;
    }

    private static boolean sameLine(TextRun before, TextRun glyph) {
      float size = Math.max(before.size(), glyph.size());
      float rise = Math.abs(glyph.baseline() - before.baseline());
      return rise < 0.55f * size && glyph.x() > before.right() - 0.6f * size;
    }

    /** Makes a line of its glyphs, of which one that a set space precedes is spaced. */
    private void end(List<TextRun> line) {
      List<TextRun> runs = new ArrayList<>();
      for (int i = 0; i < line.size(); i++) {
        TextRun glyph = line.get(i);
        boolean spaced = i > 0 && isSpaced(line, i);
        // An accent without room of its own that begins a word is a quotation mark.
        String alone = Accents.spacing(glyph.text());
        if (i > 0 && isSetAlike(line.get(i - 1), glyph)) {
          TextRun run = runs.removeLast();
          runs.add(run.set(run.text() + (spaced ? " " + alone : glyph.text()), glyph));
        } else {
          runs.add(glyph.set(alone, glyph).spaced(spaced));
        }
      }
      if (!runs.isEmpty()) {
        lines.add(TextLine.of(page, runs));
      }
      line.clear();
    }

    private static boolean isSetAlike(TextRun before, TextRun glyph) {
      return before.face() == glyph.face()
          && Math.abs(before.size() - glyph.size()) < 0.03f * glyph.size()
          && Math.abs(before.baseline() - glyph.baseline()) < 0.08f * glyph.size()
          && glyph.x() - before.right() <= CELL_GAP * glyph.size();
    }

    private boolean isSpaced(List<TextRun> line, int at) {
      TextRun before = line.get(at - 1);
      TextRun glyph = line.get(at);
      float em = Math.max(before.size(), glyph.size());
      float gap = gap(line, at);
      float least = em * Math.clamp(MOST_OF_A_SPACE * space, LEAST_GAP, WORD_GAP);
      return (glyph.spaced()
              || gap > least
              || (gap > Accents.OFF * glyph.size() && Accents.isBare(glyph.text())))
          && !isSetWide(line, at);
    }

    /**
     * True between two letters of a word set wide, "T U I N" for instance: the gaps around are
     * alike. Letters in the order of the alphabet are no word, and a program keeps its spaces.
     */
    private static boolean isSetWide(List<TextRun> line, int at) {
      int from = at;
      int to = at;
      while (from > 0 && isOpen(line, from)) {
        from--;
      }
      while (to < line.size() && isOpen(line, to)) {
        to++;
      }
      // The last letter of "naam" and the first of "zijn" belong to other words.
      from += from > 0 && areLetters(line, from) && from < at ? 1 : 0;
      to -= to < line.size() && areLetters(line, to) && to > at + 1 ? 1 : 0;
      List<Float> gaps = new ArrayList<>();
      int inOrder = 0;
      for (int i = from + 1; i < to; i++) {
        gaps.add(gap(line, i));
        inOrder += line.get(i).text().charAt(0) == line.get(i - 1).text().charAt(0) + 1 ? 1 : 0;
      }
      return gaps.size() >= ROW
          && 2 * inOrder < gaps.size()
          && gap(line, at) < WIDEST * line.get(at).size()
          && gap(line, at) < WIDER * gaps.stream().sorted().toList().get((gaps.size() - 1) / 2);
    }

    private static float gap(List<TextRun> line, int at) {
      return line.get(at).x() - line.get(at - 1).right();
    }

    private static boolean isOpen(List<TextRun> line, int at) {
      float gap = gap(line, at) / line.get(at).size();
      return areLetters(line, at)
          && !line.get(at).is(FontStyle.MONO)
          && gap > Accents.OFF
          && gap < CELL_GAP;
    }

    private static boolean isLetter(String text) {
      return text.length() == 1 && Character.isLetter(text.charAt(0));
    }

    private static boolean areLetters(List<TextRun> line, int at) {
      return isLetter(line.get(at - 1).text()) && isLetter(line.get(at).text());
    }
  }
}
