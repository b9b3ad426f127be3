package naslag.related;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.corpus.Example;
import naslag.index.IndexedPassage;
import naslag.index.Pair;
import naslag.index.Pair.Bond;
import naslag.index.PassageIndex;
import naslag.index.PassageQueries;
import naslag.index.WorkInfo;

/**
 * Everything about one child: its example, what follows, where it is told again and where it is
 * discussed.
 *
 * @param child its name
 * @param steps in reading order, a work at a time
 */
public record ChildThread(String child, List<Step> steps) {
  /** What a passage adds. */
  public enum Role {
    /** Its example. */
    STORY,
    /** A later example that goes on about it. */
    SEQUEL,
    /** An example that tells it again, beside others. */
    RETOLD,
    /** Explanation that names it. */
    DISCUSSED
  }

  /** A passage of the thread. */
  public record Step(IndexedPassage found, WorkInfo work, Role role) {}

  public ChildThread {
    steps = List.copyOf(steps);
  }

  /**
   * The threads of the children of an example, in the order in which it names them; none for
   * explanation.
   *
   * @throws IOException when the index cannot be read
   */
  public static List<ChildThread> of(PassageIndex index, IndexedPassage found) throws IOException {
    List<ChildThread> threads = new ArrayList<>();
    for (String child : found.passage().example().map(Example::children).orElse(List.of())) {
      threads.add(of(index, found, child));
    }
    return threads;
  }

  private static ChildThread of(PassageIndex index, IndexedPassage found, String child)
      throws IOException {
    List<IndexedPassage> namesakes = new ArrayList<>(index.passages(PassageQueries.child(child)));
    namesakes.remove(found);
    List<IndexedPassage> same = new ArrayList<>(List.of(found));
    for (int i = 0; i < same.size(); i++) {
      IndexedPassage one = same.get(i);
      List<IndexedPassage> more =
          namesakes.stream().filter(other -> isSameChild(one, other)).toList();
      same.addAll(more);
      namesakes.removeAll(more);
    }
    Map<IndexedPassage, Role> roles = new HashMap<>();
    for (IndexedPassage example : same) {
      roles.put(example, role(example));
      for (Pair pair : index.pairs(example.passage().id())) {
        // The example may name somebody else too, who helps the child.
        index
            .passage(pair.id())
            .filter(other -> pair.bond() == Bond.NAMED && names(other, child))
            .ifPresent(other -> roles.putIfAbsent(other, Role.DISCUSSED));
      }
    }
    List<Step> steps = new ArrayList<>();
    for (Map.Entry<IndexedPassage, Role> each : roles.entrySet()) {
      index
          .work(each.getKey().passage().work())
          .ifPresent(work -> steps.add(new Step(each.getKey(), work, each.getValue())));
    }
    steps.sort(
        Comparator.comparing((Step step) -> !isIn(found, step.found()))
            .thenComparing(step -> step.found().passage().file())
            .thenComparingInt(step -> step.found().passage().ordinal()));
    return new ChildThread(child, steps);
  }

  /**
   * Children of one name in two works count as two, unless an example says that it continues or
   * retells the other.
   */
  private static boolean isSameChild(IndexedPassage a, IndexedPassage b) {
    return isIn(a, b) || continues(a, b) || continues(b, a);
  }

  private static boolean isIn(IndexedPassage a, IndexedPassage b) {
    return a.passage().file().equals(b.passage().file());
  }

  private static boolean continues(IndexedPassage later, IndexedPassage earlier) {
    String title = key(earlier.passage().title());
    return later.passage().example().stream()
        .flatMap(example -> Stream.of(example.follows(), example.retells()))
        .flatMap(List::stream)
        .anyMatch(other -> key(other).equals(title));
  }

  private static String key(String title) {
    return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static Role role(IndexedPassage passage) {
    Optional<Example> example = passage.passage().example();
    if (example.isPresent() && !example.get().retells().isEmpty()) {
      return Role.RETOLD;
    }
    return example.isPresent() && !example.get().follows().isEmpty() ? Role.SEQUEL : Role.STORY;
  }

  /** A genitive ("Leons") still names the child. */
  private static boolean names(IndexedPassage passage, String child) {
    return Pattern.compile("(?<!\\p{L})" + Pattern.quote(child) + "s?(?!\\p{L})")
        .matcher(passage.passage().text())
        .find();
  }
}
