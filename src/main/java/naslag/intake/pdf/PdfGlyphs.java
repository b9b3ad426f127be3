package naslag.intake.pdf;

import java.io.IOException;
import java.io.Writer;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import naslag.intake.blocks.RichText.FontStyle;
import naslag.intake.pdf.TextLine.TextRun;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The glyphs of a page in the order in which the file sets them. */
final class PdfGlyphs extends PDFTextStripper {
  private static final float HEAVY = 600;
  private static final int FEW_LEFTWARD = 3;

  /** Beside the bits of {@link FontStyle}: the file says that it is no text. */
  static final int ARTIFACT = 64;

  /** The same: it is the head or foot of the page. */
  static final int PAGINATION = 128;

  /** In degrees from the nearest right angle: a scanned page may lie so much askew. */
  private static final int ASKEW = 10;

  /** In ems: a glyph drawn twice, to look bold or to cast a shadow, is no further away. */
  private static final float TWICE = 0.12f;

  private final List<TextPosition> signs = new ArrayList<>();
  private final Map<PDFont, Integer> faces = new HashMap<>();
  private final Deque<Integer> marked = new ArrayDeque<>();
  private final IdentityHashMap<TextPosition, Integer> artifacts = new IdentityHashMap<>();
  private int unnamed;

  PdfGlyphs() throws IOException {
    super();
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    super.beginMarkedContentSequence(tag, properties);
    String type = properties == null ? null : properties.getNameAsString(COSName.TYPE);
    boolean artifact = COSName.ARTIFACT.equals(tag);
    marked.push(
        artifact && "Pagination".equals(type)
            ? PAGINATION
            : artifact && type == null ? ARTIFACT : 0);
  }

  @Override
  public void endMarkedContentSequence() {
    super.endMarkedContentSequence();
    marked.poll();
  }

  /** What one page sets, and its characters that run in the page's main direction. */
  PageGlyphs of(PDDocument document, int index) throws IOException {
    signs.clear();
    artifacts.clear();
    marked.clear();
    unnamed = 0;
    setStartPage(index + 1);
    setEndPage(index + 1);
    writeText(document, Writer.nullWriter());
    // A blank without a character is none.
    signs.removeIf(sign -> sign.getUnicode() == null || sign.getUnicode().isEmpty());
    int[] directions = new int[4];
    signs.forEach(sign -> directions[direction(sign)]++);
    int main = IntStream.range(0, 4).reduce(0, (a, b) -> directions[b] > directions[a] ? b : a);
    // One letter is a character of mathematics; more of them stand in the wrong order.
    int leftward = (int) signs.stream().filter(PdfGlyphs::isLeftward).count();
    boolean drops = leftward > FEW_LEFTWARD;
    List<TextRun> glyphs = new ArrayList<>();
    List<TextRun> turned = new ArrayList<>();
    Map<String, List<TextRun>> drawn = new HashMap<>();
    boolean goesOn = false;
    for (TextPosition sign : signs) {
      boolean slanted = isSlanted(sign);
      boolean runs = direction(sign) == main && !slanted;
      TextRun glyph = glyph(sign);
      if (!runs) {
        TextRun before = goesOn ? turned.removeLast() : glyph;
        turned.add(goesOn ? before.set(before.text() + glyph.text(), before) : glyph);
      } else if (!(drops && isLeftward(sign)) && isText(sign.getFont()) && !twice(drawn, glyph)) {
        glyphs.add(glyph);
      }
      goesOn = !runs;
    }
    return new PageGlyphs(glyphs, main % 2 == 1, unnamed, turned, drops ? leftward : 0);
  }

  private static boolean isSlanted(TextPosition sign) {
    Matrix drawn = sign.getTextMatrix();
    double angle = Math.toDegrees(Math.atan2(drawn.getShearY(), drawn.getScaleX()));
    return Math.abs(angle - 90 * Math.rint(angle / 90)) > ASKEW;
  }

  private static boolean isLeftward(TextPosition sign) {
    return Bidi.requiresBidi(sign.getUnicode().toCharArray(), 0, sign.getUnicode().length());
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
    artifacts.put(text, marked.stream().reduce(0, (all, bits) -> all | bits));
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
    // As drawn: through the text's own matrix and the page's.
    float size = sign.getTextMatrix().getScalingFactorY() * em(sign.getFont());
    return new TextRun(
        // Some fonts call their quotation mark an accent; an accent that takes room is none.
        sign.getWidthDirAdj() > 0 ? Accents.spacing(sign.getUnicode()) : sign.getUnicode(),
        x,
        x + sign.getWidthDirAdj(),
        sign.getYDirAdj(),
        size,
        faces.computeIfAbsent(sign.getFont(), PdfGlyphs::face) | artifacts.get(sign),
        false);
  }

  /**
   * How large a letter is where its font is set at size 1; a Type 3 font draws to its own scale.
   */
  private static float em(PDFont font) {
    if (font instanceof PDType3Font drawn && drawn.getFontBBox() != null) {
      float height = drawn.getFontBBox().getHeight() * drawn.getFontMatrix().getScalingFactorY();
      return height > 0 && (height < 0.5f || height > 2) ? height : 1;
    }
    return 1;
  }

  /** True for a glyph at a place where the same one stands already; programs make bold of that. */
  private static boolean twice(Map<String, List<TextRun>> drawn, TextRun glyph) {
    float near = TWICE * glyph.size();
    int row = Math.round(glyph.baseline() / near);
    boolean twice =
        !glyph.white()
            && IntStream.rangeClosed(row - 1, row + 1)
                .mapToObj(at -> drawn.getOrDefault(at + "/" + glyph.text(), List.of()))
                .flatMap(List::stream)
                .filter(other -> Math.abs(other.baseline() - glyph.baseline()) < near)
                .filter(other -> Math.abs(other.size() - glyph.size()) < near)
                .anyMatch(other -> Math.abs(other.x() - glyph.x()) < near);
    drawn.computeIfAbsent(row + "/" + glyph.text(), k -> new ArrayList<>()).add(glyph);
    return twice;
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
   * @param turned what runs in another direction or aslant, which is left out, string by string
   * @param leftward letters of a script that runs from right to left, which are left out
   */
  record PageGlyphs(
      List<TextRun> glyphs, boolean sideways, int unnamed, List<TextRun> turned, int leftward) {}

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

    /** In ems: an accent so far behind a letter is none of it. */
    static final float OFF = 0.05f;

    /** In glyphs: a file may draw the accents of a line when its letters are done. */
    private static final int REACH = 150;

    private static final String CIRCLES = "©○◯⃝°";

    /**
     * The glyphs with each accent or circle on the letter that it covers, whichever of the two is
     * drawn first, in whatever font.
     */
    static List<TextRun> composed(List<TextRun> glyphs) {
      List<TextRun> composed = new ArrayList<>(glyphs);
      for (int i = 0; i < composed.size(); i++) {
        TextRun mark = composed.get(i);
        if (mark.text().length() != 1 || !(ALONE + COMBINING + CIRCLES).contains(mark.text())) {
          continue;
        }
        for (int at = Math.max(0, i - REACH); at < Math.min(composed.size(), i + REACH); at++) {
          String whole = at == i ? "" : composed(mark, composed.get(at));
          if (!whole.isEmpty()) {
            composed.set(at, mark.set(whole, composed.get(at)));
            composed.remove(i--);
            break;
          }
        }
      }
      return composed;
    }

    /** The one character that a mark and a letter make where they overlap; "" when they are two. */
    private static String composed(TextRun mark, TextRun letter) {
      if (isEncircled(letter, mark)) {
        return "©";
      }
      float overlap = Math.min(mark.right(), letter.right()) - Math.max(mark.x(), letter.x());
      float least = Math.min(mark.right() - mark.x(), letter.right() - letter.x());
      String accent = spacing(mark.text());
      if (!ALONE.contains(accent)
          || !Character.isLetter(letter.text().charAt(0))
          || (least > 0 ? overlap < 0.6f * least : !isBehind(mark, letter))
          || Math.abs(letter.baseline() - mark.baseline()) > letter.size()) {
        return "";
      }
      // Under an accent an i and a j lose their dot, and are letters of their own then.
      String bare = letter.text().replace('ı', 'i').replace('ȷ', 'j');
      String composed =
          Normalizer.normalize(bare + COMBINING.charAt(ALONE.indexOf(accent)), Normalizer.Form.NFC);
      return composed.length() == 1 ? composed : "";
    }

    /** A combining accent takes no room: it stands at the end of its letter. */
    private static boolean isBehind(TextRun mark, TextRun letter) {
      return 2 * mark.x() > letter.x() + letter.right()
          && mark.x() - letter.right() < OFF * letter.size();
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
