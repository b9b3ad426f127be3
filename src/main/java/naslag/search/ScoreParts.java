package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.index.PassageQueries;
import naslag.index.TextField;
import naslag.search.Why.Kind;
import naslag.search.Why.Part;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Takes a score apart along the query that made it. The query and not Lucene's own explanation,
 * since only the query still knows which field a number came from and why.
 */
final class ScoreParts {
  /** Less is a difference in rounding. */
  private static final double LEAST = 0.005;

  private final IndexSearcher searcher;
  private final int document;

  ScoreParts(IndexSearcher searcher, int document) {
    this.searcher = searcher;
    this.document = document;
  }

  /** The parts of a query's score, highest first; empty when nothing of it matches. */
  List<Part> of(Query query) throws IOException {
    Optional<Part> whole = part(query, 1);
    if (whole.isEmpty()) {
      return List.of();
    }
    return whole.get().kind() == Kind.SUM ? whole.get().parts() : List.of(whole.get());
  }

  /** Also of a sum that as a whole does not match: what a passage has, and what not. */
  private Optional<Part> part(Query query, float boost) throws IOException {
    if (query instanceof BoostQuery boosted) {
      return part(boosted.getQuery(), boost * boosted.getBoost());
    }
    if (query instanceof KeptQuery kept) {
      return part(kept.query, boost);
    }
    List<Part> parts = new ArrayList<>();
    for (Query each : clauses(query)) {
      part(each, boost).ifPresent(parts::add);
    }
    if (parts.size() == 1) {
      return parts.stream().findFirst();
    }
    // Lucene keeps the disjuncts in no order that is the same in every run.
    parts.sort(Comparator.comparingDouble(Part::score).reversed().thenComparing(Part::words));
    double whole = score(query, boost);
    double score = whole > 0 ? whole : parts.stream().mapToDouble(Part::score).sum();
    double rest = whole - parts.stream().mapToDouble(Part::score).sum();
    if (query instanceof EnoughQuery && rest > LEAST) {
      parts.add(new Part(Kind.WORK, "", rest, List.of()));
    }
    Kind kind = kind(query);
    String words = kind == Kind.BEST_OF && score > 0 ? parts.getFirst().words() : words(query);
    return Optional.of(new Part(kind, words, score, parts)).filter(part -> part.score() > 0);
  }

  private static Collection<Query> clauses(Query query) {
    return switch (query) {
      case DisjunctionMaxQuery best -> best.getDisjuncts();
      case EnoughQuery words -> words.parts();
      case BooleanQuery all ->
          all.clauses().stream()
              .filter(BooleanClause::isScoring)
              .map(BooleanClause::query)
              .toList();
      default -> List.of();
    };
  }

  private double score(Query query, float boost) throws IOException {
    Explanation explanation = searcher.explain(new BoostQuery(query, boost), document);
    return explanation.isMatch() ? explanation.getValue().doubleValue() : 0;
  }

  private static Kind kind(Query query) {
    if (query instanceof DisjunctionMaxQuery || query instanceof BooleanQuery) {
      return query instanceof BooleanQuery ? Kind.SUM : Kind.BEST_OF;
    }
    boolean fixed = query instanceof ConstantScoreQuery;
    Query inner = query instanceof ConstantScoreQuery constant ? constant.getQuery() : query;
    Optional<TextField> field = terms(query).stream().findFirst().flatMap(TextField::of);
    if (PassageQueries.isAboutAge(query)) {
      return Kind.AGE;
    }
    if (field.equals(Optional.of(TextField.DEFINES))) {
      return Kind.DEFINES;
    }
    if (fixed && isEveryWord(inner)) {
      return Kind.EVERY_WORD;
    }
    if (inner instanceof PhraseQuery || inner instanceof IntervalQuery) {
      return Kind.NEAR;
    }
    return field.isEmpty() || fixed
        ? Kind.HOLDS
        : switch (field.get()) {
          case TEXT, ROOTS -> Kind.TEXT;
          case EXACT -> Kind.EXACT;
          case PARTS -> Kind.PART;
          case TITLE -> Kind.TITLE;
          case PATH -> Kind.PATH;
          case DEFINES -> Kind.DEFINES;
          case QUESTIONS -> Kind.QUESTIONS;
        };
  }

  private static boolean isEveryWord(Query query) {
    return query instanceof BooleanQuery all
        && all.clauses().stream().allMatch(BooleanClause::isRequired);
  }

  /** The words a query looks for, each once, in order. */
  private static String words(Query query) {
    return terms(query).stream().map(Term::text).distinct().collect(Collectors.joining(" "));
  }

  /** The terms of analysed fields that a query looks for, in order. */
  private static List<Term> terms(Query query) {
    List<Term> all = new ArrayList<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query of, Term... terms) {
            Stream.of(terms).filter(term -> TextField.of(term).isPresent()).forEach(all::add);
          }
        });
    return all;
  }
}
