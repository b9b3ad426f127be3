package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import naslag.TestCorpus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes over the wire, on the works that Naslag comes with. */
class PackedAnswersTest {
  private static final int MOST_BYTES_A_KEY = 15_000;

  @TempDir static Path directory;
  private static LiveIndex live;
  private static NaslagServer server;
  private static HttpClient client;

  @BeforeAll
  static void open() throws IOException {
    TestCorpus shipped = TestCorpus.shipped(directory);
    live = LiveIndex.following(List.of(shipped.builder()), shipped.serve());
    server = NaslagServer.start(live, 0, false, Optional.empty());
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void close() throws IOException {
    client.close();
    server.close();
    live.close();
  }

  /** The client neither asks for compressed answers nor unpacks any by itself. */
  private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    URI address = URI.create(server.address()).resolve(path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofByteArray());
  }

  private static String coding(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("content-encoding").orElse("");
  }

  @Test
  void anAnswerToAKeyIsUnder15Kilobytes() throws Exception {
    for (String question :
        List.of(
            "baby van 9 maanden wil niet slapen",
            "5w mama moe",
            "still face voorbeeld",
            "ik kan niet meer",
            "peuter bijt andere kinderen")) {
      for (int end = 1; end <= question.length(); end++) {
        String words = URLEncoder.encode(question.substring(0, end), StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer =
            get("/?q=" + words + "&typend=1", "Accept-Encoding", "gzip", "X-Naslag-Stand", "1");
        int bytes = answer.body().length;
        assertTrue(bytes < MOST_BYTES_A_KEY, words + ": " + bytes);
      }
    }
  }

  @Test
  void textComesCompressedToWhoTakesThatAndIsTheSame() throws Exception {
    for (String path : List.of("/?q=huilen", "/eigen/naslag.css", "/api/v1/search?q=huilen")) {
      byte[] plain = get(path).body();
      HttpResponse<byte[]> packed = get(path, "Accept-Encoding", "br, GZIP;q=0.5");
      assertEquals("gzip", coding(packed), path);
      assertEquals("Accept-Encoding", packed.headers().firstValue("vary").orElse(""), path);
      assertTrue(packed.body().length < plain.length / 2, path);
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
        String unpacked = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(new String(plain, StandardCharsets.UTF_8), unpacked, path);
      }
    }
  }

  @Test
  void whatSavesNothingOrIsNotWantedComesAsItIs() throws Exception {
    for (String path : List.of("/eigen/literata.woff2", "/eigen/begin.js")) {
      assertEquals("", coding(get(path, "Accept-Encoding", "gzip")), path);
    }
    for (String accepted : List.of("gzip;q=0", "gzip; q=0.00", "br", "x-gzip-like")) {
      HttpResponse<byte[]> answer = get("/?q=huilen", "Accept-Encoding", accepted);
      assertEquals("", coding(answer), accepted);
      assertEquals("Accept-Encoding", answer.headers().firstValue("vary").orElse(""), accepted);
    }
  }

  @Test
  void aPhraseOfAnotherLanguageIsNamedInHitsPassageAndWork() throws Exception {
    String list = text("/?q=still+face");
    assertTrue(list.contains(">Het <span lang=\"en\">still face</span>-experiment</a></h2>"), list);
    assertTrue(list.contains("<p>In het <mark lang=\"en\">still</mark><span lang"), list);
    String snippet = "<p class=\"fragment\">[^\n]*<mark lang=\"en\">still</mark>";
    assertTrue(Pattern.compile(snippet, Pattern.CASE_INSENSITIVE).matcher(list).find(), list);
    String bare = list.replaceAll("</?(mark|span)[^>]*>", "");
    assertTrue(bare.contains("<p>In het still face-experiment speelt een ouder eerst"), bare);
    String work = text("/werk/temperament");
    assertTrue(work.contains("‘<span lang=\"en\">goodness of fit</span>’"), work);
    assertTrue(work.contains("? <span lang=\"en\">Goodness of fit</span></h2>"), work);
    assertTrue(work.contains("? <span lang=\"en\">Goodness of fit</span></a></li>"), work);
  }

  private static String text(String path) throws Exception {
    return new String(get(path).body(), StandardCharsets.UTF_8);
  }
}
