package naslag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import naslag.Programs.Run;
import naslag.Programs.Started;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher {@code naslag} where files, links, times and other processes decide what it does;
 * {@link LauncherSessionsTest} has the rest. Needs a POSIX shell.
 */
class LauncherTest {
  @TempDir Path place;
  private FakeCheckout checkout;
  private Path jdk;
  private Path source;

  @BeforeEach
  void checkout() throws IOException {
    assumeTrue(File.separatorChar == '/', "the launcher is a POSIX shell script");
    checkout = new FakeCheckout(place.toRealPath());
    jdk = checkout.jdk("25");
    source = checkout.root.resolve("src/main/java/A.java");
  }

  private static void assertSays(String words, Run run) {
    assertTrue(run.err().contains(words), run.err());
  }

  private void assertBuilt(int times) throws IOException {
    assertEquals(times, checkout.mavenRuns());
  }

  /** Starts and builds, since a source has changed. */
  private Run startEdited(String newSource) throws Exception {
    checkout.write(source, newSource);
    return checkout.start("x");
  }

  @Test
  void aJdkUpgradedInPlaceIsLookedAtAgain() throws Exception {
    checkout.start();
    checkout.jdk(jdk, "17.0.1");
    // As a package manager does: the new file carries the time it was made, long ago.
    Files.setLastModifiedTime(
        jdk.resolve("release"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    assertEquals(4, checkout.start().status());
  }

  @Test
  void argumentsArriveAsTyped() throws Exception {
    String[] typed =
        "zoek|crèche  met  spaties|*||-9 maanden|a\"b'c|\\n|$HOME|--corpus|x y".split("\\|");
    Run run = checkout.with("LC_ALL", "C").start(typed);
    List<String> given = run.out().lines().toList();
    assertEquals(
        Stream.of(typed).map(a -> "[" + a + "]").toList(),
        given.subList(given.size() - typed.length, given.size()));
    assertTrue(given.stream().anyMatch(l -> l.matches("(?i)locale .*utf-?8")), run.out());
  }

  @Test
  void aWorkingDirectoryThatIsGoneIsSaid() throws Exception {
    checkout.start("zoek", "x");
    Path gone = Files.createDirectory(place.resolve("weg"));
    String line = "rmdir '" + gone + "'; exec '" + checkout.root + "/naslag' zoek x";
    Run run = checkout.startFrom(gone, "/bin/sh", "-c", line);
    assertEquals(5, run.status());
    assertEquals("", run.out());
    assertSays("de map waarin je staat, bestaat niet meer", run);
  }

  @Test
  void itStartsThroughSymbolicLinksAndFromAnywhere() throws Exception {
    Path elsewhere = Files.createDirectories(place.resolve("elders/diep"));
    Files.createSymbolicLink(place.resolve("elders/tussen"), Path.of("../mijn naslag/naslag"));
    Files.createSymbolicLink(elsewhere.resolve("zoeker"), Path.of("../tussen"));
    String home = "[-Dnaslag.home=" + checkout.root + "]";
    for (List<String> way :
        List.of(
            List.of("elders/diep", "./zoeker"),
            List.of("elders", "diep/zoeker"),
            List.of("", "elders/diep/zoeker"),
            List.of("mijn naslag", "./naslag"),
            List.of("elders", "../mijn naslag/naslag"))) {
      Run run = checkout.startFrom(place.toRealPath().resolve(way.get(0)), way.get(1), "x");
      assertTrue(run.out().contains(home), way + " gave " + run);
    }
    assertBuilt(1);
  }

  // ---- When it builds

  @Test
  void anEditIsBuilt() throws Exception {
    String before = checkout.start().out();
    FileTime time = Files.getLastModifiedTime(source);
    checkout.write(source, "class A { int b; }");
    Files.setLastModifiedTime(source, time); // as an unpacked archive brings its old times along
    Run run = checkout.start();
    assertSays("opnieuw gebouwd", run);
    assertFalse(run.out().equals(before), "another build has another directory");
    assertBuilt(2);
    checkout.write(checkout.root.resolve("pom.xml"), "<project></project>");
    checkout.start();
    assertBuilt(3);
  }

  @Test
  void aFileThatIsOnlyTouchedIsNotBuilt() throws Exception {
    checkout.start();
    Files.setLastModifiedTime(
        checkout.root.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(1)));
    assertEquals("", checkout.start().err());
    assertBuilt(1);
  }

  @Test
  void anEditDuringTheBuildIsBuiltAtTheNextStart() throws Exception {
    checkout.maven(
        """
        for a in "$@"; do case $a in -Dnaslag.build.directory=*) target=${a#*=} ;; esac; done
        mkdir -p "$target/lib"
        echo library > "$target/lib/library.jar"
        find src/main -type f -exec cat {} + > "$target/naslag-1.jar"
        echo "class Late {}" > src/main/java/Late.java
        """);
    checkout.start();
    checkout.start();
    assertBuilt(2);
    checkout.start();
    assertBuilt(2);
  }

  @Test
  void startsAtTheSameTimeBuildOnce() throws Exception {
    String working = Files.readString(place.resolve("bin/mvn"));
    Files.writeString(place.resolve("bin/mvn"), working.replace("mkdir -p", "sleep 1\nmkdir -p"));
    List<Started> starts = Stream.of(1, 2, 3).map(i -> beginUnchecked()).toList();
    for (Started start : starts) {
      Run run = start.end();
      assertEquals(0, run.status(), run.err());
      assertJava("25", run);
    }
    assertBuilt(1);
  }

  private Started beginUnchecked() {
    try {
      return checkout.begin(place, checkout.root.resolve("naslag").toString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Process building() throws Exception {
    Process start = beginUnchecked().process();
    Eventually.until(() -> checkout.mavenRuns() > 0);
    return start;
  }

  @Test
  void aBuildThatWasKilledIsNoHindrance() throws Exception {
    checkout.maven("exec sleep 30\n");
    Process start = building();
    Path lock = checkout.root.resolve("target/naslag/lock/pid");
    assertTrue(Files.exists(lock));
    start.descendants().forEach(ProcessHandle::destroyForcibly);
    start.destroyForcibly().waitFor();
    checkout.working();
    Run run = checkout.start();
    assertJava("25", run);
    assertFalse(Files.exists(lock));
    assertEquals(List.of(), leftovers());
  }

  @Test
  void anInterruptLeavesNothingBehind() throws Exception {
    checkout.maven("trap 'exit 1' TERM\nsleep 30 & wait\n");
    Process start = building();
    List<ProcessHandle> below = start.descendants().toList();
    start.destroy();
    below.forEach(ProcessHandle::destroy);
    assertTrue(start.waitFor(20, TimeUnit.SECONDS));
    assertEquals(143, start.exitValue());
    assertFalse(Files.exists(checkout.root.resolve("target/naslag/lock")));
    assertEquals(List.of(), leftovers());
  }

  private List<String> leftovers() throws IOException {
    return FileTree.in(checkout.root.resolve("target/naslag")).stream()
        .map(FileTree::name)
        .filter(n -> n.matches(".*\\.\\d+"))
        .toList();
  }

  @Test
  void oldBuildsGoButNotOneThatIsInUse() throws Exception {
    checkout.start();
    Path served = onlyBuilds().get(0);
    Files.writeString(served.resolve("in-use." + ProcessHandle.current().pid()), "");
    for (int edit = 0; edit < 4; edit++) {
      startEdited("class A { int b" + edit + "; }");
    }
    List<Path> builds = onlyBuilds();
    assertEquals(3, builds.size(), "the one in use, the last and the one before: " + builds);
    assertTrue(builds.contains(served));
  }

  private List<Path> onlyBuilds() throws IOException {
    return FileTree.in(checkout.root.resolve("target/naslag")).stream()
        .filter(f -> Files.exists(f.resolve("naslag.jar")))
        .toList();
  }

  // ---- Copies

  private void copyTo(Path target, String option) throws Exception {
    assertTrue(Programs.ran("cp", option, checkout.root, target));
  }

  private Run startIn(Path root) throws Exception {
    return checkout.startFrom(place, root.resolve("naslag").toString(), "x");
  }

  private static void assertRunsIn(Path root, Run run) {
    assertTrue(run.out().contains("[-Dnaslag.home=" + root + "]"), run.toString());
    assertTrue(run.out().contains("[" + root + "/target/naslag/"), "its own build: " + run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-a", "-r"})
  void aCopyUsesItsOwnBuild(String option) throws Exception {
    checkout.start("x");
    Path copy = place.toRealPath().resolve("de kopie");
    copyTo(copy, option);
    for (int start = 0; start < 2; start++) {
      Run run = startIn(copy);
      assertRunsIn(copy, run);
      assertEquals("", run.err());
    }
    assertBuilt(1);
    checkout.write(copy.resolve("src/main/java/A.java"), "class A { int b; }");
    assertRunsIn(copy, startIn(copy));
    assertBuilt(2);
    assertRunsIn(checkout.root, checkout.start("x"));
    assertBuilt(2);
  }

  @Test
  void aCheckoutThatMovedUsesItsOwnBuild() throws Exception {
    checkout.start("x");
    Path moved = place.toRealPath().resolve("verhuisd");
    Files.move(checkout.root, moved);
    assertRunsIn(moved, startIn(moved));
    assertBuilt(1);
  }

  // ---- The start-up cache

  /** A Java that trains, or cannot, and tells of each attempt. */
  private void training(boolean works) throws IOException {
    checkout.with("NASLAG_CACHE", "aot");
    checkout.jdk(
        "25",
        """
        case "$*" in *'Training prepare'*) echo x >>'TRAINED'; exit STATUS ;; esac
        for a in "$@"; do case $a in
          -XX:AOTCacheOutput=*) echo cache >"${a#*=}"; exit ;;
          -XX:AOTCache=*) echo "with $a" ;; esac; done
        """
            .replace("TRAINED", place.resolve("trained").toString())
            .replace("STATUS", works ? "0" : "1"));
  }

  private int trained() throws IOException {
    Path log = place.resolve("trained");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  private Path inBuild(String end) throws IOException {
    return FileTree.below(checkout.root.resolve("target/naslag")).stream()
        .filter(f -> f.toString().endsWith(end))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aTrainingThatFailedIsTriedAgainAfterADayAndNotBefore() throws Exception {
    training(false);
    for (int start = 0; start < 3; start++) {
      assertFalse(checkout.start("zoek", "x").out().contains("with"));
    }
    assertEquals(1, trained());
    checkout.programsRun();
    checkout.start("zoek", "x");
    assertEquals(List.of("find"), checkout.programsRun(), "as fast as another warm start");
    Path failed = inBuild("-failed");
    FileTime yesterday = FileTime.from(Instant.now().minus(25, ChronoUnit.HOURS));
    Files.setLastModifiedTime(failed, yesterday);
    checkout.start("zoek", "x");
    checkout.start("zoek", "x");
    assertEquals(2, trained());
    Files.setLastModifiedTime(failed, yesterday);
    training(true);
    for (int start = 0; start < 2; start++) {
      Run run = checkout.start("zoek", "x");
      assertTrue(run.out().contains("with -XX:AOTCache="), run.toString());
    }
    assertEquals(3, trained());
    assertFalse(Files.exists(failed));
  }

  @Test
  void whatAKilledTrainingLeftIsSwept() throws Exception {
    training(true);
    checkout.start("zoek", "x");
    Path cache = inBuild("-cache");
    Path left = Files.createDirectories(cache.resolveSibling("work.999999999/i")).getParent();
    Path busy =
        Files.createDirectory(cache.resolveSibling("work." + ProcessHandle.current().pid()));
    Files.delete(cache);
    assertTrue(checkout.start("zoek", "x").out().contains("with -XX:AOTCache="));
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(busy));
  }

  @Test
  void aCacheThatTheJvmDoesNotTakeIsMadeAnew() throws Exception {
    training(true);
    checkout.start("zoek", "x");
    Path copy = place.toRealPath().resolve("kopie");
    copyTo(copy, "-r");
    String java = Files.readString(checkout.jdks.resolve("jdk-25/bin/java"));
    FakeCheckout.script(
        checkout.jdks.resolve("jdk-25/bin/java"),
        "case \"$*\" in *AOTMode=on*) exit 1 ;; esac\n" + java);
    checkout.startFrom(place, copy.resolve("naslag").toString(), "zoek", "x");
    assertEquals(2, trained());
  }

  // ---- Bad places

  /** Makes the checkout one that this user may read only. */
  private void readOnly() throws Exception {
    String root = checkout.root.toString();
    if (Programs.ran("mount", "--bind", root, root)
        && Programs.ran("mount", "-o", "remount,ro,bind", root)) {
      mounted = root;
    } else {
      assumeTrue(!System.getProperty("user.name").equals("root"), "no right to mount");
      assertTrue(Programs.ran("chmod", "-R", "a-w", root));
    }
  }

  private String mounted = "";

  @AfterEach
  void writable() throws Exception {
    if (!mounted.isEmpty()) {
      assertTrue(Programs.ran("umount", mounted));
    }
    Programs.ran("chmod", "-R", "u+w", checkout.root.toString());
  }

  @Test
  void aReadOnlyCheckoutUsesTheBuildThatItHas() throws Exception {
    checkout.start("x");
    readOnly();
    for (int start = 0; start < 3; start++) {
      Run run = checkout.start("x");
      assertRunsIn(checkout.root, run);
      assertEquals("", run.err());
    }
    checkout.programsRun();
    checkout.start("x");
    assertEquals(List.of("find"), checkout.programsRun(), "remembered in the user's cache");
    assertRunsIn(checkout.root, checkout.without("HOME").start("x"));
    assertBuilt(1);
  }

  @Test
  void aReadOnlyCheckoutWithoutABuildBuildsInTheUsersCache() throws Exception {
    Files.createDirectories(checkout.root.resolve("target/naslag"));
    readOnly();
    Run run = checkout.start("x");
    String home = checkout.home().toString();
    assertTrue(run.out().contains("[" + home + "/.cache/naslag/at"), run.toString());
    run = checkout.start("x");
    assertEquals("", run.err());
    assertBuilt(1);
    run = checkout.without("HOME").start("x");
    assertEquals(4, run.status());
    assertSays("alleen-lezen", run);
  }

  private static void assertJava(String version, Run run) {
    assertEquals("java " + version, run.out().lines().findFirst().orElse(run.err()));
    assertEquals(0, run.status());
  }
}
