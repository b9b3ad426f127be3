package naslag.cli;

import java.io.IOException;
import naslag.index.Refresh;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "indexeer",
    description = "Brengt de index bij.",
    synopsisHeading = "Gebruik: ",
    optionListHeading = "%nOpties:%n")
final class IndexCommand extends CorpusCommand {
  @Option(names = "--opnieuw", description = "Begin van niets.")
  private boolean anew;

  @Override
  Exit run() throws IOException {
    Exit worst = Exit.OK;
    for (Refresh refresh : new Library(allPlaces(), terminal()).refresh(anew)) {
      Exit exit = exit(refresh);
      worst = exit.status() > worst.status() ? exit : worst;
    }
    return worst;
  }

  private Exit exit(Refresh refresh) {
    return switch (refresh) {
      case Refresh.Fresh fresh -> {
        terminal().say("De index is bij.");
        yield Exit.OK;
      }
      case Refresh.Updated updated -> updated.problems().isEmpty() ? Exit.OK : Exit.PARTLY;
      case Refresh.Busy busy -> Exit.OK;
      case Refresh.ReadOnly readOnly -> Exit.FAILED;
    };
  }
}
