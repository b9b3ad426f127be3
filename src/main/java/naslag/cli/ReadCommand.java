package naslag.cli;

import java.io.IOException;
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
    return lookup().run(terminal());
  }

  /** The options as read. */
  Lookup lookup() {
    return new ReadRun(allPlaces(), id, json);
  }
}
