package naslag.cli;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import naslag.cli.Main.Exit;
import naslag.corpus.Rights.Audience;
import naslag.evaluate.Report.Threshold;
import naslag.search.Question.Expansion;
import naslag.thesaurus.Concept.Kind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The root command, and how picocli reads the others. */
@Command(
    name = "naslag",
    resourceBundle = "naslag.cli.help",
    synopsisSubcommandLabel = "OPDRACHT",
    versionProvider = Naslag.Version.class,
    subcommands = {
      StartCommand.class,
      QueryCommands.SearchCommand.class,
      QueryCommands.ReadCommand.class,
      ImportCommand.class,
      CheckCommand.class,
      ThesaurusCommand.class,
      QueryCommands.SourcesCommand.class,
      NewCommand.class,
      ExportCommand.class,
      PackCommand.class,
      FetchCommand.class,
      QueryCommands.IndexCommand.class,
      EvaluateCommand.class,
      QueryCommands.WhyCommand.class,
      InspectCommand.class,
    })
final class Naslag implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT)
  @SuppressWarnings("UnusedVariable") // picocli sets it and acts on it
  private boolean help;

  @Option(names = "--versie", versionHelp = true)
  @SuppressWarnings("UnusedVariable") // picocli sets it and acts on it
  private boolean version;

  Naslag(Terminal terminal) {
    this.terminal = terminal;
  }

  Terminal terminal() {
    return terminal;
  }

  /** On a desktop the page, elsewhere the table of contents. */
  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    if (isOnDesktop(terminal)) {
      return line.execute("start");
    }
    line.usage(terminal.out());
    return Exit.OK.status();
  }

  /** Reads and runs a command; gives its exit status. */
  static int run(String[] args, Terminal terminal) {
    // Were -h an option, picocli would take -huilen for one too, and no longer for an exclusion.
    String[] read =
        Arrays.stream(args).map(a -> a.equals("-h") ? "--help" : a).toArray(String[]::new);
    CommandLine line = commandLine(terminal);
    boolean opens =
        read.length == 1
            && read[0].endsWith(PackCommand.Form.PAKKET.end)
            && new File(read[0]).isFile();
    return opens ? open(read[0], line, terminal) : line.execute(read);
  }

  /** Takes a parcel that was opened into use; on a desktop the page opens on it. */
  private static int open(String parcel, CommandLine line, Terminal terminal) {
    int status = line.execute("haal", parcel);
    FetchCommand taken = line.getSubcommands().get("haal").getCommand();
    return status != Exit.FAILED.status() && isOnDesktop(terminal)
        ? line.execute("start", "--corpus", String.valueOf(taken.directory()))
        : status;
  }

  private static boolean isOnDesktop(Terminal terminal) {
    return terminal.interactive() && StartCommand.Browser.isThere(terminal.environment());
  }

  /** The commands, ready to parse. */
  static CommandLine commandLine(Terminal terminal) {
    CommandLine line = new CommandLine(new Naslag(terminal));
    line.setPosixClusteredShortOptionsAllowed(false);
    // "@naam" is a word of a question, not a file of arguments.
    line.setExpandAtFiles(false);
    // A query may begin with a minus: "-9 maanden" is an age, "-woord" an exclusion.
    line.getSubcommands().get("zoek").setUnmatchedOptionsArePositionalParams(true);
    line.registerConverter(ExportCommand.ExportForm.class, ExportCommand.ExportForm::named);
    line.registerConverter(PackCommand.Form.class, PackCommand.oneOf(PackCommand.Form.class));
    line.registerConverter(StartCommand.Asks.class, PackCommand.oneOf(StartCommand.Asks.class));
    line.registerConverter(Audience.class, PackCommand.oneOf(Audience.class));
    line.registerConverter(Kind.class, ThesaurusImportCommand::kind);
    line.registerConverter(Expansion.class, EvaluateCommand::step);
    line.registerConverter(Threshold.class, EvaluateCommand::threshold);
    line.setParameterExceptionHandler((e, parsed) -> Main.say(refusal(e), terminal));
    line.setExecutionExceptionHandler((e, command, parsed) -> Main.say(e, terminal));
    line.setOut(terminal.writer(terminal.out()));
    line.setErr(terminal.writer(terminal.err()));
    return line;
  }

  /** What is wrong with a command line; a converter says it by itself. */
  private static Refusal refusal(ParameterException e) {
    return e.getCause() instanceof Refusal refusal
        ? refusal
        : Refusal.usage(
            "%s; bekijk %s --help.",
            sentence(e), e.getCommandLine().getCommandSpec().qualifiedName());
  }

  private static String sentence(ParameterException e) {
    return switch (e) {
      case UnmatchedArgumentException unmatched -> {
        List<String> suggestions = unmatched.getSuggestions();
        String word = unmatched.getUnmatched().getFirst();
        String what = word.startsWith("-") ? "de optie " : "de opdracht ";
        String meant =
            suggestions.isEmpty() ? "" : " (bedoelde je " + suggestions.getFirst() + "?)";
        yield what + word + " bestaat niet" + meant;
      }
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          "hier ontbreekt " + missing.getMissing().getFirst().paramLabel();
      case OverwrittenOptionException twice ->
          "de optie " + ((OptionSpec) twice.getOverwritten()).longestName() + " staat er twee keer";
      default -> {
        String where = e.getArgSpec() == null ? "deze opdracht" : e.getArgSpec().paramLabel();
        yield "\"" + e.getValue() + "\" past niet bij " + where;
      }
    };
  }

  /** Reads the version that Maven wrote. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      Properties properties = new Properties();
      properties.load(new StringReader(NewCommand.inJar("/naslag/version.properties")));
      return new String[] {"Naslag " + properties.getProperty("version", "(ontwikkeling)")};
    }
  }
}
