package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import naslag.index.PassageIndex;
import naslag.index.TermDictionary;
import naslag.index.TextField;
import naslag.search.Evidence.Trace;
import naslag.search.Question.Expansion;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** How much a word says in this corpus. */
final class Statistics {
  private final PassageIndex index;
  private final int passages;
  private final TermDictionary terms;

  Statistics(PassageIndex index) throws IOException {
    this.index = index;
    this.passages = index.passages();
    this.terms = index.dictionary();
  }

  /** How many passages have a token in a field. */
  int frequency(TextField field, String token) throws IOException {
    return terms.frequency(field, token);
  }

  /** The query of a token of a field. */
  Query term(TextField field, String token) throws IOException {
    return terms.query(field, token);
  }

  /** How many passages have words, in any form, one behind the other. */
  int frequencyInARow(List<String> lemmas) throws IOException {
    return index.searcher().count(TextField.TEXT.phrase(0, lemmas));
  }

  /** Whether any passage matches; stops at the first. */
  boolean someHas(Query query) throws IOException {
    return hasTerm(query)
        || index.searcher().search(new ConstantScoreQuery(query), 1).scoreDocs.length > 0;
  }

  /** Whether a query is content with one term, and some passage has it: no list is read then. */
  private boolean hasTerm(Query query) throws IOException {
    return switch (query) {
      case TermQuery term -> index.searcher().getIndexReader().docFreq(term.getTerm()) > 0;
      case BoostQuery boosted -> hasTerm(boosted.getQuery());
      case DisjunctionMaxQuery any -> anyHasTerm(any.getDisjuncts());
      case BooleanQuery any when Ways.isSum(any) ->
          anyHasTerm(any.clauses().stream().map(BooleanClause::query).toList());
      default -> false;
    };
  }

  private boolean anyHasTerm(Iterable<Query> queries) throws IOException {
    for (Query each : queries) {
      if (hasTerm(each)) {
        return true;
      }
    }
    return false;
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
   * Tokens in the headings of a passage and in what people ask when they need it, where nothing can
   * be marked, as a word of weight 1.
   *
   * @param slop how many places they may stand off
   * @param asked what they are worth in a question
   */
  List<Evidence> beside(List<String> tokens, int slop, float asked, Set<Expansion> off)
      throws IOException {
    List<Evidence> all = new ArrayList<>();
    if (!off.contains(Expansion.HEADINGS)) {
      all.add(beside(TextField.TITLE, tokens, slop).times(Weights.TITLE_ONLY));
      all.add(beside(TextField.PATH, tokens, slop).times(Weights.PATH_ONLY));
    }
    if (!off.contains(Expansion.QUESTIONS)) {
      all.add(beside(TextField.QUESTIONS, tokens, slop).times(asked));
    }
    return all;
  }

  private Evidence beside(TextField field, List<String> tokens, int slop) throws IOException {
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
