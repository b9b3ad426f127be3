package naslag.web;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import naslag.index.IndexBuilder;
import naslag.index.PassageIndex;
import naslag.index.Progress;
import naslag.index.Refresh;

/**
 * An index that follows its corpus: what a person edits is found within two seconds, and searches
 * go on meanwhile.
 */
public final class LiveIndex implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 700;

  private final IndexBuilder builder;
  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
  private final Thread watcher;
  private PassageIndex index;
  private final CountDownLatch closing = new CountDownLatch(1);

  private LiveIndex(IndexBuilder builder, PassageIndex index) {
    this.builder = builder;
    this.index = index;
    watcher = Thread.ofVirtual().name("naslag-watch").unstarted(this::watch);
  }

  /**
   * Follows a corpus from now on.
   *
   * @param builder brings the index up to date
   * @param index open; from now on this object's to close
   */
  public static LiveIndex following(IndexBuilder builder, PassageIndex index) {
    LiveIndex live = new LiveIndex(builder, index);
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
      try {
        Refresh unused = builder.refresh(false, Progress.SILENT);
        renew();
      } catch (IOException | RuntimeException passing) {
        // A file half written, a full disk, a corpus on a stick that was pulled out: the last good
        // index goes on answering, and the next look may find all well.
      }
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
