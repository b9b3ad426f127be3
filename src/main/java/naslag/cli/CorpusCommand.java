package naslag.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command on a corpus has: its options. */
abstract class CorpusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--corpus",
      paramLabel = "MAP",
      description = {
        "De map met werken (anders NASLAG_CORPUS,",
        "of corpus naast naslag); herhaal voor",
        "verzamelingen naast elkaar."
      })
  private List<String> corpora = List.of();

  @Option(
      names = "--index",
      paramLabel = "MAP",
      description = {"Waar de index komt (anders NASLAG_INDEX,", "of index naast naslag)."})
  private @Nullable String index;

  @Option(names = "--help", usageHelp = true, description = "Toon deze hulp (ook -h).")
  @SuppressWarnings("UnusedVariable") // picocli sets it and acts on it
  private boolean help;

  Terminal terminal() {
    return ((Naslag) spec.root().userObject()).terminal();
  }

  /** The corpora to work on, side by side. */
  List<Places> allPlaces() {
    return Places.of(corpora, index, terminal().environment());
  }

  /**
   * The one corpus to work on.
   *
   * @throws Refusal when several were given
   */
  Places places() {
    List<Places> places = allPlaces();
    if (places.size() > 1) {
      throw new Refusal(
          Exit.USAGE, "deze opdracht werkt op één corpus; geef met --corpus één map.");
    }
    return places.getFirst();
  }

  @Override
  public Integer call() throws IOException {
    return run().status();
  }

  abstract Exit run() throws IOException;
}
