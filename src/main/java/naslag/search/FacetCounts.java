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
    Map<String, String> labels = new HashMap<>();
    index.concepts(Concept.Kind.THEME).forEach(c -> labels.put(c.id(), c.prefLabel()));
    Map<String, String> titles = new HashMap<>();
    index.works().forEach(work -> titles.put(work.id(), work.metadata().title()));
    List<Facets.Count> ages = new ArrayList<>();
    for (String label : AGES.keySet()) {
      int i = ages.size();
      ages.add(new Facets.Count(label, label, counts.ages().get(i), counts.exactAges().get(i)));
    }
    Map<String, List<String>> collections = index.derived(Holdings.class, Holdings::of).works;
    return new Facets(
        Map.of(
            Facet.THEME, most(counts.themes(), labels),
            Facet.AGE, ages,
            Facet.TYPE, listed(List.of("uitleg", "voorbeeld"), type -> in(counts.types(), type)),
            Facet.SOURCE, most(counts.works(), titles),
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

  /** The works in each collection. */
  private record Holdings(Map<String, List<String>> works) {
    static Holdings of(PassageIndex index) throws IOException {
      Map<String, List<String>> works = new LinkedHashMap<>();
      for (Collection each : index.collections()) {
        Stream<WorkInfo> in = index.works().stream().filter(work -> index.holds(each, work));
        works.put(each.name(), in.map(WorkInfo::id).toList());
      }
      return new Holdings(works);
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
