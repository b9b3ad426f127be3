package naslag.index;

import java.io.IOException;
import java.util.List;
import naslag.age.AgeRange;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/**
 * Passages about an age, scored from 0 to 1 by how well the two fit: narrow intervals above wide
 * ones, stated ages above numbers in passing, numbers above stages. An age a little off scores a
 * little.
 */
final class AgeOverlapQuery extends AgeQuery {
  AgeOverlapQuery(List<AgeRange> wanted) {
    super("leeftijd:", wanted);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        BinaryDocValues values = context.reader().getBinaryDocValues(Fields.AGES);
        if (values == null) {
          return null;
        }
        Fit fit = new Fit(values);
        return new DefaultScorerSupplier(new FitScorer(fit, boost));
      }

      @Override
      public Explanation explain(LeafReaderContext context, int doc) throws IOException {
        BinaryDocValues values = context.reader().getBinaryDocValues(Fields.AGES);
        if (values == null || !values.advanceExact(doc)) {
          return Explanation.noMatch("geen leeftijd");
        }
        double fit = best(values.binaryValue());
        return fit > 0
            ? Explanation.match(boost * fit, "leeftijd past " + fit)
            : Explanation.noMatch("leeftijd past niet");
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  /** Walks the documents that have an age, and remembers how well the last one fits. */
  private final class Fit extends TwoPhaseIterator {
    private final BinaryDocValues values;
    private double score;

    Fit(BinaryDocValues values) {
      super(values);
      this.values = values;
    }

    @Override
    public boolean matches() throws IOException {
      score = best(values.binaryValue());
      return score > 0;
    }

    @Override
    public float matchCost() {
      return 20;
    }
  }

  /** Scores with the fit of the document that the iterator stands on. */
  private static final class FitScorer extends Scorer {
    private final Fit fit;
    private final DocIdSetIterator iterator;
    private final float boost;

    FitScorer(Fit fit, float boost) {
      this.fit = fit;
      this.iterator = TwoPhaseIterator.asDocIdSetIterator(fit);
      this.boost = boost;
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
      return fit;
    }

    @Override
    public float score() {
      return (float) (boost * fit.score);
    }

    @Override
    public float getMaxScore(int upTo) {
      return boost;
    }
  }

  private double best(BytesRef bytes) throws IOException {
    AgeValues ages = new AgeValues(bytes);
    double best = 0;
    while (ages.next()) {
      AgeRange range = ages.range();
      for (AgeRange want : wanted) {
        best = Math.max(best, weight(ages.origin()) * AgeFit.of(want, range));
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
}
