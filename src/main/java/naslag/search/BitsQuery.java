package naslag.search;

import org.apache.lucene.index.IndexReader;
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
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Documents that were chosen before, of one reader. */
final class BitsQuery extends Query {
  private final FixedBitSet chosen;
  private final IndexReader reader;

  BitsQuery(FixedBitSet chosen, IndexReader reader) {
    this.chosen = chosen;
    this.reader = reader;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    if (!searcher.getIndexReader().equals(reader)) {
      throw new IllegalArgumentException("chosen in another reader");
    }
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext context) {
        int size = context.reader().maxDoc();
        FixedBitSet leaf = new FixedBitSet(Math.max(1, size));
        DocIdSetIterator all = new BitSetIterator(chosen, chosen.cardinality());
        try {
          int doc = context.docBase == 0 ? all.nextDoc() : all.advance(context.docBase);
          for (; doc < context.docBase + size; doc = all.nextDoc()) {
            leaf.set(doc - context.docBase);
          }
        } catch (java.io.IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
        return new DefaultScorerSupplier(
            new ConstantScoreScorer(boost, mode, new BitSetIterator(leaf, leaf.cardinality())));
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
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
    return "chosen:" + chosen.cardinality();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BitsQuery query
        && query.chosen.equals(chosen)
        && query.reader.equals(reader);
  }

  @Override
  public int hashCode() {
    return chosen.hashCode();
  }
}
