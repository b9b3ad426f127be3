package naslag.intake;

import static naslag.intake.PdfSketch.LONG;
import static naslag.intake.Texts.contains;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import naslag.intake.Importer.ImportOptions;
import naslag.intake.Importer.Outcome;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables between drawn lines, read row by row. */
class PdfTablesTest {
  @TempDir Path dir;

  private String markdown(PdfSketch sketch) throws IOException {
    Path file = sketch.save(dir.resolve("boekje.pdf"));
    Outcome done = Importer.into(dir.resolve("corpus")).importFile(file, ImportOptions.none());
    String text = Files.readString(assertInstanceOf(Outcome.Imported.class, done).output());
    return text.substring(text.indexOf("# ")).replaceAll(" +\\|", " |");
  }

  private static void text(PdfSketch sketch, float x, float y, PDFont font, String... lines)
      throws IOException {
    for (int i = 0; i < lines.length; i++) {
      sketch.at(x, y - 13 * i, font, 11, lines[i]);
    }
  }

  private static PdfSketch sketch() throws IOException {
    PdfSketch sketch = new PdfSketch();
    sketch.page().heading(18, "Zaaien").paragraph(0, LONG);
    return sketch;
  }

  /** Lines at these heights and places, from 80 to 400 and from the first height to the last. */
  private static void lines(PdfSketch sketch, float[] ys, float[] xs) throws IOException {
    for (float y : ys) {
      sketch.rule(xs[0], y, xs[xs.length - 1], y);
    }
    for (float x : xs) {
      sketch.rule(x, ys[0], x, ys[ys.length - 1]);
    }
  }

  @Test
  void aCellOfSeveralLinesStaysBesideItsNeighbour() throws IOException {
    try (PdfSketch sketch = sketch()) {
      lines(sketch, new float[] {600, 580, 540, 500}, new float[] {80, 180, 400});
      text(sketch, 84, 586, PdfSketch.BOLD, "Maand");
      text(sketch, 184, 586, PdfSketch.BOLD, "Wat je doet");
      text(sketch, 84, 566, PdfSketch.ROMAN, "maart");
      text(
          sketch,
          184,
          566,
          PdfSketch.ROMAN,
          "Zaai binnen in een pot, en zet die pot",
          "op een plaats in de zon.");
      text(sketch, 84, 526, PdfSketch.ROMAN, "mei, na de", "vorst");
      text(
          sketch,
          184,
          526,
          PdfSketch.ROMAN,
          "Plant de jonge planten buiten uit, een",
          "halve meter uit elkaar.");
      sketch.at(72, 470, PdfSketch.ROMAN, 11, "Daarna is het wachten.");
      String text = markdown(sketch);
      contains("Maand | Wat je doet\n", text);
      contains("maart | Zaai binnen in een pot, en zet die pot op een plaats in de zon.\n", text);
      contains(
          "mei, na de vorst | Plant de jonge planten buiten uit, een halve meter uit elkaar.\n",
          text);
      contains("```\n\nDaarna is het wachten.", text);
      assertFalse(text.contains("# Maand"), text);
    }
  }

  @Test
  void cellsWithoutALineBetweenThemAreOne() throws IOException {
    try (PdfSketch sketch = sketch()) {
      for (float y : new float[] {600, 580, 560, 540}) {
        sketch.bar(80, y, 320, 0.6f);
      }
      for (float x : new float[] {80, 400}) {
        sketch.bar(x, 540, 0.6f, 60);
      }
      sketch.bar(240, 540, 0.6f, 40);
      text(sketch, 84, 586, PdfSketch.ROMAN, "Hoeveel water elke pot van de juf krijgt in juli");
      text(sketch, 84, 566, PdfSketch.ROMAN, "tomaat");
      text(sketch, 244, 566, PdfSketch.ROMAN, "een halve liter");
      text(sketch, 84, 546, PdfSketch.ROMAN, "prei");
      text(sketch, 244, 546, PdfSketch.ROMAN, "een kwart");
      String text = markdown(sketch);
      contains("Hoeveel water elke pot van de juf krijgt in juli |", text);
      contains("\ntomaat | een halve liter\nprei | een kwart\n", text.replaceAll(" {2,}", " "));
    }
  }

  @Test
  void rowsWithoutALineBetweenThemArePartedByTheirHeight() throws IOException {
    try (PdfSketch sketch = sketch()) {
      lines(sketch, new float[] {600, 580, 530}, new float[] {80, 180, 400});
      text(sketch, 84, 586, PdfSketch.ROMAN, "Groente");
      text(sketch, 184, 586, PdfSketch.ROMAN, "Prijs");
      text(sketch, 84, 566, PdfSketch.ROMAN, "prei", "kool", "sla");
      text(sketch, 184, 566, PdfSketch.ROMAN, "een euro", "twee euro", "niets");
      contains(
          "\nprei | een euro\nkool | twee euro\nsla | niets\n",
          markdown(sketch).replaceAll(" {2,}", " "));
    }
  }

  @Test
  void aFrameAroundParagraphsIsNoTable() throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().heading(18, "Zaaien");
      float top = sketch.height() + 20;
      for (int i = 0; i < 12; i++) {
        sketch.paragraph(14, LONG);
      }
      float foot = sketch.height();
      lines(sketch, new float[] {top, (top + foot) / 2, foot}, new float[] {60, 70, 500});
      String text = markdown(sketch);
      assertFalse(text.contains("```"), text);
      contains("\n\nIn het tuinhuis", text);
    }
  }
}
