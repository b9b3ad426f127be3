package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import naslag.Imports;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The PDFs outside the project of which each shows one fault, and what must become of them. */
class PdfCasesTest {
  private static final Path FILES = Path.of("..", "shared", "files");

  @TempDir Path dir;

  /** How often each expression is found in the work and its report. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schaal-048 | 1 | \\n\\nDe moestuin ligt achter de school en iedere klas verzorgt er een eigen bed\\.",
        "schaal-048 | 1 | 3 passages, 0 voorbeelden, 252 woorden",
        "koppen-bovenaan | 9 | \\n## Toets \\d: ",
        "koppen-bovenaan | 4 | Geen problemen gevonden\\n",
        "koppen-bovenaan | 12 | Uitslag: geen fout gevonden\\n",
        "koppen-bovenaan | 1 | Weggelaten \\(12\\)\\n  kopregel geschrapt: 12 keer, zoals “Verslag van",
        "half-scan | 1 | blz. 2: deze bladzijde is een beeld .*ocrmypdf .*\\(ook op blz. 4, 5\\)",
        "half-scan | 2 | <!-- p. [13], afgeleid -->\\n\\nDe kleuters",
        "komma-zonder-spatie | 60 | (?<=\\p{L}), (?=\\p{L})",
        "komma-zonder-spatie | 0 | ,\\p{L}",
        "trema-ander-lettertype | 1 | Museum für Völkerkunde",
        "watermerk-en-regelnummers | 3 | -->\\n\\n\\p{Lu}[^\\n0-9]+\\n",
        "watermerk-en-regelnummers | 0 | \\n#+ CO",
        "watermerk-en-regelnummers | 1 | watermerk geschrapt: 3 keer, zoals “CONCEPT”",
        "./toegankelijkheid-coronacheck | 50 | Geen problemen aangetroffen",
        "./toegankelijkheid-coronacheck | 40 | \\nResultaat: geen fout gevonden",
        "./toegankelijkheid-open-minvws | 1 | Het onderzoek is uitgevoerd tussen 19 mei 2025",
        "vreemde-gegevens | 1 | \\n# Tarieven\\n",
      })
  void theCaseBecomesWhatItMust(String name, int times, String found) throws IOException {
    Path file = FILES.resolve((name.contains("/") ? name : "cases/pdf-" + name) + ".pdf");
    Assumptions.assumeTrue(Files.exists(file), file + " is not there");
    String made = Imports.tried(dir.resolve("corpus"), file);
    assertEquals(times, Pattern.compile(found).matcher(made).results().count(), made);
  }
}
