package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisiWrapper;
import org.apache.lucene.search.DisjunctionDISIApproximation;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Passages whose words carry enough of a question's weight. The score is the sum of those of the
 * words that a passage has, with a bonus for all of them. Each word is looked for once; Lucene's
 * own queries would do so again for the condition and for the bonus.
 */
final class EnoughQuery extends Query {
  /**
   * A word of the question.
   *
   * @param share its part of the weight of all words, from 0 to 1
   */
  record Word(Query query, double share) {}

  final List<Word> words;
  final double least;
  final float bonus;

  /**
   * Composes it.
   *
   * @param least the share of the weight that a passage must have, from 0 to 1
   * @param bonus for a passage with every word
   */
  EnoughQuery(List<Word> words, double least, float bonus) {
    this.words = List.copyOf(words);
    this.least = least;
    this.bonus = bonus;
  }

  /** Queries whose scores add up to that of a passage, for who explains it. */
  List<Query> parts() {
    List<Query> parts = new ArrayList<>();
    BooleanQuery.Builder every = new BooleanQuery.Builder();
    for (Word word : words) {
      parts.add(word.query());
      every.add(word.query(), Occur.MUST);
    }
    parts.add(new BoostQuery(new ConstantScoreQuery(every.build()), bonus));
    return parts;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // a query that rewrites to itself is done
  public Query rewrite(IndexSearcher searcher) throws IOException {
    List<Word> rewritten = new ArrayList<>();
    boolean same = true;
    for (Word word : words) {
      Query query = word.query().rewrite(searcher);
      same &= query == word.query();
      rewritten.add(new Word(query, word.share()));
    }
    return same ? this : new EnoughQuery(rewritten, least, bonus);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    ScoreMode each = mode.needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    List<Weight> weights = new ArrayList<>();
    for (Word word : words) {
      weights.add(searcher.createWeight(word.query(), each, boost));
    }
    return new Weight(this) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        Words found = new Words();
        for (int i = 0; i < weights.size(); i++) {
          ScorerSupplier supplier = weights.get(i).scorerSupplier(context);
          if (supplier != null) {
            found.add(supplier, words.get(i).share());
          }
        }
        return found.share < least ? null : found.of(boost);
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
        return weights.stream().allMatch(weight -> weight.isCacheable(context));
      }
    };
  }

  /** The words that a segment has. */
  private final class Words {
    private final List<ScorerSupplier> suppliers = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private double share;

    void add(ScorerSupplier supplier, double itsShare) {
      suppliers.add(supplier);
      shares.add(itsShare);
      share += itsShare;
    }

    ScorerSupplier of(float boost) {
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          List<Found> all = new ArrayList<>();
          for (int i = 0; i < suppliers.size(); i++) {
            all.add(new Found(suppliers.get(i).get(leadCost), shares.get(i)));
          }
          return new EnoughScorer(all, leadCost, boost);
        }

        @Override
        public long cost() {
          return suppliers.stream().mapToLong(ScorerSupplier::cost).sum();
        }
      };
    }
  }

  /** A word, going through the passages that have it. */
  private static final class Found extends DisiWrapper {
    private final double share;

    Found(Scorer scorer, double share) {
      super(scorer, false);
      this.share = share;
    }
  }

  private final class EnoughScorer extends Scorer {
    private final List<Found> all;
    private final List<Found> here = new ArrayList<>();
    private final float boost;
    private final TwoPhaseIterator enough;
    private final DocIdSetIterator iterator;

    EnoughScorer(List<Found> all, long leadCost, float boost) {
      this.all = all;
      this.boost = boost;
      DisjunctionDISIApproximation any = new DisjunctionDISIApproximation(all, leadCost);
      this.enough =
          new TwoPhaseIterator(any) {
            @Override
            public boolean matches() throws IOException {
              here.clear();
              double share = 0;
              for (DisiWrapper each = any.topList(); each != null; each = each.next) {
                if (each.twoPhaseView == null || each.twoPhaseView.matches()) {
                  here.add((Found) each);
                  share += ((Found) each).share;
                }
              }
              return share >= least;
            }

            @Override
            public float matchCost() {
              return 10 * all.size(); // operations
            }
          };
      this.iterator = TwoPhaseIterator.asDocIdSetIterator(enough);
    }

    @Override
    public int docID() {
      return iterator.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return iterator;
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return enough;
    }

    @Override
    public float score() throws IOException {
      double score = here.size() == words.size() ? bonus * boost : 0;
      for (Found word : here) {
        score += word.scorer.score();
      }
      return (float) score;
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      double most = bonus * boost;
      for (Found word : all) {
        most += word.scorer.getMaxScore(upTo);
      }
      return (float) most;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    QueryVisitor inner = visitor.getSubVisitor(Occur.SHOULD, this);
    words.forEach(word -> word.query().visit(inner));
  }

  @Override
  public String toString(String field) {
    return "enough(" + least + " of " + words + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EnoughQuery query
        && words.equals(query.words)
        && least == query.least
        && bonus == query.bonus;
  }

  @Override
  public int hashCode() {
    return Objects.hash(words, least, bonus);
  }
}
