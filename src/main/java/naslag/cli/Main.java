package naslag.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;

/** The command line: parses, dispatches, maps outcomes to exit statuses. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the program with its exit status.
   *
   * @param args the command and its arguments, never null
   */
  public static void main(String[] args) {
    int status = run(args, Terminal.ofProcess());
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs one command; what it prints is flushed. */
  static int run(String[] args, Terminal terminal) {
    Optional<Lookup> lookup = QuickLookup.of(args, terminal.environment());
    int status =
        lookup.isPresent()
            ? Outcomes.of(terminal, () -> lookUp(lookup.get(), terminal))
            : commands(args, terminal);
    terminal.flush();
    return status;
  }

  private static Exit lookUp(Lookup lookup, Terminal terminal) throws IOException {
    Ahead.start();
    return lookup.run(terminal);
  }

  private static int commands(String[] args, Terminal terminal) {
    // Were -h an option, picocli would take -huilen for one too, and no longer for an exclusion.
    String[] read =
        Arrays.stream(args).map(a -> a.equals("-h") ? "--help" : a).toArray(String[]::new);
    return commandLine(terminal).execute(read);
  }

  /** The commands, ready to parse. */
  static CommandLine commandLine(Terminal terminal) {
    CommandLine line = new CommandLine(new Naslag(terminal));
    line.setPosixClusteredShortOptionsAllowed(false);
    // "@naam" is a word of a question, not a file of arguments.
    line.setExpandAtFiles(false);
    // A query may begin with a minus: "-9 maanden" is an age, "-woord" an exclusion.
    line.getSubcommands().get("zoek").setUnmatchedOptionsArePositionalParams(true);
    line.setParameterExceptionHandler(new DutchUsage(terminal));
    line.setOut(terminal.writer(terminal.out()));
    line.setErr(terminal.writer(terminal.err()));
    return line;
  }
}
