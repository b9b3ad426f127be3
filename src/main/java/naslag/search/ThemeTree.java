package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.index.PassageIndex;
import naslag.thesaurus.Concept;

/**
 * The themes of a corpus, narrower ones below broader ones, each with a count.
 *
 * @param top those with nothing broader, in the thesaurus' order
 */
public record ThemeTree(List<Theme> top) {

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
    Map<String, Integer> numbers = new HashMap<>();
    counts.forEach(count -> numbers.put(count.value(), count.count()));
    Set<String> ids = new HashSet<>();
    concepts.forEach(concept -> ids.add(concept.id()));
    Map<String, List<Concept>> below = new HashMap<>();
    List<Concept> top = new ArrayList<>();
    for (Concept concept : concepts) {
      List<String> broader = concept.broader().stream().filter(ids::contains).toList();
      broader.forEach(id -> below.computeIfAbsent(id, key -> new ArrayList<>()).add(concept));
      if (broader.isEmpty()) {
        top.add(concept);
      }
    }
    return new ThemeTree(themes(top, below, numbers));
  }

  /** The thesaurus has no cycles, so this ends. */
  private static List<Theme> themes(
      List<Concept> concepts, Map<String, List<Concept>> below, Map<String, Integer> numbers) {
    List<Theme> themes = new ArrayList<>();
    for (Concept concept : concepts) {
      List<Concept> narrower = below.getOrDefault(concept.id(), List.of());
      themes.add(
          new Theme(
              concept.id(),
              concept.prefLabel(),
              concept.definition(),
              numbers.getOrDefault(concept.id(), 0),
              themes(narrower, below, numbers)));
    }
    return themes;
  }
}
