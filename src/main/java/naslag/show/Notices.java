package naslag.show;

import java.util.List;

/**
 * What a page says of the texts behind it, in Dutch sentences.
 *
 * @param stale why it does not show the last version; empty when it does
 * @param problems files that cannot be read and why; empty when there are none
 */
public record Notices(List<String> stale, List<String> problems) {
  /** All is well. */
  public static final Notices NONE = new Notices(List.of(), List.of());

  public Notices {
    stale = List.copyOf(stale);
    problems = List.copyOf(problems);
  }

  /** True when there is nothing to say. */
  public boolean isEmpty() {
    return stale.isEmpty() && problems.isEmpty();
  }
}
