package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import naslag.intake.Importer.ImportOptions;
import naslag.intake.Importer.Outcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Imports of one short source of our own a format, compared with the committed work and report byte
 * for byte.
 *
 * <p>When a change to them is intended, run this test once with the environment variable {@code
 * NASLAG_GOLDEN=renew}: it writes the files anew and passes. Read their diff before committing it.
 */
class GoldenImportTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "intake", "golden");

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {"regen.txt", "zand.html", "sneeuw.docx", "maan.epub", "wind.pdf", "gescheurd.pdf"})
  void importGivesTheSameWorkAndReport(String name) throws IOException {
    String made =
        switch (Importer.into(dir.resolve("corpus"))
            .importFile(source(name), ImportOptions.none().trying())) {
          case Outcome.Tried tried -> tried.markdown() + "\n\n" + tried.report().render();
          case Outcome.Refused refused -> refused.reason() + "\n";
          case Outcome other -> other.toString();
        };
    Path golden = GOLDEN.resolve(name + ".golden");
    if ("renew".equals(System.getenv("NASLAG_GOLDEN"))) {
      Files.writeString(golden, made);
    }
    assertEquals(Files.readString(golden), made);
  }

  /** A folder of the golden ones is the unpacked source; a PDF is drawn below. */
  private Path source(String name) throws IOException {
    Path source = GOLDEN.resolve(name);
    if (Files.isDirectory(source)) {
      return new Markup(dir).zip(name, entries(source));
    }
    return switch (name) {
      case "wind.pdf" -> wind(dir.resolve(name));
      case "gescheurd.pdf" -> {
        byte[] whole = Files.readAllBytes(wind(dir.resolve("wind.pdf")));
        yield Files.write(dir.resolve(name), Arrays.copyOf(whole, whole.length * 2 / 3));
      }
      default -> source;
    };
  }

  private static Map<String, String> entries(Path folder) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        entries.put(name, Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  /** Four pages with running heads, page numbers, a list, a table, a footnote and two examples. */
  private static Path wind(Path file) throws IOException {
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().heading(22, "Wind in de gordijnen");
      sketch.line("Lotte Maris");
      page(sketch, 5, "1 Luisteren", "1.1 Buiten");
      sketch.paragraph(
          0, "Wie stil zit, hoort de wind in de bomen eerder dan in huis. Een kind van");
      sketch.line(
          "anderhalf draait zijn hoofd naar het geluid en wacht op een uitleg van de volwas-");
      sketch.line("sene. Die uitleg mag kort zijn, want het geluid zelf is al lang genoeg.");
      sketch.gap();
      for (String item :
          List.of("zet het raam op een kier", "zwijg een minuut", "vraag wat er was")) {
        sketch.at(PdfSketch.LEFT, sketch.height(), PdfSketch.DINGBATS, 9, "➤").line(16, item);
      }
      sketch.gap();
      float height = sketch.height();
      String measured = "Een minuut is lang";
      sketch.line(measured);
      float width = PdfSketch.ROMAN.getStringWidth(measured) * 11 / 1000;
      sketch.at(PdfSketch.LEFT + width, height + 4, PdfSketch.ROMAN, 7, "1");
      sketch.at(PdfSketch.LEFT, 103, PdfSketch.ROMAN, 6, "1");
      sketch.at(PdfSketch.LEFT + 4, 100, PdfSketch.ROMAN, 8, "Geteld met een zandloper.");
      page(sketch, 6, "", "1.2 Binnen");
      sketch.paragraph(
          0,
          "Kinderbegeleider Saar hangt een lint in de deur. Bo van 20 maanden blaast ertegen en"
              + " kijkt hoe het lint weer stilvalt. Nog, zegt Bo, en Saar blaast mee. Samen"
              + " lachen ze telkens als het lint hun neus raakt.");
      sketch.paragraph(
          14,
          "Een lint kost niets en leert een kind dat lucht iets doet. Hang het laag genoeg, en"
              + " laat het nooit hangen als er niemand bij is.");
      page(sketch, 7, "2 Meten", "");
      sketch.paragraph(0, "Een molentje telt voor jou. Schrijf op wat het doet, elke dag opnieuw.");
      table(
          sketch.gap(),
          List.of("dag", "wind", "molen"),
          List.of("maandag", "zwak", "stil"),
          List.of("dinsdag", "stevig", "draait"));
      sketch.gap().paragraph(0, "Na een week zie je een verschil, en na een maand een patroon.");
      page(sketch, 8, "3 Besluit", "");
      sketch.paragraph(0, "Wind is gratis speelgoed. Zie ook 1.2 en het gedicht hieronder.");
      sketch.gap().line(20, "Waai maar, zei de gans,");
      sketch.line(20, "ik heb mijn jas al aan.");
      return sketch.save(file);
    }
  }

  /** A new page with its running head and number, then a chapter's and a section's heading. */
  private static void page(PdfSketch sketch, int number, String chapter, String section)
      throws IOException {
    sketch.page();
    sketch.at(PdfSketch.LEFT, 800, PdfSketch.ITALIC, 9, "Wind in de gordijnen");
    sketch.at(PdfSketch.LEFT + 340, 40, PdfSketch.ROMAN, 9, String.valueOf(number));
    if (!chapter.isEmpty()) {
      sketch.heading(18, chapter);
    }
    if (!section.isEmpty()) {
      sketch.heading(13, section);
    }
  }

  /** Rows of cells, each 90 points wide, between drawn lines. */
  @SafeVarargs
  private static void table(PdfSketch sketch, List<String>... rows) throws IOException {
    float top = sketch.height() + 12;
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        sketch.at(PdfSketch.LEFT + 4 + 90 * i, sketch.height(), PdfSketch.ROMAN, 11, row.get(i));
      }
      sketch.gap();
    }
    float foot = sketch.height() + 12;
    for (int i = 0; i <= rows.length; i++) {
      float y = top - (top - foot) / rows.length * i;
      sketch.rule(PdfSketch.LEFT, y, PdfSketch.LEFT + 270, y);
    }
    for (int i = 0; i <= 3; i++) {
      sketch.rule(PdfSketch.LEFT + 90 * i, top, PdfSketch.LEFT + 90 * i, foot);
    }
  }
}
