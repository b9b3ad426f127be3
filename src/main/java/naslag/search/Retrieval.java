package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import naslag.index.AllDocuments;
import naslag.index.PassageIndex;
import naslag.index.PassageQueries;
import naslag.search.Hits.Match;
import naslag.search.Question.Expansion;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** Makes one query of a question, its spelling settled first, and runs it. */
final class Retrieval {
  private final PassageIndex index;
  private final Question question;

  Retrieval(PassageIndex index, Question question) {
    this.index = index;
    this.question = question;
  }

  /**
   * What a question finds.
   *
   * @param terms its words, after correction
   * @param conditions what the passages must be besides
   * @param all the documents that were found
   * @param page the asked ones, best first
   * @param withAllWords how many of the found passages have every word that was asked for
   */
  record Found(
      QueryTerms terms,
      Conditions conditions,
      Query query,
      Match match,
      BitSet all,
      List<Scored> page,
      int withAllWords) {
    int total() {
      return all.cardinality();
    }

    /** What was searched for instead of what was asked, if anything else. */
    Optional<String> corrected(ParsedQuestion asked) {
      return Optional.of(terms.parsed().words())
          .filter(words -> match != Match.ALL && !words.equals(asked.words()));
    }
  }

  /**
   * A question as one query.
   *
   * @param ranked false for a listing, which is in the order of the corpus
   */
  record Asked(QueryTerms terms, Conditions conditions, Query query, boolean ranked) {}

  /** A document and its score. */
  record Scored(int document, double score) {}

  Found find(ParsedQuestion parsed, Conditions conditions) throws IOException {
    Found typed = find(parsed, conditions, Match.ALL);
    if (parsed.isEmpty()
        || typed.withAllWords() > 0
        || question.off().contains(Expansion.SPELLING)) {
      return typed;
    }
    Optional<ParsedQuestion> corrected = new Corrections(index, question).correct(typed.terms());
    if (corrected.isPresent()) {
      Conditions others = Conditions.of(index, question, corrected.get());
      Found better = find(corrected.get(), others, Match.CORRECTED);
      if (better.match() != Match.NONE) {
        return better;
      }
    }
    return typed;
  }

  private Found find(ParsedQuestion parsed, Conditions conditions, Match whole) throws IOException {
    Asked asked = asked(parsed, conditions);
    QueryTerms terms = asked.terms;
    boolean listing = parsed.isEmpty();
    Object[] results = run(asked.query, asked.ranked ? PassageQueries.BY_SCORE : index.inOrder());
    BitSet all = (BitSet) results[1];
    int total = all.cardinality();
    int withAllWords = listing || terms.areOneWord() ? total : withAllWords(terms, conditions);
    Match some = total == 0 ? Match.NONE : withAllWords == total ? whole : Match.SOME;
    List<Scored> page = page((TopFieldDocs) results[0]);
    Match match = listing ? Match.ALL : some;
    return new Found(terms, conditions, asked.query, match, all, page, withAllWords);
  }

  /** The query of a question as it stands, for this index or for another that has its fields. */
  Asked asked(ParsedQuestion parsed, Conditions conditions) throws IOException {
    QueryTerms terms = QueryTerms.of(parsed, index, question.off());
    if (!parsed.isEmpty()) {
      Query query = Ranking.of(terms, conditions.all(), question.off());
      return new Asked(terms, conditions, query, true);
    }
    FilterQueries filters = conditions.filters();
    boolean ranked = !(filters.themes().isEmpty() && filters.ages().isEmpty());
    Query query = ranked ? about(conditions) : Ranking.listing(conditions.all()).build();
    return new Asked(terms, conditions, query, ranked);
  }

  /** How many passages have every word that was asked for. */
  int withAllWords(QueryTerms terms, Conditions conditions) throws IOException {
    if (!terms.isPresent()) {
      return 0;
    }
    BooleanQuery.Builder all = Ranking.listing(conditions.all());
    terms.asked().forEach(term -> all.add(term.query(), Occur.FILTER));
    return index.searcher().count(all.build());
  }

  /** Who browses wants first what was written on a theme, and last what only names it. */
  private Query about(Conditions conditions) throws IOException {
    List<QueryTerm> themes = new ArrayList<>();
    for (String theme : conditions.filters().themes()) {
      ParsedQuestion label = ParsedQuestion.words(theme, question.off(), false);
      themes.addAll(QueryTerms.of(label, index, question.off()).sought());
    }
    return Ranking.about(conditions, themes, question.off());
  }

  /** What ranks first and, in the same pass, all that is found: to run a query twice costs it. */
  private Object[] run(Query query, Sort sort) throws IOException {
    // limit=0 still needs the total.
    int wanted = Math.max(1, question.offset() + question.limit());
    TopFieldCollectorManager best =
        new TopFieldCollectorManager(sort, wanted, null, Integer.MAX_VALUE);
    return index.searcher().search(query, new MultiCollectorManager(best, AllDocuments.manager()));
  }

  private List<Scored> page(TopFieldDocs best) {
    return Arrays.stream(best.scoreDocs)
        .skip(question.offset())
        .limit(question.limit())
        // A score of 0 is a match without words to rank: an age far off, a phrase of stop words.
        .map(
            hit ->
                new Scored(
                    hit.doc, ((FieldDoc) hit).fields[0] instanceof Float f ? Math.max(1e-6, f) : 1))
        .toList();
  }
}
