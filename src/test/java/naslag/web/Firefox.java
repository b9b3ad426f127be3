package naslag.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import naslag.Eventually;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Debian's Firefox by its own Marionette protocol, since Debian has no driver for it: a socket with
 * messages that are their length, a colon and JSON.
 */
public final class Firefox implements AutoCloseable {
  private static final Path BINARY = Path.of("/usr/bin/firefox-esr");
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private Socket socket;
  private int asked;

  private Firefox(Process process, Socket socket) {
    this.process = process;
    this.socket = socket;
  }

  /** Skips the test where there is none. */
  public static void assumeThere() {
    assumeTrue(Files.isExecutable(BINARY), "skipped: no firefox-esr here (Debian's package)");
  }

  /** Starts one with a profile of its own. */
  public static Firefox open(Path profile) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Files.createDirectories(profile);
    Files.writeString(
        profile.resolve("user.js"), "user_pref(\"marionette.port\", " + port + ");\n");
    Process process =
        new ProcessBuilder(
                BINARY.toString(), "--headless", "--marionette", "--profile", profile.toString())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    Firefox firefox = new Firefox(process, new Socket());
    Eventually.until(() -> firefox.connects(port));
    firefox.send("WebDriver:NewSession", Map.of());
    return firefox;
  }

  private boolean connects(int port) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      return read().path("applicationType").asString().equals("gecko");
    } catch (IOException notYet) {
      return false;
    }
  }

  private JsonNode read() throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream length = new ByteArrayOutputStream();
    for (int c = in.read(); c != ':'; c = in.read()) {
      if (c < 0) {
        throw new IOException("Firefox hung up");
      }
      length.write(c);
    }
    return JSON.readTree(in.readNBytes(Integer.parseInt(length.toString(UTF_8))));
  }

  /** Sends a command of WebDriver and gives its value. */
  public JsonNode send(String command, Map<String, Object> parameters) throws IOException {
    byte[] message = JSON.writeValueAsBytes(List.of(0, ++asked, command, parameters));
    socket.getOutputStream().write((message.length + ":").getBytes(UTF_8));
    socket.getOutputStream().write(message);
    socket.getOutputStream().flush();
    JsonNode answer = read();
    if (!answer.path(2).isNull()) {
      throw new IOException(answer.path(2).toString());
    }
    JsonNode value = answer.path(3);
    return value.has("value") ? value.path("value") : value;
  }

  public void visit(String address) throws IOException {
    send("WebDriver:Navigate", Map.of("url", address));
  }

  /** Goes on in the first frame of the page. */
  public void intoFrame() throws IOException {
    send("WebDriver:SwitchToFrame", Map.of("id", 0));
  }

  /** What a script in the page returns. */
  public JsonNode run(String script, Object... arguments) throws IOException {
    return send("WebDriver:ExecuteScript", Map.of("script", script, "args", arguments));
  }

  public void until(String expression) throws Exception {
    Eventually.until(() -> run("return Boolean(" + expression + ")").asBoolean());
  }

  @Override
  public void close() throws IOException {
    socket.close();
    process.destroy();
  }
}
