package naslag.index;

/** Hears how far long work is. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing. */
  Progress SILENT = (done, total) -> {};

  /**
   * Called after each work.
   *
   * @param done how many works are indexed
   * @param total how many will be; at least 1
   */
  void step(int done, int total);
}
