package naslag.intake;

import static naslag.intake.PdfSketch.LONG;
import static naslag.intake.Texts.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import naslag.corpus.MarkdownReader;
import naslag.corpus.Passage;
import naslag.corpus.PassageCutter;
import naslag.intake.Importer.ImportOptions;
import naslag.intake.Importer.Outcome;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How pages are laid out: lists, labels, captions, lists of contents, imprints. */
class PdfLayoutTest {
  @TempDir Path dir;

  private String markdown(PdfSketch sketch) throws IOException {
    Path file = sketch.save(dir.resolve("boekje.pdf"));
    Outcome done = Importer.into(dir.resolve("corpus")).importFile(file, ImportOptions.none());
    String text = Files.readString(assertInstanceOf(Outcome.Imported.class, done).output());
    return text.substring(text.indexOf("# ")).replaceAll("<!-- .*? -->\\n\\n", "");
  }

  @Test
  void aSymbolBeforeSeveralLinesIsABullet() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().heading(18, "Zaaien").paragraph(0, LONG).gap();
      for (String item : List.of("een pot met een gat", ".zaad uit een zakje", "water")) {
        sketch.at(PdfSketch.LEFT, sketch.height(), PdfSketch.DINGBATS, 9, "➤");
        sketch.line(16, item);
      }
      contains("- een pot met een gat\n- .zaad uit een zakje\n- water\n", markdown(sketch));
    }
  }

  @Test
  void aNumberSetSmallNumbersAnItemWhereItGoesOnWithARow() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().heading(18, "Zaaien").paragraph(0, LONG).gap();
      for (int i = 1; i <= 3; i++) {
        sketch.at(PdfSketch.LEFT, sketch.height() + 1, PdfSketch.ROMAN, 7, String.valueOf(i));
        sketch.line(16, List.of("Vul de pot.", "Leg het zaad.", "Giet water.").get(i - 1));
      }
      contains("1. Vul de pot.\n2. Leg het zaad.\n3. Giet water.\n", markdown(sketch));
    }
  }

  @Test
  void aNoteInTheFirstLineOfAnItemIsFound() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().heading(18, "Zaaien").paragraph(0, LONG).gap();
      float height = sketch.height();
      sketch.line(10, "1. een pot met een gat");
      float width = PdfSketch.ROMAN.getStringWidth("1. een pot met een gat") * 11 / 1000;
      sketch.at(PdfSketch.LEFT + 10 + width, height + 4, PdfSketch.ROMAN, 7, "3");
      sketch.line(10, "2. water");
      sketch.gap().paragraph(0, LONG);
      sketch.at(PdfSketch.LEFT, 103, PdfSketch.ROMAN, 6, "3");
      sketch.at(PdfSketch.LEFT + 4, 100, PdfSketch.ROMAN, 8, "Van een halve liter.");
      contains("een gat\\[3\\]\n2. water\n\n\\[3\\] Van een halve liter.", markdown(sketch));
    }
  }

  @Test
  void aParagraphOfOneIndentedLineEndsWhereTheNextBegins() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().heading(18, "Zaaien").paragraph(0, LONG);
      // It fills its line, so that only the indent of the next one tells.
      sketch.line(14, "De emmer staat klaar bij de kraan en wie het eerst komt die vult hem.");
      sketch.paragraph(14, LONG);
      contains("vult hem.\n\nIn het tuinhuis", markdown(sketch));
    }
  }

  @Test
  void aDefinitionThatHangsGoesOnAfterASentence() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().heading(18, "Woorden").paragraph(0, LONG).gap();
      sketch.at(PdfSketch.LEFT, sketch.height(), PdfSketch.BOLD, 11, "pot");
      sketch.line(26, "Een ding van klei. Er zit een gat in, anders blijft het water staan hier.");
      sketch.line(26, "Zonder gat is het een vaas.");
      contains(
          "**pot** Een ding van klei. Er zit een gat in, anders blijft het water staan hier."
              + " Zonder gat is het een vaas.\n",
          markdown(sketch));
    }
  }

  @Test
  void aCaptionIsNoPartOfATornParagraph() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().heading(18, "Zaaien").paragraph(0, LONG);
      sketch.line("Geef elke ochtend water en kijk dan meteen na of er in het potje met");
      sketch.page().line("Tabel 2: Hoeveel water een plant in een week zoal drinkt van ons.");
      sketch.gap().paragraph(0, LONG);
      contains("potje met\n\nTabel 2: Hoeveel", markdown(sketch));
    }
  }

  private PdfSketch bookWithContents() throws IOException {
    PdfSketch sketch = new PdfSketch();
    sketch.page().heading(18, "Inhoudsopgave");
    sketch.line("1 Zaaien en wachten . . . . . . . . . . . . . . . 3");
    sketch.line("2 Water geven . . . . . . . . . . . . . . . . . . 4");
    sketch.line("3 Oogsten . . . . . . . . . . . . . . . . . . . . 5");
    sketch.line("4 De winter . . . . . . . . . . . . . . . . . . . 6");
    sketch.page().heading(18, "Lijst van figuren");
    sketch.line("1 Een pot met een gat erin . . . . . . . . . . . 3");
    sketch.line("2 Een gieter van blik . . . . . . . . . . . . . . 4");
    List<String> titles =
        List.of("1 Zaaien en wachten", "2 Water geven", "3 Oogsten", "4 De winter");
    for (int i = 0; i < 4; i++) {
      sketch.page().heading(18, titles.get(i)).paragraph(0, LONG);
      if (i < 2) {
        sketch.gap();
        sketch.line(
            "Figuur "
                + (i + 1)
                + ": "
                + List.of("Een pot met een gat erin", "Een gieter van blik").get(i));
      }
    }
    return sketch;
  }

  @Test
  void theContentsStayAsAListWhichIsNoPassage() throws IOException {
    try (PdfSketch sketch = bookWithContents()) {
      String text = markdown(sketch);
      contains("- 1 Zaaien en wachten\n- 2 Water geven\n- 3 Oogsten\n- 4 De winter\n", text);
      List<Passage> passages = PassageCutter.cut(MarkdownReader.read("b", "b.md", text));
      assertEquals(4, passages.size());
      assertTrue(passages.stream().allMatch(p -> p.text().contains("tuinhuis")), text);
    }
  }

  @Test
  void aListOfFiguresGoesWhereTheTextHasTheirNames() throws IOException {
    try (PdfSketch sketch = bookWithContents()) {
      String text = markdown(sketch);
      assertFalse(text.contains("Lijst van figuren"), text);
      assertEquals(2, text.split("gieter van blik", -1).length, text);
    }
  }

  @Test
  void threeShortLinesInLargeLettersAreAnImprintAndNoHeading() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().heading(18, "Zaaien").paragraph(0, LONG).gap();
      float y = sketch.height();
      sketch.at(180, y, PdfSketch.BOLD, 13, "Gedrukt bij de buren");
      sketch.at(170, y - 15, PdfSketch.BOLD, 13, "Zetwerk door de zesde klas");
      sketch.at(190, y - 30, PdfSketch.BOLD, 13, "Derde druk, 2019");
      sketch.page().heading(18, "Oogsten").paragraph(0, LONG);
      String text = markdown(sketch);
      assertFalse(text.contains("# Gedrukt"), text);
      contains("Gedrukt bij de buren", text);
    }
  }

  @Test
  void noHeadingIsDeeperThanOneBelowTheOneAboveIt() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      PDDocumentOutline outline = new PDDocumentOutline();
      sketch.document.getDocumentCatalog().setDocumentOutline(outline);
      sketch.page().heading(12, "Vooraf").paragraph(0, LONG);
      sketch.page().heading(20, "Zaaien").paragraph(0, LONG);
      PDOutlineItem chapter = new PDOutlineItem();
      chapter.setTitle("Zaaien");
      chapter.setDestination(sketch.document.getPage(1));
      outline.addLast(chapter);
      sketch.page().heading(16, "De pot").paragraph(0, LONG);
      sketch.heading(12, "Het gat").paragraph(0, LONG);
      PDOutlineItem pot = new PDOutlineItem();
      pot.setTitle("De pot");
      pot.setDestination(sketch.document.getPage(2));
      chapter.addLast(pot);
      PDOutlineItem hole = new PDOutlineItem();
      hole.setTitle("Het gat");
      hole.setDestination(sketch.document.getPage(2));
      pot.addLast(hole);
      String text = markdown(sketch);
      // Set as what stands three deep, and with nothing above it.
      contains("\n## Vooraf\n", text);
      contains("\n## Zaaien\n", text);
      contains("\n### De pot\n", text);
      contains("\n#### Het gat\n", text);
    }
  }

  @Test
  void eachColumnHasNotesAtItsOwnFoot() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page();
      for (int column = 0; column < 2; column++) {
        float x = 72 + 240 * column;
        for (int i = 0; i < 30; i++) {
          String words =
              "in deze kolom staat regel " + (char) ('a' + i % 26) + " en hij loopt door";
          sketch.at(x, 740 - 14 * i, PdfSketch.ROMAN, 11, words);
        }
      }
      float y = 740 - 14 * 30;
      sketch.at(72, y, PdfSketch.ROMAN, 11, "en hier hoort een noot bij");
      float width = PdfSketch.ROMAN.getStringWidth("en hier hoort een noot bij") * 11 / 1000;
      sketch.at(72 + width, y + 4, PdfSketch.ROMAN, 7, "1");
      sketch.at(72, y - 40, PdfSketch.ROMAN, 6, "1");
      sketch.at(76, y - 43, PdfSketch.ROMAN, 8, "Van de juf zelf.");
      for (int i = 30; i < 36; i++) {
        sketch.at(312, 740 - 14 * i, PdfSketch.ROMAN, 11, "rechts loopt het langer door dan links");
      }
      String text = markdown(sketch);
      contains("een noot bij\\[1\\]", text);
      contains("\\[1\\] Van de juf zelf.\n", text);
    }
  }

  @Test
  void aNoteIsFoundBelowSmallLettersThatBeginWithANumber() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().heading(18, "Zaaien").paragraph(0, LONG);
      float height = sketch.height();
      sketch.line("Geef water in de vroege ochtend");
      float width = PdfSketch.ROMAN.getStringWidth("Geef water in de vroege ochtend") * 11 / 1000;
      sketch.at(PdfSketch.LEFT + width, height + 4, PdfSketch.ROMAN, 7, "1");
      sketch.at(PdfSketch.LEFT, 140, PdfSketch.ROMAN, 9, "12 potten met jonge tomaten");
      sketch.at(PdfSketch.LEFT, 103, PdfSketch.ROMAN, 6, "1");
      sketch.at(PdfSketch.LEFT + 4, 100, PdfSketch.ROMAN, 8, "In de zomer liever laat.");
      String text = markdown(sketch);
      contains("ochtend\\[1\\]\n\n\\[1\\] In de zomer liever laat.\n", text);
      contains("\n12 potten met jonge tomaten", text);
    }
  }
}
