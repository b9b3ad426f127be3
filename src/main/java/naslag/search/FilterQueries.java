package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import naslag.age.AgeExpressions;
import naslag.age.AgeRange;
import naslag.age.Stage;
import naslag.dutch.EditDistance;
import naslag.dutch.Normaliser;
import naslag.index.Collection;
import naslag.index.Labels;
import naslag.index.PassageIndex;
import naslag.index.PassageQueries;
import naslag.index.WorkInfo;
import naslag.thesaurus.Concept;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Turns filters as typed into queries, or says which value is unknown. */
final class FilterQueries {
  private static final Set<String> EXAMPLE =
      Set.of("voorbeeld", "voorbeelden", "casus", "casussen", "vignet", "vignetten", "praktijk");
  private static final Set<String> EXPLANATION = Set.of("uitleg", "theorie", "tekst");
  private static final int MOST_SUGGESTIONS = 8;

  private final PassageIndex index;
  private final List<Query> queries = new ArrayList<>();
  private final Set<String> themes = new LinkedHashSet<>();
  private final List<AgeRange> ages = new ArrayList<>();
  private Optional<Answer.UnknownFilter> unknown = Optional.empty();

  FilterQueries(PassageIndex index) {
    this.index = index;
  }

  /** Reads the filters; {@link #unknown} tells whether all values exist. */
  FilterQueries read(Filters filters) throws IOException {
    for (String theme : filters.themes()) {
      theme(theme);
    }
    for (String age : filters.ages()) {
      age(age);
    }
    types(filters.types());
    sources(filters.sources());
    for (String helper : filters.helpers()) {
      queries.add(any(helper, PassageQueries::helper));
    }
    for (String place : filters.places()) {
      queries.add(any(place, PassageQueries::place));
    }
    collections(filters.collections());
    return this;
  }

  List<Query> queries() {
    return queries;
  }

  /** The themes asked for, by their preferred labels. */
  Set<String> themes() {
    return themes;
  }

  /** The ages asked for; of one that may be read in two ways, both. */
  List<AgeRange> ages() {
    return ages;
  }

  Optional<Answer.UnknownFilter> unknown() {
    return unknown;
  }

  private void theme(String typed) throws IOException {
    List<Concept> concepts = new ArrayList<>(index.conceptsLabelled(Labels.stems(typed)));
    index.concept(typed).ifPresent(concepts::add);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(PassageQueries.theme(typed), Occur.SHOULD);
    for (Concept concept : concepts) {
      any.add(PassageQueries.theme(concept.id()), Occur.SHOULD);
      themes.add(concept.prefLabel());
    }
    Query query = any.build();
    boolean theme = concepts.stream().anyMatch(c -> c.kind() == Concept.Kind.THEME);
    if (!theme && index.searcher().count(query) == 0) {
      List<String> known =
          index.concepts(Concept.Kind.THEME).stream().map(Concept::prefLabel).toList();
      refuse("thema", typed, known);
    }
    queries.add(query);
  }

  private void age(String typed) {
    List<AgeRange> readings = AgeExpressions.readings(typed);
    if (readings.isEmpty()) {
      List<String> known =
          new ArrayList<>(List.of("9m", "5w", "2,5j", "0-3 maanden", "zwangerschap"));
      Stage.all().forEach(stage -> known.add(stage.name()));
      refuse("leeftijd", typed, known);
      return;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    readings.forEach(range -> any.add(PassageQueries.age(range), Occur.SHOULD));
    ages.addAll(readings);
    queries.add(any.build());
  }

  private void types(List<String> typed) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String type : typed) {
      String word = Normaliser.normalise(type);
      if (EXAMPLE.contains(word) || EXPLANATION.contains(word)) {
        any.add(PassageQueries.type(EXAMPLE.contains(word)), Occur.SHOULD);
      } else {
        refuse("soort", type, List.of("voorbeeld", "uitleg"));
      }
    }
    addAny(any);
  }

  private void sources(List<String> typed) throws IOException {
    if (typed.isEmpty()) {
      return;
    }
    List<WorkInfo> works = index.works();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String source : typed) {
      Optional<WorkInfo> exactly = index.work(source.toLowerCase(Locale.ROOT));
      List<WorkInfo> meant =
          exactly.isPresent()
              ? List.of(exactly.get())
              : works.stream().filter(work -> names(work, source)).toList();
      if (meant.isEmpty()) {
        refuse("bron", source, works.stream().map(WorkInfo::id).toList());
      }
      meant.forEach(work -> any.add(index.ofWork(work.file()), Occur.SHOULD));
    }
    addAny(any);
  }

  private void collections(List<String> typed) throws IOException {
    if (typed.isEmpty()) {
      return;
    }
    List<Collection> all = index.collections();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String name : typed) {
      String wanted = name.strip().toLowerCase(Locale.ROOT);
      List<Collection> meant = all.stream().filter(c -> names(c, wanted)).toList();
      if (meant.isEmpty()) {
        refuse("verzameling", name, all.stream().map(Collection::name).toList());
      }
      meant.forEach(collection -> any.add(index.inCollection(collection), Occur.SHOULD));
    }
    addAny(any);
  }

  /** "corpus/imh" is also "imh", and part of "corpus". */
  private static boolean names(Collection collection, String wanted) {
    String name = collection.name().toLowerCase(Locale.ROOT);
    return name.equals(wanted) || name.endsWith("/" + wanted) || name.startsWith(wanted + "/");
  }

  private static boolean names(WorkInfo work, String typed) {
    String wanted = Normaliser.normalise(typed);
    return Normaliser.normalise(work.metadata().title()).contains(wanted)
        || work.metadata().creators().stream()
            .anyMatch(creator -> Normaliser.normalise(creator).contains(wanted));
  }

  /** The word itself, and the labels of the concept it names. */
  private Query any(String typed, java.util.function.Function<String, Query> query)
      throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(query.apply(typed), Occur.SHOULD);
    for (Concept concept : index.conceptsLabelled(Labels.stems(typed))) {
      any.add(query.apply(concept.prefLabel()), Occur.SHOULD);
      concept.altLabels().forEach(label -> any.add(query.apply(label), Occur.SHOULD));
    }
    return any.build();
  }

  private void addAny(BooleanQuery.Builder any) {
    BooleanQuery query = any.build();
    if (!query.clauses().isEmpty()) {
      queries.add(query);
    }
  }

  private void refuse(String filter, String value, List<String> known) {
    if (unknown.isEmpty()) {
      String wanted = Normaliser.normalise(value);
      List<String> nearest =
          known.stream()
              .sorted(
                  Comparator.comparingInt(
                      k ->
                          EditDistance.toName(
                              wanted, Normaliser.normalise(k), Integer.MAX_VALUE - 1)))
              .limit(MOST_SUGGESTIONS)
              .toList();
      unknown = Optional.of(new Answer.UnknownFilter(filter, value, nearest));
    }
  }
}
