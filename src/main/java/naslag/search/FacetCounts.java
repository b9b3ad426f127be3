package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naslag.age.AgeRange;
import naslag.age.Stage;
import naslag.index.Counts;
import naslag.index.PassageIndex;
import naslag.index.PassageQueries;
import naslag.index.WorkInfo;
import naslag.thesaurus.Concept;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Counts themes, ages, types and sources of all that a query finds. */
final class FacetCounts {
  private FacetCounts() {}

  static Facets of(PassageIndex index, Query query) throws IOException {
    Counts counts = Counts.of(index, query);
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
        most(counts.themes(), themes),
        ages(index, query),
        typeCounts,
        most(counts.works(), titles),
        most(counts.helpers(), Map.of()),
        most(counts.places(), Map.of()));
  }

  private static List<Facets.Count> most(Map<String, Integer> counts, Map<String, String> labels) {
    List<Facets.Count> list = new ArrayList<>();
    counts.forEach(
        (value, n) -> list.add(new Facets.Count(value, labels.getOrDefault(value, value), n)));
    list.sort(
        Comparator.comparingInt(Facets.Count::count).reversed().thenComparing(Facets.Count::label));
    return list;
  }

  private static List<Facets.Count> ages(PassageIndex index, Query query) throws IOException {
    List<Facets.Count> ages = new ArrayList<>();
    for (Stretch stretch : Stretch.TIMELINE) {
      ages.add(count(index, query, stretch.label(), stretch.range()));
    }
    for (Stage stage : Stage.timeline()) {
      ages.add(count(index, query, stage.name(), stage.range()));
    }
    return ages;
  }

  private static Facets.Count count(PassageIndex index, Query query, String label, AgeRange range)
      throws IOException {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(query, Occur.FILTER);
    both.add(PassageQueries.age(range), Occur.FILTER);
    return new Facets.Count(label, label, index.searcher().count(both.build()));
  }
}
