package naslag.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that belong together are written all, or none. */
class AtomicFileTest {
  @TempDir Path dir;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> dir.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void whereOneCannotBeWrittenAllStayAsTheyWere() throws IOException {
    Path old = Files.writeString(dir.resolve("oud"), "zo was het");
    // A place below a file: as little can be written there as on a full disk.
    SequencedMap<Path, String> files = new LinkedHashMap<>();
    files.put(old, "anders");
    files.put(dir.resolve("nieuw"), "er is iets");
    files.put(old.resolve("daaronder"), "kan niet");
    assertThrows(IOException.class, () -> AtomicFile.write(files));
    assertEquals("zo was het", Files.readString(old));
    assertEquals(List.of("oud"), names());
  }

  @Test
  void allAreWrittenWithTheDirectoriesAbove() throws IOException {
    SequencedMap<Path, String> files = new LinkedHashMap<>();
    files.put(dir.resolve("een"), "1");
    files.put(dir.resolve("map/twee"), "2");
    AtomicFile.write(files);
    assertEquals(List.of("een", "map/twee"), names());
    assertEquals("2", Files.readString(dir.resolve("map/twee")));
  }

  @Test
  void onlyWhatAGoneProcessLeftHalfWrittenIsSweptAway() throws IOException {
    String here = ".naslag-" + ProcessHandle.current().pid() + "-7.tmp";
    for (String name :
        List.of(".naslag-999999999999-7.tmp", here, ".naslag-x-7.tmp", "werk.md", ".tmp")) {
      Files.writeString(dir.resolve(name), "half");
    }
    AtomicFile.sweep(dir);
    assertEquals(List.of(here, ".naslag-x-7.tmp", ".tmp", "werk.md"), names());
    AtomicFile.sweep(dir.resolve("er-is-niets"));
  }
}
