package naslag.index;

import java.io.IOException;
import java.util.List;
import naslag.age.AgeRange;
import naslag.index.IndexedPassage.AgeMark;
import naslag.index.PassageQueries.Fields;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreWeight;
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
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Passages by the ages that they are about, read from doc values: opening a segment with points
 * costs a cold lookup a tenth of its time.
 *
 * <p>As a filter it matches an age that has a day in common with one wanted, and scores 1. As a
 * ranking it scores from 0 to 1 by how well the two fit: narrow intervals above wide ones, stated
 * ages above numbers in passing, numbers above stages; an age a little off scores a little.
 */
final class AgeQuery extends Query {
  /** What is a little off: a quarter of the age itself, but a fortnight at least. */
  private static final double NEAR = 0.25;

  private static final int NEAR_DAYS = 14;
  private static final double NEARLY = 0.2;

  final List<AgeRange> wanted;
  private final boolean ranks;

  private AgeQuery(List<AgeRange> wanted, boolean ranks) {
    this.wanted = List.copyOf(wanted);
    this.ranks = ranks;
  }

  static AgeQuery filter(AgeRange wanted) {
    return new AgeQuery(List.of(wanted), false);
  }

  static AgeQuery ranking(List<AgeRange> wanted) {
    return new AgeQuery(wanted, true);
  }

  boolean ranks() {
    return ranks;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        BinaryDocValues values = context.reader().getBinaryDocValues(Fields.AGES);
        return values == null ? null : new DefaultScorerSupplier(new FitScorer(values, boost));
      }

      @Override
      public Explanation explain(LeafReaderContext context, int doc) throws IOException {
        Scorer scorer = scorer(context);
        return scorer != null && scorer.iterator().advance(doc) == doc
            ? Explanation.match(scorer.score(), "leeftijd past")
            : Explanation.noMatch("leeftijd past niet");
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  /** From 0 (no match) to 1. */
  private double fit(BytesRef value) throws IOException {
    AgeMark.Values ages = new AgeMark.Values(value);
    double best = 0;
    while (ages.next()) {
      AgeRange about = new AgeRange(ages.from(), ages.to());
      for (AgeRange want : wanted) {
        double fit =
            ranks ? weight(ages.origin()) * fit(want, about) : about.overlaps(want) ? 1 : 0;
        best = Math.max(best, fit);
      }
    }
    return best;
  }

  private static double weight(AgeMark.Origin origin) {
    return switch (origin) {
      case STATED -> 1;
      case NUMBER -> 0.8;
      case STAGE -> 0.5;
      case NAMED_CHILD -> 0.4;
    };
  }

  /** Walks the documents that have an age, and remembers how well the last one fits. */
  private final class FitScorer extends Scorer {
    private final TwoPhaseIterator fitting;
    private final DocIdSetIterator iterator;
    private final float boost;
    private double fit;

    FitScorer(BinaryDocValues values, float boost) {
      this.boost = boost;
      this.fitting =
          new TwoPhaseIterator(values) {
            @Override
            public boolean matches() throws IOException {
              fit = fit(values.binaryValue());
              return fit > 0;
            }

            @Override
            public float matchCost() {
              return 20; // operations: a few integers for each age
            }
          };
      this.iterator = TwoPhaseIterator.asDocIdSetIterator(fitting);
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
      return fitting;
    }

    @Override
    public float score() {
      return (float) (boost * fit);
    }

    @Override
    public float getMaxScore(int upTo) {
      return boost;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return (ranks ? "leeftijd:" : "leeftijd overlapt ") + wanted;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && ((AgeQuery) other).wanted.equals(wanted)
        && ((AgeQuery) other).ranks == ranks;
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + 2 * wanted.hashCode() + Boolean.hashCode(ranks);
  }

  /** How well an age that a passage is about fits an age that is asked, from 0 to 1. */
  static double fit(AgeRange asked, AgeRange about) {
    int overlap = asked.overlapDays(about);
    if (overlap > 0) {
      double inside = overlap / (double) about.width();
      double covered = overlap / (double) asked.width();
      return inside * (0.7 + 0.3 * covered);
    }
    int gap = Math.max(about.from() - asked.to(), asked.from() - about.to());
    double middle = Math.abs(asked.from() + asked.to()) / 2.0;
    double near = Math.max(NEAR_DAYS, NEAR * middle);
    return about.width() > asked.width() * 4 || gap >= near ? 0 : NEARLY * (1 - gap / near);
  }
}
