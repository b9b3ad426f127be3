package naslag.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Every document of one of the corpora that stand side by side. */
final class ShelfQuery extends Query {
  private final int shelf;

  ShelfQuery(int shelf) {
    this.shelf = shelf;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) {
        if (Shelves.of(segment) != shelf) {
          return null;
        }
        DocIdSetIterator all = DocIdSetIterator.all(segment.reader().maxDoc());
        return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, all));
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        // A segment does not know on which shelf it stands.
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "shelf:" + shelf;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return sameClassAs(other) && shelf == ((ShelfQuery) other).shelf;
  }

  @Override
  public int hashCode() {
    return classHash() * 31 + shelf;
  }
}
