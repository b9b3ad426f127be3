package naslag.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.Sessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Requests as a browser or a program sends them; the sessions of a file share a server. */
class SessionsTest {
  private static final Pattern REQUEST =
      Pattern.compile("([\\d|.]{3,}) ([A-Z]+) (\\S+)(?: \\| (.*))?");
  private static final List<Pen> OPEN = new ArrayList<>();

  @TempDir private static Path temporary;

  @TestFactory
  Stream<DynamicContainer> pages() throws IOException {
    return Sessions.in("web/sessions", temporary, true, Server::new);
  }

  @AfterAll
  static void close() throws IOException {
    for (Pen pen : OPEN) {
      pen.close();
    }
  }

  /** Opened by the first request, when the preamble has written its files. */
  private static final class Server implements Sessions.Stage {
    private final Path directory;
    private Pen pen;

    Server(Path directory) {
      this.directory = directory;
    }

    @Override
    public Map<String, String> ask(String line) throws IOException {
      if (pen == null) {
        boolean two = Files.exists(directory.resolve("ander"));
        pen = new Pen(directory, two ? List.of("corpus", "ander") : List.of("corpus"));
        OPEN.add(pen);
      }
      if (line.startsWith("raw ")) {
        String[] words = line.split(" ", 3);
        String request = words[2].translateEscapes().replace("|", "\r\n");
        return said(words[1], line, pen.raw(request + "\r\n\r\n"));
      }
      Matcher request = REQUEST.matcher(line);
      if (!request.matches()) {
        throw new IllegalArgumentException(line);
      }
      String own = "127.0.0.1:" + pen.server.port();
      String given = request.group(4) == null ? "" : request.group(4);
      String headers = given.replace("HOST", own).replace("PORT", pen.server.port() + "");
      List<String> lines =
          new ArrayList<>(List.of(headers.isEmpty() ? new String[0] : headers.split(" \\| ")));
      String host =
          lines.stream().filter(h -> h.startsWith("Host:")).findFirst().orElse("Host: " + own);
      lines.remove(host);
      Pen.Answer answer =
          pen.ask(
              request.group(2),
              request.group(3),
              host.substring(5).strip(),
              lines.toArray(String[]::new));
      return said(request.group(1), line, answer.headers() + "\r\n\r\n" + answer.body());
    }

    private Map<String, String> said(String status, String line, String answer) {
      HttpEdgesTest.assertOurs(answer);
      assertTrue(answer.substring(9, 12).matches(status), () -> line + "\n" + answer);
      int split = answer.indexOf("\r\n\r\n");
      Map<String, String> said = new LinkedHashMap<>();
      said.put("body", answer.substring(split + 4));
      said.put("head", answer.substring(0, split));
      return said;
    }
  }
}
