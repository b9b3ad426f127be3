package naslag.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The root command: a table of contents. */
@Command(
    name = "naslag",
    description = "Zoekt in Nederlandse teksten over jonge kinderen en hun ouders.",
    synopsisHeading = "Gebruik: ",
    commandListHeading = "%nOpdrachten:%n",
    optionListHeading = "%nOpties:%n",
    footerHeading = "%n",
    footer =
        "Eindigt met 0 gevonden of gedaan, 1 niets gevonden, 2 verkeerd gebruik, 3 gedeeltelijk"
            + " gedaan, 4 mislukt, 5 Java kon niet starten of viel uit.",
    synopsisSubcommandLabel = "OPDRACHT",
    versionProvider = Naslag.Version.class,
    subcommands = {
      StartCommand.class,
      SearchCommand.class,
      ReadCommand.class,
      ImportCommand.class,
      CheckCommand.class,
      ThesaurusCommand.class,
      SourcesCommand.class,
      NewCommand.class,
      ExportCommand.class,
      IndexCommand.class,
      EvaluateCommand.class,
      WhyCommand.class,
    })
final class Naslag implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--help", usageHelp = true, description = "Toon deze hulp (ook -h).")
  @SuppressWarnings("UnusedVariable") // picocli sets it and acts on it
  private boolean help;

  @Option(
      names = {"--versie"},
      versionHelp = true,
      description = "Toon de versie.")
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
  public Integer call() throws IOException {
    if (terminal.interactive() && Browser.isThere(terminal.environment())) {
      List<Places> places = Places.of(List.of(), null, terminal.environment());
      return StartCommand.serve(places, StartCommand.PORT, true, false, terminal).status();
    }
    CommandLine line = spec.commandLine();
    line.usage(terminal.out());
    return Exit.OK.status();
  }

  /** Reads the version that Maven wrote. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      Properties properties = new Properties();
      try (InputStream in = Naslag.class.getResourceAsStream("/naslag/version.properties")) {
        if (in != null) {
          properties.load(in);
        }
      }
      return new String[] {"Naslag " + properties.getProperty("version", "(ontwikkeling)")};
    }
  }
}
