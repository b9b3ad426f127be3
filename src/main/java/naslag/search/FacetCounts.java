package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import naslag.age.AgeRange;
import naslag.age.Stage;
import naslag.age.TimelineStep;
import naslag.index.Counts;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.index.WorkInfo.Collection;
import naslag.thesaurus.Concept;

/** Counts themes, ages, types and sources of all that was found. */
final class FacetCounts {
  /** As {@link Facets} lists them. */
  private static final Map<String, AgeRange> AGES = new LinkedHashMap<>();

  static {
    TimelineStep.TIMELINE.forEach(step -> AGES.put(step.label(), step.range()));
    Stage.timeline().forEach(stage -> AGES.put(stage.name(), stage.range()));
  }

  private FacetCounts() {}

  static Facets of(PassageIndex index, BitSet passages) throws IOException {
    Counts counts = Counts.of(index, passages, List.copyOf(AGES.values()));
    List<Facets.Count> ages = new ArrayList<>();
    for (String label : AGES.keySet()) {
      int i = ages.size();
      ages.add(new Facets.Count(label, label, counts.ages().get(i), counts.exactAges().get(i)));
    }
    Names names = index.derived(Names.class, Names::of);
    Map<String, List<String>> collections = names.collections;
    return new Facets(
        Map.of(
            Facet.THEME, most(counts.themes(), names.themes),
            Facet.AGE, ages,
            Facet.TYPE, listed(List.of("uitleg", "voorbeeld"), type -> in(counts.types(), type)),
            Facet.SOURCE, most(counts.works(), names.works),
            Facet.HELPER, most(counts.helpers(), Map.of()),
            Facet.PLACE, most(counts.places(), Map.of()),
            Facet.COLLECTION,
                listed(
                    collections.keySet(),
                    name ->
                        collections.get(name).stream()
                            .mapToInt(work -> in(counts.works(), work))
                            .sum())));
  }

  /**
   * What a commit calls its values, worked out once.
   *
   * @param themes the labels, by id
   * @param works the titles, by id
   * @param collections the works in each, by name
   */
  private record Names(
      Map<String, String> themes,
      Map<String, String> works,
      Map<String, List<String>> collections) {
    static Names of(PassageIndex index) throws IOException {
      Map<String, String> themes = new HashMap<>();
      index.concepts(Concept.Kind.THEME).forEach(c -> themes.put(c.id(), c.prefLabel()));
      Map<String, String> works = new HashMap<>();
      index.works().forEach(work -> works.put(work.id(), work.metadata().title()));
      Map<String, List<String>> collections = new LinkedHashMap<>();
      for (Collection each : index.collections()) {
        Stream<WorkInfo> in = index.works().stream().filter(work -> index.holds(each, work));
        collections.put(each.name(), in.map(WorkInfo::id).toList());
      }
      return new Names(themes, works, collections);
    }
  }

  private static int in(Map<String, Integer> counts, String value) {
    return counts.getOrDefault(value, 0);
  }

  private static List<Facets.Count> listed(Iterable<String> values, ToIntFunction<String> count) {
    List<Facets.Count> list = new ArrayList<>();
    values.forEach(value -> list.add(new Facets.Count(value, value, count.applyAsInt(value))));
    return list;
  }

  private static List<Facets.Count> most(Map<String, Integer> counts, Map<String, String> labels) {
    List<Facets.Count> list = new ArrayList<>();
    counts.forEach(
        (value, n) -> list.add(new Facets.Count(value, labels.getOrDefault(value, value), n)));
    list.sort(
        Comparator.comparingInt(Facets.Count::count).reversed().thenComparing(Facets.Count::label));
    return list;
  }
}
