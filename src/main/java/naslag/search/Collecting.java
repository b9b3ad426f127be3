package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import naslag.index.PassageIndex;
import naslag.index.PassageQueries;
import naslag.index.Passes;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

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
    // One pass: the exact total falls out of it. A page of nothing still wants its total.
    int wanted = Math.max(1, question.offset() + question.limit());
    Sort sort = scored ? PassageQueries.BY_SCORE : inOrder;
    TopFieldDocs top =
        searcher.search(query, new TopFieldCollectorManager(sort, wanted, null, Integer.MAX_VALUE));
    int total = (int) top.totalHits.value();
    List<Found.Scored> page = new ArrayList<>();
    int end = Math.min(top.scoreDocs.length, question.offset() + question.limit());
    for (int i = question.offset(); i < end; i++) {
      ScoreDoc doc = top.scoreDocs[i];
      // A score of 0 is a match without words to rank: an age far off, a phrase of stop words.
      double score = scored ? Math.max(1e-6, (Float) ((FieldDoc) doc).fields[0]) : 1;
      page.add(new Found.Scored(doc.doc, score));
    }
    return new Found(total, page, query);
  }

  /**
   * Of what the query finds, the passages whose words carry at least half of the question's weight.
   */
  Found some(Plan plan, Query query) throws IOException {
    List<Slot> leaves = plan.slots();
    double sum = leaves.stream().mapToDouble(Slot::weight).sum();
    if (leaves.size() < 2) {
      return new Found(0, List.of(), query);
    }
    BooleanQuery.Builder coverage = new BooleanQuery.Builder();
    for (Slot leaf : leaves) {
      Query carries = new ConstantScoreQuery(leaf.query());
      coverage.add(new BoostQuery(carries, (float) (leaf.weight() / sum)), Occur.SHOULD);
    }
    FixedBitSet enough = enough(coverage.build());
    if (enough.cardinality() == 0) {
      return new Found(0, List.of(), query);
    }
    BooleanQuery.Builder ranked = new BooleanQuery.Builder();
    ranked.add(query, Occur.MUST);
    ranked.add(new BitsQuery(enough, searcher.getIndexReader()), Occur.FILTER);
    return byScore(ranked.build());
  }

  private FixedBitSet enough(Query coverage) throws IOException {
    FixedBitSet bits = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    searcher.search(coverage, Passes.with(() -> new EnoughCollector(bits)));
    return bits;
  }

  /** Remembers the documents whose words carry enough. */
  private static final class EnoughCollector extends SimpleCollector {
    private static final float ROUNDING = 1e-4f;

    private final FixedBitSet bits;
    private int base;
    private @Nullable Scorable scorer;

    EnoughCollector(FixedBitSet bits) {
      this.bits = bits;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      base = context.docBase;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      if (Objects.requireNonNull(scorer).score() >= Weights.ENOUGH - ROUNDING) {
        bits.set(base + doc);
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }
}
