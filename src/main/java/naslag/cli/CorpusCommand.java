package naslag.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command on a corpus has: its options. */
abstract class CorpusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--corpus", paramLabel = "MAP")
  private List<String> corpora = List.of();

  @Option(names = "--index", paramLabel = "MAP")
  private @Nullable String index;

  @Option(names = "--help", usageHelp = true)
  @SuppressWarnings("UnusedVariable") // picocli sets it and acts on it
  private boolean help;

  Terminal terminal() {
    return ((Naslag) spec.root().userObject()).terminal();
  }

  /** Where data goes. */
  Terminal.Output out() {
    return terminal().out();
  }

  /** Says a sentence to the person, as {@link Terminal#say}. */
  void say(String sentence, Object... values) {
    terminal().say(sentence, values);
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
    Refusal.usageIf(
        places.size() > 1, "deze opdracht werkt op één corpus; geef met --corpus één map.");
    return places.getFirst();
  }

  @Override
  public Integer call() throws IOException {
    return run().status();
  }

  abstract Exit run() throws IOException;

  /** A command that can print its answer for another program. */
  abstract static class WithJson extends CorpusCommand {
    @Option(names = "--json")
    private boolean json;

    boolean json() {
      return json;
    }

    /** Prints a line of JSON, or else a text with its line ends. */
    void print(Supplier<String> document, Supplier<String> text) {
      out().print(json ? document.get() + "\n" : text.get());
    }
  }
}
