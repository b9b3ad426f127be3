package naslag.intake.pdf;

import java.util.List;
import naslag.intake.pdf.PdfGlyphs.Glyph;

/**
 * What a page of a PDF sets.
 *
 * @param glyphs that run as most of the page does
 * @param sideways true when they run up or down the sheet: what is its width is then its height
 * @param unnamed signs of which the file does not say what they are
 * @param turned letters that run in another direction, which are left out
 * @param leftward letters of a script that runs from right to left, which are left out
 */
record PageSigns(List<Glyph> glyphs, boolean sideways, int unnamed, int turned, int leftward) {
  PageSigns {
    glyphs = List.copyOf(glyphs);
  }
}
