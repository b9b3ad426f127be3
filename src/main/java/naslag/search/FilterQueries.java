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
    if (concepts.stream().noneMatch(c -> c.kind() == Concept.Kind.THEME)) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      queries.forEach(query -> any.add(query, Occur.SHOULD));
      if (index.searcher().count(any.build()) == 0) {
        List<String> known =
            index.concepts(Concept.Kind.THEME).stream().map(Concept::prefLabel).toList();
        refuse(Facet.THEME, typed, known);
      }
    }
    return queries;
  }

  private List<Query> age(String typed) {
    List<AgeRange> readings = ages(typed);
    if (readings.isEmpty()) {
      List<String> known =
          new ArrayList<>(List.of("9m", "5w", "2,5j", "0-3 maanden", "zwangerschap"));
      Stage.all().forEach(stage -> known.add(stage.name()));
      refuse(Facet.AGE, typed, known);
    }
    ages.addAll(readings);
    return readings.stream().map(PassageQueries::age).toList();
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
    if (!example && !EXPLANATION.contains(word)) {
      refuse(Facet.TYPE, typed, List.of("voorbeeld", "uitleg"));
    }
    return List.of(PassageQueries.type(example));
  }

  private List<Query> source(String typed) throws IOException {
    Optional<WorkInfo> exactly = index.work(typed.toLowerCase(Locale.ROOT));
    List<WorkInfo> works = exactly.map(List::of).orElse(index.works());
    List<WorkInfo> meant =
        works.stream().filter(work -> exactly.isPresent() || names(work, typed)).toList();
    if (meant.isEmpty()) {
      refuse(Facet.SOURCE, typed, works.stream().map(WorkInfo::id).toList());
    }
    return meant.stream().map(work -> index.ofWork(work.file())).toList();
  }

  private List<Query> collection(String typed) throws IOException {
    List<Collection> all = index.collections();
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    List<Collection> meant = all.stream().filter(c -> names(c, wanted)).toList();
    if (meant.isEmpty()) {
      refuse(Facet.COLLECTION, typed, all.stream().map(Collection::name).toList());
    }
    return meant.stream().map(index::inCollection).toList();
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

  private void refuse(Facet facet, String value, List<String> known) {
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
      unknown = Optional.of(new Answer.UnknownFilter(facet, value, nearest));
    }
  }
}
