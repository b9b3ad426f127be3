package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** A star leaves a bound open. */
  private static final Pattern RANGE = Pattern.compile("\\[(.+?) TO (.+)]");

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
      List<Query> queries = queries(facet, value);
      queries.forEach(query -> any.add(query, Occur.SHOULD));
      if (queries.isEmpty() && unknown.isEmpty()) {
        unknown = Optional.of(new Answer.UnknownFilter(facet, value, nearest(facet, value)));
      }
    }
    return any.build();
  }

  private List<Query> queries(Facet facet, String typed) throws IOException {
    String wanted = Normaliser.normalise(typed);
    boolean example = EXAMPLE.contains(wanted);
    return switch (facet) {
      case THEME -> theme(typed);
      case AGE -> {
        List<AgeRange> readings = ages(typed);
        ages.addAll(readings);
        yield readings.stream().map(PassageQueries::age).toList();
      }
      case TYPE ->
          example || EXPLANATION.contains(wanted)
              ? List.of(PassageQueries.type(example))
              : List.of();
      case SOURCE -> {
        List<WorkInfo> exactly = index.work(typed.toLowerCase(Locale.ROOT)).stream().toList();
        yield (exactly.isEmpty() ? index.works() : exactly)
            .stream()
                .filter(work -> exactly.contains(work) || names(work, wanted))
                .map(work -> index.ofWork(work.file()))
                .toList();
      }
      case HELPER -> labels(typed).stream().map(PassageQueries::helper).toList();
      case PLACE -> labels(typed).stream().map(PassageQueries::place).toList();
      case COLLECTION ->
          index.collections().stream()
              .filter(c -> names(c, typed.strip().toLowerCase(Locale.ROOT)))
              .map(index::inCollection)
              .toList();
    };
  }

  /** The values that exist, those like the typed one first. */
  private List<String> nearest(Facet facet, String typed) throws IOException {
    Stream<String> known =
        switch (facet) {
          case THEME -> index.concepts(Concept.Kind.THEME).stream().map(Concept::prefLabel);
          case AGE -> AGES.stream();
          case TYPE -> Stream.of("voorbeeld", "uitleg");
          case SOURCE -> index.works().stream().map(WorkInfo::id);
          case COLLECTION -> index.collections().stream().map(Collection::name);
          case HELPER, PLACE -> Stream.of();
        };
    String wanted = Normaliser.normalise(typed);
    Comparator<String> distance =
        Comparator.comparingInt(
            k -> EditDistance.toName(wanted, Normaliser.normalise(k), Integer.MAX_VALUE - 1));
    return known.sorted(distance).limit(MOST_SUGGESTIONS).toList();
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
    return known ? queries : List.of();
  }

  /** "[3m TO 9m]" is from the first day of the one to the last of the other. */
  private static List<AgeRange> ages(String typed) {
    Matcher range = RANGE.matcher(typed);
    if (!range.matches()) {
      return AgeExpressions.readings(typed);
    }
    int from = bound(range.group(1)).map(AgeRange::from).orElse(OLDEST);
    int to = bound(range.group(2)).map(AgeRange::to).orElse(AgeRange.EARLIEST);
    return from < to ? List.of(new AgeRange(from, to)) : List.of();
  }

  private static Optional<AgeRange> bound(String typed) {
    return typed.equals("*")
        ? Optional.of(new AgeRange(AgeRange.EARLIEST, OLDEST))
        : AgeExpressions.parse(typed);
  }

  /** "corpus/imh" is also "imh", and part of "corpus". */
  private static boolean names(Collection collection, String wanted) {
    String name = collection.name().toLowerCase(Locale.ROOT);
    return name.equals(wanted) || name.endsWith("/" + wanted) || name.startsWith(wanted + "/");
  }

  private static boolean names(WorkInfo work, String wanted) {
    return Stream.concat(Stream.of(work.metadata().title()), work.metadata().creators().stream())
        .anyMatch(name -> Normaliser.normalise(name).contains(wanted));
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
}
