package naslag.show;

import java.util.List;
import naslag.index.IndexedPassage;
import naslag.index.WorkInfo;
import naslag.search.Companions.Companion;

/**
 * A passage with what belongs to it: theory beside practice.
 *
 * @param card the passage
 * @param others what belongs with it, the best first; may be empty
 */
public record TogetherView(Card card, List<Other> others) {
  /** A passage beside it, and why. */
  public record Other(Card card, String reason) {}

  public TogetherView {
    others = List.copyOf(others);
  }

  /**
   * Of a passage and its companions.
   *
   * @param links where it leads
   */
  public static TogetherView of(
      WorkInfo work, IndexedPassage found, List<Companion> companions, Links links) {
    return new TogetherView(
        Card.of(found, work, links),
        companions.stream()
            .map(
                other ->
                    new Other(
                        Card.of(other.found(), other.work(), links),
                        Card.Beside.of(other).reason()))
            .toList());
  }
}
