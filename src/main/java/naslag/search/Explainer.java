package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Tokens;
import naslag.index.PassageIndex;
import naslag.search.Retrieval.Found;
import naslag.search.Retrieval.Scored;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;

/** Says why a question finds a passage, or does not. */
final class Explainer {
  private static final int DEEPEST = 10_000;

  private final PassageIndex index;
  private final int document;

  Explainer(PassageIndex index, int document) {
    this.index = index;
    this.document = document;
  }

  Why why(Hits answer) throws IOException {
    Question question = answer.question();
    Question deep =
        new Question(question.text(), question.filters(), DEEPEST, 0, false, question.off());
    ParsedQuestion parsed = answer.parsed();
    Conditions conditions = Conditions.of(index, question, parsed);
    Found found = new Retrieval(index, deep).find(parsed, conditions);
    int rank = found.page().stream().map(Scored::document).toList().indexOf(document);
    return new Why(
        question,
        found.corrected(parsed),
        found.match(),
        found.total(),
        index.passage(document),
        rank < 0 ? OptionalInt.empty() : OptionalInt.of(rank + 1),
        words(found.terms()),
        conditions(found.conditions()),
        new ScoreParts(index.searcher(), document).of(found.query()));
  }

  private boolean matches(Query query) throws IOException {
    return index.searcher().explain(query, document).isMatch();
  }

  private List<Why.Word> words(QueryTerms terms) throws IOException {
    List<Why.Word> words = new ArrayList<>();
    for (Tokens.Token token : ParsedQuestion.asked(terms.parsed().plain())) {
      Optional<QueryTerm> term =
          terms.asked().stream()
              .filter(each -> each.start() <= token.start() && token.start() < each.end())
              .findFirst();
      if (term.isEmpty()) {
        String lemma = DutchAnalysis.lemma(token.term());
        words.add(new Why.Word(terms.parsed().typed(token), lemma, role(terms, token), 0, false));
      } else if (term.get().start() == token.start()) {
        // A compound typed apart is one word of two tokens.
        words.add(word(term.get()));
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
    boolean small = DutchAnalysis.isStopWord(token.term());
    return !terms.parsed().tokens().contains(token)
        ? Why.Role.UNREAD
        : terms.parsed().inAge(token)
            ? Why.Role.AGE
            : small ? Why.Role.STOP_WORD : Why.Role.QUESTION_WORD;
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
