package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Tokens;
import naslag.index.PassageIndex;
import naslag.search.Hits.Match;
import naslag.search.Retrieval.Found;
import naslag.search.Retrieval.Scored;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;

/** Says why a question finds a passage, or does not. */
final class Explainer {
  private static final int DEEPEST = 10_000;

  private final PassageIndex index;
  private final int document;

  private Explainer(PassageIndex index, int document) {
    this.index = index;
    this.document = document;
  }

  static Optional<Why> why(PassageIndex index, Hits answer, String id) throws IOException {
    OptionalInt document = index.document(id);
    return document.isEmpty()
        ? Optional.empty()
        : Optional.of(new Explainer(index, document.getAsInt()).why(answer));
  }

  private Why why(Hits answer) throws IOException {
    Question question = answer.question();
    Question deep =
        new Question(question.text(), question.filters(), DEEPEST, 0, false, question.off());
    ParsedQuestion parsed = answer.parsed();
    Conditions conditions = Conditions.of(index, question, parsed);
    Found found = new Retrieval(index, deep).find(parsed, conditions);
    String searched = found.terms().parsed().words();
    List<Why.Word> words = words(found.terms());
    int rank = found.page().stream().map(Scored::document).toList().indexOf(document);
    return new Why(
        question,
        Optional.of(searched)
            .filter(each -> found.match() != Match.ALL && !each.equals(parsed.words())),
        found.match(),
        found.total(),
        index.passage(document),
        rank < 0 ? OptionalInt.empty() : OptionalInt.of(rank + 1),
        words,
        conditions(found.conditions()),
        share(words),
        new ScoreParts(index.searcher(), document).of(found.query()));
  }

  private boolean matches(Query query) throws IOException {
    return !index.matching(query, Set.of(document)).isEmpty();
  }

  private List<Why.Word> words(QueryTerms terms) throws IOException {
    Map<Integer, QueryTerm> counting = new HashMap<>();
    terms.asked().forEach(term -> counting.put(term.start(), term));
    List<Why.Word> words = new ArrayList<>();
    int told = 0;
    for (Tokens.Token token : ParsedQuestion.tokens(terms.parsed().plain())) {
      if (token.start() < told) {
        continue;
      }
      String typed = terms.parsed().typed(token);
      String lemma = DutchAnalysis.lemma(token.term());
      QueryTerm term = counting.get(token.start());
      if (term == null) {
        words.add(new Why.Word(typed, lemma, role(terms, token), 0, false));
      } else {
        words.add(word(term));
        // A compound typed apart is one word of two tokens.
        told = term.end();
      }
    }
    return words;
  }

  private Why.Word word(QueryTerm term) throws IOException {
    boolean absent = !new Statistics(index).someHas(term.query());
    return new Why.Word(
        term.typed(),
        term.lemma(),
        absent ? Why.Role.ABSENT : Why.Role.COUNTS,
        absent ? 0 : term.weight(),
        matches(term.query()));
  }

  private static Why.Role role(QueryTerms terms, Tokens.Token token) {
    if (!terms.parsed().tokens().contains(token)) {
      return Why.Role.UNREAD;
    }
    if (terms.parsed().inAge(token)) {
      return Why.Role.AGE;
    }
    return DutchAnalysis.isStopWord(token.term()) ? Why.Role.STOP_WORD : Why.Role.QUESTION_WORD;
  }

  private static double share(List<Why.Word> words) {
    double all = words.stream().mapToDouble(Why.Word::weight).sum();
    double met = words.stream().filter(Why.Word::met).mapToDouble(Why.Word::weight).sum();
    return all == 0 ? 1 : met / all;
  }

  private List<Why.Condition> conditions(Conditions conditions) throws IOException {
    List<Why.Condition> told = new ArrayList<>();
    for (Conditions.Condition each : conditions.all()) {
      boolean met = matches(each.query()) != (each.occur() == Occur.MUST_NOT);
      told.add(new Why.Condition(each.name(), each.value(), met));
    }
    return told;
  }
}
