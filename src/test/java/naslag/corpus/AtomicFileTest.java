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
import java.nio.file.LinkOption;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that belong together are written all, or none; what is replaced keeps what it was. */
class AtomicFileTest {
  @TempDir Path dir;

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
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
    AtomicFile.copy(file, dir.resolve("kopie.md"));
    for (String name : List.of("werk.md", "kopie.md")) {
      assertEquals("nieuw", Files.readString(dir.resolve(name)));
      assertEquals(
          mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve(name))));
    }
  }

  @Test
  void aNewFileReplacesNoneThatCameBefore() throws IOException {
    Path file = dir.resolve("nieuw");
    AtomicFile.writeNew(file, "eerst");
    assertThrows(FileAlreadyExistsException.class, () -> AtomicFile.writeNew(file, "dan"));
    assertThrows(
        FileAlreadyExistsException.class,
        () -> AtomicFile.copy(Files.writeString(dir.resolve("ander"), "dan"), file));
    assertEquals("eerst", Files.readString(file));
    assertEquals(List.of("ander", "nieuw"), files());
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
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    Process reader = new ProcessBuilder("cat", pipe.toString()).start();
    AtomicFile.write(pipe, "stroomt");
    assertEquals("stroomt", new String(reader.getInputStream().readAllBytes(), UTF_8));
    assertTrue(Files.readAttributes(pipe, BasicFileAttributes.class).isOther());
  }

  /** A process with this number is there, for as long as this test runs. */
  private static final long ALIVE = ProcessHandle.current().pid();

  private static final long GONE = 999_999_999_999L;

  private Path half(long process, Duration age) throws IOException {
    Path half = dir.resolve(".naslag-" + process + "-" + age.toMinutes() + ".tmp");
    Files.writeString(half, "half");
    return Files.setLastModifiedTime(half, FileTime.from(Instant.now().minus(age)));
  }

  @Test
  void theNextWriterSweepsWhatWasLeftHalfWritten() throws IOException {
    half(GONE, Duration.ZERO);
    half(GONE, Duration.ofHours(30));
    half(ALIVE, Duration.ofHours(30)); // of a former process with that number
    AtomicFile.write(dir.resolve("werk.md"), "heel");
    assertEquals(List.of("werk.md"), files());
  }

  @Test
  void nothingElseIsSwept() throws IOException {
    half(ALIVE, Duration.ZERO);
    Path locked = half(GONE, Duration.ofHours(30)); // of a process that only another machine sees
    for (String name : List.of(".naslag-x-7.tmp", ".naslag.lock", ".tmp", "naslag-1-1.tmp")) {
      Files.writeString(dir.resolve(name), "iets");
    }
    Files.createDirectory(dir.resolve(".naslag-" + GONE + "-map.tmp"));
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
