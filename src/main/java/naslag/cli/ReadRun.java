package naslag.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import naslag.index.PassageIndex;
import naslag.search.Searcher;
import naslag.show.HitsJson;
import naslag.show.TerminalHits;

/** One passage, shown between its neighbours. */
record ReadRun(List<Places> places, String id, boolean json) implements Lookup {
  @Override
  public Exit run(Terminal terminal) throws IOException {
    Searcher.InContext found =
        new Library(places, terminal)
            .use(index -> Searcher.on(index).read(id.strip()).orElseThrow(() -> absent(index, id)));
    String now = found.passage().passage().id();
    if (!now.endsWith(id.strip())) {
      terminal.say("Passage " + id.strip() + " heet nu " + now + ".");
    }
    if (json) {
      terminal.out().println(HitsJson.of(found));
    } else {
      terminal.out().print(new TerminalHits(terminal.style(), terminal.width()).of(found));
    }
    return Exit.OK;
  }

  /** Of an id that no passage has. */
  static Refusal absent(PassageIndex index, String id) {
    try {
      return new Refusal(
          Exit.NOTHING, index.absent(id.strip()) + "; zoek ze opnieuw met naslag zoek.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
