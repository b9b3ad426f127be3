package naslag.web;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import naslag.index.IndexBuilder;
import naslag.index.PassageIndex;
import naslag.index.Progress;
import naslag.index.Refresh;

/**
 * An index that follows its corpora: what a person edits is found within two seconds, and searches
 * go on meanwhile.
 */
public final class LiveIndex implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 700;

  private final List<IndexBuilder> builders;
  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
  private final Thread watcher;
  private PassageIndex index;
  private final CountDownLatch closing = new CountDownLatch(1);

  private LiveIndex(List<IndexBuilder> builders, PassageIndex index) {
    this.builders = List.copyOf(builders);
    this.index = index;
    watcher = Thread.ofVirtual().name("naslag-watch").unstarted(this::watch);
  }

  /**
   * Follows corpora from now on.
   *
   * @param builders each brings the index of one corpus up to date
   * @param index open on all of them; from now on this object's to close
   */
  public static LiveIndex following(List<IndexBuilder> builders, PassageIndex index) {
    LiveIndex live = new LiveIndex(builders, index);
    live.watcher.start();
    return live;
  }

  /** What is done with an open index. */
  interface Use<T> {
    T with(PassageIndex index) throws IOException;
  }

  /** Lends the index, which stays open until the work is done. */
  <T> T use(Use<T> use) throws IOException {
    lock.readLock().lock();
    try {
      return use.with(index);
    } finally {
      lock.readLock().unlock();
    }
  }

  private void watch() {
    while (!isClosing()) {
      builders.forEach(LiveIndex::refresh);
      try {
        renew();
      } catch (IOException | RuntimeException passing) {
        // The next look may find all well.
      }
    }
  }

  private static void refresh(IndexBuilder builder) {
    try {
      Refresh unused = builder.refresh(false, Progress.SILENT);
    } catch (IOException | RuntimeException passing) {
      // A file half written, a full disk, a corpus on a stick that was pulled out: the last good
      // index goes on answering, and the next look may find all well.
    }
  }

  private boolean isClosing() {
    try {
      return closing.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  private void renew() throws IOException {
    PassageIndex newer = index.newest();
    if (newer == index) {
      return;
    }
    try {
      // Here and not at the next key, which somebody waits for.
      WarmUp.of(newer);
    } catch (IOException | RuntimeException e) {
      newer.close();
      throw e;
    }
    PassageIndex old = index;
    lock.writeLock().lock();
    try {
      index = newer;
    } finally {
      lock.writeLock().unlock();
    }
    // Whoever borrowed the old one held the lock, so nobody has it now.
    old.close();
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    try {
      // Not interrupted: that would tear down an index in the middle of a write.
      watcher.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lock.writeLock().lock();
    try {
      index.close();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
