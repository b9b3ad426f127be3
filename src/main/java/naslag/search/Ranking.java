package naslag.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import naslag.age.AgeMention;
import naslag.dutch.CommonWords;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Tokens;
import naslag.index.PassageQueries;
import naslag.index.TextField;
import naslag.search.Conditions.Condition;
import naslag.search.EnoughQuery.Word;
import naslag.search.Question.Expansion;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Composes the query that ranks. */
final class Ranking {
  private static final int NEAR_SLOP = 4;
  private static final double ROUNDING = 1e-4;

  private final QueryTerms terms;
  private final Set<Expansion> off;

  /** What adds to a score. */
  private final List<Query> beside = new ArrayList<>();

  private Ranking(QueryTerms terms, Set<Expansion> off) {
    this.terms = terms;
    this.off = off;
    terms();
    near();
    defines();
    ParsedQuestion parsed = terms.parsed();
    List<Tokens.Token> wish = off.contains(Expansion.EXAMPLES) ? List.of() : parsed.wish();
    if (!wish.isEmpty() && parsed.wishesExamples()) {
      add(new ConstantScoreQuery(PassageQueries.type(true)), Weights.EXAMPLES);
    } else {
      wish.forEach(
          word -> add(TermBuilder.term(TextField.TEXT, DutchAnalysis.lemma(word.term())), 1));
    }
    if (!parsed.statedAges().isEmpty() && !isAge()) {
      add(PassageQueries.aboutAge(parsed.statedAges()), Weights.AGE_BESIDE_WORDS);
    }
  }

  /**
   * Passages with enough of a question's evidence, those with more of it first.
   *
   * @param conditions what a passage must be besides
   * @param best how many of the first need their whole score
   */
  static Query of(QueryTerms terms, List<Condition> conditions, Set<Expansion> off, int best) {
    Ranking ranking = new Ranking(terms, off);
    if (!terms.sought().isEmpty()) {
      return ranking.enough(conditions, best);
    }
    BooleanQuery.Builder query = ranking.without(conditions);
    if (terms.isAbsent()) {
      query.add(new MatchNoDocsQuery("no passage has any of the words"), Occur.FILTER);
    }
    return query.build();
  }

  /** Every word must be there. */
  static Query all(QueryTerms terms, Set<Expansion> off) {
    BooleanQuery.Builder query = new Ranking(terms, off).without(List.of());
    terms.asked().forEach(term -> query.add(term.query(), Occur.MUST));
    return query.build();
  }

  /** All but the words. */
  private BooleanQuery.Builder without(List<Condition> conditions) {
    BooleanQuery.Builder query = terms.sought().isEmpty() ? listing(conditions) : with(conditions);
    beside.forEach(each -> query.add(each, Occur.SHOULD));
    if (isAge()) {
      query.add(age(), Occur.MUST);
    }
    return query;
  }

  /** What the conditions leave. */
  static BooleanQuery.Builder listing(List<Condition> conditions) {
    return with(conditions).add(PassageQueries.all(), Occur.FILTER);
  }

  /**
   * Without the clause for passages: only passages have the fields that words are looked for in.
   */
  private static BooleanQuery.Builder with(List<Condition> conditions) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    conditions.forEach(condition -> query.add(condition.query(), condition.occur()));
    return query;
  }

  /**
   * What the conditions leave, by how much it is about the themes or the ages among them.
   *
   * @param themes the words of the themes' labels
   */
  static Query about(Conditions conditions, List<QueryTerm> themes, Set<Expansion> off) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(listing(conditions.all()).build(), Occur.FILTER);
    for (QueryTerm term : themes) {
      query.add(term.query(), Occur.SHOULD);
      if (!off.contains(Expansion.HEADINGS)) {
        Query inTitle = TermBuilder.term(TextField.TITLE, term.lemma());
        add(query, inTitle, Weights.TITLE * term.inTitle());
        add(query, TermBuilder.term(TextField.PATH, term.lemma()), 1);
      }
    }
    if (!conditions.filters().ages().isEmpty()) {
      add(query, PassageQueries.aboutAge(conditions.filters().ages()), Weights.AGE_BESIDE_WORDS);
    }
    return query.build();
  }

  private void add(Query part, float boost) {
    beside.add(new BoostQuery(part, boost));
  }

  private static void add(BooleanQuery.Builder query, Query part, float boost) {
    query.add(new BoostQuery(part, boost), Occur.SHOULD);
  }

  /** The words; a passage is an answer when those that it has carry enough of their weight. */
  private Query enough(List<Condition> conditions, int best) {
    List<QueryTerm> sought = terms.sought();
    boolean sentence = terms.isSentence();
    double sum = sought.stream().mapToDouble(QueryTerm::weight).sum();
    List<Word> words = new ArrayList<>();
    for (QueryTerm each : sought) {
      List<Evidence> all = each.evidence();
      int asked = terms.asked(each);
      words.add(
          new Word(
              QueryTerm.queries(all.subList(0, asked)),
              QueryTerm.queries(all.subList(asked, all.size())),
              sought.size() == 1 ? 1 : each.weight() / sum));
    }
    return new EnoughQuery(
        words,
        beside,
        Optional.of(listing(conditions).build()).filter(query -> !conditions.isEmpty()),
        new EnoughQuery.Terms(
            (sentence ? Weights.ENOUGH_OF_SENTENCE : Weights.ENOUGH) - ROUNDING,
            sentence ? Weights.EVERY_WORD_OF_SENTENCE : Weights.EVERY_WORD,
            best));
  }

  /** In the title and in what people ask when they need the section. */
  private void terms() {
    float title = terms.isSentence() ? Weights.TITLE_OF_SENTENCE : Weights.TITLE;
    for (QueryTerm term : terms.sought()) {
      if (!off.contains(Expansion.HEADINGS)) {
        add(TermBuilder.term(TextField.TITLE, term.lemma()), title * term.inTitle());
      }
      if (!off.contains(Expansion.QUESTIONS)) {
        add(TermBuilder.term(TextField.QUESTIONS, term.lemma()), Weights.ASKED);
      }
    }
  }

  private void near() {
    List<QueryTerm> sought = terms.sought();
    for (int i = 0; i + 1 < sought.size() && !off.contains(Expansion.NEARNESS); i++) {
      String lemma = sought.get(i).lemma();
      String next = sought.get(i + 1).lemma();
      if (!lemma.equals(next)) {
        add(TextField.TEXT.phrase(NEAR_SLOP, List.of(lemma, next)), Weights.NEAR);
      }
    }
  }

  private void defines() {
    List<QueryTerm> sought = terms.sought();
    boolean asks = CommonWords.asksWhatItIs(terms.parsed().forms());
    if (!sought.isEmpty() && (asks || sought.size() <= 2) && !off.contains(Expansion.DEFINITIONS)) {
      List<String> lemmas = sought.stream().map(QueryTerm::lemma).toList();
      add(new ConstantScoreQuery(TextField.DEFINES.phrase(0, lemmas)), Weights.DEFINES);
    }
  }

  /** Beside words an age only ranks; alone it is the question. */
  private boolean isAge() {
    ParsedQuestion parsed = terms.parsed();
    return !parsed.statedAges().isEmpty() && terms.sought().isEmpty() && !parsed.asksMore();
  }

  /** An age, whose words may be found too. */
  private Query age() {
    ParsedQuestion parsed = terms.parsed();
    AgeMention age = parsed.ages().getFirst();
    Query literally = phrase(parsed.plain().substring(age.start(), age.end()), 0);
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    add(either, PassageQueries.aboutAge(parsed.statedAges()), Weights.AGE_BESIDE_WORDS);
    add(either, new ConstantScoreQuery(literally), Weights.NEAR);
    return either.build();
  }

  /**
   * Words in this form.
   *
   * @param slop how far apart, 0 for one behind the other
   */
  static Query phrase(String words, int slop) {
    List<String> forms = ParsedQuestion.forms(words);
    return forms.size() == 1
        ? TermBuilder.term(TextField.EXACT, forms.getFirst())
        : TextField.EXACT.phrase(slop, forms);
  }
}
