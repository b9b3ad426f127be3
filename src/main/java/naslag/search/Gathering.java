package naslag.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** Gathers in one pass all that a query finds, and what of it ranks first. */
final class Gathering implements CollectorManager<Gathering.Gatherer, Gathering.Gathered> {
  /**
   * What a query found.
   *
   * @param withAllWords how many passages have every word of the question
   * @param words which words of an {@link EnoughQuery} the best passages have, a bit each
   */
  record Gathered(TopFieldDocs best, BitSet all, int withAllWords, Map<Integer, Long> words) {}

  private final TopFieldCollectorManager first;
  private final long allWords;

  /**
   * Gathers for one query.
   *
   * @param wanted how many passages of those that rank first, at least 1
   * @param words how many the question has, at most 48
   */
  Gathering(Sort sort, int wanted, int words) {
    this.allWords = -1L >>> -words;
    this.first = new TopFieldCollectorManager(sort, wanted, null, Integer.MAX_VALUE);
  }

  @Override
  public Gatherer newCollector() {
    return new Gatherer(first.newCollector());
  }

  @Override
  public Gathered reduce(Collection<Gatherer> gatherers) throws IOException {
    BitSet all = new BitSet();
    int withAllWords = 0;
    Map<Integer, Long> words = new HashMap<>();
    for (Gatherer each : gatherers) {
      all.or(each.all);
      withAllWords += each.withAllWords;
      words.putAll(each.words);
    }
    return new Gathered(
        first.reduce(gatherers.stream().map(each -> each.best).toList()), all, withAllWords, words);
  }

  final class Gatherer implements Collector {
    private final TopFieldCollector best;
    private final BitSet all = new BitSet();
    private final Map<Integer, Long> words = new HashMap<>();
    private int withAllWords;

    private Gatherer(TopFieldCollector best) {
      this.best = best;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      return new FilterLeafCollector(best.getLeafCollector(context)) {
        private Scorable scorer;

        @Override
        public void setScorer(Scorable scorer) throws IOException {
          this.scorer = scorer;
          super.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
          all.set(context.docBase + doc);
          super.collect(doc);
          if (scorer instanceof EnoughScorer enough) {
            withAllWords += enough.asked() == allWords ? 1 : 0;
            if (enough.isAmongBest()) {
              words.put(context.docBase + doc, enough.asked());
            }
          }
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }
}
