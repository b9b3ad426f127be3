package naslag.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a commit's documents, kept for the next question up to a limit of memory.
 *
 * <p>Keyed by document and never by what was asked: nothing of a question stays in memory. When it
 * is full it is emptied, which slows one key a little; keeping track of what was used last would
 * slow every key.
 *
 * <p>Safe for use by several threads.
 */
final class RecordCache {
  /** Of the memory that the process may take. */
  private static final int SHARE = 16;

  private final long most;
  private final AtomicLong size = new AtomicLong();
  private final Map<Integer, Object> things = new ConcurrentHashMap<>();

  /**
   * Keeps things up to a limit.
   *
   * @param most in bytes; 0 to keep nothing, for a process that answers one question
   */
  RecordCache(long most) {
    this.most = most;
  }

  /** For a process that goes on. */
  static RecordCache shareOfMemory() {
    return new RecordCache(Runtime.getRuntime().maxMemory() / SHARE);
  }

  /** What is kept of a document, or null. */
  <T> @Nullable T get(int document, Class<T> type) {
    return type.cast(things.get(document));
  }

  /**
   * Keeps a thing.
   *
   * @param thing one that never changes
   * @param bytes about what it takes
   */
  void put(int document, Object thing, long bytes) {
    if (bytes > most) {
      return;
    }
    if (size.addAndGet(bytes) > most) {
      things.clear();
      size.set(bytes);
    }
    things.put(document, thing);
  }

  /** How many things are kept. */
  int count() {
    return things.size();
  }
}
