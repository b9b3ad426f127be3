package naslag.index;

import java.util.BitSet;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Every document that a query finds, to be collected beside the best ones in the same pass. */
public final class AllDocuments extends SimpleCollector {
  private final BitSet all = new BitSet();
  private int base;

  private AllDocuments() {}

  /** For one pass. */
  public static CollectorManager<AllDocuments, BitSet> manager() {
    return new CollectorManager<>() {
      @Override
      public AllDocuments newCollector() {
        return new AllDocuments();
      }

      @Override
      public BitSet reduce(Collection<AllDocuments> collectors) {
        BitSet all = new BitSet();
        collectors.forEach(each -> all.or(each.all));
        return all;
      }
    };
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) {
    base = context.docBase;
  }

  @Override
  public void collect(int doc) {
    all.set(base + doc);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
