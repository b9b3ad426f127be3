package naslag.intake.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import naslag.intake.blocks.Hyphens;
import naslag.intake.blocks.RichText.FontStyle;
import naslag.intake.pdf.PdfElements.Raised;
import naslag.intake.pdf.PdfGlyphs.Glyph;
import naslag.intake.report.ImportLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Typography as a typesetter puts them on a line, read as words. */
class PdfGlyphsTest {
  private static final float SIZE = 10;

  /** A sign of half an em that begins at a place. */
  private static Glyph sign(String text, float x) {
    return sign(text, x, 5, 100);
  }

  private static Glyph sign(String text, float x, float width, float baseline) {
    return new Glyph(text, x, x + width, baseline, SIZE, 0);
  }

  private static List<Glyph> word(String word, float x) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      glyphs.add(sign(word.substring(i, i + 1), x + 5 * i));
    }
    return glyphs;
  }

  private static String read(List<Glyph> glyphs) {
    return PdfLines.of(0, glyphs).stream().map(LaidLine::text).collect(Collectors.joining("/"));
  }

  @Test
  void anAccentOverALetterWithoutItsDotIsTheLetterWithATrema() {
    List<Glyph> glyphs = word("be", 0);
    glyphs.add(sign("¨", 10));
    glyphs.add(sign("ı", 10.5f));
    glyphs.addAll(word("nvloed", 15));
    assertEquals("beïnvloed", read(glyphs));
  }

  @Test
  void aCircleAroundALetterIsOneSign() {
    List<Glyph> glyphs = word("foto", 0);
    glyphs.add(sign("c", 26));
    glyphs.add(sign("○", 23.5f, 10, 100));
    glyphs.addAll(word("2019", 34));
    assertEquals("foto ©2019", read(glyphs));
  }

  @Test
  void anAccentBesideALetterIsAQuotationMark() {
    List<Glyph> glyphs = word("of", 0);
    glyphs.add(sign("\u0300", 11, 0, 100));
    glyphs.addAll(word("stil", 11));
    assertEquals("of `stil", read(glyphs));
  }

  @Test
  void anAccentOnALetterStaysWithIt() {
    List<Glyph> glyphs = word("crec", 0);
    glyphs.add(3, sign("\u0300", 15, 0, 100));
    assertEquals("cre\u0300c", read(glyphs));
  }

  @ParameterizedTest
  @CsvSource({
    "10 m, 2, 10 m²",
    "a, 12, a¹²",
    "(a + b), 2, (a + b)²",
    "10, 3, 10³",
    "moestuin, 4, moestuin[4]",
    "de moestuin., 4, de moestuin.[4]",
    "zei ze.’, 4, zei ze.’[4]",
  })
  void aSmallNumberIsAPowerOrTheMarkOfANote(String before, String number, String read) {
    assertEquals(read, before + Raised.of(number, before));
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
    StyledText text = new StyledText(Hyphens.of(List.of("een moestuin")), new ImportLog());
    text.add(first, "0".repeat(first.length()), List.of(), 1);
    text.add(second, "0".repeat(second.length()), List.of(), 1);
    assertEquals(read, text.text());
  }

  @Test
  void aFileNameIsDividedBehindItsDotAndAHyphenBesideItIsOne() {
    StyledText text = new StyledText(Hyphens.of(List.of()), new ImportLog());
    String mono = String.valueOf((char) ('0' + FontStyle.MONO));
    text.add("zaden.", mono.repeat(6), List.of(), 1);
    text.add("list", mono.repeat(4), List.of(), 1);
    assertEquals("zaden.list", text.text());
    text.add("of tuin-", "00000000", List.of(), 1);
    text.add("naam", mono.repeat(4), List.of(), 1);
    assertEquals("zaden.list of tuin-naam", text.text());
  }
}
