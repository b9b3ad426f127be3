package naslag.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import naslag.FileTree;
import naslag.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that belong together are written all, or none; what is replaced keeps what it was. */
class AtomicFileTest {
  @TempDir Path dir;

  private List<String> files() throws IOException {
    return FileTree.below(dir).stream().map(file -> dir.relativize(file).toString()).toList();
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
    assertEquals(List.of("oud"), files());
  }

  @Test
  void allAreWrittenWithTheDirectoriesAbove() throws IOException {
    SequencedMap<Path, String> files = new LinkedHashMap<>();
    files.put(dir.resolve("een"), "1");
    files.put(dir.resolve("map/twee"), "2");
    AtomicFile.write(files);
    assertEquals(List.of("een", "map/twee"), files());
    assertEquals("2", Files.readString(dir.resolve("map/twee")));
  }

  @Test
  void theDirectoriesMadeForWhatFailsGoAgain() throws IOException {
    Path old = Files.writeString(dir.resolve("oud"), "zo was het");
    SequencedMap<Path, String> files = new LinkedHashMap<>();
    files.put(dir.resolve("map/in/map/nieuw"), "er is iets");
    files.put(old.resolve("daaronder"), "kan niet");
    assertThrows(IOException.class, () -> AtomicFile.write(files));
    assertFalse(Files.exists(dir.resolve("map")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-r-----", "r--r--r--", "rwxrwxrwx"})
  void aFileKeepsItsMode(String mode) throws IOException {
    assumePosix();
    Path file = Files.writeString(dir.resolve("werk.md"), "oud");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    AtomicFile.write(file, "nieuw");
    assertEquals("nieuw", Files.readString(file));
    assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aNewFileReplacesNoneThatCameBefore() throws IOException {
    Path file = dir.resolve("nieuw");
    AtomicFile.write(file, Stream.of("eerst"), false);
    assertThrows(
        FileAlreadyExistsException.class, () -> AtomicFile.write(file, Stream.of("dan"), false));
    assertEquals("eerst", Files.readString(file));
    assertEquals(List.of("nieuw"), files());
  }

  @Test
  void aFileOfWhichAPartCannotBeMadeStaysAsItWas() throws IOException {
    Path file = Files.writeString(dir.resolve("uit"), "oud");
    Stream<String> parts = Stream.of(1, 0).map(by -> "deel " + 1 / by);
    assertThrows(ArithmeticException.class, () -> AtomicFile.write(file, parts, true));
    assertEquals("oud", Files.readString(file));
    assertEquals(List.of("uit"), files());
  }

  @Test
  void aNewFileAppearsWholeOrNotAtAll() throws IOException {
    Path file = dir.resolve("map/nieuw");
    Path below = Files.writeString(dir.resolve("oud"), "een bestand").resolve("nieuw");
    AtomicFile.write(file, Stream.of("heel"), false);
    assertThrows(IOException.class, () -> AtomicFile.write(below, Stream.of("kan niet"), false));
    assertEquals(List.of("map/nieuw", "oud"), files());
    assertThrows(
        FileAlreadyExistsException.class,
        () ->
            AtomicFile.write(
                Files.createDirectory(dir.resolve("bezet")), Stream.of("kan niet"), false));
    assertEquals(List.of("map/nieuw", "oud"), files());
  }

  @Test
  void aCopyHasTheModeAndTheTimeAndReplacesNothing() throws IOException {
    assumePosix();
    Path file = Files.writeString(dir.resolve("werk.md"), "zo was het");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    FileTime old = FileTime.from(Instant.parse("2026-03-14T10:15:00Z"));
    Files.setLastModifiedTime(file, old);
    Path copy = dir.resolve("kopie.bak");
    AtomicFile.copy(file, copy);
    assertEquals("zo was het", Files.readString(copy));
    assertEquals(old, Files.getLastModifiedTime(copy));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
    assertThrows(FileAlreadyExistsException.class, () -> AtomicFile.copy(file, copy));
    assertEquals(List.of("kopie.bak", "werk.md"), files());
  }

  @Test
  void aSymbolicLinkStaysAndWhatItPointsToIsWritten() throws IOException {
    assumePosix();
    Path target = Files.createDirectories(dir.resolve("elders")).resolve("echt.md");
    Files.writeString(target, "oud");
    Path map = Files.createSymbolicLink(dir.resolve("map"), Path.of("elders"));
    List<Path> links =
        List.of(
            Files.createSymbolicLink(dir.resolve("vast"), target),
            Files.createSymbolicLink(dir.resolve("los"), Path.of("elders/echt.md")),
            Files.createSymbolicLink(dir.resolve("elders/keten"), Path.of("../los")),
            Files.createSymbolicLink(dir.resolve("nergens"), Path.of("elders/nog-niet.md")),
            map.resolve("keten"));
    for (Path link : links) {
      AtomicFile.write(link, "door " + link);
      assertTrue(Files.isSymbolicLink(link), link.toString());
      assertEquals("door " + link, Files.readString(link));
    }
    assertEquals("door " + map.resolve("keten"), Files.readString(target));
    assertFalse(Files.isSymbolicLink(target));
    assertEquals(List.of("elders/echt.md", "elders/nog-niet.md"), files());
    Path ring = Files.createSymbolicLink(dir.resolve("ring"), Path.of("ring"));
    assertThrows(IOException.class, () -> AtomicFile.write(ring, "rond"));
  }

  @Test
  void aPipeIsWrittenToAndStays() throws Exception {
    assumePosix();
    Path pipe = dir.resolve("pijp");
    assumeTrue(Programs.ran("mkfifo", pipe));
    Process reader = new ProcessBuilder("cat", pipe.toString()).start();
    AtomicFile.write(pipe, "stroomt");
    assertEquals("stroomt", new String(reader.getInputStream().readAllBytes(), UTF_8));
    assertTrue(Files.readAttributes(pipe, BasicFileAttributes.class).isOther());
  }

  private Path half(String name, Duration age) throws IOException {
    Path half = Files.writeString(dir.resolve(".naslag-" + name + ".tmp"), "half");
    return Files.setLastModifiedTime(half, FileTime.from(Instant.now().minus(age)));
  }

  @Test
  void theNextWriterSweepsWhatWasLeftHalfWritten() throws IOException {
    half("1", Duration.ofMinutes(2));
    half("2", Duration.ofHours(30));
    AtomicFile.write(dir.resolve("werk.md"), "heel");
    assertEquals(List.of("werk.md"), files());
  }

  @Test
  void nothingElseIsSwept() throws IOException {
    half("jong", Duration.ZERO);
    Path locked = half("bezig", Duration.ofHours(30));
    for (String name : List.of(".naslag.lock", ".tmp", "naslag-1-1.tmp")) {
      Files.writeString(dir.resolve(name), "iets");
    }
    Files.createDirectory(dir.resolve(".naslag-map.tmp"));
    List<String> before = files();
    try (FileChannel channel = FileChannel.open(locked, StandardOpenOption.WRITE)) {
      assertTrue(AtomicFile.lock(channel));
      AtomicFile.write(dir.resolve(".tmp"), "anders");
      assertEquals(before, files());
    }
  }

  private static void assumePosix() {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
  }
}
