package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import naslag.intake.pdf.LaidLine.LaidRun;
import naslag.intake.pdf.PdfGlyphs.Accents;
import naslag.intake.pdf.PdfGlyphs.Glyph;

/**
 * Puts signs together to runs and lines, in the order of the file; a line ends where the next sign
 * stands lower, or higher, or back to the left.
 */
final class PdfLines {
  /** In ems: a gap that parts two words where the file sets no spaces. */
  private static final float WORD_GAP = 0.17f;

  /** The same where it does: letters that are set wide stay one word. */
  private static final float WIDE_WORD_GAP = 0.4f;

  /** In ems: an accent so far behind a letter is none of it. */
  private static final float OFF = 0.05f;

  /** Above this share of white signs the file sets its spaces itself. */
  private static final double SETS_SPACES = 0.06;

  private final int page;
  private final float wordGap;
  private final List<LaidLine> lines = new ArrayList<>();
  private final List<LaidRun> runs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private float runX;
  private float runRight;
  private boolean runSpaced;
  private boolean white;

  private PdfLines(int page, float wordGap) {
    this.page = page;
    this.wordGap = wordGap;
  }

  /** Whether a page sets the spaces between its words, or leaves gaps. */
  static boolean setsSpaces(List<Glyph> glyphs) {
    long white = glyphs.stream().filter(Glyph::white).count();
    return white > SETS_SPACES * glyphs.size();
  }

  static List<LaidLine> of(int page, List<Glyph> glyphs) {
    return of(page, glyphs, setsSpaces(glyphs));
  }

  static List<LaidLine> of(int page, List<Glyph> glyphs, boolean spaces) {
    PdfLines maker = new PdfLines(page, spaces ? WIDE_WORD_GAP : WORD_GAP);
    Glyph before = null;
    for (Glyph glyph : glyphs) {
      if (glyph.white()) {
        maker.white = true;
        continue;
      }
      before = maker.add(before, glyph);
    }
    if (before != null) {
      maker.endRun(before);
      maker.endLine();
    }
    return maker.lines;
  }

  /** The sign that stands last now. */
  private Glyph add(@org.jspecify.annotations.Nullable Glyph before, Glyph glyph) {
    if (before == null) {
      begin(glyph, false);
      return glyph;
    }
    String composed = Accents.composed(before, glyph);
    if (composed.isEmpty() && !sameLine(before, glyph)) {
      endRun(before);
      endLine();
      begin(glyph, false);
      return glyph;
    }
    if (!composed.isEmpty()) {
      text.setLength(text.length() - before.text().length());
      text.append(composed);
      runX = Math.min(runX, glyph.x());
      runRight = Math.max(runRight, glyph.right());
      return new Glyph(
          composed,
          Math.min(before.x(), glyph.x()),
          Math.max(before.right(), glyph.right()),
          glyph.baseline(),
          glyph.size(),
          glyph.face());
    }
    float gap = glyph.x() - before.right();
    boolean spaced =
        white
            || gap > wordGap * Math.max(before.size(), glyph.size())
            || (gap > OFF * glyph.size() && Accents.isBare(glyph.text()));
    boolean sameFace =
        before.face() == glyph.face()
            && Math.abs(before.size() - glyph.size()) < 0.3f
            && Math.abs(before.baseline() - glyph.baseline()) < 0.08f * glyph.size();
    if (!sameFace || gap > LaidLine.CELL_GAP * glyph.size()) {
      endRun(before);
      begin(glyph, spaced);
    } else {
      text.append(spaced ? " " : "").append(spaced ? Accents.spacing(glyph.text()) : glyph.text());
      runRight = Math.max(runRight, glyph.right());
      white = false;
    }
    return glyph;
  }

  private void begin(Glyph glyph, boolean spaced) {
    text.setLength(0);
    // An accent without room of its own that begins a word is a quotation mark.
    text.append(Accents.spacing(glyph.text()));
    runX = glyph.x();
    runRight = glyph.right();
    runSpaced = spaced;
    white = false;
  }

  private void endRun(Glyph last) {
    runs.add(
        new LaidRun(
            text.toString(), runX, runRight, last.baseline(), last.size(), last.face(), runSpaced));
  }

  private void endLine() {
    lines.add(LaidLine.of(page, runs));
    runs.clear();
  }

  private static boolean sameLine(Glyph before, Glyph glyph) {
    float size = Math.max(before.size(), glyph.size());
    float rise = Math.abs(glyph.baseline() - before.baseline());
    return rise < 0.55f * size && glyph.x() > before.right() - 0.6f * size;
  }
}
