package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import naslag.search.EnoughScorer.Beside;
import naslag.search.Ways.Lists;
import naslag.search.Ways.Segment;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Passages whose words carry enough of a question's weight. The score is the sum of those of the
 * words that a passage has, with a bonus for all of them, and of what ranks beside the words. Each
 * word is looked for once; Lucene's own queries would do so again for the condition and for the
 * bonus, and document by document: see {@link EnoughScorer}.
 *
 * @see Ranking
 */
final class EnoughQuery extends Query {
  /**
   * A word of the question.
   *
   * @param asked what finds the passages that have it
   * @param wider what finds others that may serve
   * @param share its part of the weight of all words, from 0 to 1
   */
  record Word(List<Query> asked, List<Query> wider, double share) {
    Query query() {
      return QueryTerm.best(Stream.concat(asked.stream(), wider.stream()).toList());
    }

    private Word rewrite(IndexSearcher searcher) throws IOException {
      return new Word(rewritten(asked, searcher), rewritten(wider, searcher), share);
    }
  }

  /**
   * What is said of all words together.
   *
   * @param least the share of the weight that a passage must have, from 0 to 1
   * @param bonus for a passage with every word
   * @param best how many of the first passages get an exact score; the score of a later one may
   *     leave out what adds to it
   */
  record Terms(double least, float bonus, int best) {}

  final List<Word> words;
  final List<Query> beside;
  final Optional<BooleanQuery> condition;
  final Terms terms;

  /**
   * Whether the words and what is beside them are rewritten already. To compare them with what they
   * were would cost a cold lookup a twentieth of its time.
   */
  private final boolean isRewritten;

  /**
   * Composes it.
   *
   * @param beside what adds to the score of a passage with enough words
   * @param condition what a passage must be as well
   */
  EnoughQuery(List<Word> words, List<Query> beside, Optional<BooleanQuery> condition, Terms terms) {
    this(words, beside, condition, terms, false);
  }

  private EnoughQuery(
      List<Word> words,
      List<Query> beside,
      Optional<BooleanQuery> condition,
      Terms terms,
      boolean isRewritten) {
    this.words = List.copyOf(words);
    this.beside = List.copyOf(beside);
    this.condition = condition;
    this.terms = terms;
    this.isRewritten = isRewritten;
  }

  /** Queries whose scores add up to that of a passage, for who explains it. */
  List<Query> parts() {
    List<Query> parts = new ArrayList<>();
    BooleanQuery.Builder every = new BooleanQuery.Builder();
    for (Word word : words) {
      parts.add(word.query());
      every.add(word.query(), Occur.MUST);
    }
    if (words.size() > 1) {
      parts.add(new BoostQuery(new ConstantScoreQuery(every.build()), terms.bonus()));
    }
    parts.addAll(beside);
    if (condition.isPresent()) {
      condition.get().clauses().stream()
          .filter(BooleanClause::isScoring)
          .forEach(clause -> parts.add(clause.query()));
    }
    return parts;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    if (isRewritten) {
      return this;
    }
    List<Word> changed = new ArrayList<>();
    for (Word word : words) {
      changed.add(word.rewrite(searcher));
    }
    // The condition is rewritten with its weight: it stays a query that can be taken apart.
    return new EnoughQuery(changed, rewritten(beside, searcher), condition, terms, true);
  }

  /** Without those that match nothing. */
  private static List<Query> rewritten(List<Query> queries, IndexSearcher searcher)
      throws IOException {
    List<Query> rewritten = new ArrayList<>();
    for (Query query : queries) {
      // Most are terms, which stay as they are: to rewrite them all took 3% of a key.
      boolean term = query instanceof BoostQuery boosted && boosted.getQuery() instanceof TermQuery;
      Query each = term ? query : searcher.rewrite(query);
      if (!(each instanceof MatchNoDocsQuery)) {
        rewritten.add(each);
      }
    }
    return rewritten;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Lists lists = new Lists(searcher);
    List<Ways> asked = new ArrayList<>();
    List<Ways> wider = new ArrayList<>();
    for (Word word : words) {
      asked.add(Ways.of(word.asked(), QueryTerm.TIE, lists, boost));
      wider.add(Ways.of(word.wider(), QueryTerm.TIE, lists, boost));
    }
    List<Query> single = new ArrayList<>();
    List<Weight> costly = new ArrayList<>();
    for (Query query : beside) {
      if (query instanceof BoostQuery boosted && boosted.getQuery() instanceof TermQuery) {
        single.add(query);
      } else {
        costly.add(searcher.createWeight(query, ScoreMode.COMPLETE, boost));
      }
    }
    Ways cheap = Ways.of(single, 1, lists, boost);
    @Nullable Weight required =
        condition.isEmpty()
            ? null
            : searcher.createWeight(searcher.rewrite(condition.get()), ScoreMode.COMPLETE, boost);
    return new Weight(this) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        Scorer must = required == null ? null : required.scorer(context);
        if (required != null && must == null) {
          return null;
        }
        Segment segment = new Segment(context);
        List<EnoughScorer.Word> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
          double share = words.get(i).share();
          found.add(
              new EnoughScorer.Word(asked.get(i).in(segment), wider.get(i).in(segment), share));
        }
        List<Scorer> ranking = new ArrayList<>();
        for (Weight weight : costly) {
          Scorer scorer = weight.scorer(context);
          if (scorer != null) {
            ranking.add(scorer);
          }
        }
        return new DefaultScorerSupplier(
            new EnoughScorer(
                segment,
                found,
                new Beside(cheap.in(segment), ranking, Optional.ofNullable(must)),
                terms,
                boost));
      }

      @Override
      public Explanation explain(LeafReaderContext context, int doc) throws IOException {
        Scorer scorer = scorer(context);
        return scorer != null && scorer.iterator().advance(doc) == doc
            ? Explanation.match(scorer.score(), "genoeg van de vraag")
            : Explanation.noMatch("niet genoeg van de vraag");
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false; // a question is seldom asked twice
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    QueryVisitor inner = visitor.getSubVisitor(Occur.SHOULD, this);
    words.forEach(word -> word.query().visit(inner));
  }

  @Override
  public String toString(String field) {
    return "enough(" + terms + " of " + words + " beside " + beside + " with " + condition + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EnoughQuery query
        && words.equals(query.words)
        && beside.equals(query.beside)
        && condition.equals(query.condition)
        && terms.equals(query.terms);
  }

  @Override
  public int hashCode() {
    return Objects.hash(words, beside, condition, terms);
  }
}
