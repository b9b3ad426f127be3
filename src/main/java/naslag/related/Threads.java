package naslag.related;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import naslag.corpus.Example;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;

/**
 * Which children are met more than once. Remembered as long as a commit lasts: a page that is typed
 * at asks of the same passages at every key.
 */
public final class Threads {
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  private Threads() {}

  /**
   * Those of some passages whose child is met elsewhere too.
   *
   * @return their ids
   * @throws IOException when the index cannot be read
   */
  public static Set<String> among(PassageIndex index, Collection<IndexedPassage> passages)
      throws IOException {
    Threads threads = index.derived(Threads.class, commit -> new Threads());
    Set<String> ids = new HashSet<>();
    for (IndexedPassage found : passages) {
      if (threads.goesOn(index, found)) {
        ids.add(found.passage().id());
      }
    }
    return ids;
  }

  private boolean goesOn(PassageIndex index, IndexedPassage found) throws IOException {
    if (found.passage().example().map(Example::children).orElse(List.of()).isEmpty()) {
      return false;
    }
    String id = found.passage().id();
    Boolean answer = known.get(id);
    if (answer == null) {
      answer = ChildThread.of(index, found).stream().anyMatch(t -> t.steps().size() > 1);
      known.put(id, answer);
    }
    return answer;
  }
}
