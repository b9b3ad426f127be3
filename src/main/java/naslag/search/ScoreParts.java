package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import naslag.index.PassageQueries;
import naslag.index.TextField;
import naslag.search.Why.Kind;
import naslag.search.Why.Part;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Takes a score apart along the query that made it. The query and not Lucene's own explanation,
 * since only the query still knows which field a number came from and why.
 */
final class ScoreParts {
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

  private Optional<Part> part(Query query, float boost) throws IOException {
    return switch (query) {
      case BoostQuery boosted -> part(boosted.getQuery(), boost * boosted.getBoost());
      case DisjunctionMaxQuery best ->
          composed(Kind.BEST_OF, List.copyOf(best.getDisjuncts()), query, boost);
      case BooleanQuery all -> {
        List<Query> scoring = new ArrayList<>();
        for (BooleanClause clause : all.clauses()) {
          if (clause.isScoring()) {
            scoring.add(clause.query());
          }
        }
        yield composed(Kind.SUM, scoring, query, boost);
      }
      default -> leaf(query, boost);
    };
  }

  /** Also the parts of a sum that as a whole does not match: what a passage has, and what not. */
  private Optional<Part> composed(Kind kind, List<Query> queries, Query whole, float boost)
      throws IOException {
    List<Part> parts = new ArrayList<>();
    for (Query query : queries) {
      part(query, boost).ifPresent(parts::add);
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    if (parts.size() == 1) {
      return Optional.of(parts.getFirst());
    }
    // Lucene keeps the disjuncts in no order that is the same in every run.
    parts.sort(Comparator.comparingDouble(Part::score).reversed().thenComparing(Part::words));
    double score = score(whole, boost);
    double sum = parts.stream().mapToDouble(Part::score).sum();
    String words = kind == Kind.BEST_OF ? parts.getFirst().words() : words(whole);
    return Optional.of(new Part(kind, words, score > 0 ? score : sum, parts));
  }

  private Optional<Part> leaf(Query query, float boost) throws IOException {
    double score = score(query, boost);
    return score > 0
        ? Optional.of(new Part(kind(query), words(query), score, List.of()))
        : Optional.empty();
  }

  private double score(Query query, float boost) throws IOException {
    Explanation explanation = searcher.explain(new BoostQuery(query, boost), document);
    return explanation.isMatch() ? explanation.getValue().doubleValue() : 0;
  }

  private static Kind kind(Query query) {
    return switch (query) {
      case TermQuery term -> kind(term.getTerm());
      case SynonymQuery lemmas -> kind(lemmas.getTerms().getFirst());
      case PhraseQuery phrase
          when phrase.getTerms().length > 0
              && TextField.of(phrase.getTerms()[0]).equals(Optional.of(TextField.DEFINES)) ->
          Kind.DEFINES;
      case PhraseQuery phrase -> Kind.NEAR;
      case MultiPhraseQuery expression -> Kind.NEAR;
      case ConstantScoreQuery constant ->
          switch (kind(constant.getQuery())) {
            case DEFINES -> Kind.DEFINES;
            case NEAR -> Kind.NEAR;
            default -> Kind.HOLDS;
          };
      default -> PassageQueries.isAboutAge(query) ? Kind.AGE : Kind.HOLDS;
    };
  }

  private static Kind kind(Term term) {
    return switch (TextField.of(term).orElse(TextField.TEXT)) {
      case TEXT, ROOTS -> Kind.TEXT;
      case EXACT -> Kind.EXACT;
      case PARTS -> Kind.PART;
      case TITLE -> Kind.TITLE;
      case PATH -> Kind.PATH;
      case DEFINES -> Kind.DEFINES;
      case QUESTIONS -> Kind.QUESTIONS;
    };
  }

  /** The words a query looks for, each once, in order. */
  private static String words(Query query) {
    Set<String> words = new LinkedHashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query of, Term... terms) {
            for (Term term : terms) {
              if (TextField.of(term).isPresent()) {
                words.add(term.text());
              }
            }
          }
        });
    return String.join(" ", words);
  }
}
