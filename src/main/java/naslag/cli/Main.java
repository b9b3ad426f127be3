package naslag.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;

/** The command line: parses, dispatches, maps outcomes to exit statuses. */
public final class Main {
  /**
   * The status that the launcher asks for where nothing is found. A JVM that cannot start, or that
   * crashes, ends with 1 too, and the launcher must tell the two apart.
   */
  private static final String NOTHING_FOUND = "naslag.nothing";

  private Main() {}

  /**
   * Runs one command and ends the program with its exit status.
   *
   * @param args the command and its arguments, never null
   */
  public static void main(String[] args) {
    int status = run(args, Terminal.ofProcess());
    if (status != 0) {
      boolean nothing = status == Exit.NOTHING.status();
      System.exit(nothing ? Integer.getInteger(NOTHING_FOUND, status) : status);
    }
  }

  /** Runs one command; what it prints is flushed. What cannot be printed makes it fail. */
  static int run(String[] args, Terminal terminal) {
    int status;
    try {
      Optional<Lookup> lookup = QuickLookup.of(args, terminal.environment());
      status =
          lookup.isPresent() ? lookUp(lookup.get(), terminal).status() : commands(args, terminal);
    } catch (Exception | Error e) {
      status = Outcomes.of(e, terminal);
    }
    Optional<IOException> unwritten = terminal.out().failure();
    if (unwritten.isPresent()) {
      status = Outcomes.unwritten(unwritten.get(), terminal);
    }
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
    line.setExecutionExceptionHandler((e, command, parsed) -> Outcomes.of(e, terminal));
    line.setOut(terminal.writer(terminal.out()));
    line.setErr(terminal.writer(terminal.err()));
    return line;
  }
}
