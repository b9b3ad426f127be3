package naslag.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/**
 * Searches the segments of a large index side by side, as many at once as there are cores, so that
 * a long question takes a core's share of its time. Scores are those of one thread.
 */
final class SegmentSearcher extends IndexSearcher {
  /** Below so many passages a question takes a few milliseconds, and threads would add to them. */
  private static final int FEWEST = 20_000;

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** The thread that asks takes a share itself. */
  private static final Executor OTHERS =
      Executors.newFixedThreadPool(
          Math.max(1, CORES - 1), Thread.ofPlatform().daemon().name("naslag-segments").factory());

  SegmentSearcher(IndexReader reader) {
    super(reader, OTHERS);
  }

  /** Of a process that answers many questions, or of one that answers one and has other work. */
  static IndexSearcher of(IndexReader reader, boolean serves) {
    return serves && CORES > 1 && reader.maxDoc() >= FEWEST
        ? new SegmentSearcher(reader)
        : new IndexSearcher(reader);
  }

  /** The largest segment first, each to the core that has least. */
  @Override
  protected LeafSlice[] slices(List<LeafReaderContext> segments) {
    record Share(List<LeafReaderContext> segments) {
      int passages() {
        return segments.stream().mapToInt(each -> each.reader().maxDoc()).sum();
      }
    }
    PriorityQueue<Share> shares = new PriorityQueue<>(Comparator.comparingInt(Share::passages));
    for (int i = 0; i < Math.min(CORES, segments.size()); i++) {
      shares.add(new Share(new ArrayList<>()));
    }
    segments.stream()
        .sorted(Comparator.comparingInt(each -> -each.reader().maxDoc()))
        .forEach(
            each -> {
              Share least = shares.remove();
              least.segments.add(each);
              shares.add(least);
            });
    return shares.stream()
        .map(
            share ->
                new LeafSlice(
                    new ArrayList<>(
                        share.segments.stream()
                            .sorted(Comparator.comparingInt(each -> each.docBase))
                            .map(LeafReaderContextPartition::createForEntireSegment)
                            .toList())))
        .toArray(LeafSlice[]::new);
  }
}
