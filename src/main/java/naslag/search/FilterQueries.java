package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import naslag.age.AgeExpressions;
import naslag.age.AgeRange;
import naslag.age.Stage;
import naslag.dutch.EditDistance;
import naslag.dutch.Normaliser;
import naslag.index.Labels;
import naslag.index.PassageIndex;
import naslag.index.PassageQueries;
import naslag.index.WorkInfo;
import naslag.index.WorkInfo.Collection;
import naslag.thesaurus.Concept;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Turns values of facets as typed into queries, and remembers one that is unknown. */
final class FilterQueries {
  private static final Set<String> EXAMPLE =
      Set.of("voorbeeld", "voorbeelden", "casus", "casussen", "vignet", "vignetten", "praktijk");
  private static final Set<String> EXPLANATION = Set.of("uitleg", "theorie", "tekst");
  private static final int MOST_SUGGESTIONS = 8;

  private static final List<String> AGES =
      Stream.concat(
              Stream.of("9m", "5w", "2,5j", "0-3 maanden", "zwangerschap"),
              Stage.all().stream().map(Stage::name))
          .toList();

  /** As far as ages are read: what an open range ends with. */
  private static final int OLDEST = 100 * 366;

  private final PassageIndex index;
  private final Set<String> themes = new LinkedHashSet<>();
  private final List<AgeRange> ages = new ArrayList<>();
  private Optional<Answer.UnknownFilter> unknown = Optional.empty();

  FilterQueries(PassageIndex index) {
    this.index = index;
  }

  /** The themes asked for, by their preferred labels. */
  Set<String> themes() {
    return themes;
  }

  /** The ages asked for; of one that may be read in two ways, both. */
  List<AgeRange> ages() {
    return ages;
  }

  /** The first value that nothing has. */
  Optional<Answer.UnknownFilter> unknown() {
    return unknown;
  }

  /** The passages that have one of these values; none at all where every value is unknown. */
  Query anyOf(Facet facet, List<String> values) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String value : values) {
      for (Query query : queries(facet, value)) {
        any.add(query, Occur.SHOULD);
      }
    }
    return any.build();
  }

  private List<Query> queries(Facet facet, String value) throws IOException {
    return switch (facet) {
      case THEME -> theme(value);
      case AGE -> age(value);
      case TYPE -> type(value);
      case SOURCE -> source(value);
      case HELPER -> labels(value).stream().map(PassageQueries::helper).toList();
      case PLACE -> labels(value).stream().map(PassageQueries::place).toList();
      case COLLECTION -> collection(value);
    };
  }

  private List<Query> theme(String typed) throws IOException {
    List<Concept> concepts = new ArrayList<>(index.conceptsLabelled(Labels.stems(typed)));
    index.concept(typed).ifPresent(concepts::add);
    List<Query> queries = new ArrayList<>(List.of(PassageQueries.theme(typed)));
    for (Concept concept : concepts) {
      queries.add(PassageQueries.theme(concept.id()));
      themes.add(concept.prefLabel());
    }
    boolean known = concepts.stream().anyMatch(c -> c.kind() == Concept.Kind.THEME);
    for (Query query : queries) {
      known = known || index.searcher().count(query) > 0;
    }
    List<Concept> all = index.concepts(Concept.Kind.THEME);
    return orRefuse(Facet.THEME, typed, known ? queries : List.of(), all, Concept::prefLabel);
  }

  private List<Query> age(String typed) {
    List<AgeRange> readings = ages(typed);
    ages.addAll(readings);
    List<Query> queries = readings.stream().map(PassageQueries::age).toList();
    return orRefuse(Facet.AGE, typed, queries, AGES, Function.identity());
  }

  /** "[3m TO 9m]" is from the first day of the one to the last of the other; * leaves it open. */
  private static List<AgeRange> ages(String typed) {
    int to = typed.indexOf(" TO ");
    if (to < 0 || typed.charAt(0) != '[') {
      return AgeExpressions.readings(typed);
    }
    String first = typed.substring(1, to);
    String last = typed.substring(to + " TO ".length(), typed.length() - 1);
    Optional<Integer> from =
        first.equals("*")
            ? Optional.of(AgeRange.EARLIEST)
            : AgeExpressions.parse(first).map(AgeRange::from);
    Optional<Integer> end =
        last.equals("*") ? Optional.of(OLDEST) : AgeExpressions.parse(last).map(AgeRange::to);
    return from.isPresent() && end.isPresent() && from.get() < end.get()
        ? List.of(new AgeRange(from.get(), end.get()))
        : List.of();
  }

  private List<Query> type(String typed) {
    String word = Normaliser.normalise(typed);
    boolean example = EXAMPLE.contains(word);
    List<Query> queries =
        example || EXPLANATION.contains(word) ? List.of(PassageQueries.type(example)) : List.of();
    List<String> types = List.of("voorbeeld", "uitleg");
    return orRefuse(Facet.TYPE, typed, queries, types, Function.identity());
  }

  private List<Query> source(String typed) throws IOException {
    Optional<WorkInfo> exactly = index.work(typed.toLowerCase(Locale.ROOT));
    List<Query> queries =
        (exactly.isPresent()
                ? exactly.stream()
                : index.works().stream().filter(w -> names(w, typed)))
            .map(work -> index.ofWork(work.file()))
            .toList();
    return orRefuse(Facet.SOURCE, typed, queries, index.works(), WorkInfo::id);
  }

  private List<Query> collection(String typed) throws IOException {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    List<Collection> all = index.collections();
    List<Query> queries =
        all.stream().filter(c -> names(c, wanted)).map(index::inCollection).toList();
    return orRefuse(Facet.COLLECTION, typed, queries, all, Collection::name);
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
  private List<String> labels(String typed) throws IOException {
    List<String> labels = new ArrayList<>(List.of(typed));
    for (Concept concept : index.conceptsLabelled(Labels.stems(typed))) {
      labels.add(concept.prefLabel());
      labels.addAll(concept.altLabels());
    }
    return labels;
  }

  /** The queries of a value; where it has none, it is unknown, and those like it are known. */
  private <T> List<Query> orRefuse(
      Facet facet, String value, List<Query> queries, List<T> known, Function<T, String> name) {
    if (queries.isEmpty() && unknown.isEmpty()) {
      String wanted = Normaliser.normalise(value);
      Comparator<String> distance =
          Comparator.comparingInt(
              k -> EditDistance.toName(wanted, Normaliser.normalise(k), Integer.MAX_VALUE - 1));
      List<String> nearest =
          known.stream().map(name).sorted(distance).limit(MOST_SUGGESTIONS).toList();
      unknown = Optional.of(new Answer.UnknownFilter(facet, value, nearest));
    }
    return queries;
  }
}
