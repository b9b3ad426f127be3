package naslag.search;

import java.util.List;
import java.util.Set;
import naslag.age.AgeMention;
import naslag.dutch.CommonWords;
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
  private final BooleanQuery.Builder query;

  private Ranking(QueryTerms terms, List<Condition> conditions, Set<Expansion> off) {
    this.terms = terms;
    this.off = off;
    this.query = terms.sought().isEmpty() ? listing(conditions) : with(conditions);
    ages();
    beside();
    near();
    defines();
  }

  /**
   * Passages with enough of a question's evidence, those with more of it first.
   *
   * @param conditions what a passage must be besides
   */
  static Query of(QueryTerms terms, List<Condition> conditions, Set<Expansion> off) {
    Ranking ranking = new Ranking(terms, conditions, off);
    ranking.words();
    return ranking.query.build();
  }

  /** Every word must be there. */
  static Query all(QueryTerms terms, Set<Expansion> off) {
    Ranking ranking = new Ranking(terms, List.of(), off);
    terms.asked().forEach(term -> ranking.query.add(term.query(), Occur.MUST));
    return ranking.query.build();
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

  private static void add(BooleanQuery.Builder query, Query part, float boost) {
    query.add(new BoostQuery(part, boost), Occur.SHOULD);
  }

  /** The words; a passage is an answer when those that it has carry enough of their weight. */
  private void words() {
    List<QueryTerm> sought = terms.sought();
    if (terms.isAbsent()) {
      query.add(new MatchNoDocsQuery("no passage has any of the words"), Occur.FILTER);
    }
    if (sought.isEmpty()) {
      return;
    }
    if (sought.size() == 1) {
      query.add(sought.getFirst().query(), Occur.MUST);
      return;
    }
    boolean sentence = terms.isSentence();
    double sum = sought.stream().mapToDouble(QueryTerm::weight).sum();
    double least = (sentence ? Weights.ENOUGH_OF_SENTENCE : Weights.ENOUGH) - ROUNDING;
    float bonus = sentence ? Weights.EVERY_WORD_OF_SENTENCE : Weights.EVERY_WORD;
    List<Word> words =
        sought.stream().map(term -> new Word(term.query(), term.weight() / sum)).toList();
    query.add(new EnoughQuery(words, least, bonus), Occur.MUST);
  }

  /** In the title and in what people ask when they need the section. */
  private void beside() {
    float title = terms.isSentence() ? Weights.TITLE_OF_SENTENCE : Weights.TITLE;
    for (QueryTerm term : terms.sought()) {
      if (!off.contains(Expansion.HEADINGS)) {
        Query inTitle = TermBuilder.term(TextField.TITLE, term.lemma());
        add(query, inTitle, title * term.inTitle());
      }
      if (!off.contains(Expansion.QUESTIONS)) {
        add(query, TermBuilder.term(TextField.QUESTIONS, term.lemma()), Weights.ASKED);
      }
    }
  }

  private void near() {
    List<QueryTerm> sought = terms.sought();
    for (int i = 0; i + 1 < sought.size() && !off.contains(Expansion.NEARNESS); i++) {
      String lemma = sought.get(i).lemma();
      String next = sought.get(i + 1).lemma();
      if (!lemma.equals(next)) {
        add(query, TextField.TEXT.phrase(NEAR_SLOP, List.of(lemma, next)), Weights.NEAR);
      }
    }
  }

  private void defines() {
    List<QueryTerm> sought = terms.sought();
    boolean asks = CommonWords.asksWhatItIs(terms.parsed().forms());
    if (!sought.isEmpty() && (asks || sought.size() <= 2) && !off.contains(Expansion.DEFINITIONS)) {
      List<String> lemmas = sought.stream().map(QueryTerm::lemma).toList();
      Query defined = new ConstantScoreQuery(TextField.DEFINES.phrase(0, lemmas));
      add(query, defined, Weights.DEFINES);
    }
  }

  /** Beside words an age only ranks; alone it is the question, and its words may be found too. */
  private void ages() {
    ParsedQuestion parsed = terms.parsed();
    if (parsed.statedAges().isEmpty()) {
      return;
    }
    Query about = PassageQueries.aboutAge(parsed.statedAges());
    if (!terms.sought().isEmpty() || parsed.asksMore()) {
      add(query, about, Weights.AGE_BESIDE_WORDS);
      return;
    }
    AgeMention age = parsed.ages().getFirst();
    Query literally = phrase(parsed.plain().substring(age.start(), age.end()), 0);
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    add(either, about, Weights.AGE_BESIDE_WORDS);
    add(either, new ConstantScoreQuery(literally), Weights.NEAR);
    query.add(either.build(), Occur.MUST);
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
