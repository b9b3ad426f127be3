package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A corpus that is edited while the server runs and people search without a pause. */
@Timeout(120)
class LiveIndexTest {
  private static final int SEARCHERS = 8;

  private static final String STALE = "niet de laatste versie van de teksten";

  private static final String SONG =
      "# Zingen\n\nEen slaapliedje zingen maakt de avond voorspelbaar.\n";

  private static final String SWINGING =
      "concepts:\n  - id: wiegen\n    prefLabel: wiegen\n    altLabel: [schommelen]\n";

  private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

  /** As an item of a list, the only one on the beginning that has no link. */
  private static final Pattern NOTICE = Pattern.compile("<li>([^<]*)</li>");

  @TempDir Path directory;
  private Pen pen;
  private final AtomicBoolean enough = new AtomicBoolean();
  private final AtomicInteger answers = new AtomicInteger();
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> searches = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    pen = new Pen(directory);
    for (int i = 0; i < SEARCHERS; i++) {
      searches.add(people.submit(this::searchOn));
    }
  }

  /** Every search must be answered, whatever happens to the corpus. */
  private Void searchOn() throws IOException {
    while (!enough.get()) {
      for (String words : List.of("wiegen", "noor slaapt", "wie", "wiegne")) {
        // 204: nothing found yet, so what is shown stays.
        int typing = pen.get("/?typend=1&q=" + words.replace(' ', '+')).status();
        assertTrue(typing == 200 || typing == 204, words + ": " + typing);
        assertEquals(200, pen.get("/api/v1/search?q=" + words.replace(' ', '+')).status(), words);
        answers.addAndGet(2);
      }
    }
    return null;
  }

  @AfterEach
  void close() throws Exception {
    enough.set(true);
    for (Future<?> search : searches) {
      Object unused = search.get();
    }
    people.close();
    pen.close();
    assertTrue(answers.get() > 0);
  }

  @Test
  void anEditIsFoundAndAnOldWordIsNot() throws Exception {
    pen.write("rust.md", Pen.WORK.replace("Wiegen helpt", "Neuriën helpt"));
    Eventually.until(() -> total("neurien") == 1);
    assertEquals(0, total("%22wiegen+helpt%22"));
  }

  @Test
  void aNewWorkIsFoundAndAWorkThatDisappearsIsNot() throws Exception {
    pen.write("zingen.md", SONG);
    Eventually.until(() -> total("slaapliedje") == 1);
    Files.delete(pen.corpus.resolve("zingen.md"));
    Eventually.until(() -> total("slaapliedje") == 0);
    assertTrue(total("wiegen") > 0);
  }

  @Test
  void aWorkThatBreaksKeepsNoOtherFromBeingFound() throws Exception {
    Files.write(pen.corpus.resolve("rust.md"), new byte[] {'-', '-', '-', '\n', (byte) 0xff, 0});
    pen.write("half.md", "---\ntitle: [Half\ndate: {\n---\n\n> [!voorbeeld\n> kind:\n");
    pen.write("zingen.md", SONG);
    Eventually.until(() -> total("slaapliedje") == 1);
    pen.write("rust.md", Pen.WORK);
    Eventually.until(() -> total("wiegen") > 0);
  }

  @Test
  void aBadFileIsNamedOnThePageAndTheOthersAreTakenInMeanwhile() throws Exception {
    assertEquals(List.of(), notices());
    for (String bad : List.of("", "---\ntitle: x\nx: " + "[".repeat(20_000) + "\n---\n\nDiep.\n")) {
      pen.write("aap.md", bad);
      Eventually.until(() -> notices().size() == 1);
      assertTrue(notices().getFirst().startsWith("aap.md:"), notices().toString());
      pen.write("zingen.md", SONG);
      Eventually.until(() -> total("slaapliedje") == 1);
      assertTrue(pen.search("wiegen").body().contains("aap.md:"), "on each page");
      Files.delete(pen.corpus.resolve("zingen.md"));
      Eventually.until(() -> total("slaapliedje") == 0);
    }
    pen.write("aap.md", "# Aap\n\nDe aap krabt zich.\n");
    Eventually.until(() -> total("krabt") == 1);
    Eventually.until(() -> notices().isEmpty());
  }

  @Test
  void aGoodFileThatBecomesBadIsNoLongerFoundAndNamed() throws Exception {
    pen.write("rust.md", "");
    Eventually.until(() -> total("wiegen") == 0);
    Eventually.until(() -> notices().size() == 1);
    pen.write("rust.md", Pen.WORK);
    Eventually.until(() -> total("wiegen") > 0);
    Eventually.until(() -> notices().isEmpty());
  }

  @Test
  void aThesaurusThatBreaksIsNamedAndTheLastGoodOneIsUsed() throws Exception {
    pen.write("thesaurus.yaml", "scheme: urn:proef\n" + SWINGING);
    Eventually.until(() -> total("schommelen") > 0);
    pen.write("thesaurus.yaml", "concepts: [ {id: wiegen\n");
    Eventually.until(() -> notices().size() == 1);
    assertTrue(notices().getFirst().contains("vorige begrippen"), notices().toString());
    assertTrue(total("schommelen") > 0);
    pen.write("thesaurus.yaml", "scheme: urn:proef\n" + SWINGING);
    Eventually.until(() -> notices().isEmpty());
  }

  @Test
  void aCorpusThatIsMovedAwayGoesOnAnsweringAndIsFollowedWhenItIsBack() throws Exception {
    Path elsewhere = directory.resolve("elders");
    Files.move(pen.corpus, elsewhere);
    Eventually.until(() -> pen.get("/").body().contains(STALE));
    assertTrue(total("wiegen") > 0);
    Files.move(elsewhere, pen.corpus);
    pen.write("zingen.md", SONG);
    Eventually.until(() -> total("slaapliedje") == 1);
    assertTrue(total("wiegen") > 0);
    Eventually.until(() -> !pen.get("/").body().contains(STALE));
  }

  @Test
  void aWordThatTheThesaurusGetsIsSearchedToo() throws Exception {
    assertEquals(0, total("schommelen"));
    pen.write("thesaurus.yaml", SWINGING);
    Eventually.until(() -> total("schommelen") > 0);
    Files.delete(pen.corpus.resolve("thesaurus.yaml"));
    Eventually.until(() -> total("schommelen") == 0);
  }

  @Test
  void anIndexThatIsThrownAwayIsMadeAgainAndFollowed() throws Exception {
    try (Stream<Path> files = Files.walk(directory.resolve("index"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    pen.write("zingen.md", SONG);
    Eventually.until(() -> total("slaapliedje") == 1);
    pen.write("zingen.md", SONG.replace("slaapliedje", "wiegenlied"));
    Eventually.until(() -> total("wiegenlied") == 1);
  }

  @Test
  void noFileOfAFormerIndexStaysOpen() throws Exception {
    Path self = Path.of("/proc/self");
    Assumptions.assumeTrue(Files.isDirectory(self.resolve("fd")), "no /proc: skipped");
    for (int edit = 0; edit < 8; edit++) {
      String word = "woordje" + (char) ('a' + edit);
      pen.write("rust.md", Pen.WORK.replace("Wiegen helpt", word + " helpt"));
      Eventually.until(() -> total(word) == 1);
    }
    // Now that nobody changes anything, only the files of the last commit may be in use.
    Eventually.until(() -> deletedButInUse(self).isEmpty());
    assertTrue(open(self).size() < 60, "" + open(self));
  }

  /** Files of the index that are gone and still mapped or open. */
  private List<String> deletedButInUse(Path self) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(self.resolve("maps")));
    lines.addAll(open(self));
    return lines.stream()
        .filter(line -> line.contains(directory.toString()) && line.endsWith("(deleted)"))
        .toList();
  }

  private List<String> open(Path self) throws IOException {
    List<String> targets = new ArrayList<>();
    try (Stream<Path> files = Files.list(self.resolve("fd"))) {
      for (Path file : files.toList()) {
        try {
          String target = Files.readSymbolicLink(file).toString();
          if (target.contains(directory.toString())) {
            targets.add(target);
          }
        } catch (IOException closedSince) {
          // Then it is not open any more.
        }
      }
    }
    return targets;
  }

  /** What the page says of files that cannot be read. */
  private List<String> notices() throws IOException {
    return NOTICE.matcher(pen.get("/").body()).results().map(found -> found.group(1)).toList();
  }

  private int total(String words) throws IOException {
    String body = pen.get("/api/v1/search?q=" + words).body();
    Matcher total = TOTAL.matcher(body);
    boolean whole = total.find() && body.contains("\"match\":\"all\"");
    return whole ? Integer.parseInt(total.group(1)) : 0;
  }
}
