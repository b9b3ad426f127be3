package naslag.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "nieuw",
    description = "Maakt een corpus van jezelf: uitleg, thesaurus en een eerste werk.",
    synopsisHeading = "Gebruik: ",
    parameterListHeading = "%n",
    optionListHeading = "%nOpties:%n")
final class NewCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Naslag naslag;

  @Parameters(paramLabel = "MAP", description = "Een map die nog niet bestaat, of leeg is.")
  private Path directory = Path.of("");

  @Option(
      names = "--kleine-thesaurus",
      description = "Begin met drie begrippen in plaats van met de thesaurus van Naslag.")
  private boolean small;

  @Option(names = "--help", usageHelp = true, description = "Toon deze hulp (ook -h).")
  @SuppressWarnings("UnusedVariable") // picocli sets it and acts on it
  private boolean help;

  @Override
  public Integer call() throws IOException {
    NewCorpus.withFirstWork(directory, small);
    Terminal terminal = Objects.requireNonNull(naslag).terminal();
    terminal.say("Nieuw corpus gemaakt in " + directory + "; begin met LEESMIJ.md.");
    terminal.say("Zoek erin met: naslag zoek kijken --corpus " + directory);
    return Exit.OK.status();
  }
}
