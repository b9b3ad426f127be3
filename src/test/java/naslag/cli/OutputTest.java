package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import naslag.Programs;
import naslag.TestCorpus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What cannot be printed makes a command fail, whichever it is; a closed pipe does not. */
class OutputTest {
  @TempDir static Path place;
  private static String id;

  @BeforeAll
  static void corpus() throws IOException {
    TestCorpus.in(place)
        .write("thesaurus.yaml", Files.readString(Path.of("corpus/thesaurus.yaml")))
        .work("rust.md", "Rust", "Wiegen helpt een baby van vijf weken om tot rust te komen.");
    Files.writeString(place.resolve("tekst.txt"), "De tuin\n\nWie begint, kijkt eerst.\n");
    Files.writeString(
        place.resolve("vragen.jsonl"),
        "{\"id\": \"1\", \"query\": \"rust\", \"gold\": [{\"snippet\": \"Wiegen helpt\", \"grade\": 3}]}\n");
    String found = Ran.in(place, "zoek", "--json", "rust").out();
    id = found.replaceAll("(?s).*\"id\":\"([^\"]*)\".*", "$1");
  }

  /** Every command with its help, and what else prints. */
  static Stream<String> lines() {
    List<String> lines = new ArrayList<>(List.of("", "--help", "-h", "--versie"));
    Terminal terminal = new Terminal(Terminal.Output.to(System.out), System.err, Map.of(), false);
    helps("", Naslag.commandLine(terminal), lines);
    String others =
        """
        zoek rust|zoek rust --json|zoek qwxzv --json|lees ID|waarom rust ID|waarom rust ID --json
        bronnen|bronnen --json|exporteer|exporteer rust --vorm jsonl|evalueer VRAGEN --json
        exporteer --vorm csl-json --bron rust|controleer|controleer --json|controleer --dekking
        controleer --verbeter --proef --wenken|thesaurus|thesaurus --json|thesaurus exporteer
        thesaurus exporteer --als csv|thesaurus kandidaten --json|importeer TEKST --proef
        thesaurus importeer corpus/thesaurus.yaml --proef|evalueer VRAGEN
        start --poort 0 --zonder-browser""";
    lines.addAll(List.of(others.split("[|\n]")));
    return lines.stream();
  }

  private static void helps(String name, CommandLine command, List<String> lines) {
    command
        .getSubcommands()
        .forEach(
            (sub, line) -> {
              lines.add(name + sub + " --help");
              helps(name + sub + " ", line, lines);
            });
  }

  private static String[] arguments(String line) {
    String named =
        line.replace("ID", id)
            .replace("TEKST", place.resolve("tekst.txt").toString())
            .replace("VRAGEN", place.resolve("vragen.jsonl").toString());
    return named.isEmpty() ? new String[0] : named.split(" ");
  }

  /** A disk with room for so many bytes. */
  private static final class Full extends OutputStream {
    private final String message;
    private int room;

    Full(int room, String message) {
      this.room = room;
      this.message = message;
    }

    @Override
    public void write(int b) throws IOException {
      if (room-- <= 0) {
        throw new IOException(message);
      }
    }
  }

  private static Ran printing(OutputStream stream, String line) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream said = new PrintStream(err, false, StandardCharsets.UTF_8);
    Map<String, String> environment =
        Map.of(
            "NASLAG_CORPUS", place.resolve("corpus").toString(),
            "NASLAG_INDEX", place.resolve("index").toString());
    Terminal terminal = new Terminal(Terminal.Output.to(stream), said, environment, false);
    int status = Main.run(arguments(line), terminal);
    return new Ran(status, "", err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "naslag {0}")
  @MethodSource("lines")
  void whatDoesNotFitOnTheDiskIsAFailure(String line) {
    for (int room : new int[] {0, 10}) {
      Ran ran = printing(new Full(room, "No space left on device"), line);
      assertEquals(4, ran.status(), ran.err());
      assertEquals(
          List.of(
              "naslag: de uitvoer is niet helemaal geschreven: de schijf is vol; maak plaats en"
                  + " probeer opnieuw."),
          ran.faults());
    }
  }

  @ParameterizedTest(name = "naslag {0}")
  @MethodSource("lines")
  void aReaderThatHasSeenEnoughIsNoFailure(String line) {
    if (line.startsWith("start") && !line.contains("--help")) {
      return; // the server goes on
    }
    Ran whole = Ran.in(place, arguments(line));
    assertFalse(whole.out().isBlank(), "prints nothing, so proves nothing");
    Ran ran = printing(new Full(10, "Broken pipe"), line);
    assertEquals(whole.status(), ran.status(), ran.err());
    assertEquals(List.of(), ran.faults());
  }

  @Test
  void theProcessItselfEndsSoToo() throws Exception {
    for (String line : List.of("zoek rust", "thesaurus --json", "--versie", "zoek --help")) {
      assertEquals("4\n", sh("\"$@\" >/dev/full; echo $?", line), line);
      assertEquals("4\n", sh("\"$@\" >&-; echo $?", line), line);
      assertEquals("0\n", sh("{ { \"$@\"; echo $? >&3; } | head -c 0; } 3>&1", line), line);
    }
  }

  private String sh(String script, String line) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    command.addAll(Programs.naslag(List.of("-XX:TieredStopAtLevel=1"), arguments(line)));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("NASLAG_CORPUS", place.resolve("corpus").toString());
    builder.environment().put("NASLAG_INDEX", place.resolve("index").toString());
    Path err = place.resolve("err.txt");
    Process process = builder.redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(Files.readString(err).lines().count() <= 2, Files.readString(err));
    process.waitFor();
    return out;
  }
}
