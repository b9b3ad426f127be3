package naslag.cli;

import java.io.IOException;
import java.util.List;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.show.TerminalSources;
import picocli.CommandLine.Command;

@Command(
    name = "bronnen",
    description = "Toont de werken: titel, jaar, passages en voorbeelden.",
    synopsisHeading = "Gebruik: ",
    optionListHeading = "%nOpties:%n")
final class SourcesCommand extends CorpusCommand {
  @Override
  Exit run() throws IOException {
    List<WorkInfo> works = new Library(allPlaces(), terminal()).use(PassageIndex::works);
    terminal().out().print(TerminalSources.of(works, terminal().width()));
    return works.isEmpty() ? Exit.NOTHING : Exit.OK;
  }
}
