package naslag.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import naslag.index.PassageQueries;
import naslag.search.EnoughQuery.Terms;
import naslag.search.Ways.InSegment;
import naslag.search.Ways.Scores;
import naslag.search.Ways.Segment;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.hnsw.FloatHeap;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the passages of a segment that have enough of a question's words, a window of
 * documents at a time. What is costly to read (words near each other, ages) is looked at last, and
 * only in passages that may still come among the best.
 */
final class EnoughScorer extends Scorer {
  /**
   * A word in this segment.
   *
   * @param asked what finds the passages that have it
   * @param wider what finds others that may serve
   * @param share its part of the weight of all words, from 0 to 1
   */
  record Word(InSegment asked, InSegment wider, double share) {}

  /**
   * What ranks beside the words.
   *
   * @param cheap read for the whole window
   * @param costly read passage by passage
   * @param condition what a passage must be as well
   */
  record Beside(InSegment cheap, List<Scorer> costly, Optional<Scorer> condition) {}

  private final Segment segment;
  private final List<Word> words;
  private final Beside beside;
  private final Terms terms;
  private final @Nullable Bits live;
  private final float bonus;
  private final float most;
  private final FloatHeap best;

  private final int window;
  private final Scores word;
  private final Scores besides;
  private final FixedBitSet any;
  private final FixedBitSet whole;
  private final double[] sums;
  private final double[] shares;
  private final long[] asked;

  /** The matches of the window, ascending, and their scores. */
  private final int[] matches;

  private final float[] scores;
  private int base = -Ways.WINDOW;
  private int count;
  private int at;
  private int document = -1;

  /**
   * Goes through a segment.
   *
   * @param words all of the question's
   * @param boost what the scores were multiplied by
   */
  EnoughScorer(Segment segment, List<Word> words, Beside beside, Terms terms, float boost)
      throws IOException {
    this.segment = segment;
    this.words = words;
    this.beside = beside;
    this.terms = terms;
    this.live = segment.reader().getLiveDocs();
    this.bonus = words.size() > 1 ? terms.bonus() * boost : 0;
    window = segment.window();
    word = new Scores(QueryTerm.TIE, window);
    besides = new Scores(1, window);
    any = new FixedBitSet(window);
    whole = new FixedBitSet(window);
    sums = new double[window];
    shares = new double[window];
    asked = new long[window];
    matches = new int[window];
    scores = new float[window];
    float sum = 0;
    for (Scorer each : beside.costly()) {
      each.advanceShallow(0);
      sum += each.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
    }
    this.most = sum;
    this.best = new FloatHeap(Math.clamp(terms.best(), 1, segment.reader().maxDoc()));
  }

  /** Which words the current passage has by what was asked, a bit each, the first the lowest. */
  long asked() {
    return asked[matches[at]];
  }

  /** Whether the current passage may be among the best. */
  boolean isAmongBest() {
    return scores[at] >= best.peek();
  }

  @Override
  public int docID() {
    return document;
  }

  @Override
  public DocIdSetIterator iterator() {
    return new DocIdSetIterator() {
      @Override
      public int docID() {
        return document;
      }

      @Override
      public int nextDoc() throws IOException {
        return advance(document + 1);
      }

      @Override
      public int advance(int target) throws IOException {
        while (at < count && base + matches[at] < target) {
          at++;
        }
        for (int from = Math.max(target, base + Ways.WINDOW); at == count && from >= 0; ) {
          from = window(from);
          while (at < count && base + matches[at] < target) {
            at++;
          }
        }
        document = at < count ? base + matches[at] : NO_MORE_DOCS;
        return document;
      }

      @Override
      public long cost() {
        return segment.reader().maxDoc();
      }
    };
  }

  @Override
  public float score() {
    return scores[at];
  }

  @Override
  public float getMaxScore(int upTo) {
    return Float.MAX_VALUE;
  }

  /** Reads the next window with any word from a document on; returns where to go on, or -1. */
  private int window(int document) throws IOException {
    // Windows begin at the same places for every reader: a score depends on what else is in one.
    int from = document - document % Ways.WINDOW;
    int first = segment.from(from);
    if (beside.condition.isPresent() && first != DocIdSetIterator.NO_MORE_DOCS) {
      first = Math.max(first, to(beside.condition.get(), from));
    }
    if (first == DocIdSetIterator.NO_MORE_DOCS) {
      return -1;
    }
    base = first - first % Ways.WINDOW;
    readWords();
    match();
    rank();
    at = 0;
    return base + Ways.WINDOW;
  }

  private void readWords() throws IOException {
    any.clear();
    whole.set(0, window);
    Arrays.fill(sums, 0);
    Arrays.fill(shares, 0);
    Arrays.fill(asked, 0);
    long bit = 1;
    for (Word each : words) {
      word.clear();
      each.asked.addTo(word, base);
      for (int i = word.found.nextSetBit(0); i < window; i = Ways.next(word.found, i)) {
        asked[i] |= bit;
      }
      bit <<= 1;
      each.wider.addTo(word, base);
      whole.and(word.found);
      any.or(word.found);
      for (int i = word.found.nextSetBit(0); i < window; i = Ways.next(word.found, i)) {
        sums[i] += word.of(i);
        shares[i] += each.share;
      }
    }
  }

  private void match() throws IOException {
    count = 0;
    for (int i = any.nextSetBit(0); i < window; i = Ways.next(any, i)) {
      if (shares[i] >= terms.least() && (live == null || live.get(base + i))) {
        double condition = 0;
        if (beside.condition.isPresent()) {
          if (to(beside.condition.get(), base + i) != base + i) {
            continue;
          }
          condition = beside.condition.get().score();
        }
        scores[count] = (float) (sums[i] + (whole.get(i) ? bonus : 0) + condition);
        matches[count++] = i;
      }
    }
  }

  private void rank() throws IOException {
    if (!beside.cheap.isEmpty()) {
      besides.clear();
      beside.cheap.addTo(besides, base);
    }
    for (int n = 0; n < count; n++) {
      scores[n] += besides.of(matches[n]);
    }
    OthersOfWork.add(works(), scores);
    for (int n = 0; n < count; n++) {
      float score = scores[n];
      if (best.size() < terms.best() || score + most >= best.peek()) {
        for (Scorer each : beside.costly) {
          if (to(each, base + matches[n]) == base + matches[n]) {
            score += each.score();
          }
        }
        best.offer(score);
      }
      scores[n] = score;
    }
  }

  /** The work of each match, a number. */
  private int[] works() throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment.reader(), PassageQueries.WORK);
    int[] works = new int[count];
    for (int n = 0; n < count; n++) {
      works[n] = values.advanceExact(base + matches[n]) ? (int) values.nextOrd() : -1;
    }
    return works;
  }

  private static int to(Scorer scorer, int document) throws IOException {
    return scorer.docID() >= document ? scorer.docID() : scorer.iterator().advance(document);
  }
}
