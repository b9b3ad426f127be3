package naslag.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import naslag.intake.PdfGlyphs.Glyph;

/**
 * Puts signs together to runs and lines, in the order of the file; a line ends where the next sign
 * stands lower, or higher, or back to the left.
 */
final class PdfLines {
  /** In ems: a gap that parts two words where the file sets no spaces. */
  private static final float WORD_GAP = 0.17f;

  /** The same where it does: letters that are set wide stay one word. */
  private static final float WIDE_WORD_GAP = 0.4f;

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

  static List<LaidLine> of(int page, List<Glyph> glyphs) {
    long white = glyphs.stream().filter(Glyph::white).count();
    boolean spaces = white > SETS_SPACES * glyphs.size();
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
    if (!sameLine(before, glyph)) {
      endRun(before);
      endLine();
      begin(glyph, false);
      return glyph;
    }
    String composed = composed(before, glyph);
    if (!composed.isEmpty()) {
      text.setLength(text.length() - before.text().length());
      text.append(composed);
      return new Glyph(
          composed,
          Math.min(before.x(), glyph.x()),
          Math.max(before.right(), glyph.right()),
          glyph.baseline(),
          glyph.size(),
          glyph.face());
    }
    float gap = glyph.x() - before.right();
    boolean spaced = white || gap > wordGap * Math.max(before.size(), glyph.size());
    boolean sameFace =
        before.face() == glyph.face()
            && Math.abs(before.size() - glyph.size()) < 0.3f
            && Math.abs(before.baseline() - glyph.baseline()) < 0.08f * glyph.size();
    if (!sameFace || gap > LaidLine.CELL_GAP * glyph.size()) {
      endRun(before);
      begin(glyph, spaced);
    } else {
      text.append(spaced ? " " : "").append(glyph.text());
      runRight = Math.max(runRight, glyph.right());
      white = false;
    }
    return glyph;
  }

  private void begin(Glyph glyph, boolean spaced) {
    text.setLength(0);
    text.append(glyph.text());
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

  /** The letter with the accent that stands over it; "" when there is none. */
  private static String composed(Glyph accent, Glyph letter) {
    float overlap = Math.min(accent.right(), letter.right()) - Math.max(accent.x(), letter.x());
    if (!isAccent(accent)
        || overlap < 0.6f * Math.min(accent.right() - accent.x(), letter.right() - letter.x())) {
      return "";
    }
    String composed = Normalizer.normalize(letter.text() + combining(accent), Normalizer.Form.NFC);
    return composed.length() == 1 && Character.isLetter(letter.text().charAt(0)) ? composed : "";
  }

  /** Older typesetters set an accent and then the letter below it. */
  private static boolean isAccent(Glyph glyph) {
    return glyph.text().length() == 1 && "`´¨^ˆ~˜¸˚ˇ˘¯".contains(glyph.text());
  }

  private static String combining(Glyph accent) {
    return switch (accent.text()) {
      case "`" -> "\u0300";
      case "´" -> "\u0301";
      case "^", "ˆ" -> "\u0302";
      case "~", "˜" -> "\u0303";
      case "¨" -> "\u0308";
      case "˚" -> "\u030A";
      case "ˇ" -> "\u030C";
      case "˘" -> "\u0306";
      case "¯" -> "\u0304";
      default -> "\u0327";
    };
  }
}
