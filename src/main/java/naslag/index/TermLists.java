package naslag.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
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
}
