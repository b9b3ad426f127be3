package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small inputs beside this repository, each for one fault seen on a public document. */
class SharedCasesTest {
  @TempDir private Path directory;

  private static Path shared(String name) {
    Path file = Path.of("..", "shared", "files", "cases", name).toAbsolutePath().normalize();
    Assumptions.assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not here");
    return file;
  }

  /** The source, the works with bars, and the words that each work has, or has not ("!"). */
  @ParameterizedTest
  @CsvSource({
    "map-zelfde-naam, jaarverslag|jaarverslag-2022|jaarverslag-2023, title:",
    "map-sjabloontitel, tuin|water|zand, !NAME",
    "map-sjabloontitel, tuin|water|zand, !jvoorb",
    "pdf-vreemde-gegevens.pdf, pdf-vreemde-gegevens, title: Tarieven",
    "pdf-vreemde-gegevens.pdf, pdf-vreemde-gegevens, !creator",
    "csv-auteurs-met-streep.txt, csv-auteurs-met-streep, '- An Peeters\n- Bart Claes'",
  })
  void imports(String name, String works, String text) throws IOException {
    for (String option : List.of("--taal=nl", "--vervang", "--bijwerken")) {
      String file = shared(name).toString();
      Ran ran = Ran.in(directory, "importeer", file, option, "--zonder-vragen");
      assertEquals(0, ran.status(), ran::toString);
      try (Stream<Path> all = Files.list(directory.resolve("corpus/eigen"))) {
        List<Path> made = all.filter(f -> f.toString().endsWith(".md")).toList();
        assertEquals(
            Set.of(works.split("\\|")),
            made.stream()
                .map(f -> f.getFileName().toString().replace(".md", ""))
                .collect(Collectors.toSet()));
        for (Path work : made) {
          String words = Files.readString(work);
          assertTrue(
              text.startsWith("!") ? !words.contains(text.substring(1)) : words.contains(text),
              words);
        }
      }
    }
  }

  @Test
  void aWorkIsExportedWithItsIdentifiersAndNames() throws IOException {
    Path corpus = Files.createDirectories(directory.resolve("corpus"));
    Files.copy(shared("werk-export.md"), corpus.resolve("werk-export.md"));
    String dc = Ran.in(directory, "exporteer", "--vorm", "oai_dc").out();
    for (String value :
        List.of(
            "identifier>doi:10.1234/abc.567<",
            "identifier>ISBN 978-90-000-0000-1<",
            "identifier>https://voorbeeld.example/a?b=c&amp;d=e<",
            "creator>Kind en Gezin<")) {
      assertTrue(dc.contains(value), dc);
    }
    assertFalse(dc.contains("dc:date"), dc);
    String name = "de l’Écluse, Marie-José";
    assertTrue(Ran.in(directory, "exporteer", "--vorm", "ris").out().contains("AU  - " + name));
    assertTrue(Ran.in(directory, "exporteer", "--vorm", "bibtex").out().contains(" and " + name));
  }
}
