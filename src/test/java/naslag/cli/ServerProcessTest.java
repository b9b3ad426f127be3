package naslag.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.Eventually;
import naslag.FileTree;
import naslag.Programs;
import naslag.index.PassageIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server as the launcher starts it: a process of its own, with the launcher's own flags. */
@Timeout(120)
class ServerProcessTest {
  /** In no text, no list and no program, and asked in pieces too. */
  private static final String ASKED = "zwaluwstaartkoorts";

  @TempDir Path directory;
  private final List<Process> started = new ArrayList<>();
  private Path said;

  @BeforeEach
  void corpus() throws IOException {
    said = directory.resolve("said.txt");
    Files.createDirectories(directory.resolve("corpus"));
    Files.createDirectories(directory.resolve("tmp"));
    Files.writeString(
        directory.resolve("corpus/rust.md"),
        "# Rust\n\nWiegen helpt een baby van vijf weken om tot rust te komen.\n");
  }

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void whatWasAskedIsNowhereOnTheDisk() throws Exception {
    Process server = start();
    int port = port();
    for (int end = 1; end <= ASKED.length(); end++) {
      assertTrue(status(port, "/?typend=1&q=" + ASKED.substring(0, end)) < 400);
    }
    assertEquals(200, status(port, "/?q=" + ASKED));
    assertEquals(200, status(port, "/?q=wiegen+" + ASKED + "&thema="));
    assertEquals(400, status(port, "/?q=wiegen&thema=" + ASKED));
    assertEquals(200, status(port, "/api/v1/search?q=" + ASKED));
    assertEquals(400, status(port, "/api/v1/search?q=" + ASKED + "%zz"));
    assertEquals(404, status(port, "/lees/" + ASKED));
    assertEquals(404, status(port, "/api/v1/passages/" + ASKED));
    // Whoever edits a work while the server runs makes it write.
    Files.writeString(directory.resolve("corpus/zingen.md"), "# Zingen\n\nZingen maakt rustig.\n");
    Eventually.until(() -> works() == 2);
    server.destroy();
    assertTrue(server.waitFor(30, TimeUnit.SECONDS));
    for (Path file : FileTree.below(directory)) {
      assertNotIn(file);
    }
    Path counters =
        Path.of("/tmp", "hsperfdata_" + System.getProperty("user.name"), "" + server.pid());
    assertFalse(Files.exists(counters));
  }

  private static void assertNotIn(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)) {
      String text = new String(bytes, charset).toLowerCase(Locale.ROOT);
      // More than half of the word: an index keeps words by what they share.
      assertFalse(text.contains(ASKED.substring(0, 11)), file.toString());
      assertFalse(text.contains(ASKED.substring(7)), file.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void itStopsCleanlyWhenAsked(String signal, int status) throws Exception {
    Assumptions.assumeTrue(hears(signal), "whoever started the tests ignores SIGINT: skipped");
    Process server = start();
    int port = port();
    try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
      assertEquals(200, status(port, "/?q=wiegen"));
      assertTrue(Programs.ran("kill", "-" + signal, server.pid()));
      assertTrue(server.waitFor(30, TimeUnit.SECONDS));
      assertTrue(open.isConnected());
    }
    assertEquals(status, server.exitValue());
    String all = Files.readString(said);
    assertFalse(all.contains("Exception"), all);
    assertFalse(all.contains("\tat "), all);
    assertEquals(1, works());
  }

  private int works() throws IOException {
    try (PassageIndex index = PassageIndex.open(index()).orElseThrow()) {
      assertTrue(index.isSound());
      return index.works().size();
    }
  }

  @Test
  void aBusyPortIsSaidAndAnotherOffered() throws Exception {
    Process first = start();
    int port = port();
    said = directory.resolve("second.txt");
    Process second = start("--poort", Integer.toString(port));
    assertTrue(second.waitFor(60, TimeUnit.SECONDS));
    assertEquals(4, second.exitValue());
    String all = Files.readString(said);
    assertTrue(all.contains("--poort " + (port + 1)), all);
    assertFalse(all.contains("Exception"), all);
    assertEquals(200, status(port, "/"));
    first.destroy();
    assertTrue(first.waitFor(30, TimeUnit.SECONDS));
  }

  private Path index() throws IOException {
    return FileTree.below(directory.resolve("index")).stream()
        .filter(file -> FileTree.name(file).startsWith("segments_"))
        .findFirst()
        .orElseThrow()
        .getParent();
  }

  private Process start(String... more) throws IOException {
    List<String> flags = new ArrayList<>(launcherFlags());
    flags.add("-Djava.io.tmpdir=" + directory.resolve("tmp"));
    List<String> command = Programs.naslag(flags, "start", "--corpus", directory + "/corpus");
    command.addAll(List.of("--index", directory.resolve("index").toString()));
    command.addAll(more.length == 0 ? List.of("--poort", "0") : List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HOME", directory.toString());
    builder.environment().put("XDG_CACHE_HOME", directory.resolve("cache").toString());
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    builder.directory(directory.toFile());
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    started.add(process);
    return process;
  }

  /** What the launcher tells every Java that it starts. */
  private static List<String> launcherFlags() throws IOException {
    String home = System.getProperty("naslag.home", System.getProperty("user.dir"));
    String launcher = Files.readString(Path.of(home, "naslag"));
    Matcher flags = Pattern.compile("(?s)\nshared_flags=\"([^\"]*)\"").matcher(launcher);
    assertTrue(flags.find(), "no flags in the launcher");
    return Arrays.stream(flags.group(1).replace("\\\n", " ").split("\\s+", -1))
        .filter(flag -> !flag.isBlank())
        .toList();
  }

  private int port() throws Exception {
    Pattern address = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");
    Eventually.until(() -> address.matcher(Files.readString(said)).find());
    return Integer.parseInt(
        address.matcher(Files.readString(said)).results().findFirst().orElseThrow().group(1));
  }

  private static int status(int port, String address) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n"
              .formatted(address, port);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      return Integer.parseInt(answer.substring(9, 12));
    }
  }

  /** A process started in the background of a shell ignores Ctrl-C, and so do its children. */
  private static boolean hears(String signal) throws IOException {
    Path self = Path.of("/proc/self/status");
    if (!signal.equals("INT") || !Files.exists(self)) {
      return true;
    }
    for (String line : Files.readAllLines(self)) {
      if (line.startsWith("SigIgn:")) {
        return (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) == 0;
      }
    }
    return true;
  }
}
