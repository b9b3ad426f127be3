package naslag.cli;

import java.io.IOException;
import java.util.Optional;
import naslag.search.Searcher;
import naslag.show.HitsJson;
import naslag.show.TerminalHits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "lees",
    description = "Toont een passage tussen haar buren.",
    synopsisHeading = "Gebruik: ",
    parameterListHeading = "%n",
    optionListHeading = "%nOpties:%n")
final class ReadCommand extends CorpusCommand {
  @Parameters(paramLabel = "ID", description = "De naam onder een zoekresultaat.")
  private String id = "";

  @Option(names = "--json", description = "Eén JSON-document voor een ander programma.")
  private boolean json;

  @Override
  Exit run() throws IOException {
    Optional<Searcher.InContext> found =
        new Library(allPlaces(), terminal()).use(index -> Searcher.on(index).read(id.strip()));
    if (found.isEmpty()) {
      throw new Refusal(
          Exit.NOTHING, "er is geen passage " + id + "; zoek ze opnieuw met naslag zoek.");
    }
    if (json) {
      terminal().out().println(HitsJson.of(found.get()));
    } else {
      TerminalHits hits = new TerminalHits(terminal().style(), terminal().width());
      terminal().out().print(hits.of(found.get()));
    }
    return Exit.OK;
  }
}
