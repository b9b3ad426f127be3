package naslag.intake.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import naslag.intake.examples.ExampleFinder.FoundExample;
import naslag.intake.examples.People.Person;

/** Gives the examples their titles and ties those about one child together. */
public final class ExampleThreads {
  private final Map<FoundExample, Place> threads = new LinkedHashMap<>();

  /**
   * How an example stands to the others.
   *
   * @param follows the title of the example before it about the same child
   * @param retells the titles of the examples that it tells again
   */
  public record Place(
      ExampleFacts facts, String title, List<String> follows, List<String> retells) {}

  private ExampleThreads() {}

  public static Map<FoundExample, Place> of(List<FoundExample> examples, People people) {
    ExampleThreads threads = new ExampleThreads();
    Map<String, Integer> titles = new HashMap<>();
    for (FoundExample example : examples) {
      ExampleFacts facts = ExampleFacts.of(example, people);
      threads.add(example, facts, titles);
    }
    return threads.threads;
  }

  private void add(FoundExample example, ExampleFacts facts, Map<String, Integer> titles) {
    List<String> follows = new ArrayList<>();
    List<String> retells = new ArrayList<>();
    if (facts.children().size() > 1) {
      for (Person child : facts.children()) {
        earlier(child).stream()
            .max(Comparator.comparingInt(e -> sharedWords(e, example)))
            .ifPresent(e -> retells.add(threads.get(e).title()));
      }
    }
    if (retells.size() < 2) {
      retells.clear();
      for (Person child : facts.children()) {
        List<FoundExample> earlier = earlier(child);
        if (!earlier.isEmpty()) {
          follows.add(threads.get(earlier.getLast()).title());
        }
      }
    }
    String title = facts.title(example.text());
    int times = titles.merge(title, 1, Integer::sum);
    if (times > 1) {
      title +=
          follows.isEmpty()
              ? " (" + times + ")"
              : ", vervolg" + (times > 2 ? " " + (times - 1) : "");
    }
    threads.put(
        example,
        new Place(
            facts,
            title,
            List.copyOf(new LinkedHashSet<>(follows)),
            List.copyOf(new LinkedHashSet<>(retells))));
  }

  /** The examples about one child alone so far. */
  private List<FoundExample> earlier(Person child) {
    return threads.entrySet().stream()
        .filter(e -> e.getValue().retells().isEmpty())
        .filter(e -> e.getValue().facts().children().contains(child))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int sharedWords(FoundExample one, FoundExample other) {
    Set<String> shared = new HashSet<>(words(one));
    shared.retainAll(words(other));
    return shared.size();
  }

  private static List<String> words(FoundExample example) {
    return Arrays.stream(example.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .filter(word -> word.length() > 3)
        .toList();
  }
}
