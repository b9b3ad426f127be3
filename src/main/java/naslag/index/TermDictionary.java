package naslag.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The terms of a commit, for one thread. A term is looked up once, in a dictionary that is opened
 * once, for all queries that have it: the labels of a concept ask some hundred terms.
 */
public final class TermDictionary {
  private final IndexReaderContext reader;
  private final Map<Term, TermStates> known = new HashMap<>();
  private final Map<String, TermsEnum> open = new HashMap<>();

  TermDictionary(IndexReaderContext reader) {
    this.reader = reader;
  }

  /** How many passages have a token in a field. */
  public int frequency(TextField field, String token) throws IOException {
    return states(field.term(token)).docFreq();
  }

  /** The query of a token of a field. */
  public Query query(TextField field, String token) throws IOException {
    Term term = field.term(token);
    return new TermQuery(term, states(term));
  }

  private TermStates states(Term term) throws IOException {
    TermStates states = known.get(term);
    if (states == null) {
      states = new TermStates(reader);
      for (LeafReaderContext leaf : reader.leaves()) {
        TermsEnum terms = terms(leaf, term.field());
        if (terms.seekExact(term.bytes())) {
          states.register(terms.termState(), leaf.ord, terms.docFreq(), terms.totalTermFreq());
        }
      }
      known.put(term, states);
    }
    return states;
  }

  private TermsEnum terms(LeafReaderContext leaf, String field) throws IOException {
    String key = leaf.ord + field;
    TermsEnum terms = open.get(key);
    if (terms == null) {
      Terms all = leaf.reader().terms(field);
      terms = all == null ? TermsEnum.EMPTY : all.iterator();
      open.put(key, terms);
    }
    return terms;
  }
}
