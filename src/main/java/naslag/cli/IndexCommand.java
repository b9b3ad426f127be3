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
    Exit exit = said(refresh);
    IndexProgress.say(refresh.problems(), terminal());
    return exit == Exit.OK && !refresh.problems().isEmpty() ? Exit.PARTLY : exit;
  }

  private Exit said(Refresh refresh) {
    return switch (refresh) {
      case Refresh.Fresh fresh -> {
        terminal().say("De index is bij.");
        yield Exit.OK;
      }
      case Refresh.Updated updated -> {
        IndexProgress.say(updated, terminal());
        yield updated.remarks().isEmpty() ? Exit.OK : Exit.PARTLY;
      }
      case Refresh.Busy busy -> {
        terminal()
            .say(
                "Een andere Naslag werkt de index al bij, dus deze opdracht deed niets; probeer"
                    + " opnieuw als die klaar is.");
        yield Exit.PARTLY;
      }
      case Refresh.ReadOnly readOnly -> {
        terminal().say(IndexProgress.READ_ONLY);
        yield Exit.FAILED;
      }
      case Refresh.Failed failed -> {
        terminal().say(IndexProgress.sentence(failed, ""));
        yield Exit.FAILED;
      }
    };
  }
}
