package naslag.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writer at a time in a corpus; processes are tried in {@code TwoAtOnceTest}. */
class CorpusLockTest {
  @TempDir private Path directory;

  private static void unheard() {}

  @Test
  void noUpdateOfManyThreadsIsLost() throws Exception {
    Path corpus = directory.resolve("corpus");
    Path counter = corpus.resolve("teller");
    List<Future<String>> counted = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 40; i++) {
        counted.add(
            threads.submit(
                () ->
                    CorpusLock.holding(
                        corpus,
                        CorpusLockTest::unheard,
                        () -> {
                          String before = Files.exists(counter) ? Files.readString(counter) : "";
                          AtomicFile.write(counter, before + "x");
                          return before;
                        })));
      }
    }
    for (Future<String> each : counted) {
      each.get();
    }
    assertEquals(40, Files.readString(counter).length());
  }

  @Test
  void whoWaitsIsToldOnceAndIsRefusedInTheEnd() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
      Future<Boolean> holder =
          threads.submit(
              () ->
                  CorpusLock.holding(
                      directory,
                      CorpusLockTest::unheard,
                      () -> {
                        held.countDown();
                        return hasCome(done);
                      }));
      assertTrue(hasCome(held));
      List<String> told = new ArrayList<>();
      CorpusLock.Busy busy =
          assertThrows(
              CorpusLock.Busy.class,
              () ->
                  CorpusLock.holding(
                      directory,
                      Duration.ofMillis(700),
                      () -> told.add("waits"),
                      () -> told.add("writes")));
      assertEquals(List.of("waits"), told);
      assertEquals(directory.toString(), busy.getMessage());
      done.countDown();
      assertTrue(holder.get());
    }
    assertTrue(CorpusLock.holding(directory, CorpusLockTest::unheard, () -> true), "free again");
  }

  private static boolean hasCome(CountDownLatch moment) {
    try {
      return moment.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void aCorpusThatWasMadeForWhatFailsGoesAgain() throws IOException {
    Path corpus = directory.resolve("nieuw/corpus");
    assertThrows(
        IOException.class,
        () ->
            CorpusLock.holding(
                corpus,
                CorpusLockTest::unheard,
                () -> {
                  throw new IOException("full");
                }));
    assertFalse(Files.exists(directory.resolve("nieuw")));
    CorpusLock.holding(
        corpus, CorpusLockTest::unheard, () -> Files.writeString(corpus.resolve("a.md"), "A"));
    assertTrue(Files.exists(corpus.resolve("a.md")));
  }

  @Test
  void whoeverMayWriteInTheCorpusMayLockIt() throws IOException {
    if (!Files.getFileStore(directory).supportsFileAttributeView("posix")) {
      return;
    }
    Path shared = Files.createDirectory(directory.resolve("samen"));
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwx---"));
    Set<PosixFilePermission> mode =
        CorpusLock.holding(
            shared,
            CorpusLockTest::unheard,
            () -> Files.getPosixFilePermissions(shared.resolve(CorpusLock.FILE)));
    assertTrue(mode.contains(PosixFilePermission.GROUP_WRITE));
    assertFalse(mode.contains(PosixFilePermission.OTHERS_WRITE));
  }
}
