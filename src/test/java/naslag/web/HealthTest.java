package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import naslag.Eventually;
import naslag.TestCorpus;
import naslag.corpus.Problem;
import naslag.index.PassageIndex;
import naslag.index.Refresh;
import naslag.show.HtmlPages.Notices;
import naslag.web.LiveIndex.Health;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HealthTest {
  private static final Problem EMPTY = new Problem("leeg.md", 0, "heeft geen tekst.", true);

  private final Health health = new Health(2);

  private void assertStale(String reason) {
    List<String> stale = health.notices().stale();
    assertEquals(1, stale.size(), stale.toString());
    assertTrue(stale.getFirst().contains(reason), stale.toString());
  }

  @Test
  void nothingIsSaidWhileAllIsWell() {
    assertEquals(Notices.NONE, health.notices());
    health.looked(0, new Refresh.Fresh(List.of()));
    health.looked(1, new Refresh.Updated(Refresh.Why.WORKS, 1, 0, List.of(), List.of()));
    health.opened(null);
    assertEquals(Notices.NONE, health.notices());
  }

  @Test
  void whatIsWrongIsSaidUntilItIsWellAgain() {
    health.looked(
        1, new Refresh.Failed(List.of(EMPTY), new IOException("No space left on device")));
    assertStale("de schijf is vol");
    assertEquals(List.of(EMPTY.toString()), health.notices().problems());
    health.failed(1, new StackOverflowError());
    assertStale("StackOverflowError");
    health.failed(1, new OutOfMemoryError());
    assertStale("het geheugen is op");
    health.looked(1, new Refresh.ReadOnly(List.of()));
    assertStale("mag niet geschreven worden");
    health.looked(1, new Refresh.Fresh(List.of()));
    assertEquals(Notices.NONE, health.notices());
    health.opened(new IOException("kapot"));
    assertStale("kapot");
    health.opened(null);
    assertEquals(Notices.NONE, health.notices());
  }

  @Test
  void anotherProcessThatWritesForAMomentIsNotWorthSaying() {
    for (int look = 0; look < 10; look++) {
      health.looked(0, new Refresh.Busy(List.of()));
      assertEquals(Notices.NONE, health.notices());
    }
    for (int look = 0; look < 100; look++) {
      health.looked(0, new Refresh.Busy(List.of()));
    }
    assertStale("een andere Naslag");
    health.looked(0, new Refresh.Fresh(List.of()));
    assertEquals(Notices.NONE, health.notices());
  }

  @Test
  void theWatcherSurvivesAnErrorOfTheJvmAndFollowsOn(@TempDir Path directory) throws Exception {
    TestCorpus corpus = TestCorpus.in(directory).work("rust.md", "Rust", "Wiegen helpt.");
    corpus.refresh();
    PassageIndex index = PassageIndex.openToServe(corpus.index()).orElseThrow();
    AtomicBoolean broken = new AtomicBoolean(true);
    LiveIndex.Look look =
        () -> {
          if (broken.get()) {
            throw new StackOverflowError();
          }
          return corpus.refresh();
        };
    try (LiveIndex live = LiveIndex.looking(List.of(look), List.of(), index)) {
      Eventually.until(() -> !live.notices().stale().isEmpty());
      corpus.work("zingen.md", "Zingen", "Een slaapliedje helpt ook.");
      broken.set(false);
      Eventually.until(() -> live.use(PassageIndex::passages) == 2);
      Eventually.until(() -> live.notices().equals(Notices.NONE));
    }
  }
}
