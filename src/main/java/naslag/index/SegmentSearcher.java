package naslag.index;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/**
 * Searches the segments of a large index side by side, as many at once as there are cores, so that
 * a long question takes a core's share of its time. Scores are those of one thread. Its task
 * executor serves other work of a question.
 */
final class SegmentSearcher extends IndexSearcher {
  /** So few passages are searched in a millisecond or two, and threads would add to them. */
  private static final int FEWEST = 20_000;

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** Only a process that answers many questions makes it. */
  private static final class Others {
    /** The thread that asks takes a share itself. */
    static final Executor POOL =
        Executors.newFixedThreadPool(
            Math.max(1, CORES - 1), Thread.ofPlatform().daemon().name("naslag-segments").factory());
  }

  SegmentSearcher(IndexReader reader) {
    super(reader, Others.POOL);
  }

  /** Of a process that answers many questions, or of one that answers one and has other work. */
  static IndexSearcher of(IndexReader reader, boolean serves) {
    return serves && CORES > 1 ? new SegmentSearcher(reader) : new IndexSearcher(reader);
  }

  /** Equal shares: Lucene's default puts up to 250,000 passages into one. */
  @Override
  protected LeafSlice[] slices(List<LeafReaderContext> segments) {
    int all = segments.stream().mapToInt(each -> each.reader().maxDoc()).sum();
    int share = all < FEWEST ? FEWEST : Math.ceilDiv(all, CORES);
    return slices(segments, share, Integer.MAX_VALUE, false);
  }
}
