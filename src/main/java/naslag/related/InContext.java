package naslag.related;

import java.io.IOException;
import java.util.Optional;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;

/**
 * A passage between its neighbours.
 *
 * @param before the passage before it in its work, if any
 * @param after the one after it
 */
public record InContext(
    WorkInfo work,
    Optional<IndexedPassage> before,
    IndexedPassage passage,
    Optional<IndexedPassage> after) {

  /**
   * The passage with an id between its neighbours; nothing when there is none.
   *
   * @throws IOException when the index cannot be read
   */
  public static Optional<InContext> of(PassageIndex index, String id) throws IOException {
    Optional<IndexedPassage> found = index.passage(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    IndexedPassage passage = found.get();
    String file = passage.passage().file();
    int ordinal = passage.passage().ordinal();
    Optional<IndexedPassage> before = index.passage(file, ordinal - 1);
    Optional<IndexedPassage> after = index.passage(file, ordinal + 1);
    return index
        .work(passage.passage().work())
        .map(work -> new InContext(work, before, passage, after));
  }
}
