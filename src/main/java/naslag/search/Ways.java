package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * The ways in which passages may have a word, scored a window of documents at a time and one way
 * after the other. Lucene's own disjunctions go document by document, with their ways in a heap.
 */
final class Ways {
  /** Documents in a window. */
  static final int WINDOW = 4096;

  /** One way. */
  private record Single(Weight weight, float boost) {}

  private final List<Single> single = new ArrayList<>();
  private final List<Ways> inner = new ArrayList<>();
  private final float tie;

  private Ways(float tie) {
    this.tie = tie;
  }

  /** The lists of an index that a question reads, each once: words share what they stand for. */
  static final class Lists {
    private final IndexSearcher searcher;
    private final Map<Query, Weight> weights = new HashMap<>();

    Lists(IndexSearcher searcher) {
      this.searcher = searcher;
    }

    private Weight of(Query query) throws IOException {
      Weight weight = weights.get(query);
      if (weight == null) {
        weight = searcher.createWeight(query, ScoreMode.COMPLETE, 1);
        weights.put(query, weight);
      }
      return weight;
    }
  }

  /**
   * Of which the best counts, with a share of the others.
   *
   * @param tie the share, from 0 to 1; with 1 all add up
   * @param boost what all scores are multiplied by
   */
  static Ways of(Iterable<Query> queries, float tie, Lists lists, float boost) throws IOException {
    Ways ways = new Ways(tie);
    for (Query query : queries) {
      ways.add(query, lists, boost);
    }
    return ways;
  }

  private void add(Query query, Lists lists, float boost) throws IOException {
    switch (query) {
      case BoostQuery boosted -> add(boosted.getQuery(), lists, boost * boosted.getBoost());
      case DisjunctionMaxQuery best ->
          inner.add(of(best.getDisjuncts(), best.getTieBreakerMultiplier(), lists, boost));
      case BooleanQuery sum when isSum(sum) ->
          inner.add(of(sum.clauses().stream().map(BooleanClause::query).toList(), 1, lists, boost));
      default -> single.add(new Single(lists.of(query), boost));
    }
  }

  /** Whether any clause of a query is enough, and all that match add up. */
  static boolean isSum(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() <= 1
        && query.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
  }

  /** A segment of the index, of which one window is read. */
  static final class Segment {
    private final LeafReaderContext context;
    private final Map<Weight, Optional<Read>> lists = new HashMap<>();
    private final DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();

    Segment(LeafReaderContext context) {
      this.context = context;
    }

    LeafReader reader() {
      return context.reader();
    }

    /** Documents in a window here: most corpora have fewer in all. */
    int window() {
      return Math.min(WINDOW, reader().maxDoc());
    }

    private Optional<Read> list(Weight weight) throws IOException {
      Optional<Read> list = lists.get(weight);
      if (list == null) {
        list = Optional.ofNullable(weight.scorer(context)).map(Read::new);
        lists.put(weight, list);
      }
      return list;
    }

    /** The first document that any list has, at this one or behind it. */
    int from(int document) throws IOException {
      int first = DocIdSetIterator.NO_MORE_DOCS;
      for (Optional<Read> list : lists.values()) {
        if (list.isPresent()) {
          first = Math.min(first, list.get().to(document));
        }
      }
      return first;
    }

    /** A list, and what it has in the window that was read last. */
    private final class Read {
      private final Scorer scorer;
      private int[] documents = {};
      private float[] scores = {};
      private int size;
      private int base = -1;

      Read(Scorer scorer) {
        this.scorer = scorer;
      }

      int to(int document) throws IOException {
        return scorer.docID() >= document ? scorer.docID() : scorer.iterator().advance(document);
      }

      void window(int from) throws IOException {
        if (base == from) {
          return;
        }
        base = from;
        size = 0;
        int end = base + WINDOW;
        if (to(base) < end) {
          scorer.nextDocsAndScores(end, null, batch);
          while (batch.size > 0) {
            documents = ArrayUtil.grow(documents, size + batch.size);
            scores = ArrayUtil.grow(scores, size + batch.size);
            System.arraycopy(batch.docs, 0, documents, size, batch.size);
            System.arraycopy(batch.features, 0, scores, size, batch.size);
            size += batch.size;
            scorer.nextDocsAndScores(end, null, batch);
          }
        }
      }
    }
  }

  /** Those that a segment has. */
  InSegment in(Segment segment) throws IOException {
    List<Found> found = new ArrayList<>();
    for (Single way : single) {
      segment.list(way.weight).ifPresent(list -> found.add(new Found(list, way.boost)));
    }
    List<InSegment> ways = new ArrayList<>();
    for (Ways each : inner) {
      InSegment way = each.in(segment);
      if (way.inner.isEmpty() && way.single.size() < 2) {
        found.addAll(way.single); // the best of one is that one
      } else {
        ways.add(way);
      }
    }
    return new InSegment(found, ways, new Scores(tie, segment.window()));
  }

  private record Found(Segment.Read list, float boost) {}

  /** The ways of a segment. */
  record InSegment(List<Found> single, List<InSegment> inner, Scores scores) {
    boolean isEmpty() {
      return single.isEmpty() && inner.isEmpty();
    }

    /** Adds what they score in a window, whose first document is {@code base}. */
    void addTo(Scores into, int base) throws IOException {
      for (Found each : single) {
        Segment.Read list = each.list;
        list.window(base);
        for (int i = 0; i < list.size; i++) {
          into.add(list.documents[i] - base, each.boost * list.scores[i]);
        }
      }
      for (InSegment each : inner) {
        each.scores.clear();
        each.addTo(each.scores, base);
        FixedBitSet found = each.scores.found;
        for (int i = found.nextSetBit(0); i < found.length(); i = next(found, i)) {
          into.add(i, each.scores.of(i));
        }
      }
    }
  }

  static int next(FixedBitSet found, int i) {
    return i + 1 < found.length() ? found.nextSetBit(i + 1) : DocIdSetIterator.NO_MORE_DOCS;
  }

  /** What ways scored in a window. */
  static final class Scores {
    final FixedBitSet found;
    private final float[] best;
    private final float[] others;
    private final float tie;

    /**
     * None yet.
     *
     * @param window documents in it
     */
    Scores(float tie, int window) {
      this.tie = tie;
      found = new FixedBitSet(window);
      best = new float[window];
      others = new float[window];
    }

    void clear() {
      found.clear();
      Arrays.fill(best, 0);
      Arrays.fill(others, 0);
    }

    void add(int i, float score) {
      found.set(i);
      if (score > best[i]) {
        others[i] += best[i];
        best[i] = score;
      } else {
        others[i] += score;
      }
    }

    float of(int i) {
      return best[i] + tie * others[i];
    }
  }
}
