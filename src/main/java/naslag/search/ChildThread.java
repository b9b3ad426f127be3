package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
    // Children of one name in two works are two children, until a text says that they are one.
    List<IndexedPassage> namesakes = index.passages(PassageQueries.child(child));
    List<IndexedPassage> same = new ArrayList<>();
    same.add(found);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (IndexedPassage other : namesakes) {
        if (!same.contains(other) && same.stream().anyMatch(one -> isSameChild(one, other))) {
          same.add(other);
          grown = true;
        }
      }
    }
    List<Step> steps = new ArrayList<>();
    for (IndexedPassage passage : same) {
      step(index, passage, role(passage)).ifPresent(steps::add);
    }
    discussed(index, same, child).forEach(steps::add);
    steps.sort(
        Comparator.comparing((Step step) -> !isIn(found, step.found()))
            .thenComparing(step -> step.found().passage().file())
            .thenComparingInt(step -> step.found().passage().ordinal()));
    return new ChildThread(child, steps);
  }

  private static boolean isSameChild(IndexedPassage a, IndexedPassage b) {
    return isIn(a, b) || continues(a, b) || continues(b, a);
  }

  private static boolean isIn(IndexedPassage a, IndexedPassage b) {
    return a.passage().file().equals(b.passage().file());
  }

  private static boolean continues(IndexedPassage later, IndexedPassage earlier) {
    String title = key(earlier.passage().title());
    return later
        .passage()
        .example()
        .filter(
            example ->
                Stream.of(example.follows(), example.retells())
                    .flatMap(List::stream)
                    .anyMatch(other -> key(other).equals(title)))
        .isPresent();
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

  /** The explanation that names the child, and not only somebody who helps it. */
  private static List<Step> discussed(
      PassageIndex index, List<IndexedPassage> examples, String child) throws IOException {
    Map<String, Step> steps = new LinkedHashMap<>();
    for (IndexedPassage example : examples) {
      for (Pair pair : index.pairs(example.passage().id())) {
        if (pair.bond() == Bond.NAMED && !steps.containsKey(pair.id())) {
          Optional<IndexedPassage> other = index.passage(pair.id());
          if (other.isPresent() && names(other.get().passage().text(), child)) {
            step(index, other.get(), Role.DISCUSSED).ifPresent(s -> steps.put(pair.id(), s));
          }
        }
      }
    }
    return List.copyOf(steps.values());
  }

  /** A genitive ("Leons") still names the child. */
  private static boolean names(String text, String child) {
    return Pattern.compile("(?<!\\p{L})" + Pattern.quote(child) + "s?(?!\\p{L})")
        .matcher(text)
        .find();
  }

  private static Optional<Step> step(PassageIndex index, IndexedPassage found, Role role)
      throws IOException {
    return index.work(found.passage().work()).map(work -> new Step(found, work, role));
  }
}
