package naslag.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import naslag.Imports;
import naslag.intake.Importer;
import naslag.show.Taken.Booklet;
import naslag.show.cite.Cited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A selection as a document, read again by our own import. */
class DocxTest {
  private static final Cited WORK =
      Cited.work(
          "title: Eten & drinken\ncreator: An Peeters\ndate: 2020",
          "## Een <hap>\n\nEerst dit.\n\n- kauw\n- slik\n\nDaarna dat:\n\n3. proef\n4. wacht");

  /** Also for the programs of others. */
  static byte[] document() {
    Taken taken = PassageExportTest.taken(WORK, "");
    Taken kept = PassageExportTest.taken(WORK, "Die gaat niet mee.");
    return new Booklet("Vorming 1", () -> Stream.of(taken, kept)).docx();
  }

  @Test
  void ourOwnImportGetsTheSameBlocksBack(@TempDir Path dir) throws IOException {
    Path file = Files.write(dir.resolve("selectie.docx"), document());
    Importer.Outcome outcome =
        Imports.into(dir.resolve("corpus")).importFile(file, Imports.plain());
    Path output = assertInstanceOf(Importer.Outcome.Imported.class, outcome).output();
    String source = "Peeters, A. (2020). *Eten & drinken*. Daaruit: “Een <hap>”, par. 1–6.";
    String text = Files.readString(output).replace("\\", "");
    assertTrue(text.contains("title: Vorming 1\n"), text);
    assertEquals(
        Files.readString(Path.of("src/test/resources/naslag/show/docx.md"))
            .formatted(source, source),
        text.substring(text.indexOf("# Vorming")));
  }
}
