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
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is one of ours: in Dutch, with the headers of every page. */
@Timeout(60)
class HttpEdgesTest {
  /** Far more than the system itself takes before the server reads. */
  private static final int PIECES = 1_000;

  private static final String HEADERS = "Host: HOST\r\nConnection: close\r\n";

  @TempDir static Path directory;
  @AutoClose private static Pen pen;

  @BeforeAll
  static void open() throws IOException {
    pen = new Pen(directory);
  }

  /** Waits for the answer with its own end open, as a browser does. */
  private static String ask(String request) throws IOException {
    return pen.raw(request.getBytes(StandardCharsets.UTF_8), false);
  }

  static void assertOurs(String answer) {
    assertTrue(answer.matches("(?s)HTTP/1\\.1 \\d{3} .*"), answer);
    String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
    for (String header :
        List.of(
            "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self';",
            "X-Content-Type-Options: nosniff",
            "X-Frame-Options: DENY",
            "Referrer-Policy: same-origin",
            "Cache-Control: no-store")) {
      assertTrue(head.contains("\r\n" + header), head);
    }
    assertFalse(head.contains("unsafe") || answer.contains("Exception"), answer);
  }

  private static void assertAnswer(int status, String answer) {
    assertOurs(answer);
    assertEquals("HTTP/1.1 " + status, answer.substring(0, 12), answer);
  }

  /** The first bytes of TLS, and of anything else that may never send the end of a line. */
  @Test
  void whoSpeaksAnotherLanguageIsToldAtOnce() throws IOException {
    assertAnswer(400, ask("\u0016\u0003\u0001\u0002\u0000\u0001"));
    assertAnswer(400, ask("GET / HTTP/1.1\rHost: HOST\r\r"));
  }

  @ParameterizedTest
  @ValueSource(ints = {33_000, 60_000, 70_000, 500_000, 2_000_000})
  void anAddressThatIsTooLongIsRefusedWhateverItsLength(int length) throws IOException {
    String line = "GET /?q=" + "a".repeat(length) + " HTTP/1.1\r\n";
    assertAnswer(414, ask(line + HEADERS + "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 200, 10_000})
  void tooManyHeadersAreRefused(int count) throws IOException {
    String more = "X-A: b\r\n".repeat(count - 2);
    assertAnswer(431, ask("GET / HTTP/1.1\r\n" + HEADERS + more + "\r\n"));
    String fewer = "X-A: b\r\n".repeat(62);
    assertAnswer(200, ask("GET / HTTP/1.1\r\n" + HEADERS + fewer + "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(ints = {70_000, 2_000_000})
  void headersThatAreTooLongAreRefused(int length) throws IOException {
    String header = "X-A: " + "b".repeat(length) + "\r\n";
    assertAnswer(431, ask("GET / HTTP/1.1\r\n" + HEADERS + header + "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/?q=wiegen", "/hulp", "/eigen/naslag.js", "/api/v1/search", "/niets"})
  void headIsGetWithoutItsBody(String address) throws IOException {
    String get = ask("GET " + address + " HTTP/1.1\r\n" + HEADERS + "\r\n");
    assertOurs(get);
    String head = ask("HEAD " + address + " HTTP/1.1\r\n" + HEADERS + "\r\n");
    assertEquals(undated(get.substring(0, get.indexOf("\r\n\r\n") + 4)), undated(head));
    String packed = HEADERS + "Accept-Encoding: gzip\r\n\r\n";
    get = ask("GET " + address + " HTTP/1.1\r\n" + packed);
    head = ask("HEAD " + address + " HTTP/1.1\r\n" + packed);
    assertEquals(undated(get.substring(0, get.indexOf("\r\n\r\n") + 4)), undated(head));
  }

  private static String undated(String head) {
    return head.replaceAll("(?m)^Date: .*$", "Date");
  }

  @Test
  void requestsThatComeTogetherAreAnsweredInOrder() throws IOException {
    String one = "HEAD /hulp HTTP/1.1\r\nHost: HOST\r\n\r\n";
    String two = "GET /eigen/naslag.svg HTTP/1.1\r\nHost: HOST\r\n\r\n";
    String last = "GET /niets HTTP/1.1\r\n" + HEADERS + "\r\n";
    String answers = ask(one + two + last);
    List<String> statuses =
        List.of(answers.split("(?=HTTP/1\\.1 \\d{3})")).stream()
            .map(a -> a.substring(9, 12))
            .toList();
    assertEquals(List.of("200", "200", "404"), statuses);
    assertTrue(answers.contains("</svg>"), answers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "%C3%A9", "a+", "a%22"})
  void aWordOf31KilobytesMakesASmallPage(String letter) throws IOException {
    String words = letter.repeat(31_000 / letter.length());
    Pen.Answer answer = pen.get("/?q=" + words);
    assertEquals(200, answer.status());
    assertTrue(answer.body().length() < 100_000, "bytes: " + answer.body().length());
  }

  @Test
  void aLineOrHeadersWithoutEndAreCutOff() throws IOException {
    String line = "GET / HTTP/1.1\r\n";
    assertTrue(untilCutOff("GET /?q=", "a".repeat(65_536)) < PIECES, "a line");
    assertTrue(untilCutOff(line, "X-A: " + "a".repeat(65_000) + "\r\n") < PIECES, "long headers");
    assertTrue(untilCutOff(line, "X: 1\r\n".repeat(10_000)) < PIECES, "many headers");
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

  /** The number can be set: -Dnaslag.fuzz=5000. */
  @Test
  @Timeout(600)
  void noHostileRequestGetsAnAnswerThatIsNotOurs() throws IOException {
    int count = Integer.getInteger("naslag.fuzz", 400);
    Random random = new Random(11);
    for (int i = 0; i < count; i++) {
      byte[] request = Hostile.request(random);
      String answer = pen.raw(request, true);
      // A head that breaks off is no question: the server hangs up without a word.
      if (!answer.isEmpty()) {
        assertOurs(answer);
      } else {
        assertFalse(
            Hostile.isWhole(request), () -> new String(request, StandardCharsets.ISO_8859_1));
      }
    }
    assertEquals(200, pen.search("wiegen").status());
  }

  /** Requests that are nearly right, changed at random. */
  private static final class Hostile {
    private static final List<String> METHODS =
        List.of("GET", "HEAD", "POST", "OPTIONS", "TRACE", "get", "G\u0001T", "", "CONNECT");
    private static final List<String> TARGETS =
        List.of(
            ("/ /?q=wiegen /?q=%zz /lees/%ff * //x/ http://x/ /wis /stand/x /toon/%00 /\\..\\"
                    + " /api/v1/search?q=a&q=b /?vanaf=-1 /../../etc/passwd /?MANY /selectie?id=LONG"
                    + " /?q=WIDE")
                .replace("MANY", "a&".repeat(80))
                .replace("LONG", "x".repeat(900))
                .replace("WIDE", "é".repeat(3_000))
                .split(" "));
    private static final List<String> HEADS =
        List.of(
            """
            Host: HOST|Host: HOST|Host: HOST|Host: evil.example|Origin: http://HOST|Origin: null|\
            Content-Length: 0|Content-Length: 9999999999999999999999|Content-Length: -1|\
            Transfer-Encoding: chunked|Expect: 100-continue|Connection: keep-alive|:| x|\
            Connection: close, x|Upgrade: websocket|X: \0|Sec-Fetch-Site: cross-site|\
            X-Naslag-Stand: ../../x|Range: bytes=0-1|Accept-Encoding: MANY|Cookie: LONG"""
                .replace("MANY", "gzip,".repeat(2_000))
                .replace("LONG", "a".repeat(70_000))
                .split("\\|"));

    private Hostile() {}

    static byte[] request(Random random) {
      String end = random.nextInt(4) == 0 ? "\n" : "\r\n";
      StringBuilder request = new StringBuilder();
      request.append(one(METHODS, random)).append(random.nextInt(20) == 0 ? "\t" : " ");
      request.append(one(TARGETS, random)).append(' ');
      request.append(random.nextInt(10) == 0 ? "HTTP/9.9" : "HTTP/1.1").append(end);
      for (int i = random.nextInt(9); i >= 0; i--) {
        request.append(one(HEADS, random)).append(end);
      }
      if (random.nextInt(30) == 0) {
        request.append(("X-A: b" + end).repeat(70));
      }
      request.append(random.nextInt(15) == 0 ? "" : end);
      byte[] bytes = request.toString().getBytes(StandardCharsets.UTF_8);
      for (int i = random.nextInt(3); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      return bytes;
    }

    private static String one(List<String> of, Random random) {
      return of.get(random.nextInt(of.size()));
    }

    /** Whether an empty line ends it. */
    static boolean isWhole(byte[] request) {
      String text = new String(request, StandardCharsets.ISO_8859_1).stripLeading();
      return text.replace("\r\n", "\n").contains("\n\n");
    }
  }
}
