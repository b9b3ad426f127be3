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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import naslag.FakeCheckout.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher {@code naslag}: which JDK it takes, when it builds, what it says. Needs a POSIX
 * shell.
 */
class LauncherTest {
  @TempDir Path place;
  private FakeCheckout checkout;

  @BeforeEach
  void checkout() throws IOException {
    assumeTrue(File.separatorChar == '/', "the launcher is a POSIX shell script");
    checkout = new FakeCheckout(place.toRealPath());
  }

  // ---- Which JDK

  @Test
  void theNewestJdkWins() throws Exception {
    for (String version : List.of("21.0.9", "25.0.3", "25.0.12", "9.0.4", "1.8.0_392", "17.0.15")) {
      checkout.jdk(version);
    }
    assertJava("25.0.12", checkout.start());
  }

  @Test
  void naslagJavaGoesBeforeJavaHomeAndThatBeforeTheRest() throws Exception {
    checkout.jdk("25.0.3");
    Path home = checkout.jdk(place.resolve("thuis/jdk"), "23");
    checkout.with("JAVA_HOME", home.toString());
    assertJava("23", checkout.start());
    Path own = checkout.jdk(place.resolve("eigen/jdk"), "21.0.1");
    assertJava("21.0.1", checkout.with("NASLAG_JAVA", own.toString()).start());
    assertJava("21.0.1", checkout.with("NASLAG_JAVA", own.resolve("bin/java").toString()).start());
    assertJava("23", checkout.without("NASLAG_JAVA").start());
    assertJava("25.0.3", checkout.without("JAVA_HOME").start());
  }

  @Test
  void anOldJavaHomeIsPassedOver() throws Exception {
    checkout.jdk("25.0.3");
    Path old = checkout.jdk(place.resolve("oud/jdk"), "17.0.15");
    Run run = checkout.with("JAVA_HOME", old.toString()).start();
    assertJava("25.0.3", run);
    assertFalse(run.err().contains("JAVA_HOME"), run.err());
    run = checkout.with("NASLAG_JAVA", old.toString()).start();
    assertJava("25.0.3", run);
    assertTrue(run.err().contains("NASLAG_JAVA wijst geen Java vanaf 21 aan"), run.err());
  }

  @Test
  void onlyAnOldJdkGivesOneSentenceThatNamesItAndWhatToInstall() throws Exception {
    checkout.jdk("17.0.15");
    checkout.jdk("11.0.2");
    Run run = checkout.start("zoek", "veerkracht");
    assertEquals(4, run.status());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    for (String part :
        List.of(
            "alleen Java 17", "Java 21 of nieuwer", "Temurin 25", "apt install openjdk-21-jdk")) {
      assertTrue(run.err().contains(part), run.err());
    }
    assertEquals(0, checkout.mavenRuns());
  }

  @Test
  void noJdkAtAllIsSaidToo() throws Exception {
    Run run = checkout.start("zoek", "veerkracht");
    assertEquals(4, run.status());
    assertTrue(run.err().contains("hier staat er geen"), run.err());
  }

  @Test
  void theJavaOnThePathComesLastAndIsFollowedHome() throws Exception {
    Path packaged = checkout.jdk(place.resolve("verpakt/jdk"), "26");
    checkout.onPath(packaged);
    assertJava("26", checkout.start());
    checkout.jdk("21.0.1");
    Files.delete(checkout.root.resolve("target/naslag/start"));
    assertJava("21.0.1", checkout.start());
  }

  @Test
  void aJdkThatWentAwayIsReplaced() throws Exception {
    Path newest = checkout.jdk("25.0.3");
    checkout.jdk("21.0.1");
    assertJava("25.0.3", checkout.start());
    Files.delete(newest.resolve("bin/java"));
    Run run = checkout.start();
    assertJava("21.0.1", run);
    assertEquals("", run.err());
  }

  @Test
  void aJdkUpgradedInPlaceIsLookedAtAgain() throws Exception {
    Path home = checkout.jdk("25.0.3");
    checkout.start();
    checkout.jdk(home, "17.0.1");
    // As a package manager does: the new file carries the time it was made, long ago.
    Files.setLastModifiedTime(
        home.resolve("release"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    assertEquals(4, checkout.start().status());
  }

  // ---- What Java is given

  @Test
  void argumentsArriveAsTyped() throws Exception {
    checkout.jdk("25");
    List<String> typed =
        List.of(
            "zoek",
            "crèche  met  spaties",
            "*",
            "",
            "-9 maanden",
            "a\"b'c",
            "\\n",
            "$HOME",
            "--corpus",
            "x y");
    Run run = checkout.with("LC_ALL", "C").start(typed.toArray(new String[0]));
    List<String> given = run.out().lines().toList();
    assertEquals(
        typed.stream().map(a -> "[" + a + "]").toList(),
        given.subList(given.size() - typed.size(), given.size()));
    assertTrue(
        given.contains("locale C.UTF-8")
            || given.stream().anyMatch(l -> l.matches("(?i)locale .*utf-?8")),
        run.out());
  }

  @Test
  void optionsInTheEnvironmentThatMakeJavaTalkAreTakenAway() throws Exception {
    Path home = checkout.jdk("25");
    Files.writeString(
        home.resolve("bin/java"),
        "#!/bin/sh\necho \"<${JAVA_TOOL_OPTIONS-}${JDK_JAVA_OPTIONS-}${_JAVA_OPTIONS-}>\"\n");
    Run run =
        checkout
            .with("JAVA_TOOL_OPTIONS", "-Da=b")
            .with("JDK_JAVA_OPTIONS", "-Dc=d")
            .with("_JAVA_OPTIONS", "-De=f")
            .start();
    assertEquals("<>\n", run.out());
  }

  @Test
  void aLookupUsesTheFirstCompilerOnlyAndTheServerBoth() throws Exception {
    checkout.jdk("25");
    assertTrue(checkout.start("zoek", "start").out().contains("[-XX:TieredStopAtLevel=1]"));
    assertTrue(
        checkout
            .start("--corpus", "start", "zoek", "x")
            .out()
            .contains("[-XX:TieredStopAtLevel=1]"));
    assertFalse(checkout.start("start").out().contains("TieredStopAtLevel"));
    assertFalse(checkout.start("--corpus", "c", "start").out().contains("TieredStopAtLevel"));
    assertFalse(checkout.start().out().contains("TieredStopAtLevel"));
  }

  @Test
  void noFlagLetsTheJvmWriteTheQueryToDisk() throws Exception {
    checkout.jdk("25");
    String out = checkout.start("zoek", "x").out();
    for (String flag :
        List.of("-XX:-UsePerfData", "-XX:ErrorFile=/dev/null", "-XX:-CreateCoredumpOnCrash")) {
      assertTrue(out.contains("[" + flag + "]"), out);
    }
  }

  @Test
  void theStatusIsThatOfJava() throws Exception {
    Path home = checkout.jdk("25");
    Files.writeString(home.resolve("bin/java"), "#!/bin/sh\nexit 3\n");
    assertEquals(3, checkout.start().status());
  }

  @Test
  void itStartsThroughSymbolicLinksAndFromAnywhere() throws Exception {
    checkout.jdk("25");
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
    assertEquals(1, checkout.mavenRuns());
  }

  // ---- When it builds

  @Test
  void itBuildsOnceAndSaysSo() throws Exception {
    checkout.jdk("25");
    Run first = checkout.start();
    assertTrue(first.err().contains("Naslag wordt gebouwd"), first.err());
    Run second = checkout.start();
    assertEquals("", second.err());
    assertEquals(first.out(), second.out());
    assertEquals(1, checkout.mavenRuns());
  }

  @Test
  void anEditIsBuilt() throws Exception {
    checkout.jdk("25");
    String before = checkout.start().out();
    Path source = checkout.root.resolve("src/main/java/A.java");
    FileTime time = Files.getLastModifiedTime(source);
    checkout.write(source, "class A { int b; }");
    Files.setLastModifiedTime(source, time); // as an unpacked archive brings its old times along
    Run run = checkout.start();
    assertTrue(run.err().contains("opnieuw gebouwd"), run.err());
    assertFalse(run.out().equals(before), "another build has another directory");
    assertEquals(2, checkout.mavenRuns());
    checkout.write(checkout.root.resolve("pom.xml"), "<project></project>");
    checkout.start();
    assertEquals(3, checkout.mavenRuns());
  }

  @Test
  void aNewAndADeletedFileAreBuilt() throws Exception {
    checkout.jdk("25");
    checkout.start();
    Path extra = checkout.root.resolve("src/main/resources/met spatie.txt");
    checkout.write(extra, "x");
    checkout.start();
    assertEquals(2, checkout.mavenRuns());
    Files.delete(extra);
    checkout.start();
    assertEquals(3, checkout.mavenRuns());
  }

  @Test
  void aFileThatIsOnlyTouchedIsNotBuilt() throws Exception {
    checkout.jdk("25");
    checkout.start();
    Files.setLastModifiedTime(
        checkout.root.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(1)));
    assertEquals("", checkout.start().err());
    assertEquals(1, checkout.mavenRuns());
  }

  @Test
  void aTestOrAGuideIsNoReasonToBuild() throws Exception {
    checkout.jdk("25");
    checkout.start();
    checkout.write(checkout.root.resolve("src/test/java/ATest.java"), "class ATest {}");
    checkout.write(checkout.root.resolve("README.md"), "x");
    checkout.start();
    assertEquals(1, checkout.mavenRuns());
  }

  @Test
  void anEditDuringTheBuildIsBuiltAtTheNextStart() throws Exception {
    checkout.jdk("25");
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
    assertEquals(2, checkout.mavenRuns());
    checkout.start();
    assertEquals(2, checkout.mavenRuns());
  }

  @Test
  void aFailedBuildKeepsSayingSoUntilItIsMended() throws Exception {
    checkout.jdk("25");
    String before = checkout.start().out();
    String working = Files.readString(place.resolve("bin/mvn"));
    checkout.write(checkout.root.resolve("src/main/java/A.java"), "class A {");
    checkout.maven(
        "echo '[INFO] gedoe'\necho '[ERROR] A.java:[1,9] reached end of file'\nexit 1\n");
    for (int start = 0; start < 2; start++) {
      Run run = checkout.start();
      assertEquals(4, run.status());
      assertEquals("", run.out());
      assertTrue(run.err().contains("[ERROR] A.java:[1,9]"), run.err());
      assertTrue(
          run.err().contains(checkout.root.resolve("target/naslag/build.log").toString()),
          run.err());
      assertFalse(run.err().contains("gedoe"), run.err());
    }
    Files.writeString(place.resolve("bin/mvn"), working);
    checkout.write(checkout.root.resolve("src/main/java/A.java"), "class A {}");
    Run mended = checkout.start();
    assertEquals(before, mended.out());
    assertEquals("", mended.err(), "the former build fits the sources again");
  }

  @Test
  void startsAtTheSameTimeBuildOnce() throws Exception {
    checkout.jdk("25");
    String working = Files.readString(place.resolve("bin/mvn"));
    Files.writeString(place.resolve("bin/mvn"), working.replace("mkdir -p", "sleep 1\nmkdir -p"));
    List<Process> starts = Stream.of(1, 2, 3).map(i -> beginUnchecked()).toList();
    for (Process start : starts) {
      Run run = checkout.finish(start);
      assertEquals(0, run.status(), run.err());
      assertJava("25", run);
    }
    assertEquals(1, checkout.mavenRuns());
  }

  private Process beginUnchecked() {
    try {
      return checkout.begin(place, checkout.root.resolve("naslag").toString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aBuildThatWasKilledIsNoHindrance() throws Exception {
    checkout.jdk("25");
    String working = Files.readString(place.resolve("bin/mvn"));
    checkout.maven("exec sleep 30\n");
    Process start = beginUnchecked();
    Path lock = checkout.root.resolve("target/naslag/lock/pid");
    for (int i = 0; i < 500 && checkout.mavenRuns() == 0; i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertTrue(Files.exists(lock));
    start.descendants().forEach(ProcessHandle::destroyForcibly);
    start.destroyForcibly().waitFor();
    Files.writeString(place.resolve("bin/mvn"), working);
    Run run = checkout.start();
    assertJava("25", run);
    assertFalse(Files.exists(lock));
    assertEquals(List.of(), leftovers());
  }

  @Test
  void anInterruptLeavesNothingBehind() throws Exception {
    checkout.jdk("25");
    checkout.maven("trap 'exit 1' TERM\nsleep 30 & wait\n");
    Process start = beginUnchecked();
    for (int i = 0; i < 500 && checkout.mavenRuns() == 0; i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    List<ProcessHandle> below = start.descendants().toList();
    start.destroy();
    below.forEach(ProcessHandle::destroy);
    assertTrue(start.waitFor(20, TimeUnit.SECONDS));
    assertEquals(143, start.exitValue());
    assertFalse(Files.exists(checkout.root.resolve("target/naslag/lock")));
    assertEquals(List.of(), leftovers());
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(checkout.root.resolve("target/naslag"))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.matches(".*\\.\\d+"))
          .sorted()
          .toList();
    }
  }

  @Test
  void withoutMavenItSaysWhatToInstall() throws Exception {
    checkout.jdk("25");
    checkout.noMaven();
    Run run = checkout.start();
    assertEquals(4, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("apt install maven"), run.err());
  }

  @Test
  void oldBuildsGoButNotOneThatIsInUse() throws Exception {
    checkout.jdk("25");
    checkout.start();
    Path served = onlyBuilds().get(0);
    Files.writeString(served.resolve("in-use." + ProcessHandle.current().pid()), "");
    for (int edit = 0; edit < 4; edit++) {
      checkout.write(
          checkout.root.resolve("src/main/java/A.java"), "class A { int b" + edit + "; }");
      checkout.start();
    }
    List<Path> builds = onlyBuilds();
    assertEquals(3, builds.size(), "the one in use, the last and the one before: " + builds);
    assertTrue(builds.contains(served));
  }

  private List<Path> onlyBuilds() throws IOException {
    try (Stream<Path> files = Files.list(checkout.root.resolve("target/naslag"))) {
      return files.filter(f -> Files.exists(f.resolve("naslag.jar"))).sorted().toList();
    }
  }

  // ---- Bad places

  @Test
  void withoutHomeItStarts() throws Exception {
    checkout.jdk("25");
    Run run = checkout.without("HOME").start("x");
    assertEquals(0, run.status(), run.err());
    assertJava("25", run);
  }

  @Test
  void aReleaseRunsWithoutMavenAndWritesNothingBesideItself() throws Exception {
    checkout.jdk("25");
    Files.delete(checkout.root.resolve("pom.xml"));
    checkout.write(checkout.root.resolve("lib/naslag.jar"), "jar");
    for (int start = 0; start < 2; start++) {
      Run run = checkout.start("x");
      assertJava("25", run);
      assertEquals("", run.err());
    }
    assertEquals(0, checkout.mavenRuns());
    assertFalse(Files.exists(checkout.root.resolve("target")));
    assertTrue(Files.exists(checkout.home().resolve(".cache/naslag")));
    checkout.with("XDG_CACHE_HOME", "/dev/null/geen-map");
    assertJava("25", checkout.start("x"));
    checkout.without("XDG_CACHE_HOME").without("HOME");
    assertJava("25", checkout.start("x"));
  }

  @Test
  void aReleaseWithoutItsJarSaysWhatToDo() throws Exception {
    checkout.jdk("25");
    Files.delete(checkout.root.resolve("pom.xml"));
    Run run = checkout.start("x");
    assertEquals(4, run.status());
    assertTrue(run.err().contains("pak de zip opnieuw uit"), run.err());
  }

  private static void assertJava(String version, Run run) {
    assertEquals("java " + version, run.out().lines().findFirst().orElse(run.err()));
    assertEquals(0, run.status());
  }
}
