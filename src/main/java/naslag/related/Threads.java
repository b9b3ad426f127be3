package naslag.related;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import naslag.corpus.Example;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;

/** Finds the passages with a child about whom another passage tells more. */
public final class Threads {
  private Threads() {}

  /**
   * The passages with a child whose {@link ChildThread} has more than one step. The answers are
   * kept with the open index, because while a person types, each key asks about the same passages.
   *
   * @return their ids
   * @throws IOException when the index cannot be read
   */
  public static Set<String> among(PassageIndex index, Collection<IndexedPassage> passages)
      throws IOException {
    Set<String> ids = new HashSet<>();
    for (IndexedPassage found : passages) {
      String id = found.passage().id();
      boolean hasChild =
          found.passage().example().map(Example::children).stream().anyMatch(all -> !all.isEmpty());
      if (hasChild && index.derived(List.of(Threads.class, id), commit -> goesOn(commit, found))) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static boolean goesOn(PassageIndex index, IndexedPassage found) throws IOException {
    return ChildThread.of(index, found).stream().anyMatch(t -> t.steps().size() > 1);
  }
}
