package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import naslag.index.PassageIndex;
import naslag.index.PassageQueries;
import naslag.index.Passes;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.FixedBitSet;

/** Runs a query and takes the asked page of what it finds. */
final class Collecting {
  private final IndexSearcher searcher;
  private final Sort inOrder;
  private final Question question;

  Collecting(PassageIndex index, Question question) {
    this.searcher = index.searcher();
    this.inOrder = index.inOrder();
    this.question = question;
  }

  Found byScore(Query query) throws IOException {
    return run(query, true);
  }

  Found inOrder(Query query) throws IOException {
    return run(query, false);
  }

  private Found run(Query query, boolean scored) throws IOException {
    // One pass: the exact total falls out of it. limit=0 still needs the total.
    int wanted = Math.max(1, question.offset() + question.limit());
    Sort sort = scored ? PassageQueries.BY_SCORE : inOrder;
    TopFieldCollectorManager best =
        new TopFieldCollectorManager(sort, wanted, null, Integer.MAX_VALUE);
    Query documents = query;
    TopFieldDocs top;
    if (question.facets()) {
      // Remembered in passing: to run the query again for the counts would cost most of it again.
      FixedBitSet all = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
      Object[] both =
          searcher.search(
              query, new MultiCollectorManager(best, Passes.with(() -> new AllCollector(all))));
      top = (TopFieldDocs) both[0];
      documents = new BitsQuery(all, searcher.getIndexReader());
    } else {
      top = searcher.search(query, best);
    }
    int total = (int) top.totalHits.value();
    List<Found.Scored> page = new ArrayList<>();
    int end = Math.min(top.scoreDocs.length, question.offset() + question.limit());
    for (int i = question.offset(); i < end; i++) {
      ScoreDoc doc = top.scoreDocs[i];
      // A score of 0 is a match without words to rank: an age far off, a phrase of stop words.
      double score = scored ? Math.max(1e-6, (Float) ((FieldDoc) doc).fields[0]) : 1;
      page.add(new Found.Scored(doc.doc, score));
    }
    return new Found(total, page, query, documents);
  }

  /**
   * Documents that were found.
   *
   * @param total how many in all
   * @param page the asked ones
   * @param query what found them
   * @param documents finds the same ones again; by number, where they are wanted for counting
   */
  record Found(int total, List<Scored> page, Query query, Query documents) {
    static Found nothing(Query query) {
      return new Found(0, List.of(), query, query);
    }

    /** A document and its score. */
    record Scored(int document, double score) {}
  }

  /** Remembers every document. */
  private static final class AllCollector extends SimpleCollector {
    private final FixedBitSet bits;
    private int base;

    AllCollector(FixedBitSet bits) {
      this.bits = bits;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      base = context.docBase;
    }

    @Override
    public void collect(int doc) {
      bits.set(base + doc);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
