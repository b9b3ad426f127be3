package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import naslag.Imports;
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
    String made = Imports.tried(dir.resolve("corpus"), source(name));
    Path golden = GOLDEN.resolve(name + ".golden");
    if ("renew".equals(System.getenv("NASLAG_GOLDEN"))) {
      Files.writeString(golden, made);
    }
    assertEquals(Files.readString(golden), made);
  }

  private Path source(String name) throws IOException {
    if (!name.equals("gescheurd.pdf")) {
      return Sources.made(GOLDEN, name, dir);
    }
    byte[] whole = Files.readAllBytes(source("wind.pdf"));
    return Files.write(dir.resolve(name), Arrays.copyOf(whole, whole.length * 2 / 3));
  }
}
