package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.TestCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The help of every command, and what depends on the terminal or the environment. */
class CommandsTest {
  @TempDir private Path temporary;

  @BeforeEach
  void aCorpus() throws IOException {
    TestCorpus.in(temporary)
        .work("nacht.md", "Nacht", "De baby slaapt in de wieg.")
        .work("dag.md", "Dag", "Papa wandelt.");
  }

  private Ran run(String... args) {
    return Ran.in(temporary, args);
  }

  static Stream<String> commands() {
    Terminal terminal = new Terminal(Terminal.Output.to(System.out), System.err, Map.of(), false);
    return Stream.concat(
        Stream.of(""), Naslag.commandLine(terminal).getSubcommands().keySet().stream());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpIsDutch(String command) {
    for (String option : List.of("--help", "-h")) {
      Ran ran = command.isEmpty() ? run(option) : run(command, option);
      assertEquals(0, ran.status());
      assertEquals("", ran.err());
      assertTrue(ran.out().startsWith("Gebruik: naslag " + command), ran.out());
      assertTrue(
          !Pattern.compile(
                  "\\b(usage|options?|commands?|show|display|print|help message|the)\\b",
                  Pattern.CASE_INSENSITIVE)
              .matcher(ran.out())
              .find(),
          ran.out());
      ran.out().lines().forEach(line -> assertTrue(line.length() <= 80, line));
    }
  }

  @Test
  void everyCommandOptionAndArgumentIsExplained() {
    Terminal terminal = new Terminal(Terminal.Output.to(System.out), System.err, Map.of(), false);
    assertEquals(List.of(), unexplained(Naslag.commandLine(terminal)));
  }

  private static List<String> unexplained(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    List<String> bare = new ArrayList<>();
    if (spec.usageMessage().description().length == 0) {
      bare.add(spec.qualifiedName());
    }
    for (ArgSpec arg : spec.args()) {
      if (arg.description().length == 0) {
        bare.add(spec.qualifiedName() + " " + arg);
      }
    }
    line.getSubcommands().values().forEach(sub -> bare.addAll(unexplained(sub)));
    return bare;
  }

  @Test
  void theVersionIsTheOneOfTheBuild() {
    Ran ran = run("--versie");
    assertEquals(0, ran.status());
    assertTrue(ran.out().matches("Naslag \\d+\\.\\d+\\.\\d+\\S*\\R"), ran.out());
  }

  @Test
  void coloursAreForAPersonWhoWantsThem() {
    run("indexeer");
    assertTrue(Ran.with(temporary, Map.of(), true, "zoek", "wieg").out().contains("\u001b["));
    for (Map<String, String> environment :
        List.of(Map.of("NO_COLOR", "1"), Map.of("NO_COLOR", ""), Map.of("TERM", "dumb"))) {
      Ran ran = Ran.with(temporary, environment, true, "zoek", "wieg");
      assertTrue(!ran.out().contains("\u001b"), environment + "");
    }
    assertTrue(!run("zoek", "wieg").out().contains("\u001b"));
  }

  @Test
  void aWidthThatIsNoNumberIsTakenForEighty() throws IOException {
    Path text = Files.writeString(temporary.resolve("appel.txt"), "Over appels\n\nZe zijn rijp.\n");
    for (String columns : List.of("", "breed", "-5", "0", "99999999999", "1")) {
      Map<String, String> environment = Map.of("COLUMNS", columns);
      assertEquals(0, Ran.with(temporary, environment, false, "zoek", "wieg").status());
      String[] line = {"importeer", "--zonder-vragen", text.toString()};
      assertEquals(0, Ran.with(temporary, environment, true, line).status());
    }
  }

  @Test
  void aPersonWhoLooksSeesHowFarACheckIs() {
    Ran ran = Ran.with(temporary, Map.of(), true, "controleer");
    assertTrue(ran.err().contains("75%") && ran.err().contains("100%"), ran.err());
    assertFalse(run("controleer").err().contains("%"));
  }

  @Test
  void theEnvironmentNamesCorporaAsASystemWritesAPath() throws IOException {
    Path other =
        TestCorpus.in(temporary.resolve("ander"))
            .work("nacht.md", "Nacht", "De wieg staat scheef.")
            .directory();
    String both = temporary.resolve("corpus") + File.pathSeparator + other;
    Map<String, String> environment = Map.of("NASLAG_CORPUS", both);
    Ran found = Ran.with(temporary, environment, false, "zoek", "scheef");
    assertEquals(0, found.status(), found.err());
    String id = found.out().replaceAll("(?s).*naslag lees (\\S+).*", "$1");
    Ran read = Ran.with(temporary, environment, false, "lees", id);
    assertTrue(read.out().contains("scheef"), read.out() + read.err());
  }
}
