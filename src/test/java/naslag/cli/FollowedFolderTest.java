package naslag.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import naslag.Eventually;
import naslag.Programs;
import naslag.TestCorpus;
import naslag.corpus.Corpus;
import naslag.corpus.Parcel;
import naslag.web.LiveIndex;
import naslag.web.NaslagServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shared drive whose newer parcels are looked for while it hangs, later, and by the page. */
class FollowedFolderTest {
  private static final String OFFER = "Nieuwe teksten van 3 april: 1 gewijzigd, 1 nieuw, 1 weg.";

  @TempDir private Path directory;
  private TestCorpus source;
  private Path drive;
  private Path used;

  @BeforeEach
  void takeIntoUse() throws IOException {
    source = TestCorpus.in(directory.resolve("bron"));
    source.work("huilen.md", "Huilen", "Een baby huilt.").work("rust.md", "Rust", "Wiegen helpt.");
    drive = Files.createDirectory(directory.resolve("schijf"));
    used = directory.resolve("teksten");
    pack(source, "maart", "2026-03-03T09:00:00Z");
    ran(0, "haal", drive.resolve("maart.naslag").toString(), "--naar", used.toString());
  }

  private void pack(TestCorpus corpus, String name, String made) throws IOException {
    Path parcel = drive.resolve(name + ".naslag");
    String top = corpus == source ? "teksten" : name;
    Parcel.write(
        Corpus.at(corpus.directory()),
        top,
        Instant.parse(made),
        (f, all) -> Optional.of(all),
        parcel);
  }

  private void packNewer() throws IOException {
    source.work("huilen.md", "Huilen", "Een baby huilt vaak.").work("bad.md", "Bad", "Water.");
    Files.delete(source.file("rust.md"));
    pack(source, "april", "2026-04-03T09:00:00Z");
  }

  private Ran ran(int status, String... line) {
    Ran ran = Ran.in(directory, line);
    assertEquals(status, ran.status(), ran.err());
    return ran;
  }

  private Ran follow() {
    return ran(0, "haal", "--naar", used.toString(), "--volg", drive.toString());
  }

  private Ran lookUp() {
    return ran(0, "zoek", "baby", "--corpus", used.toString());
  }

  private Path memory() {
    return directory.resolve(".teksten.volgt");
  }

  /** As if the last look was so long ago. */
  private void age(Duration age) throws IOException {
    Files.setLastModifiedTime(memory(), FileTime.from(Instant.now().minus(age)));
  }

  @Test
  void aLookupLooksAgainAfterADayAndNotBefore() throws Exception {
    follow();
    packNewer();
    age(Duration.ofHours(22));
    assertFalse(lookUp().err().contains(OFFER));
    age(Duration.ofHours(25));
    lookUp();
    Eventually.until(() -> Files.readString(memory()).contains("3 april"));
    assertTrue(lookUp().err().contains(OFFER));
  }

  @Test
  void aParcelOfAnotherCorpusIsNotOffered() throws IOException {
    TestCorpus other = TestCorpus.in(directory.resolve("ander")).work("a.md", "A", "Iets.");
    pack(other, "ander", "2026-09-09T09:00:00Z");
    assertFalse(follow().err().contains("Nieuwe"));
  }

  @Test
  void aDriveThatHangsOrIsAwayCostsALookupNoWaiting() throws Exception {
    follow();
    // Who opens a pipe waits until somebody writes.
    Assumptions.assumeTrue(Programs.ran("mkfifo", drive.resolve("x.naslag")));
    age(Duration.ofDays(2));
    Instant begin = Instant.now();
    lookUp();
    assertTrue(Duration.between(begin, Instant.now()).toSeconds() < 4, "no waiting");
    assertTrue(
        FollowedNews.look(used, Duration.ofMillis(50)).isEmpty(), "who asks waits for a while");
    Ran ran = ran(0, "nakijken", "--corpus", used.toString());
    assertTrue(ran.out().contains("(nu niet te bereiken)"), ran.out());
    Files.move(drive, directory.resolve("los"));
    age(Duration.ofDays(2));
    lookUp();
  }

  private static String post(NaslagServer server, String path, String origin) throws Exception {
    URI address = URI.create(server.address() + path);
    HttpRequest.Builder post = HttpRequest.newBuilder(address).POST(BodyPublishers.noBody());
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(post.header("Origin", origin).build(), BodyHandlers.ofString()).body();
    }
  }

  @Test
  void thePageShowsWhatANewerParcelChangesAndTakesItIntoUse() throws Exception {
    follow();
    packNewer();
    Path april = drive.resolve("april.naslag");
    byte[] whole = Files.readAllBytes(april);
    try (LiveIndex live = LiveIndex.following(List.of(), source.open());
        NaslagServer server = NaslagServer.start(live, 0, false, Optional.empty())) {
      live.offering(new FollowedNews(List.of(new Places(used, directory.resolve("index-in-use")))));
      URL page = URI.create(server.address()).toURL();
      String button = "action=\"/nieuw/0\">" + OFFER;
      Eventually.until(() -> new String(page.openStream().readAllBytes(), UTF_8).contains(button));
      String ours = "http://127.0.0.1:" + server.port();
      assertTrue(post(server, "nieuw/0", "http://elders.example").contains("Een andere website"));
      assertTrue(
          post(server, "nieuw/7", ours).contains("blijven zoals ze zijn: hier zijn nu geen"));
      Files.write(april, Arrays.copyOf(whole, whole.length / 2));
      assertTrue(post(server, "nieuw/0", ours).contains("is niet te gebruiken, want"));
      Files.write(april, whole);
      String seen = post(server, "nieuw/0", ours);
      assertTrue(seen.contains("Werken: 1 gewijzigd, 1 nieuw, 1 weg."), seen);
      assertTrue(post(server, "nieuw/0/1", ours).contains("er kwamen intussen nog nieuwere"));
      assertTrue(Files.exists(used.resolve("rust.md")), "only looked");
      String wanted = seen.replaceFirst("(?s).*action=\"/(nieuw/0/\\d+)\".*", "$1");
      assertTrue(post(server, wanted, ours).contains("De nieuwe teksten zijn in gebruik"));
      assertFalse(Files.exists(used.resolve("rust.md")));
    }
  }
}
