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
import java.util.stream.Collectors;
import naslag.intake.blocks.Extraction.Draft;
import naslag.intake.examples.People.Person;
import naslag.intake.report.ImportLog;

/** Finds the practice examples between the explanation of a text. */
public final class ExampleFinder {
  private static final double CONTINUES = 1.5;

  private final People people;
  private final ImportLog log;
  private final List<FoundExample> found = new ArrayList<>();

  private ExampleFinder(People people, ImportLog log) {
    this.people = people;
    this.log = log;
  }

  public static List<FoundExample> in(List<Draft> sections, People people, ImportLog log) {
    ExampleFinder finder = new ExampleFinder(people, log);
    sections.forEach(finder::section);
    return finder.found;
  }

  private void section(Draft section) {
    String before = "";
    int i = 0;
    int lastExample = -1;
    while (i < section.parts.size()) {
      int end = i;
      while (end + 1 < section.parts.size()
          && section.parts.get(end + 1).group() == section.parts.get(i).group()) {
        end++;
      }
      List<Draft.Part> parts = section.parts.subList(i, end + 1);
      String text = parts.stream().map(Draft.Part::text).collect(Collectors.joining(" "));
      boolean prose = parts.stream().allMatch(part -> part.kind() == Draft.Kind.TEXT);
      Narrative narrative = Narrative.of(text, before, people);
      if (prose && lastExample == i - 1 && lastExample >= 0 && goesOn(text, narrative)) {
        FoundExample open = found.removeLast();
        found.add(
            new FoundExample(
                section,
                open.first(),
                end,
                open.text() + " " + text,
                open.before(),
                open.narrative()));
        lastExample = end;
      } else if (prose && narrative.score() >= Narrative.ENOUGH) {
        found.add(new FoundExample(section, i, end, text, before, narrative));
        lastExample = end;
      } else if (prose) {
        before = text;
        if (narrative.opens() && narrative.score() >= Narrative.MAYBE) {
          log.lookAt(
              section.parts.get(i).line(),
              "hier kan een voorbeeld staan ("
                  + narrative.doubt()
                  + "); het bleef uitleg, maak er zelf een van als het er een is.");
        }
      }
      i = end + 1;
    }
  }

  /**
   * The story of the example directly above: the same people, nobody introduced, nothing explained.
   */
  private boolean goesOn(String text, Narrative narrative) {
    if (narrative.opens() && narrative.score() >= Narrative.ENOUGH) {
      Map<Person, Integer> open = people.mentions(found.getLast().text());
      Map<Person, Integer> here = people.mentions(text);
      // Children that the example above does not name: another story.
      return here.keySet().stream().allMatch(open::containsKey)
          && ExampleFacts.mainChild(here).equals(ExampleFacts.mainChild(open));
    }
    Map<Person, Integer> here = people.mentions(text);
    return !here.isEmpty()
        && narrative.score() >= CONTINUES
        && people.mentions(found.getLast().text()).keySet().containsAll(here.keySet());
  }

  /**
   * A practice example that was found.
   *
   * @param first index of its first part in the section
   * @param last index of its last part
   * @param text its paragraphs, a space between two
   * @param before the explanation that precedes it
   */
  public record FoundExample(
      Draft section, int first, int last, String text, String before, Narrative narrative) {

    public int line() {
      return section.parts.get(first).line();
    }

    public List<Draft.Part> parts() {
      return section.parts.subList(first, last + 1);
    }
  }

  /** Gives the examples their titles and ties those about one child together. */
  public static final class ExampleThreads {
    private final Map<FoundExample, Place> threads = new LinkedHashMap<>();

    /**
     * How an example stands to the others.
     *
     * @param follows the title of the example before it about the same child
     * @param retells the titles of the examples that it tells again
     */
    public record Place(
        ExampleFacts facts, String title, List<String> follows, List<String> retells) {}

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
}
