package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import naslag.FileTree;
import naslag.TestCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command writes over keeps its mode and its links, and what a killed one left goes. */
class RewrittenFilesTest {
  private static final String PRIVATE = "rw-------";

  @TempDir private Path place;
  private TestCorpus corpus;

  @BeforeEach
  void corpus() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    corpus =
        TestCorpus.in(place)
            .write("thesaurus.yaml", Files.readString(Path.of("corpus/thesaurus.yaml")))
            .work("imh/rust.md", "Rust", "Wiegen helpt bij een aandachts- punt.");
  }

  private static void hide(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(PRIVATE));
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private List<Path> copiesOf(Path file) throws IOException {
    return FileTree.in(file.getParent()).stream()
        .filter(f -> FileTree.name(f).startsWith(file.getFileName() + "."))
        .filter(f -> f.toString().endsWith(".bak"))
        .toList();
  }

  @Test
  void aPrivateWorkStaysPrivateWhenItIsMended() throws IOException {
    Path work = corpus.file("imh/rust.md");
    hide(work);
    Ran ran = Ran.in(place, "controleer", "--verbeter");
    assertTrue(Files.readString(work).contains("aandachtspunt"), ran.err());
    assertEquals(PRIVATE, mode(work));
    assertEquals(List.of(PRIVATE), copiesOf(work).stream().map(f -> quietMode(f)).toList());
  }

  private static String quietMode(Path file) {
    try {
      return mode(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void aPrivateThesaurusStaysPrivate() throws IOException {
    Path file = corpus.file("thesaurus.yaml");
    hide(file);
    Path table =
        Files.writeString(
            place.resolve("t.csv"), "uri;prefLabel\nhttp://example.org/hark;moestuinhark\n");
    Ran ran = Ran.in(place, "thesaurus", "importeer", table.toString(), "--soort", "woord");
    assertTrue(Files.readString(file).contains("moestuinhark"), ran.err());
    assertEquals(PRIVATE, mode(file));
    assertEquals(List.of(PRIVATE), copiesOf(file).stream().map(f -> quietMode(f)).toList());
  }

  @Test
  void aLinkedWorkStaysLinkedWhenItIsMended() throws IOException {
    Path work = corpus.file("imh/rust.md");
    Path elsewhere = Files.move(work, place.resolve("elders.md"));
    Files.createSymbolicLink(work, elsewhere);
    Ran.in(place, "controleer", "--verbeter");
    assertTrue(Files.isSymbolicLink(work));
    assertTrue(Files.readString(elsewhere).contains("aandachtspunt"));
  }

  @Test
  void anExportIsWrittenWhereALinkPoints() throws IOException {
    Path target = Files.writeString(place.resolve("doel.md"), "oud");
    hide(target);
    Path link = Files.createSymbolicLink(place.resolve("link.md"), target);
    String name = link.toString();
    assertEquals(4, Ran.in(place, "exporteer", "rust", "--uit", name).status());
    Ran ran =
        Ran.in(place, "exporteer", "rust", "--ook-zonder-licentie", "--uit", name, "--vervang");
    assertEquals(0, ran.status(), ran.err());
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.readString(target).contains("Wiegen"));
    assertEquals(PRIVATE, mode(target));
  }

  @Test
  void whatKilledCommandsLeftGoesWithTheNextThatWritesThere() throws IOException {
    Path exports = Files.createDirectory(place.resolve("uit"));
    Path own = Files.createDirectories(corpus.file("eigen/.naslag"));
    List<Path> places =
        List.of(exports, corpus.directory(), corpus.file("imh"), corpus.file("eigen"), own);
    for (Path directory : places) {
      Path half = Files.writeString(directory.resolve(".naslag-1.tmp"), "half");
      Files.setLastModifiedTime(half, FileTime.from(Instant.now().minusSeconds(120)));
    }
    Path text = Files.writeString(place.resolve("tuin.txt"), "De tuin\n\nWie zaait, wacht.\n");
    Path table = Files.writeString(place.resolve("t.csv"), "prefLabel\nmoestuinhark\n");
    Ran.in(place, "controleer", "--verbeter");
    Ran.in(place, "importeer", text.toString());
    Ran.in(place, "thesaurus", "importeer", table.toString(), "--soort", "woord");
    Ran.in(place, "exporteer", "rust", "--uit", exports.resolve("rust.ris").toString());
    assertEquals(
        List.of(),
        FileTree.below(place).stream()
            .filter(f -> f.toString().matches(".*\\.(tmp|lock)"))
            .filter(f -> !f.startsWith(place.resolve("index")))
            .toList());
  }
}
