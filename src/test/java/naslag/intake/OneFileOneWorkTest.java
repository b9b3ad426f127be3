package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import naslag.FileTree;
import naslag.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same file gives the same work and the same report, whatever was imported before it and in
 * whichever process: nothing hangs on the order of identity hashes, which differs with what ran
 * before, or of {@code Map.of}, which differs by process.
 */
class OneFileOneWorkTest {
  @TempDir private Path place;

  /**
   * Imports in a new process.
   *
   * @param hashes how the JVM makes identity hashes: 0 at random, 2 all the same, 5 as usual
   */
  private Map<String, String> made(int hashes, List<Path> files) throws Exception {
    Path corpus = Files.createTempDirectory(place, "corpus");
    List<String> flags =
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:hashCode=" + hashes);
    List<String> line = Programs.naslag(flags, "importeer", "--corpus", corpus.toString());
    files.forEach(file -> line.add(file.toString()));
    Path said = place.resolve("said.txt");
    Process process = Programs.start(line, said);
    assertEquals(0, process.waitFor(), Files.readString(said));
    Map<String, String> made = new TreeMap<>();
    for (Path file : FileTree.below(corpus.resolve("eigen"))) {
      if (!FileTree.name(file).startsWith("import")) {
        made.put(FileTree.name(file), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return made;
  }

  @Test
  void nothingHangsOnTheProcessOrOnWhatWasImportedBefore() throws Exception {
    Path folder = Path.of("src", "test", "resources", "intake");
    List<Path> files = new ArrayList<>();
    for (String name : List.of("boek.pdf", "hof.epub", "noten.html", "wie-is-wie.txt")) {
      files.add(Sources.made(folder.resolve("one-work"), name, place));
    }
    files.add(folder.resolve("groen-licht.txt"));
    files.add(Sources.made(folder.resolve("golden"), "sneeuw.docx", place));
    Map<String, String> wanted = made(5, files);
    assertEquals(3 * files.size(), wanted.size(), "work, report and origin of each");
    assertTrue(wanted.get("noten.md").contains("Noot 12"), wanted.get("noten.md"));
    Collections.reverse(files);
    for (int hashes : new int[] {0, 2, 5}) {
      assertEquals(wanted, made(hashes, files), "identity hashes " + hashes);
    }
    Map<String, String> apart = new TreeMap<>();
    for (Path file : files) {
      apart.putAll(made(0, List.of(file)));
    }
    assertEquals(wanted, apart);
  }
}
