package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import naslag.age.AgeRange;
import naslag.age.Stage;
import naslag.index.Counts;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.index.WorkInfo.Collection;
import naslag.thesaurus.Concept;
import org.apache.lucene.search.Query;

/** Counts themes, ages, types and sources of all that a query finds. */
final class FacetCounts {
  /** As {@link Facets} lists them. */
  private static final List<Stretch> AGES =
      Stream.concat(
              Stretch.TIMELINE.stream(),
              Stage.timeline().stream().map(stage -> new Stretch(stage.name(), stage.range())))
          .toList();

  private static final List<AgeRange> RANGES = AGES.stream().map(Stretch::range).toList();

  private FacetCounts() {}

  static Facets of(PassageIndex index, Query query) throws IOException {
    Counts counts = Counts.of(index, query, RANGES);
    Map<String, String> themes = new HashMap<>();
    for (Concept concept : index.concepts(Concept.Kind.THEME)) {
      themes.put(concept.id(), concept.prefLabel());
    }
    Map<String, String> titles = new HashMap<>();
    for (WorkInfo work : index.works()) {
      titles.put(work.id(), work.metadata().title());
    }
    Map<String, Integer> types = new LinkedHashMap<>();
    types.put("uitleg", 0);
    types.put("voorbeeld", 0);
    types.putAll(counts.types());
    List<Facets.Count> typeCounts = new ArrayList<>();
    types.forEach((type, n) -> typeCounts.add(new Facets.Count(type, type, n)));
    return new Facets(
        Map.of(
            Facet.THEME, most(counts.themes(), themes),
            Facet.AGE, ages(counts.ages()),
            Facet.TYPE, typeCounts,
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

  private static List<Facets.Count> ages(List<Integer> counts) {
    List<Facets.Count> ages = new ArrayList<>();
    for (Stretch stretch : AGES) {
      ages.add(new Facets.Count(stretch.label(), stretch.label(), counts.get(ages.size())));
    }
    return ages;
  }
}
