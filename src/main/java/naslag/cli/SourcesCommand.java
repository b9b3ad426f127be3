package naslag.cli;

import java.io.IOException;
import naslag.show.Json;
import naslag.show.SourceList;
import naslag.show.SourceList.TerminalSources;
import picocli.CommandLine.Command;

@Command(name = "bronnen")
final class SourcesCommand extends CorpusCommand.WithJson {
  @Override
  Exit run() throws IOException {
    SourceList sources = new Library(allPlaces(), terminal()).use(SourceList::of);
    print(() -> Json.sources(sources), () -> TerminalSources.of(sources, terminal().width()));
    return sources.works().isEmpty() ? Exit.NOTHING : Exit.OK;
  }
}
