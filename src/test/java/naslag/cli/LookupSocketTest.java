package naslag.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import naslag.FileTree;
import naslag.TestCorpus;
import naslag.index.PassageIndex;
import naslag.web.LiveIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lookups that the running page answers for the command line. */
class LookupSocketTest {
  @TempDir private Path temporary;
  private Map<String, String> environment;
  private LiveIndex live;
  private LookupSocket socket;

  @BeforeEach
  void aPageRuns() throws IOException {
    TestCorpus corpus =
        TestCorpus.in(temporary)
            .work("eten.md", "Eten", "De baby proeft een wortel.")
            .work("slapen.md", "Slapen", "De baby slaapt in de wieg.");
    corpus.settle("eten.md").settle("slapen.md");
    environment = Map.of("NASLAG_CORPUS", corpus.directory().toString(), "TERM", "dumb");
    List<Places> places = Places.of(List.of(), temporary.resolve("index").toString(), environment);
    PassageIndex index = new Library(places, terminal()).open(true);
    environment =
        Map.of(
            "NASLAG_CORPUS", corpus.directory().toString(),
            "NASLAG_INDEX", temporary.resolve("index").toString());
    live = LiveIndex.following(List.of(), index);
    socket = LookupSocket.open(temporary.resolve("run/naslag"), places, live).orElseThrow();
  }

  @AfterEach
  void end() throws IOException {
    socket.close();
    live.close();
  }

  private static Terminal terminal() {
    return Terminal.ofProcess();
  }

  /** What the page answers to a command that was given here. */
  private String askedBy(String program, String place, String... args) throws IOException {
    StringBuilder sent = new StringBuilder(String.join("\0", program, place, "", ""));
    environment.forEach((name, value) -> sent.append(name + "=" + value + "\0"));
    sent.append('\0');
    for (String arg : args) {
      sent.append(arg).append('\0');
    }
    Path file = temporary.resolve("run/naslag/opzoeken");
    try (SocketChannel page = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
      Channels.newOutputStream(page).write(sent.toString().getBytes(UTF_8));
      page.shutdownOutput();
      return new String(Channels.newInputStream(page).readAllBytes(), UTF_8);
    }
  }

  private String asked(String... args) throws IOException {
    return askedBy(System.getProperty("java.class.path"), System.getProperty("user.dir"), args);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zoek wortel",
        "zoek wortel --json",
        "zoek slaapt --soort uitleg --max 1",
        "zoek dinosaurus",
        "zoek --thema onbekend",
        "lees bestaat/niet",
      })
  void theAnswerIsThatOfAProcessOfItsOwnByteForByte(String command) throws IOException {
    String[] args = command.split(" ");
    Ran alone = Ran.with(temporary, environment, false, args);
    int data = alone.out().getBytes(UTF_8).length;
    assertEquals(alone.status() + " " + data + "\n" + alone.out() + alone.err(), asked(args));
  }

  @Test
  void whatAnotherProgramPlaceOrCorpusAsksIsLeftToIt() throws IOException {
    String program = System.getProperty("java.class.path");
    assertEquals(
        "", askedBy("/opt/another/naslag.jar", System.getProperty("user.dir"), "zoek", "x"));
    assertEquals(
        "", askedBy(program, "/", "zoek", "wortel"), "relative names are of another place");
    assertEquals("", asked("zoek", "wortel", "--corpus", temporary.toString()));
    assertEquals("", asked("bronnen"));
    assertEquals("", asked("zoek", "wortel", "--geen-optie"));
    assertTrue(asked("zoek", "wortel").startsWith("0 "), "it still answers");
  }

  @Test
  void onlyItsOwnerReachesItAndItGoesWithThePage() throws IOException {
    Path directory = temporary.resolve("run/naslag");
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
    assertTrue(LookupSocket.open(directory, List.of(), live).isEmpty(), "one page answers");
    socket.close();
    assertEquals(List.of(), FileTree.in(directory));
  }
}
