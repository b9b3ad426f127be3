package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no browser and no library would send. HOST stands for our own name and port. */
class RawRequestsTest {
  /** Far more than the system itself takes before the server reads. */
  private static final int PIECES = 1_000;

  @TempDir static Path directory;
  @AutoClose private static Pen pen;

  @BeforeAll
  static void open() throws IOException {
    pen = new Pen(directory);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET http://evil.example/?q=wiegen HTTP/1.1|Host: HOST",
        "GET http://evil.example/api/v1/search?q=wiegen HTTP/1.1|Host: HOST",
        "GET //evil.example/?q=wiegen HTTP/1.1|Host: HOST",
        "GET /?q=wiegen HTTP/1.1|Host: evil.example|Host: HOST",
        "GET /?q=wiegen HTTP/1.1|Host: HOST|Host: evil.example",
        "GET /?q=wiegen HTTP/1.1|Host: HOST|Host: HOST",
        "GET /?q=wiegen HTTP/1.1|Host: localhost.:PORT",
        "GET /?q=wiegen HTTP/1.1|Host: 127.0.0.1.:PORT",
        "GET /?q=wiegen HTTP/1.1|Host: [::1]:PORT",
        "GET /?q=wiegen HTTP/1.1|Host: 127.1:PORT",
        "GET /?q=wiegen HTTP/1.1|Host: 2130706433:PORT",
        "GET /?q=wiegen HTTP/1.1|Host: x@HOST",
        "GET /?q=wiegen HTTP/1.1|Host: HOST,evil.example",
        "GET /?q=wiegen HTTP/1.1|Host:",
        "GET /?q=wiegen HTTP/1.1|Host : HOST",
        "GET /?q=wiegen HTTP/1.1",
        "GET /?q=wiegen HTTP/1.0",
        "GET /?q=wiegen",
        "GET /?q=wiegen HTTP/1.1|Host: HOST|Origin: null",
        "GET /?q=wiegen HTTP/1.1|Host: HOST|Origin: http://HOST.evil.example",
        "GET /?q=wiegen HTTP/1.1|Host: HOST|Origin: http://HOST|Origin: http://evil.example",
        "GET /?q=wiegen HTTP/1.1|Host: HOST|Transfer-Encoding: chunked|Content-Length: 5",
        "GET /\u0000?q=wiegen HTTP/1.1|Host: HOST",
        "GET ?q=wiegen HTTP/1.1|Host: HOST",
        "GET * HTTP/1.1|Host: HOST",
        "GET mailto:wiegen HTTP/1.1|Host: HOST",
        "CONNECT evil.example:80 HTTP/1.1|Host: HOST",
        "\u0016\u0003\u0001\u0002",
      })
  void isAnsweredByNoText(String request) throws IOException {
    String answer = pen.raw(request.replace("|", "\r\n") + "\r\n\r\n");
    assertFalse(answer.startsWith("HTTP/1.1 200"), answer);
    assertFalse(answer.contains("wieg"), answer);
    assertFalse(answer.contains("beweging"), answer);
    assertFalse(answer.contains("at naslag."), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/eigen/..%2f..%2f..%2fetc%2fpasswd",
        "/eigen/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/eigen/..\\..\\naslag.css",
        "/eigen/naslag.css%00.txt",
        "/eigen/naslag.css/",
        "/EIGEN/naslag.css",
        "/lees/%00",
        "/werk/..%2f..%2frust",
        "/draad/%ff",
        "/eigen/../naslag/dutch/lemmas.bin",
        "/lees/../../etc/passwd",
        "/naslag/web/naslag.js",
        "/api/v1/passages/../../x",
        "//evil.example/x",
        "/werk/",
        "/lees",
      })
  void aPathLeadsNowhereElse(String path) throws IOException {
    String answer = pen.raw("GET " + path + " HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n");
    assertTrue(answer.matches("(?s)HTTP/1\\.1 (400|404) .*"), answer);
    assertFalse(answer.contains("root:"), answer);
  }

  @Test
  void aSignThatIsNoneInAHeaderDoesNotComeBack() throws IOException {
    String answer =
        pen.raw(
            "GET / HTTP/1.1\r\nHost: HOST\r\nX-A: b\u0000<script>\r\nConnection: close\r\n\r\n");
    assertFalse(answer.contains("<script>"), answer);
  }

  @Test
  void aLineWithoutEndIsCutOff() throws IOException {
    assertTrue(untilCutOff("GET /?q=", "a".repeat(65_536)) < PIECES, "not cut off");
  }

  @Test
  void headersWithoutEndAreCutOff() throws IOException {
    String header = "X-A: " + "a".repeat(65_000) + "\r\n";
    assertTrue(untilCutOff("GET / HTTP/1.1\r\n", header) < PIECES, "not cut off");
  }

  @Test
  void headersWithoutNumberAreCutOff() throws IOException {
    assertTrue(
        untilCutOff("GET / HTTP/1.1\r\n", "X: 1\r\n".repeat(10_000)) < PIECES, "not cut off");
  }

  @Test
  void afterAllThisItAnswers() throws IOException {
    assertEquals(200, pen.search("wiegen").status());
  }

  /** How many pieces, of some 64 kB each, were taken before the server hung up. */
  private static int untilCutOff(String opening, String piece) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), pen.server.port())) {
      socket.getOutputStream().write(opening.getBytes(StandardCharsets.US_ASCII));
      byte[] bytes = piece.getBytes(StandardCharsets.US_ASCII);
      for (int pieces = 0; pieces < PIECES; pieces++) {
        try {
          socket.getOutputStream().write(bytes);
        } catch (SocketException hungUp) {
          return pieces;
        }
      }
      return PIECES;
    }
  }
}
