package naslag.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naslag.index.PassageIndex;
import naslag.index.TextField;
import naslag.search.Evidence.Trace;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** How much a word says in this corpus. A term is looked up once for all queries that have it. */
final class Statistics {
  private final PassageIndex index;
  private final int passages;
  private final Map<Term, TermStates> known = new HashMap<>();
  private final Map<String, TermsEnum> dictionaries = new HashMap<>();

  Statistics(PassageIndex index) throws IOException {
    this.index = index;
    this.passages = index.passages();
  }

  /** How many passages have a token in a field. */
  int frequency(TextField field, String token) throws IOException {
    return states(field.term(token)).docFreq();
  }

  /** The query of a token of a field. */
  Query term(TextField field, String token) throws IOException {
    Term term = field.term(token);
    return new TermQuery(term, states(term));
  }

  private TermStates states(Term term) throws IOException {
    TermStates states = known.get(term);
    if (states == null) {
      IndexReaderContext all = index.searcher().getTopReaderContext();
      states = new TermStates(all);
      for (LeafReaderContext leaf : all.leaves()) {
        TermsEnum terms = dictionary(leaf, term.field());
        if (terms.seekExact(term.bytes())) {
          states.register(terms.termState(), leaf.ord, terms.docFreq(), terms.totalTermFreq());
        }
      }
      known.put(term, states);
    }
    return states;
  }

  /** Opened once: to open it costs more than to look up a term. */
  private TermsEnum dictionary(LeafReaderContext leaf, String field) throws IOException {
    String key = leaf.ord + field;
    TermsEnum terms = dictionaries.get(key);
    if (terms == null) {
      Terms all = leaf.reader().terms(field);
      terms = all == null ? TermsEnum.EMPTY : all.iterator();
      dictionaries.put(key, terms);
    }
    return terms;
  }

  /** How many passages have words, in any form, one behind the other. */
  int frequencyInARow(List<String> lemmas) throws IOException {
    return index.searcher().count(TextField.TEXT.phrase(0, lemmas));
  }

  /** Whether any passage matches; stops at the first. */
  boolean someHas(Query query) throws IOException {
    return index.searcher().search(new ConstantScoreQuery(query), 1).scoreDocs.length > 0;
  }

  /** Inverse document frequency as BM25 has it; the highest for a word that nobody has. */
  double idf(int frequency) {
    return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
  }

  double idf(TextField field, String token) throws IOException {
    return idf(frequency(field, token));
  }

  /** The sum of tokens. */
  double idf(TextField field, List<String> tokens) throws IOException {
    double sum = 0;
    for (String token : tokens) {
      sum += idf(field, token);
    }
    return sum;
  }

  /**
   * Tokens of a field beside the text, where nothing can be marked, as a word of weight 1.
   *
   * @param slop how many places they may stand off
   */
  Evidence beside(TextField field, List<String> tokens, int slop) throws IOException {
    for (String token : tokens) {
      if (frequency(field, token) == 0) {
        return Evidence.NONE;
      }
    }
    Query query = tokens.size() == 1 ? term(field, tokens.getFirst()) : field.phrase(slop, tokens);
    return new Evidence(query, (float) perUnit(idf(field, tokens)), List.of());
  }

  /**
   * A token of a field, which counts as much as a word of weight 1: by its own rarity it would
   * outrank the typed word.
   */
  Evidence evidence(TextField field, String token) throws IOException {
    return frequency(field, token) == 0
        ? Evidence.NONE
        : new Evidence(
            term(field, token),
            (float) perUnit(idf(field, token)),
            List.of(Trace.plain(field, token)));
  }

  /** What makes tokens that weigh so much together count as a word of weight 1. */
  static double perUnit(double weight) {
    return 1 / Math.max(weight, 0.1);
  }
}
