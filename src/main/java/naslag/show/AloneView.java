package naslag.show;

import naslag.index.IndexedPassage;
import naslag.index.WorkInfo;

/**
 * A passage alone on the screen, for a parent who looks along.
 *
 * @param card the passage
 */
public record AloneView(Card card) {
  /**
   * Of a passage.
   *
   * @param links where it leads
   */
  public static AloneView of(WorkInfo work, IndexedPassage found, Links links) {
    return new AloneView(Card.of(found, work, links));
  }
}
