package naslag.show;

import java.util.List;
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
   * @param works all there are, so that references lead to them
   */
  public static AloneView of(WorkInfo work, IndexedPassage found, List<WorkInfo> works) {
    return new AloneView(Card.of(found, work, new Links(works)));
  }
}
