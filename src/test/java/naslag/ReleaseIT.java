package naslag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import naslag.Programs.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release zip, unpacked and run with the JDK of this test as a person runs it. */
class ReleaseIT {
  @TempDir static Path place;
  private static Path zip;
  private static Path root;

  private Map<String, String> environment;

  @BeforeAll
  static void unpack() throws IOException {
    assumeTrue(File.separatorChar == '/', "the launcher is a POSIX shell script");
    assumeTrue(System.getProperty("naslag.release") != null, "runs after package, see pom.xml");
    zip = Path.of(System.getProperty("naslag.release"));
    Path into = Files.createDirectories(place.toRealPath().resolve("crèche en meer"));
    try (FileSystem files =
            FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
        Stream<Path> all = Files.walk(files.getPath("/"))) {
      for (Path file : all.toList()) {
        Path target = into.resolve(file.toString().substring(1));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
          Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
        }
      }
    }
    root = FileTree.in(into).getFirst();
  }

  @BeforeEach
  void environment() {
    environment = new TreeMap<>();
    environment.put("PATH", System.getenv("PATH"));
    environment.put("NASLAG_JAVA", System.getProperty("java.home"));
    environment.put("XDG_CACHE_HOME", place.resolve("cache").toString());
    environment.put("NASLAG_INDEX", place.resolve("index").toString());
  }

  @Test
  void everyCommandOfTheReadmeAndOfItsExamplesRuns() throws IOException, InterruptedException {
    Path elsewhere = Files.createDirectories(place.resolve("readme"));
    Files.writeString(
        elsewhere.resolve("tekst.txt"),
        """
        De moestuin

        Wie een moestuin begint, begint met de grond. Zware klei vraagt geduld en compost,
        en een zandgrond vraagt water. Een klein bed is beter dan een groot dat je laat staan.
        """);
    Path manual = Files.createDirectories(elsewhere.resolve("handleiding"));
    for (String page : List.of("index", "hark", "spade")) {
      Files.writeString(
          manual.resolve(page + ".html"),
          "<html><body><h1>"
              + page
              + "</h1><p>Neem een <a href='hark.html'>hark</a> of een <a href='spade.html'>spade</a>"
              + " en begin.</p></body></html>");
    }
    environment.put("NASLAG_CORPUS", root.resolve("corpus").toString());
    Files.createDirectories(elsewhere.resolve("corpus"));
    Files.copy(
        root.resolve("corpus").resolve("vragen.jsonl"), elsewhere.resolve("corpus/vragen.jsonl"));
    List<String> commands = new ArrayList<>();
    for (String page : List.of("README.md", "docs/commands.md")) {
      List<String> lines =
          Files.readAllLines(root.resolve(page)).stream()
              .filter(line -> line.startsWith("./naslag "))
              .toList();
      assertTrue(lines.size() >= 10, "commands in " + page + ": " + lines);
      commands.addAll(lines);
    }
    for (String command : commands) {
      String here = "'" + root.resolve("naslag") + "'" + command.substring("./naslag".length());
      Process process = readmeCommand(here, elsewhere);
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertEquals(0, process.waitFor(), command + "\n" + said);
    }
  }

  private Process readmeCommand(String command, Path directory) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command);
    builder.directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> !name.equals("HOME"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  @Test
  void itHasWhatAReleaseNeedsAndIsSmall() throws IOException {
    String needed = "naslag naslag.cmd LICENSE NOTICE lib/naslag.jar corpus/LEESMIJ.md";
    for (String file : (needed + " corpus/thesaurus.yaml").split(" ")) {
      assertTrue(Files.isRegularFile(root.resolve(file)), file);
    }
    assertFalse(Files.exists(root.resolve("corpus/eigen")));
    assertEquals(
        "rwxr-xr-x",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("naslag"))));
    assertTrue(Files.size(zip) < 25L << 20, "bytes: " + Files.size(zip));
  }

  @Test
  void theNoticeNamesEachLibraryAndNoOther() throws IOException {
    String notice = Files.readString(root.resolve("NOTICE"));
    String table = notice.substring(notice.indexOf("Libraries in lib/"));
    List<String> named = new ArrayList<>();
    for (String line : table.substring(0, table.indexOf("\n\n")).lines().skip(2).toList()) {
      if (!line.startsWith(" ")) {
        named.addAll(
            List.of(line.substring(0, 34).replaceAll(".*\\(|\\)", "").strip().split(", ")));
      }
    }
    List<String> unused = new ArrayList<>(named);
    for (Path jar : FileTree.in(root.resolve("lib"))) {
      String library = FileTree.name(jar).replaceFirst("-\\d.*", "");
      List<String> covering =
          named.stream().filter(each -> library.matches(each.replace("*", ".*"))).toList();
      assertTrue(!covering.isEmpty() || library.equals("naslag.jar"), library);
      unused.removeAll(covering);
    }
    assertEquals(List.of(), unused);
  }

  /** A notice on the hits may be there; an index or a start-up cache is made once. */
  private static void assertMadeNothing(Run run) {
    assertFalse(run.err().contains("Index") || run.err().contains("maakt zich klaar"), run.err());
  }

  @Test
  void aLookupFindsAPassageAndTheSecondMakesNothingAndIsTheSame() throws Exception {
    Run first = naslag("zoek", "veerkracht");
    assertEquals(0, first.status(), first.err());
    assertTrue(first.out().toLowerCase(Locale.ROOT).contains("veerkracht"), first.out());
    Run second = naslag("zoek", "veerkracht");
    assertEquals(first.out(), second.out());
    assertMadeNothing(second);
  }

  @Test
  void lettersBeyondAsciiSurviveEveryLocale() throws Exception {
    String wanted = naslag("zoek", "--json", "crèche").out();
    assertTrue(wanted.contains("\"query\":\"crèche\""), wanted);
    for (String locale :
        List.of("C", "POSIX", "nl_BE.UTF-8", "nl_BE.ISO-8859-1", "tr_TR.UTF-8", "bestaat-niet")) {
      environment.put("LC_ALL", locale);
      assertEquals(wanted, naslag("zoek", "--json", "crèche").out(), locale);
    }
  }

  @Test
  void aClosedPipeIsNoError() throws Exception {
    naslag("zoek", "veerkracht");
    Run run = sh("{ \"$0\" zoek --max 100 baby; echo $? >&2; } | head -n 1");
    assertTrue(run.err().endsWith("0\n"), run.err());
  }

  @Test
  void anOutputThatCannotBeWrittenIsAFailure() throws Exception {
    naslag("zoek", "veerkracht");
    for (String line : List.of("zoek baby", "zoek --json qwxzv", "exporteer", "thesaurus --json")) {
      Run run = sh("\"$0\" " + line + " >/dev/full");
      assertEquals(4, run.status(), line);
      assertTrue(run.err().contains("de schijf is vol"), line + ": " + run.err());
    }
  }

  @Test
  void aJavaThatCannotStartIsNotTakenForNothingFound() throws Exception {
    assertEquals(1, naslag("zoek", "qwxzv", "--json").status());
    for (String line : List.of("zoek qwxzv --json", "controleer", "bronnen")) {
      Run run = sh("ulimit -v 500000; exec \"$0\" " + line);
      assertEquals(5, run.status(), line);
      assertEquals("", run.out(), line);
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.err().startsWith("naslag: Java kon niet starten ("), run.err());
    }
  }

  @Test
  void aDamagedCacheIsNeverSeen() throws Exception {
    environment.put("XDG_CACHE_HOME", place.resolve("damaged").toString());
    naslag("zoek", "veerkracht");
    String wanted = naslag("zoek", "veerkracht").out();
    Path cache =
        FileTree.below(place.resolve("damaged")).stream()
            .filter(f -> f.toString().endsWith("-cache"))
            .findFirst()
            .orElseThrow();
    long size = Files.size(cache);
    byte[] garbage = new byte[100_000];
    new java.util.Random(1).nextBytes(garbage);
    for (String damage : List.of("cut off", "a directory", "garbage in the middle")) {
      Files.deleteIfExists(cache.resolveSibling("naslag.aot-failed"));
      if (damage.equals("a directory")) {
        Files.delete(cache);
        Files.createDirectory(cache);
      } else {
        try (RandomAccessFile file = new RandomAccessFile(cache.toFile(), "rw")) {
          if (damage.equals("cut off")) {
            file.setLength(size / 2);
          } else {
            file.seek(size / 3);
            file.write(garbage);
          }
        }
      }
      Run run = naslag("zoek", "veerkracht");
      assertEquals(wanted, run.out(), damage);
      assertEquals(0, run.status(), damage);
      assertFalse(run.err().contains("["), damage + ": " + run.err());
    }
    assertTrue(Files.isRegularFile(cache), "made anew");
  }

  @Test
  void theCacheIsReallyUsed() throws Exception {
    assumeTrue(Runtime.version().feature() >= 25, "only an AOT cache can be insisted on");
    // A JDK that refuses to start where it is given a cache that it cannot use.
    Path real = Path.of(System.getProperty("java.home"));
    Path insisting = Files.createDirectories(place.resolve("jdk met aandrang/bin"));
    Files.copy(real.resolve("release"), insisting.resolveSibling("release"));
    Path program = insisting.resolve("java");
    Path used = place.resolve("gebruikt");
    FakeCheckout.script(
        program,
        """
        for a in "$@"; do case $a in -XX:AOTCache=*)
          echo x >>'USED'; exec 'REAL/bin/java' -XX:AOTMode=on "$@" ;; esac; done
        exec 'REAL/bin/java' "$@"
        """
            .replace("USED", used.toString())
            .replace("REAL", real.toString()));
    environment.put("NASLAG_JAVA", insisting.getParent().toString());
    for (String line : List.of("zoek veerkracht", "zoek --json baby", "bronnen", "indexeer")) {
      Run run = naslag(line.split(" "));
      assertEquals(0, run.status(), line + ": " + run.out() + run.err());
    }
    assertEquals(4, Files.readAllLines(used).size());
  }

  @Test
  void withoutAnyPlaceToWriteItsCacheItStarts() throws Exception {
    environment.put("XDG_CACHE_HOME", "/dev/null/geen");
    Run run = naslag("zoek", "veerkracht");
    assertEquals(0, run.status(), run.err());
    environment.remove("XDG_CACHE_HOME");
    assertEquals(run.out(), naslag("zoek", "veerkracht").out(), "no HOME either");
  }

  @Test
  void aClassDataArchiveServesAsWell() throws Exception {
    environment.put("NASLAG_CACHE", "cds");
    environment.put("XDG_CACHE_HOME", place.resolve("cds").toString());
    Run first = naslag("zoek", "veerkracht");
    assertEquals(0, first.status(), first.err());
    Run second = naslag("zoek", "veerkracht");
    assertEquals(first.out(), second.out());
    assertMadeNothing(second);
    List<Path> files = FileTree.below(place.resolve("cds"));
    assertEquals(1, files.stream().filter(f -> f.toString().endsWith("jsa-cache")).count());
  }

  private Run naslag(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(root.resolve("naslag").toString()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private Run sh(String script) throws IOException, InterruptedException {
    return run(List.of("/bin/sh", "-c", script, root.resolve("naslag").toString()));
  }

  private Run run(List<String> command) throws IOException, InterruptedException {
    return Programs.start(place, place, environment, command).end();
  }
}
