package naslag.cli;

import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import naslag.corpus.Corpus;
import naslag.index.IndexBuilder;
import naslag.index.PassageIndex;
import naslag.web.LiveIndex;
import naslag.web.NaslagServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "start",
    description = "Opent de pagina, alleen voor dit toestel, tot je ze met Ctrl-C stopt.",
    synopsisHeading = "Gebruik: ",
    optionListHeading = "%nOpties:%n")
final class StartCommand extends CorpusCommand {
  static final int PORT = 8480;

  @Option(
      names = "--poort",
      paramLabel = "POORT",
      description = "Waar de pagina luistert (${DEFAULT-VALUE}); 0 kiest een vrije poort.")
  private int port = PORT;

  @Option(names = "--zonder-browser", description = "Open geen browser.")
  private boolean withoutBrowser;

  @Option(
      names = "--opensearch",
      description = {
        "Laat je browser Naslag als zoekmachine kiezen.",
        "Staat anders uit: wat je in de adresbalk typt, komt in de geschiedenis van je browser."
      })
  private boolean openSearch;

  @Override
  Exit run() throws IOException {
    return serve(allPlaces(), port, !withoutBrowser, openSearch, terminal());
  }

  static Exit serve(
      List<Places> places, int port, boolean browser, boolean openSearch, Terminal terminal)
      throws IOException {
    if (port < 0 || port > 65_535) {
      throw new Refusal(Exit.USAGE, "--poort gaat van 0 tot 65535, niet " + port + ".");
    }
    PassageIndex index = new Library(places, terminal).openToServe();
    List<IndexBuilder> builders =
        places.stream().map(p -> new IndexBuilder(Corpus.at(p.corpus()), p.index())).toList();
    CountDownLatch stopping = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (LiveIndex live = LiveIndex.following(builders, index);
        NaslagServer server = listen(live, port, openSearch)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stopping, stopped)));
      server.warmUp();
      terminal.out().println("Naslag staat klaar op " + server.address());
      terminal.out().println("Stop met Ctrl-C.");
      terminal.flush();
      if (terminal.out().failure().isPresent()) {
        return Exit.FAILED; // nobody would know the address
      }
      if (browser) {
        Browser.open(server.address(), terminal.environment());
      }
      stopping.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stopped.countDown();
    }
    return Exit.OK;
  }

  private static NaslagServer listen(LiveIndex live, int port, boolean openSearch)
      throws IOException {
    try {
      return NaslagServer.start(live, port, openSearch);
    } catch (BindException e) {
      throw new Refusal(
          Exit.FAILED,
          "poort "
              + port
              + " is al in gebruik, misschien door een andere Naslag; kies een andere met"
              + " naslag start --poort "
              + (port == 65_535 ? 0 : port + 1)
              + ", of --poort 0 voor een die vrij is.");
    }
  }

  /** Ctrl-C, or the system asks: let the server close before the process ends. */
  private static void end(CountDownLatch stopping, CountDownLatch stopped) {
    stopping.countDown();
    try {
      stopped.await(5, java.util.concurrent.TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
