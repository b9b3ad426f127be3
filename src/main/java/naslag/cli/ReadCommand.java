package naslag.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "lees")
final class ReadCommand extends CorpusCommand.WithJson {
  @Parameters(paramLabel = "ID")
  private String id = "";

  @Override
  Exit run() throws IOException {
    return lookup().run(terminal());
  }

  /** The options as read. */
  Lookup lookup() {
    return new Lookup.Read(allPlaces(), id, json());
  }
}
