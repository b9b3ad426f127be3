package naslag.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The terms of a field, and the documents of a term or a query, read straight from an index. */
final class TermLists {
  private TermLists() {}

  /**
   * The terms of a field that begin with this, and how many documents have each, put into a map.
   */
  static <M extends Map<String, Long>> M frequencies(
      IndexReader reader, String field, String beginning, M frequencies) throws IOException {
    BytesRef first = new BytesRef(beginning);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      BytesRef term = each.seekCeil(first) == SeekStatus.END ? null : each.term();
      for (; term != null && StringHelper.startsWith(term, first); term = each.next()) {
        frequencies.merge(term.utf8ToString(), (long) each.docFreq(), Long::sum);
      }
    }
    return frequencies;
  }

  /**
   * The documents of a term, ascending. A collector for one document costs a cold start its
   * classes.
   *
   * @param shelf of one corpus, or {@link Shelves#ANY}
   */
  static List<Integer> documents(IndexReader reader, Term term, int shelf) throws IOException {
    List<Integer> documents = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      boolean elsewhere = shelf != Shelves.ANY && Shelves.of(leaf) != shelf;
      PostingsEnum postings = elsewhere ? null : leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings != null) {
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          if (live == null || live.get(doc)) {
            documents.add(leaf.docBase + doc);
          }
        }
      }
    }
    return documents;
  }

  /** Those of some documents that a query finds. */
  static Set<Integer> matching(IndexSearcher searcher, Query query, Set<Integer> documents)
      throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    Set<Integer> matching = new HashSet<>();
    DocIdSetIterator found = DocIdSetIterator.empty();
    int base = -1;
    for (int document : new TreeSet<>(documents)) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      if (leaf.docBase != base) {
        base = leaf.docBase;
        Scorer scorer = weight.scorer(leaf);
        found = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      }
      if (found.docID() < document - base) {
        found.advance(document - base);
      }
      if (found.docID() == document - base) {
        matching.add(document);
      }
    }
    return matching;
  }
}
