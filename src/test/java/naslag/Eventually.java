package naslag;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another thread or process will do. */
public final class Eventually {
  private static final Duration EACH = Duration.ofMillis(20);

  /** Enough for the busiest machine; what works takes milliseconds. */
  private static final Duration MOST = Duration.ofSeconds(30);

  private Eventually() {}

  /** Asks until a condition holds; fails after half a minute. */
  public static void until(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + MOST.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() - end > 0) {
        fail("still not so after " + MOST);
      }
      LockSupport.parkNanos(EACH.toNanos());
    }
  }
}
