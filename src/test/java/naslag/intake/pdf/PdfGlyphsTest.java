package naslag.intake.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import naslag.intake.blocks.LineJoiner;
import naslag.intake.blocks.LineJoiner.Hyphens;
import naslag.intake.blocks.RichText;
import naslag.intake.blocks.RichText.FontStyle;
import naslag.intake.blocks.RichText.Style;
import naslag.intake.pdf.TextLine.PdfLines;
import naslag.intake.pdf.TextLine.TextRun;
import naslag.intake.report.ImportLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Typography as a typesetter puts them on a line, read as words. */
class PdfGlyphsTest {
  private static final float SIZE = 10;

  /** A sign of half an em that begins at a place. */
  private static TextRun sign(String text, float x) {
    return sign(text, x, 5, 100);
  }

  private static TextRun sign(String text, float x, float width, float baseline) {
    return new TextRun(text, x, x + width, baseline, SIZE, 0, false);
  }

  private static List<TextRun> word(String word, float x) {
    List<TextRun> glyphs = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      glyphs.add(sign(word.substring(i, i + 1), x + 5 * i));
    }
    return glyphs;
  }

  private static String read(List<TextRun> glyphs) {
    return PdfLines.of(0, glyphs, PdfLines.space(glyphs)).stream()
        .map(TextLine::text)
        .collect(Collectors.joining("/"));
  }

  @Test
  void anAccentOverALetterWithoutItsDotIsTheLetterWithATrema() {
    List<TextRun> glyphs = word("be", 0);
    glyphs.add(sign("¨", 10));
    glyphs.add(sign("ı", 10.5f));
    glyphs.addAll(word("nvloed", 15));
    assertEquals("beïnvloed", read(glyphs));
  }

  @Test
  void aCircleAroundALetterIsOneSign() {
    List<TextRun> glyphs = word("foto", 0);
    glyphs.add(sign("c", 26));
    glyphs.add(sign("○", 23.5f, 10, 100));
    glyphs.addAll(word("2019", 34));
    assertEquals("foto ©2019", read(glyphs));
  }

  @Test
  void anAccentBesideALetterIsAQuotationMark() {
    List<TextRun> glyphs = word("of", 0);
    glyphs.add(sign("\u0300", 11, 0, 100));
    glyphs.addAll(word("stil", 11));
    assertEquals("of `stil", read(glyphs));
  }

  @Test
  void anAccentOnALetterStaysWithIt() {
    List<TextRun> glyphs = word("crec", 0);
    glyphs.add(3, sign("\u0300", 15, 0, 100));
    assertEquals("crèc", read(glyphs));
  }

  @ParameterizedTest
  @CsvSource({
    // A line end divides an address without any hyphen.
    "zie https:, //tuin.example/zaden voor meer, zie https://tuin.example/zaden voor meer",
    "zie (https://tuin., example/zaden) voor meer, zie (https://tuin.example/zaden) voor meer",
    "op https://tuin.example/lijst@, Zolder.example staat, op https://tuin.example/lijst@Zolder.example staat",
    "zie tuin.example., De zaden, zie tuin.example. De zaden",
    // A hyphen behind a sign is one.
    "de ‘groene’-, zaden, de ‘groene’-zaden",
    "<naam>-, <jaar>, <naam>-<jaar>",
    "schrijf naar tuin-, hulp@tuin.example of bel, schrijf naar tuin-hulp@tuin.example of bel",
    "de tuinman met ‘moes-, tuin’ op zijn pet, de tuinman met ‘moestuin’ op zijn pet",
  })
  void twoLinesAreReadAsOne(String first, String second, String read) {
    LineJoiner text = new LineJoiner(Hyphens.of(List.of("een moestuin")), new ImportLog());
    text.add(first, 1);
    text.add(second, 1);
    assertEquals(read, text.text());
  }

  @Test
  void aFileNameIsDividedBehindItsDotAndAHyphenBesideItIsOne() {
    LineJoiner text = new LineJoiner(Hyphens.of(List.of()), new ImportLog());
    text.add(code("zaden."), List.of(), 1);
    text.add(code("list"), List.of(), 1);
    assertEquals("zaden.list", text.text());
    text.add("of tuin-", 1);
    text.add(code("naam"), List.of(), 1);
    assertEquals("zaden.list of tuin-naam", text.text());
  }

  private static RichText code(String words) {
    RichText text = new RichText();
    text.append(words, new Style(FontStyle.MONO, ""));
    return text;
  }
}
