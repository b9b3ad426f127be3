package naslag.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import naslag.index.IndexBuilder;
import naslag.index.PassageIndex;
import naslag.index.Progress;
import naslag.index.Refresh;
import naslag.show.Notices;

/**
 * An index that follows its corpora: what a person edits is found within two seconds, and searches
 * go on meanwhile.
 */
public final class LiveIndex implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 700;

  /** Brings the index of one corpus up to date. */
  @FunctionalInterface
  interface Look {
    Refresh now() throws IOException;
  }

  private final List<Look> looks;
  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
  private final Thread watcher;
  private final Health health;
  private PassageIndex index;
  private final CountDownLatch closing = new CountDownLatch(1);

  private LiveIndex(List<Look> looks, PassageIndex index) {
    this.looks = List.copyOf(looks);
    this.index = index;
    health = new Health(looks.size());
    watcher = Thread.ofVirtual().name("naslag-watch").unstarted(this::watch);
  }

  /**
   * Follows corpora from now on.
   *
   * @param builders each brings the index of one corpus up to date
   * @param index open on all of them; from now on this object's to close
   */
  public static LiveIndex following(List<IndexBuilder> builders, PassageIndex index) {
    List<Look> looks = new ArrayList<>();
    builders.forEach(builder -> looks.add(() -> builder.refresh(false, Progress.SILENT)));
    return looking(looks, index);
  }

  static LiveIndex looking(List<Look> looks, PassageIndex index) {
    LiveIndex live = new LiveIndex(looks, index);
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

  /** What to say above the answers of the moment. */
  Notices notices() {
    return health.notices();
  }

  /**
   * Whatever goes wrong, the last good index goes on answering and the next look may find all well:
   * a full disk, a corpus on a stick that was pulled out, an error of the JVM.
   */
  private void watch() {
    do {
      for (int i = 0; i < looks.size(); i++) {
        try {
          health.looked(i, looks.get(i).now());
        } catch (Throwable e) {
          health.failed(i, e);
        }
      }
      try {
        renew();
        health.opened(null);
      } catch (Throwable e) {
        health.opened(e);
      }
    } while (!isClosing());
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
    } catch (Throwable e) {
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
