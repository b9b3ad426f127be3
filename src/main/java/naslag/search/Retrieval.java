package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.index.PassageIndex;
import naslag.index.PassageQueries;
import naslag.search.Gathering.Gathered;
import naslag.search.Hits.Match;
import naslag.search.Question.Expansion;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
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

    /** Whether a passage of the page has a word that was asked for. */
    boolean has(Scored scored, QueryTerm word) {
      for (int i = 0; i < terms.sought().size(); i++) {
        if (terms.sought().get(i).isOf(word)) {
          return (scored.words >> i & 1) == 1;
        }
      }
      return false;
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

  /**
   * A document and its score.
   *
   * @param words which of the sought words it has by what was asked, a bit each
   */
  record Scored(int document, double score, long words) {}

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
    Gathered gathered =
        index
            .searcher()
            .search(
                asked.query,
                new Gathering(
                    asked.ranked ? PassageQueries.BY_SCORE : index.inOrder(),
                    wanted(),
                    terms.sought().size()));
    int total = gathered.all().cardinality();
    int withAllWords =
        listing || terms.areOneWord()
            ? total
            : terms.isPresent() && !terms.sought().isEmpty() ? gathered.withAllWords() : 0;
    Match some = total == 0 ? Match.NONE : withAllWords == total ? whole : Match.SOME;
    return new Found(
        terms,
        conditions,
        asked.query,
        listing ? Match.ALL : some,
        gathered.all(),
        page(gathered.best(), gathered.words()),
        withAllWords);
  }

  /** The query of a question as it stands, for this index or for another that has its fields. */
  Asked asked(ParsedQuestion parsed, Conditions conditions) throws IOException {
    QueryTerms terms = QueryTerms.of(parsed, index, question.off());
    if (!parsed.isEmpty()) {
      Query query = Ranking.of(terms, conditions.all(), question.off(), wanted());
      return new Asked(terms, conditions, query, true);
    }
    FilterQueries filters = conditions.filters();
    boolean ranked = !(filters.themes().isEmpty() && filters.ages().isEmpty());
    Query query = ranked ? about(conditions) : Ranking.listing(conditions.all()).build();
    return new Asked(terms, conditions, query, ranked);
  }

  /** At least one: without any, the total is asked all the same. */
  private int wanted() {
    return Math.max(1, question.offset() + question.limit());
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

  private List<Scored> page(TopFieldDocs best, Map<Integer, Long> words) {
    return Arrays.stream(best.scoreDocs)
        .skip(question.offset())
        .limit(question.limit())
        // A score of 0 is a match without words to rank: an age far off, a phrase of stop words.
        .map(
            hit ->
                new Scored(
                    hit.doc,
                    ((FieldDoc) hit).fields[0] instanceof Float f ? Math.max(1e-6, f) : 1,
                    words.getOrDefault(hit.doc, 0L)))
        .toList();
  }
}
