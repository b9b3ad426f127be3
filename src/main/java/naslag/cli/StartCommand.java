package naslag.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import naslag.cli.Main.Exit;
import naslag.corpus.Corpus;
import naslag.index.IndexBuilder;
import naslag.index.PassageIndex;
import naslag.web.AccessKey;
import naslag.web.AccessKey.Door;
import naslag.web.LiveIndex;
import naslag.web.NaslagServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "start")
final class StartCommand extends CorpusCommand {
  @Option(names = "--poort", paramLabel = "POORT")
  private int port = 8480;

  @Option(names = "--zonder-browser")
  private boolean withoutBrowser;

  @Option(names = "--opensearch")
  private boolean openSearch;

  /** Whether the page asks a key. */
  enum Asks {
    JA,
    NEE
  }

  @Option(names = "--sleutel", paramLabel = "JA|NEE")
  private @Nullable Asks asks;

  /** Serves the page until it is stopped. */
  @Override
  @SuppressWarnings("try") // lookups are answered as long as the page runs
  Exit run() throws IOException {
    List<Places> places = allPlaces();
    Terminal terminal = terminal();
    boolean asksKey = asks == null ? LoginUsers.areSeveral() : asks == Asks.JA;
    Refusal.usageIf(port < 0 || port > 65_535, "--poort gaat van 0 tot 65535, niet " + port + ".");
    PassageIndex index = library().open(true);
    List<IndexBuilder> builders =
        places.stream().map(p -> new IndexBuilder(Corpus.at(p.corpus()), p.index())).toList();
    FollowedNews news = new FollowedNews(places);
    Optional<AccessKey> key = asksKey ? Optional.of(AccessKey.fresh()) : Optional.empty();
    CountDownLatch stopping = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (LiveIndex live = LiveIndex.following(builders, index);
        NaslagServer server = listen(live, key);
        Door door = key.isEmpty() ? null : key.get().write(doors(terminal), server.port());
        LookupSocket lookups = LookupSocket.open(doors(terminal), places, live).orElse(null)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stopping, stopped)));
      live.offering(news);
      server.warmUp();
      terminal.out().println("Naslag staat klaar op " + server.address());
      String opens = door == null ? server.address() : door.page().toUri().toString();
      if (door != null) {
        terminal.out().println("Op dit toestel werken meer mensen; open de pagina met " + opens);
      }
      terminal.out().println("Stop met Ctrl-C.");
      terminal.flush();
      if (terminal.out().failure().isPresent()) {
        return Exit.FAILED; // nobody would know the address
      }
      if (!withoutBrowser) {
        Browser.open(opens, terminal.environment());
      }
      stopping.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stopped.countDown();
    }
    return Exit.OK;
  }

  /** Where systems keep what a user's programs tell each other, or else the user's cache. */
  private static Path doors(Terminal terminal) {
    String run = terminal.environment().getOrDefault("XDG_RUNTIME_DIR", "");
    return (Files.isDirectory(Path.of(run)) && !run.isBlank()
            ? Path.of(run)
            : Places.userCache(terminal.environment()))
        .resolve("naslag-pagina");
  }

  private NaslagServer listen(LiveIndex live, Optional<AccessKey> key) throws IOException {
    try {
      return NaslagServer.start(live, port, openSearch, key);
    } catch (BindException e) {
      throw Refusal.failed(
          "poort %s is al in gebruik, misschien door een andere Naslag; kies een andere"
              + " met naslag start --poort %s, of --poort 0 voor een die vrij is.",
          port, port == 65_535 ? 0 : port + 1);
    }
  }

  /** Ctrl-C, or the system asks: let the server close before the process ends. */
  private static void end(CountDownLatch stopping, CountDownLatch stopped) {
    stopping.countDown();
    try {
      stopped.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Opens the browser that the person uses, where there is a desktop. */
  static final class Browser {
    /** Whether there is a screen to open a browser on. */
    static boolean isThere(Map<String, String> environment) {
      String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
      if (os.startsWith("windows") || os.startsWith("mac")) {
        return !environment.containsKey("SSH_CONNECTION");
      }
      return !environment.getOrDefault("DISPLAY", "").isEmpty()
          || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /** Tries; where it does not work, the address is on the terminal. */
    static void open(String address, Map<String, String> environment) {
      if (!isThere(environment)) {
        return;
      }
      String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
      List<String> command =
          os.startsWith("windows")
              ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
              : List.of(os.startsWith("mac") ? "open" : "xdg-open", address);
      try {
        Process unused =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
      } catch (IOException e) {
        // No such program: the person opens the address by hand.
        return;
      }
    }
  }
}
