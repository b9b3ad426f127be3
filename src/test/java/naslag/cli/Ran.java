package naslag.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a command came to, run in this process.
 *
 * @param out its data
 * @param err what it said beside
 */
record Ran(int status, String out, String err) {

  /** Runs a command on the corpus {@code corpus} and the index {@code index} of a directory. */
  static Ran in(Path directory, String... args) {
    return with(directory, Map.of(), false, args);
  }

  static Ran with(
      Path directory, Map<String, String> environment, boolean interactive, String... args) {
    Map<String, String> all = new HashMap<>();
    all.put("NASLAG_CORPUS", directory.resolve("corpus").toString());
    all.put("NASLAG_INDEX", directory.resolve("index").toString());
    all.putAll(environment);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream said = new PrintStream(err, false, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(Terminal.Output.to(out), said, all, interactive);
    int status = Main.run(args, terminal);
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What went wrong, as told: the lines that begin with the program's name. */
  List<String> faults() {
    return err.lines().filter(line -> line.startsWith("naslag: ")).toList();
  }
}
