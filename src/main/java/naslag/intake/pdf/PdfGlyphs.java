package naslag.intake.pdf;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import naslag.intake.blocks.RichText.FontStyle;
import naslag.intake.pdf.TextLine.TextRun;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The glyphs of a page in the order in which the file sets them. */
final class PdfGlyphs extends PDFTextStripper {
  private static final float HEAVY = 600;
  private static final int FEW_LEFTWARD = 3;

  private final List<TextPosition> signs = new ArrayList<>();
  private final Map<PDFont, Integer> faces = new HashMap<>();
  private int unnamed;

  PdfGlyphs() throws IOException {
    super();
  }

  /** What one page sets, and its characters that run in the page's main direction. */
  PageGlyphs of(PDDocument document, int index) throws IOException {
    signs.clear();
    unnamed = 0;
    setStartPage(index + 1);
    setEndPage(index + 1);
    writeText(document, Writer.nullWriter());
    // A blank without a character is none.
    signs.removeIf(sign -> sign.getUnicode() == null || sign.getUnicode().isEmpty());
    int[] directions = new int[4];
    signs.forEach(sign -> directions[direction(sign)]++);
    int main = 0;
    for (int i = 1; i < directions.length; i++) {
      main = directions[i] > directions[main] ? i : main;
    }
    // One letter is a character of mathematics; more of them stand in the wrong order.
    int leftward = (int) signs.stream().filter(PdfGlyphs::isLeftward).count();
    boolean drops = leftward > FEW_LEFTWARD;
    List<TextRun> glyphs = new ArrayList<>();
    int turned = 0;
    for (TextPosition sign : signs) {
      boolean runs = direction(sign) == main;
      turned += runs || sign.getUnicode().isBlank() ? 0 : 1;
      if (runs && !(drops && isLeftward(sign)) && isText(sign.getFont())) {
        TextRun glyph = glyph(sign);
        if (!doubled(glyphs, glyph)) {
          glyphs.add(glyph);
        }
      }
    }
    return new PageGlyphs(glyphs, main % 2 == 1, unnamed, turned, drops ? leftward : 0);
  }

  private static boolean isLeftward(TextPosition sign) {
    byte direction = Character.getDirectionality(sign.getUnicode().codePointAt(0));
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    // Of a character without a name the stripper keeps silent, or takes its code for a letter.
    unnamed += isText(font) && !isSymbols(font) && font.toUnicode(code) == null ? 1 : 0;
    super.showGlyph(rendering, font, code, displacement);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    signs.add(text);
  }

  @Override
  protected void writePage() {
    // The stripper's own lines are not wanted.
  }

  private static int direction(TextPosition sign) {
    return Math.floorMod(Math.round(sign.getDir() / 90), 4);
  }

  private TextRun glyph(TextPosition sign) {
    float x = sign.getXDirAdj();
    return new TextRun(
        // Some fonts call their quotation mark an accent; an accent that takes room is none.
        sign.getWidthDirAdj() > 0 ? Accents.spacing(sign.getUnicode()) : sign.getUnicode(),
        x,
        x + sign.getWidthDirAdj(),
        sign.getYDirAdj(),
        sign.getFontSizeInPt(),
        faces.computeIfAbsent(sign.getFont(), PdfGlyphs::face),
        false);
  }

  /** Bold is made by some programs by setting a character twice, a hair apart. */
  private static boolean doubled(List<TextRun> glyphs, TextRun glyph) {
    float near = 0.1f * glyph.size();
    return !glyph.white()
        && glyphs.subList(Math.max(0, glyphs.size() - 3), glyphs.size()).stream()
            .filter(before -> before.text().equals(glyph.text()))
            .filter(before -> Math.abs(before.x() - glyph.x()) < near)
            .anyMatch(before -> Math.abs(before.baseline() - glyph.baseline()) < near);
  }

  private static String name(PDFont font) {
    return String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
  }

  /** The notes of a score and the boxes of a form are characters of a font, and no words. */
  private static boolean isText(PDFont font) {
    return !name(font)
        .matches(".*(emmentaler|feta|bravura|maestro|petrucci|sonata|opusstd|line10|lcircle).*");
  }

  /** Pieces of brackets and roots have no name in any file. */
  private static boolean isSymbols(PDFont font) {
    return name(font).matches(".*(cmex|cmsy|lasy|msam|msbm|stmary|wasy|math|dingbat|symbol).*");
  }

  /** What the font's name says, as names go, and its description where the file has one. */
  private static int face(PDFont font) {
    String name = name(font).replaceFirst("^[^+]*[+]", "");
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean bold = name.matches(".*(bold|black|heavy|cmbx|sfbx|-bd|medi\\b|demi).*");
    boolean italic = name.matches(".*(ital|obli|slant|cmti|cmsl|sfti|sfsl|cmitt).*");
    boolean mono =
        name.matches(".*(mono|courier|cmtt|cmitt|cmsltt|sftt|typewriter|consol|menlo).*");
    if (descriptor != null) {
      bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= HEAVY;
      italic |= descriptor.isItalic() && !name.contains("roma");
      mono |= descriptor.isFixedPitch();
    }
    return (bold ? FontStyle.BOLD : 0)
        | (italic ? FontStyle.ITALIC : 0)
        | (mono ? FontStyle.MONO : 0);
  }

  /**
   * What a page of a PDF sets.
   *
   * @param glyphs that run as most of the page does
   * @param sideways true when they run up or down the sheet: what is its width is then its height
   * @param unnamed characters of which the file does not say what they are
   * @param turned letters that run in another direction, which are left out
   * @param leftward letters of a script that runs from right to left, which are left out
   */
  record PageGlyphs(
      List<TextRun> glyphs, boolean sideways, int unnamed, int turned, int leftward) {}

  /**
   * Letters that older typesetters set in two pieces: an accent and then the letter below it, a
   * letter and then the circle around it.
   */
  static final class Accents {
    /**
     * Accents as characters of their own, and at the same index the combining character of each.
     */
    private static final String ALONE = "`´^ˆ~˜¨˚ˇ˘¯¸";

    private static final String COMBINING =
        "\u0300\u0301\u0302\u0302\u0303\u0303\u0308\u030A\u030C\u0306\u0304\u0327";
    private static final String CIRCLES = "©○◯⃝°";

    /** The one character that two characters make where they overlap; "" when they are two. */
    static String composed(TextRun first, TextRun second) {
      if (isEncircled(first, second) || isEncircled(second, first)) {
        return "©";
      }
      float overlap = Math.min(first.right(), second.right()) - Math.max(first.x(), second.x());
      float least = Math.min(first.right() - first.x(), second.right() - second.x());
      if (first.text().length() != 1
          || !ALONE.contains(first.text())
          || !Character.isLetter(second.text().charAt(0))
          || overlap < 0.6f * least
          || Math.abs(second.baseline() - first.baseline()) > second.size()) {
        return "";
      }
      // Under an accent an i and a j lose their dot, and are letters of their own then.
      String letter = second.text().replace('ı', 'i').replace('ȷ', 'j');
      String composed =
          Normalizer.normalize(
              letter + COMBINING.charAt(ALONE.indexOf(first.text())), Normalizer.Form.NFC);
      return composed.length() == 1 ? composed : "";
    }

    private static boolean isEncircled(TextRun letter, TextRun circle) {
      return letter.text().equalsIgnoreCase("c")
          && circle.text().length() == 1
          && CIRCLES.contains(circle.text())
          && circle.x() < letter.x()
          && circle.right() > letter.right()
          && Math.abs(circle.baseline() - letter.baseline()) < 0.5f * letter.size();
    }

    /** True for an accent that would combine with the letter before it. */
    static boolean isBare(String text) {
      return !spacing(text).equals(text);
    }

    /**
     * The character that an accent is where no letter carries it; the text itself where it is none.
     */
    static String spacing(String text) {
      int accent = text.length() == 1 ? COMBINING.indexOf(text.charAt(0)) : -1;
      return accent < 0 ? text : ALONE.substring(accent, accent + 1);
    }
  }
}
