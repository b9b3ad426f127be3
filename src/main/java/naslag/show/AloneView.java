package naslag.show;

import java.util.List;
import naslag.index.IndexedPassage;
import naslag.index.WorkInfo;

/**
 * A passage alone on the screen, for a parent who looks along; and the examples about its child.
 *
 * @param card the passage
 * @param thread the other passages about the same child, in order; may be empty
 */
public record AloneView(Card card, List<Card> thread) {

  /** Of a passage. */
  public static AloneView of(WorkInfo work, IndexedPassage found, List<IndexedPassage> thread) {
    return new AloneView(card(work, found), thread.stream().map(t -> card(work, t)).toList());
  }

  private static Card card(WorkInfo work, IndexedPassage found) {
    return Card.of(found, work, List.of(), List.of());
  }
}
