package naslag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import naslag.Programs.Run;
import naslag.Programs.Started;

/**
 * A checkout with the real launcher in it and stand-ins for what takes long: a JDK is a {@code
 * release} file and a script that tells what it was started with, Maven a script that notes that it
 * ran and copies the sources into a "jar".
 */
final class FakeCheckout {
  private final Path place;
  final Path root;
  final Path jdks;
  private final Path programs;
  private final Path ran;
  private final Map<String, String> environment = new TreeMap<>();

  FakeCheckout(Path place) throws IOException {
    this.place = place;
    root = Files.createDirectories(place.resolve("mijn naslag"));
    jdks = Files.createDirectories(place.resolve("jdks"));
    programs = Files.createDirectories(place.resolve("bin"));
    ran = place.resolve("programs-run");
    Files.copy(Path.of("naslag"), root.resolve("naslag"), StandardCopyOption.COPY_ATTRIBUTES);
    write(root.resolve("pom.xml"), "<project/>");
    write(root.resolve("src/main/java/A.java"), "class A {}");
    for (String program :
        """
        find mkdir rm mv cp cksum sha256sum sort tr cut cat grep head sleep readlink locale sed
        touch rmdir ls"""
            .split("\\s+")) {
      for (String bin : List.of("/usr/bin/", "/bin/")) {
        Path real = Path.of(bin + program);
        if (Files.isExecutable(real) && Files.notExists(programs.resolve(program))) {
          script(
              programs.resolve(program),
              "echo " + program + " >>'" + ran + "'\nexec " + real + " \"$@\"\n");
        }
      }
    }
    environment.put("PATH", programs.toString());
    environment.put("NASLAG_JDKS", jdks.toString());
    environment.put("NASLAG_CACHE", "geen");
    environment.put("HOME", place.resolve("home").toString());
    working();
  }

  /** Maven builds, as it does at first. */
  void working() throws IOException {
    maven(
        """
        for a in "$@"; do case $a in -Dnaslag.build.directory=*) target=${a#*=} ;; esac; done
        mkdir -p "$target/lib"
        echo library > "$target/lib/library.jar"
        find src/main -type f -exec cat {} + > "$target/naslag-1.jar"
        """);
  }

  /** The programs that ran since this was asked last, Java and Maven aside. */
  List<String> programsRun() throws IOException {
    List<String> names = Files.exists(ran) ? Files.readAllLines(ran) : List.of();
    Files.deleteIfExists(ran);
    return names;
  }

  FakeCheckout with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  FakeCheckout without(String variable) {
    environment.remove(variable);
    return this;
  }

  Path home() {
    return place.resolve("home");
  }

  void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  void maven(String script) throws IOException {
    script(programs.resolve("mvn"), "echo run >> '" + place.resolve("maven-runs") + "'\n" + script);
  }

  void noMaven() throws IOException {
    Files.delete(programs.resolve("mvn"));
  }

  int mavenRuns() throws IOException {
    Path runs = place.resolve("maven-runs");
    return Files.exists(runs) ? Files.readAllLines(runs).size() : 0;
  }

  /** A JDK of which {@code bin/java} prints its own version, the locale and its arguments. */
  Path jdk(Path home, String version) throws IOException {
    write(
        home.resolve("release"),
        "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"x86_64\"\n");
    script(
        home.resolve("bin/java"),
        "echo \"java "
            + version
            + "\"\necho \"locale $LC_ALL\"\nfor a in \"$@\"; do printf '[%s]\\n' \"$a\"; done\n");
    return home;
  }

  Path jdk(String version) throws IOException {
    return jdk(jdks.resolve("jdk-" + version), version);
  }

  /**
   * Puts {@code bin/java} of a JDK on the path, as a distribution does: through a symbolic link.
   */
  void onPath(Path home) throws IOException {
    Files.createSymbolicLink(programs.resolve("java"), home.resolve("bin/java"));
  }

  /** A JDK whose {@code bin/java} does something else, when it is asked for more than a version. */
  Path jdk(String version, String java) throws IOException {
    Path home = jdk(version);
    String asked = "for a in \"$@\"; do [ \"$a\" != -version ] || exit 0; done\n";
    script(home.resolve("bin/java"), asked + java);
    return home;
  }

  static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + file);
    }
  }

  Run start(String... arguments) throws IOException, InterruptedException {
    return startFrom(place, root.resolve("naslag").toString(), arguments);
  }

  Run startFrom(Path directory, String launcher, String... arguments)
      throws IOException, InterruptedException {
    return begin(directory, launcher, arguments).end();
  }

  Started begin(Path directory, String launcher, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher));
    command.addAll(List.of(arguments));
    return Programs.start(place, directory, environment, command);
  }
}
