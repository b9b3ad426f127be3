package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import naslag.age.AgeRange;
import naslag.age.Stage;
import naslag.age.Stretch;
import naslag.index.Counts;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.index.WorkInfo.Collection;
import naslag.thesaurus.Concept;

/** Counts themes, ages, types and sources of all that was found. */
final class FacetCounts {
  /** As {@link Facets} lists them. */
  private static final List<Stretch> AGES =
      Stream.concat(
              Stretch.TIMELINE.stream(),
              Stage.timeline().stream().map(stage -> new Stretch(stage.name(), stage.range())))
          .toList();

  private static final List<AgeRange> RANGES = AGES.stream().map(Stretch::range).toList();

  private FacetCounts() {}

  static Facets of(PassageIndex index, BitSet passages) throws IOException {
    Counts counts = Counts.of(index, passages, RANGES);
    Map<String, String> themes = new HashMap<>();
    for (Concept concept : index.concepts(Concept.Kind.THEME)) {
      themes.put(concept.id(), concept.prefLabel());
    }
    Map<String, String> titles = new HashMap<>();
    for (WorkInfo work : index.works()) {
      titles.put(work.id(), work.metadata().title());
    }
    List<Facets.Count> types =
        Stream.of("uitleg", "voorbeeld")
            .map(type -> new Facets.Count(type, type, counts.types().getOrDefault(type, 0)))
            .toList();
    List<Facets.Count> ages = new ArrayList<>();
    for (Stretch each : AGES) {
      ages.add(new Facets.Count(each.label(), each.label(), counts.ages().get(ages.size())));
    }
    return new Facets(
        Map.of(
            Facet.THEME, most(counts.themes(), themes),
            Facet.AGE, ages,
            Facet.TYPE, types,
            Facet.SOURCE, most(counts.works(), titles),
            Facet.HELPER, most(counts.helpers(), Map.of()),
            Facet.PLACE, most(counts.places(), Map.of()),
            Facet.COLLECTION, collections(index, counts.works())));
  }

  /** The collections, and in which of them each work stands. */
  private record Holdings(List<String> names, Map<String, List<String>> ofWork) {
    static Holdings of(PassageIndex index) throws IOException {
      List<Collection> all = index.collections();
      Map<String, List<String>> ofWork = new HashMap<>();
      for (WorkInfo work : index.works()) {
        ofWork.put(
            work.id(),
            all.stream().filter(c -> index.holds(c, work)).map(Collection::name).toList());
      }
      return new Holdings(all.stream().map(Collection::name).toList(), ofWork);
    }
  }

  private static List<Facets.Count> collections(PassageIndex index, Map<String, Integer> works)
      throws IOException {
    Holdings holdings = index.derived(Holdings.class, Holdings::of);
    Map<String, Integer> counts = new HashMap<>();
    works.forEach(
        (work, n) ->
            holdings
                .ofWork()
                .getOrDefault(work, List.of())
                .forEach(name -> counts.merge(name, n, Integer::sum)));
    return holdings.names().stream()
        .map(name -> new Facets.Count(name, name, counts.getOrDefault(name, 0)))
        .toList();
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
