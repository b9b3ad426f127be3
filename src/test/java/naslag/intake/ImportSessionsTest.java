package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import naslag.Imports;
import naslag.Sessions;
import naslag.intake.Importer.Outcome;
import naslag.intake.Importer.Replace;
import naslag.intake.report.ImportReport;
import naslag.intake.source.FoundMetadata;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Small files of our own and what becomes of them, as {@code intake/sessions.md} says. */
class ImportSessionsTest {
  @TempDir private static Path temporary;

  @TestFactory
  Stream<DynamicContainer> imports() throws IOException {
    return Sessions.in("intake/sessions", temporary, false, at -> line -> run(at, line));
  }

  private static Map<String, String> run(Path directory, String line) throws IOException {
    String[] words = line.split(" ", 2);
    Path file = Sources.made(directory, words[1], directory.resolve("made"));
    Outcome outcome =
        Imports.into(directory.resolve("corpus"))
            .importFile(file, Imports.options(FoundMetadata.NONE, Replace.NEWER));
    assertEquals(words[0], outcome.getClass().getSimpleName(), outcome::toString);
    Map<String, String> said = new LinkedHashMap<>();
    if (outcome
        instanceof
        Outcome.Imported(Path output, Path account, ImportReport made, var backup, var was)) {
      String work = Files.readString(output);
      said.put("work", work);
      said.put("text", work.substring(work.indexOf("# ")).replaceAll("<!-- .*? -->\\n\\n", ""));
      said.put("report", made.render());
    } else if (outcome instanceof Outcome.Refused(String reason)) {
      assertTrue(reason.matches("(?s).*;.*\\."), "one sentence with the way out: " + reason);
      said.put("reason", reason);
    }
    return said;
  }
}
