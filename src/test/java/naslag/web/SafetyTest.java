package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import naslag.web.NaslagServer.Guard;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyTest {
  @TempDir static Path directory;
  @AutoClose private static Pen pen;

  @BeforeAll
  static void open() throws IOException {
    pen = new Pen(directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", ""})
  void anotherNameInHostIsRefused(String host) throws IOException {
    int status = pen.ask("GET", "/?q=wiegen", host).status();
    assertTrue(status == 421 || status == 400, host + ": " + status);
  }

  @Test
  void localhostIsUs() throws IOException {
    assertEquals(200, pen.ask("GET", "/", "localhost:" + pen.server.port()).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: https://127.0.0.1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void anotherSiteMayNotAsk(String header) throws IOException {
    assertEquals(403, pen.get("/api/v1/search?q=wiegen", header).status());
  }

  @Test
  void aLinkThatAPersonFollowsIsFine() throws IOException {
    Pen.Answer answer =
        pen.get(
            "/?q=wiegen",
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Mode: navigate",
            "Sec-Fetch-Dest: document");
    assertEquals(200, answer.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
  void onlyGetIsAnswered(String method) throws IOException {
    Pen.Answer answer = pen.ask(method, "/", "127.0.0.1:" + pen.server.port());
    assertEquals(405, answer.status());
    assertTrue(answer.headers().contains("Allow: GET"), answer.headers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/?q=wiegen", "/hulp", "/bestaat/niet", "/api/v1/search", "/eigen/naslag.js"})
  void everyAnswerHasThePolicyWithoutExceptions(String address) throws IOException {
    String headers = pen.get(address).headers();
    assertTrue(
        headers.contains("default-src 'none'; script-src 'self'; style-src 'self';"), headers);
    assertFalse(headers.contains("unsafe"), headers);
    assertTrue(headers.contains("X-Content-Type-Options: nosniff"), headers);
    assertTrue(headers.contains("Cache-Control: no-store"), headers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?q=noor", "/?q=wiegen", "/hulp", "/werk/rust", "/?thema=zz"})
  void noPageHasAnInlineScriptOrStyle(String address) throws IOException {
    String body = pen.get(address).body();
    assertFalse(Pattern.compile("<script(?! src=\"/eigen/)").matcher(body).find(), body);
    assertFalse(Pattern.compile("\\s(style|on[a-z]+)=").matcher(body).find(), body);
    assertFalse(body.contains("<style"), body);
    assertFalse(Pattern.compile("(src|href|action)=\"(https?:)?//").matcher(body).find(), body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"><script>alert(9)</script>",
        "' onfocus=alert(9) x='",
        "</title><svg onload=alert(9)>",
        "javascript:alert(9)",
        "&lt;b&gt; %3Cb%3E \u202e \u0000 ${7*7} @if(true)"
      })
  void aHostileQueryIsShownAsText(String words) throws IOException {
    Pen.Answer answer = pen.search(words);
    assertTrue(answer.status() == 200 || answer.status() == 400, "" + answer.status());
    assertFalse(answer.body().contains("<script>"), answer.body());
    assertFalse(answer.body().contains("<svg onload"), answer.body());
    assertFalse(answer.body().contains("href=\"javascript:"), answer.body());
    String unquoted = answer.body().replaceAll("\"[^\"]*\"", "\"\"");
    assertFalse(Pattern.compile("<[^>]* onfocus=").matcher(unquoted).find(), unquoted);
    assertFalse(answer.body().contains("${7*7}".replace("7*7", "49")), answer.body());
  }

  @Test
  void hostileTextsOfACorpusAreShownAsText() throws IOException {
    for (String address : List.of("/", "/?q=noor", "/werk/rust")) {
      String body = pen.get(address).body();
      assertFalse(body.contains("<script>"), body);
      assertFalse(body.contains("<img"), body);
      assertFalse(body.contains("<b>in</b>"), body);
    }
    assertTrue(pen.get("/?q=noor").body().contains("&lt;script&gt;alert(4)&lt;/script&gt;"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?q=%zz", "/?vanaf=-1", "/?vanaf=veel", "/?q=%C3%28", "/?&&&=&"})
  void aCrookedAddressIsAnswered(String address) throws IOException {
    int status = pen.get(address).status();
    assertTrue(status == 200 || status == 400, address + ": " + status);
  }

  @Test
  void aQueryThatIsFarTooLongIsRefused() throws IOException {
    assertEquals(414, pen.get("/?q=" + "a".repeat(Guard.LONGEST_ADDRESS)).status());
    assertEquals(200, pen.get("/?q=" + "wiegen+".repeat(2_000)).status());
  }

  @Test
  void nobodyElseOnTheNetworkReachesIt() throws IOException {
    for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : card.inetAddresses().toList()) {
        if (!address.isLoopbackAddress()) {
          assertThrows(
              IOException.class,
              () -> {
                try (Socket socket = new Socket(address, pen.server.port())) {
                  socket.getOutputStream().write(1);
                }
              });
        }
      }
    }
  }

  @Test
  void aBusyPortIsSaid() {
    assertThrows(
        BindException.class, () -> NaslagServer.start(pen.live, pen.server.port(), false).close());
  }
}
