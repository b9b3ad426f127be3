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
import java.util.Optional;
import java.util.regex.Pattern;
import naslag.Lines;
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
  @ValueSource(strings = {"/", "/?q=noor", "/?q=wiegen", "/hulp", "/werk/rust", "/?thema=zz"})
  void noPageHasAnInlineScriptOrStyle(String address) throws IOException {
    String body = pen.get(address).body();
    assertFalse(Pattern.compile("<script(?! src=\"/eigen/)").matcher(body).find(), body);
    assertFalse(Pattern.compile("\\s(style|on[a-z]+)=").matcher(body).find(), body);
    assertFalse(body.contains("<style"), body);
    assertFalse(Pattern.compile("(src|href|action)=\"(https?:)?//").matcher(body).find(), body);
  }

  @ParameterizedTest
  @Lines("hostile.txt")
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
        BindException.class,
        () -> NaslagServer.start(pen.live, pen.server.port(), false, Optional.empty()).close());
  }
}
