package naslag.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "indexeer")
final class IndexCommand extends CorpusCommand {
  @Option(names = "--opnieuw")
  private boolean anew;

  @Override
  Exit run() throws IOException {
    return new Library(allPlaces(), terminal()).refresh(anew);
  }
}
