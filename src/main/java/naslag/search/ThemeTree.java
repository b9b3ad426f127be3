package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.index.PassageIndex;
import naslag.thesaurus.Concept;

/**
 * The themes of a corpus, narrower ones below broader ones, each with a count.
 *
 * @param top those with nothing broader, in the thesaurus' order
 */
public record ThemeTree(List<Theme> top) {
  /** What is broader than the themes at the top. */
  private static final String TOP = "";

  /**
   * A theme.
   *
   * @param id what to filter by
   * @param label for people
   * @param definition "" when absent
   * @param count how many passages are about it or something narrower, 0 or more
   * @param narrower directly below
   */
  public record Theme(String id, String label, String definition, int count, List<Theme> narrower) {
    public Theme {
      narrower = List.copyOf(narrower);
    }

    static Theme of(Concept concept, int count, List<Theme> narrower) {
      return new Theme(concept.id(), concept.prefLabel(), concept.definition(), count, narrower);
    }
  }

  public ThemeTree {
    top = List.copyOf(top);
  }

  /**
   * The themes of an index.
   *
   * @param counts of the themes; one that is not among them counts 0
   */
  public static ThemeTree of(PassageIndex index, List<Facets.Count> counts) throws IOException {
    List<Concept> concepts = index.concepts(Concept.Kind.THEME);
    Set<String> ids = concepts.stream().map(Concept::id).collect(Collectors.toSet());
    Map<String, List<Concept>> below = new HashMap<>();
    for (Concept concept : concepts) {
      List<String> broader = concept.broader().stream().filter(ids::contains).toList();
      for (String id : broader.isEmpty() ? List.of(TOP) : broader) {
        below.computeIfAbsent(id, key -> new ArrayList<>()).add(concept);
      }
    }
    Map<String, Integer> numbers = new HashMap<>();
    counts.forEach(count -> numbers.put(count.value(), count.count()));
    return new ThemeTree(themes(TOP, below, numbers));
  }

  /** Every theme by itself, without a count. */
  public static Stream<Theme> each(PassageIndex index) throws IOException {
    return index.concepts(Concept.Kind.THEME).stream().map(c -> Theme.of(c, 0, List.of()));
  }

  /** The thesaurus has no cycles, so this ends. */
  private static List<Theme> themes(
      String broader, Map<String, List<Concept>> below, Map<String, Integer> numbers) {
    List<Theme> themes = new ArrayList<>();
    for (Concept each : below.getOrDefault(broader, List.of())) {
      List<Theme> narrower = themes(each.id(), below, numbers);
      themes.add(Theme.of(each, numbers.getOrDefault(each.id(), 0), narrower));
    }
    return themes;
  }
}
