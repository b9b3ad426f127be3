package naslag.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * A query that keeps what it found in each segment, with the scores. For labels of several words:
 * there are some thousand of them, most are in few passages or in none, and each key that somebody
 * types asks for a hundred of them again. It belongs to one commit, since its scores do.
 */
final class KeptQuery extends Query {
  /** A longer list is read again each time: eight bytes a passage are kept. */
  private static final int LONGEST = 1 << 14;

  final Query query;
  private final Map<LeafReaderContext, Kept> segments = new ConcurrentHashMap<>();
  private volatile boolean isNowhere;

  KeptQuery(Query query) {
    this.query = query;
  }

  /** Whether all segments were read, and none has a passage. */
  boolean isNowhere() {
    return isNowhere;
  }

  /** False where it is known that a document of the index does not match. */
  boolean mayHave(int document) {
    for (Map.Entry<LeafReaderContext, Kept> each : segments.entrySet()) {
      int at = document - each.getKey().docBase;
      if (at >= 0 && at < each.getKey().reader().maxDoc()) {
        return each.getValue().has(at);
      }
    }
    return true;
  }

  /** The passages of a segment, ascending and with an end behind them, and their scores. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Kept(int[] documents, float[] scores) {
    static final Kept NONE = new Kept(new int[] {DocIdSetIterator.NO_MORE_DOCS}, new float[0]);

    /** More than are kept. */
    static final Kept MANY = new Kept(new int[0], new float[0]);

    static Kept of(@Nullable Scorer scorer) throws IOException {
      int[] documents = {};
      float[] scores = {};
      int size = 0;
      DocIdSetIterator each = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        if (size == LONGEST) {
          return MANY;
        }
        documents = ArrayUtil.grow(documents, size + 1);
        scores = ArrayUtil.grow(scores, size + 1);
        documents[size] = doc;
        scores[size++] = scorer.score();
      }
      documents = Arrays.copyOf(documents, size + 1);
      documents[size] = DocIdSetIterator.NO_MORE_DOCS;
      return size == 0 ? NONE : new Kept(documents, Arrays.copyOf(scores, size));
    }

    boolean has(int document) {
      return isMany() || Arrays.binarySearch(documents, document) >= 0;
    }

    boolean isNone() {
      return documents.length == 1;
    }

    boolean isMany() {
      return documents.length == 0;
    }

    /** Goes through them. */
    private final class Each extends DocIdSetIterator {
      private int at = -1;

      @Override
      public int docID() {
        return at < 0 ? -1 : documents[at];
      }

      @Override
      public int nextDoc() {
        return documents[++at];
      }

      @Override
      public int advance(int target) {
        int found = Arrays.binarySearch(documents, at + 1, documents.length, target);
        at = found < 0 ? -1 - found : found;
        return documents[at];
      }

      @Override
      public long cost() {
        return scores.length;
      }
    }

    Scorer scorer(float boost) {
      Each each = new Each();
      return new Scorer() {
        @Override
        public int docID() {
          return each.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
          return each;
        }

        @Override
        public float score() {
          return boost * scores[each.at];
        }

        @Override
        public float getMaxScore(int upTo) {
          return Float.MAX_VALUE;
        }
      };
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new Weight(this) {
      // Made when first needed, since it looks up the terms.
      private Weight reads(float times) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, times);
      }

      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        Kept kept = segments.get(context);
        if (kept == null) {
          kept = Kept.of(reads(1).scorer(context));
          segments.put(context, kept);
          int all = ReaderUtil.getTopLevelContext(context).leaves().size();
          if (segments.size() == all && segments.values().stream().allMatch(Kept::isNone)) {
            isNowhere = true;
          }
        }
        if (kept.isMany()) {
          return reads(boost).scorerSupplier(context);
        }
        return kept.isNone() ? null : new DefaultScorerSupplier(kept.scorer(boost));
      }

      @Override
      public Explanation explain(LeafReaderContext context, int doc) throws IOException {
        return reads(boost).explain(context, doc);
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false; // it keeps its own
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeptQuery kept && query.equals(kept.query);
  }

  @Override
  public int hashCode() {
    return query.hashCode();
  }
}
