package naslag.intake;

import static naslag.intake.Markup.docx;
import static naslag.intake.Markup.p;
import static naslag.intake.Markup.style;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import naslag.intake.blocks.Numerals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a word processor shows and its file does not say in so many words. */
class DocxImportTest {
  /** Headings in styles of one's own: the first has a list, the second takes it over. */
  private static final String STYLES =
      style(
              "Kop1",
              "<w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:outlineLvl w:val='0'/></w:pPr>")
          + style(
              "Huis2",
              "<w:name w:val='Huisstijl twee'/><w:basedOn w:val='Kop1'/><w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr>"
                  + "<w:outlineLvl w:val='1'/></w:pPr>")
          + style("Inhopg1", "<w:name w:val='toc 1'/>")
          + style("Kopinh", "<w:name w:val='Kop zonder nummer'/>")
          + style(
              "Toets", "<w:name w:val='Toetsen'/><w:rPr><w:rFonts w:ascii='Courier New'/></w:rPr>");

  private static final String NUMBERING =
      "<w:abstractNum w:abstractNumId='7'>"
          + level(0, "decimal", "%1")
          + level(1, "decimal", "%1.%2")
          + "</w:abstractNum><w:abstractNum w:abstractNumId='8'>"
          + level(0, "decimal", "%1.")
          + level(1, "lowerLetter", "%2)")
          + "</w:abstractNum>"
          + "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
          + "<w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num>"
          + "<w:num w:numId='3'><w:abstractNumId w:val='8'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/>"
          + "</w:lvlOverride></w:num>";

  @TempDir Path dir;
  private Markup markup;

  @BeforeEach
  void files() {
    markup = new Markup(dir);
  }

  private static String level(int level, String format, String text) {
    return "<w:lvl w:ilvl='"
        + level
        + "'><w:start w:val='1'/><w:numFmt w:val='"
        + format
        + "'/><w:lvlText w:val='"
        + text
        + "'/></w:lvl>";
  }

  private static String item(int list, int level, String words) {
    return p(
        "<w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + list + "'/></w:numPr>", words);
  }

  private static String kop(String id, String words) {
    return p("<w:pStyle w:val='" + id + "'/>", words);
  }

  private String read(String body) throws IOException {
    return markup.markdown(markup.zip("stuk.docx", docx(STYLES, NUMBERING, body)));
  }

  @Test
  void headingsGetTheNumbersThatAreCountedForThem() throws IOException {
    String text =
        read(
            kop("Kop1", "Melken")
                + p("", "Twee keer per dag, altijd op hetzelfde uur.")
                + kop("Huis2", "De emmer")
                + p("", "Die staat schoon.")
                + kop("Huis2", "De kruk")
                + p("", "Die staat laag.")
                + kop("Kop1", "Kaas")
                + kop("Huis2", "Stremsel")
                + p("", "Enkele druppels volstaan.")
                + p("<w:pStyle w:val='Kop1'/><w:numPr><w:numId w:val='0'/></w:numPr>", "Bijlage")
                + p("", "Een tabel met gewichten."));
    assertTrue(text.contains("\n## 1 Melken\n"), text);
    assertTrue(text.contains("\n### 1.1 De emmer\n"), text);
    assertTrue(text.contains("\n### 1.2 De kruk\n"), text);
    assertTrue(text.contains("\n### 2.1 Stremsel\n"), text);
    assertTrue(text.contains("\n## Bijlage\n"), text);
  }

  @Test
  void aListGoesOnCountingAfterAParagraphAndKeepsItsLetters() throws IOException {
    String text =
        read(
            item(2, 0, "wassen")
                + item(2, 0, "drogen")
                + p("", "Daarna een kwartier wachten.")
                + item(2, 0, "strijken")
                + item(2, 1, "kraag")
                + item(2, 1, "mouw")
                + p("", "En dan de tweede stapel.")
                + item(3, 0, "vouwen"));
    assertTrue(text.contains("1. wassen\n2. drogen\n"), text);
    assertTrue(text.contains("3. strijken\n   - a) kraag\n   - b) mouw\n"), text);
    assertTrue(text.contains("7. vouwen"), text);
  }

  @Test
  void contentsAndTheirHeadingGoAndWhatIsHiddenOrDeletedToo() throws IOException {
    String text =
        read(
            kop("Kopinh", "Inhoudsopgave")
                + kop("Inhopg1", "Melken 3")
                + kop("Inhopg1", "Kaas 9")
                + kop("Kop1", "Melken")
                + "<w:p><w:r><w:t>Een emmer </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim </w:t></w:r>"
                + "<w:del><w:r><w:delText>oude </w:delText><w:t>dubbel </w:t></w:r></w:del>"
                + "<w:ins><w:r><w:t>verse </w:t></w:r></w:ins><w:moveFrom><w:r><w:t>weg </w:t></w:r></w:moveFrom>"
                + "<w:r><w:t>melk.</w:t></w:r></w:p>"
                + kop("Kop1", "Kaas")
                + p("", "Die rijpt."));
    assertTrue(text.contains("\n## 1 Melken\n\nEen emmer verse melk."), text);
    assertFalse(text.contains("Inhoud") || text.contains("9"), text);
  }

  @Test
  void linesInLettersOfOneWidthAreCode() throws IOException {
    String text =
        read(
            p("", "Typ dit over:")
                + kop("Toets", "eerste regel")
                + kop("Toets", "tweede * regel")
                + "<w:p><w:r><w:t>Druk dan op </w:t></w:r><w:r><w:rPr><w:rFonts w:ascii='Consolas'/></w:rPr><w:t>Enter</w:t>"
                + "</w:r><w:r><w:t>.</w:t></w:r></w:p>");
    assertTrue(text.contains("```\neerste regel\ntweede * regel\n```"), text);
    assertTrue(text.contains("Druk dan op `Enter`."), text);
  }

  @Test
  void aHeadingThatRunsOnIsCutAtItsLineEnd() throws IOException {
    String rest = "De boer die dit schreef drukte op de verkeerde toets en ging voort. ".repeat(3);
    String text =
        read(
            "<w:p><w:pPr><w:pStyle w:val='Huis2'/></w:pPr><w:r><w:t>De stal</w:t><w:br/><w:t>"
                + rest
                + "</w:t></w:r></w:p>");
    assertTrue(text.contains("De stal\n\nDe boer die"), text);
  }

  private String paged(int counted) throws IOException {
    String half =
        "<w:p><w:r><w:t>De koe loopt </w:t><w:lastRenderedPageBreak/><w:t>de wei in.</w:t></w:r></w:p>";
    Map<String, String> entries =
        docx(
            STYLES,
            NUMBERING,
            p("", "De poort gaat open.")
                + half
                + "<w:p><w:r><w:br w:type='page'/></w:r></w:p>"
                + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>De avond valt.</w:t></w:r></w:p>"
                + "<w:sectPr><w:pgNumType w:start='11'/></w:sectPr>");
    entries.put("docProps/app.xml", "<Properties><Pages>" + counted + "</Pages></Properties>");
    return markup.markdown(markup.zip("wei" + counted + ".docx", entries));
  }

  @Test
  void pagesAreMarkedWhenTheyAreAsManyAsWereCounted() throws IOException {
    String text = paged(3);
    assertTrue(text.contains("<!-- p. 11, "), text);
    assertTrue(text.contains("De koe loopt <!-- p. 12, "), text);
    assertEquals(3, text.split("<!-- p\\.", -1).length - 1, text);
    assertTrue(text.indexOf("p. 13") < text.indexOf("De avond"), text);
  }

  @Test
  void pagesThatDoNotAddUpAreNotMarked() throws IOException {
    assertFalse(paged(5).contains("<!-- p."));
  }

  @Test
  void aTableWithMergedCellsKeepsItsColumns() throws IOException {
    String cell = "<w:tc><w:tcPr>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
    String text =
        read(
            "<w:tbl><w:tr>"
                + cell.formatted("", "dag")
                + cell.formatted("<w:gridSpan w:val='2'/>", "eten")
                + cell.formatted("", "slaap")
                + "</w:tr><w:tr>"
                + cell.formatted("", "ma")
                + cell.formatted("", "pap")
                + cell.formatted("", "soep")
                + cell.formatted("", "veel")
                + "</w:tr></w:tbl>");
    assertTrue(text.contains("dag | eten |      | slaap\nma  | pap  | soep | veel\n"), text);
  }

  @ParameterizedTest
  @CsvSource({
    "1,lowerLetter,a", "27,lowerLetter,aa", "28,upperLetter,BB", "4,lowerRoman,iv",
    "1994,upperRoman,MCMXCIV", "7,decimalZero,07", "3,ordinal,3e", "12,decimal,12"
  })
  void numbersAreWrittenAsAWordProcessorDoes(int number, String format, String written) {
    assertEquals(written, Numerals.written(number, format));
  }

  @Test
  void aPartThatDeclaresEntitiesOrIsNoXmlIsRefused() throws IOException {
    Map<String, String> entries = docx(STYLES, NUMBERING, p("", "De haan &e; kraait."));
    entries.merge(
        "word/document.xml",
        "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>",
        (body, doctype) -> doctype + body);
    assertTrue(markup.reason(markup.zip("vreemd.docx", entries)).contains("beschadigd"));
    entries.put("word/document.xml", "geen <xml");
    assertTrue(markup.reason(markup.zip("kapot.docx", entries)).contains("beschadigd"));
  }
}
