package naslag.corpus;

/**
 * Keeps the heap small in what goes through a whole corpus. Java's serial collector lets the heap
 * grow to a quarter of the machine before it looks what of it still lives: while a million passages
 * were indexed 2.3 GB, of which 50 MB lived.
 */
public final class HeapBound {
  /** With what Java has beside the heap (170 MB) below 500 MB. */
  private static final long MOST = 224L << 20;

  private long most = MOST;

  /** Called between works; collects what is dead once the heap holds more than it should. */
  public void hold() {
    if (used() > most) {
      System.gc();
      // Large works may need more; to collect again at once would bring nothing.
      most = Math.max(MOST, 3 * used());
    }
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
