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
    Library library = new Library(places(), terminal());
    return switch (library.refresh(anew)) {
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
