package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.apache.lucene.util.FixedBitSet;

/**
 * The ways in which passages may have a word, scored a window of documents at a time and one way
 * after the other. Lucene's own disjunctions go document by document, with their ways in a heap.
 */
final class Ways {
  /** Documents in a window. */
  static final int WINDOW = 4096;

  private final List<Weight> single = new ArrayList<>();
  private final List<Ways> inner = new ArrayList<>();
  private final float tie;

  private Ways(float tie) {
    this.tie = tie;
  }

  /**
   * Of which the best counts, with a share of the others.
   *
   * @param tie the share, from 0 to 1; with 1 all add up
   */
  static Ways of(Iterable<Query> queries, float tie, IndexSearcher searcher, float boost)
      throws IOException {
    Ways ways = new Ways(tie);
    for (Query query : queries) {
      ways.add(query, searcher, boost);
    }
    return ways;
  }

  private void add(Query query, IndexSearcher searcher, float boost) throws IOException {
    switch (query) {
      case BoostQuery boosted -> add(boosted.getQuery(), searcher, boost * boosted.getBoost());
      case DisjunctionMaxQuery best ->
          inner.add(of(best.getDisjuncts(), best.getTieBreakerMultiplier(), searcher, boost));
      case BooleanQuery sum when isSum(sum) ->
          inner.add(
              of(sum.clauses().stream().map(BooleanClause::query).toList(), 1, searcher, boost));
      default -> single.add(searcher.createWeight(query, ScoreMode.COMPLETE, boost));
    }
  }

  private static boolean isSum(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() <= 1
        && query.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
  }

  /** Those that a segment has. */
  InSegment in(LeafReaderContext context) throws IOException {
    List<Scorer> scorers = new ArrayList<>();
    for (Weight weight : single) {
      Scorer scorer = weight.scorer(context);
      if (scorer != null) {
        scorer.iterator().nextDoc();
        scorers.add(scorer);
      }
    }
    List<InSegment> ways = new ArrayList<>();
    for (Ways each : inner) {
      InSegment way = each.in(context);
      if (!way.isEmpty()) {
        ways.add(way);
      }
    }
    return new InSegment(scorers, ways, new Scores(ways.isEmpty() && scorers.isEmpty() ? 0 : WINDOW, tie));
  }

  /** The ways of a segment, each at its next document. */
  record InSegment(List<Scorer> scorers, List<InSegment> inner, Scores scores) {
    boolean isEmpty() {
      return scorers.isEmpty() && inner.isEmpty();
    }

    /** The first document that any of them has, at this one or behind it. */
    int from(int document) throws IOException {
      int first = DocIdSetIterator.NO_MORE_DOCS;
      for (Scorer scorer : scorers) {
        first = Math.min(first, to(scorer, document));
      }
      for (InSegment each : inner) {
        first = Math.min(first, each.from(document));
      }
      return first;
    }

    /** Adds what they score in a window, whose first document is {@code base}. */
    void addTo(Scores into, int base, DocAndFloatFeatureBuffer batch) throws IOException {
      int end = base + WINDOW;
      for (Scorer scorer : scorers) {
        if (to(scorer, base) < end) {
          scorer.nextDocsAndScores(end, null, batch);
          while (batch.size > 0) {
            for (int i = 0; i < batch.size; i++) {
              into.add(batch.docs[i] - base, batch.features[i]);
            }
            scorer.nextDocsAndScores(end, null, batch);
          }
        }
      }
      for (InSegment each : inner) {
        each.scores.clear();
        each.addTo(each.scores, base, batch);
        FixedBitSet found = each.scores.found;
        for (int i = found.nextSetBit(0); i < WINDOW; i = next(found, i)) {
          into.add(i, each.scores.of(i));
        }
      }
    }

    private static int to(Scorer scorer, int document) throws IOException {
      return scorer.docID() >= document ? scorer.docID() : scorer.iterator().advance(document);
    }
  }

  static int next(FixedBitSet found, int i) {
    return i + 1 < WINDOW ? found.nextSetBit(i + 1) : DocIdSetIterator.NO_MORE_DOCS;
  }

  /** What ways scored in a window. */
  static final class Scores {
    final FixedBitSet found;
    private final float[] best;
    private final float[] others;
    private final float tie;

    Scores(int size, float tie) {
      this.found = new FixedBitSet(size);
      this.best = new float[size];
      this.others = new float[size];
      this.tie = tie;
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
