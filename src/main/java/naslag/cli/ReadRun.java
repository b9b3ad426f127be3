package naslag.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import naslag.search.Searcher;
import naslag.show.HitsJson;
import naslag.show.TerminalHits;

/** One passage, shown between its neighbours. */
record ReadRun(List<Places> places, String id, boolean json) implements Lookup {
  @Override
  public Exit run(Terminal terminal) throws IOException {
    Optional<Searcher.InContext> found =
        new Library(places, terminal).use(index -> Searcher.on(index).read(id.strip()));
    if (found.isEmpty()) {
      throw new Refusal(
          Exit.NOTHING, "er is geen passage " + id + "; zoek ze opnieuw met naslag zoek.");
    }
    if (json) {
      terminal.out().println(HitsJson.of(found.get()));
    } else {
      terminal.out().print(new TerminalHits(terminal.style(), terminal.width()).of(found.get()));
    }
    return Exit.OK;
  }
}
