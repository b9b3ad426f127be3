package naslag.cli;

import java.io.IOException;
import naslag.show.Json;
import naslag.show.SourceList;
import naslag.show.SourceList.TerminalSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "bronnen",
    description = "Toont de werken: titel, auteur, jaar, bladzijden, passages en voorbeelden.",
    synopsisHeading = "Gebruik: ",
    optionListHeading = "%nOpties:%n")
final class SourcesCommand extends CorpusCommand {
  @Option(names = "--json", description = "Eén JSON-document voor een ander programma.")
  private boolean json;

  @Override
  Exit run() throws IOException {
    SourceList sources = new Library(allPlaces(), terminal()).use(SourceList::of);
    if (json) {
      terminal().out().println(Json.sources(sources));
    } else {
      terminal().out().print(TerminalSources.of(sources, terminal().width()));
    }
    return sources.works().isEmpty() ? Exit.NOTHING : Exit.OK;
  }
}
