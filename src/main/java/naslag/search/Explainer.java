package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Tokens;
import naslag.index.PassageIndex;
import naslag.search.Collecting.Found;
import naslag.search.Hits.Match;
import org.apache.lucene.search.BooleanClause.Occur;

/** Says why a question finds a passage, or does not. */
final class Explainer {
  private static final int DEEPEST = 10_000;

  private final PassageIndex index;
  private final Searcher searcher;

  Explainer(PassageIndex index, Searcher searcher) {
    this.index = index;
    this.searcher = searcher;
  }

  Optional<Why> why(Hits answer, String id) throws IOException {
    OptionalInt document = index.document(id);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    Question question = answer.question();
    Question deep =
        new Question(question.text(), question.filters(), DEEPEST, 0, false, question.off());
    ParsedQuestion parsed = answer.parsed();
    Settling.Settled settled =
        searcher.settle(deep, parsed, Conditions.of(index, question, parsed));
    Plan plan = settled.plan();
    String searched = plan.parsed().words();
    OptionalInt rank = rank(settled.found(), document.getAsInt());
    List<Why.Word> words = words(plan, id);
    return Optional.of(
        new Why(
            question,
            settled.match() != Match.ALL && !searched.equals(parsed.words())
                ? Optional.of(searched)
                : Optional.empty(),
            settled.match(),
            settled.found().total(),
            index.passage(document.getAsInt()),
            rank,
            words,
            conditions(settled.conditions(), id),
            share(words),
            new ScoreParts(index.searcher(), document.getAsInt()).of(settled.found().query())));
  }

  private static OptionalInt rank(Found found, int document) {
    for (int i = 0; i < found.page().size(); i++) {
      if (found.page().get(i).document() == document) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  private List<Why.Word> words(Plan plan, String id) throws IOException {
    Map<Integer, Slot> slots = new HashMap<>();
    plan.asked().forEach(slot -> slots.put(slot.start(), slot));
    List<Why.Word> words = new ArrayList<>();
    int told = 0;
    for (Tokens.Token token : ParsedQuestion.tokens(plan.parsed().plain())) {
      if (token.start() < told) {
        continue;
      }
      String typed = plan.parsed().typed(token);
      String stem = DutchAnalysis.lemma(token.term());
      Slot slot = slots.get(token.start());
      if (slot == null) {
        words.add(new Why.Word(typed, stem, role(plan, token), 0, false));
      } else {
        words.add(word(slot, id));
        // A compound typed apart is one word of two tokens.
        told = slot.start() + slot.typed().length();
      }
    }
    return words;
  }

  private Why.Word word(Slot slot, String id) throws IOException {
    if (!new Statistics(index).someHas(slot.query())) {
      return new Why.Word(slot.typed(), slot.stem(), Why.Role.ABSENT, 0, false);
    }
    boolean met = index.matches(slot.query(), id);
    return new Why.Word(slot.typed(), slot.stem(), Why.Role.COUNTS, slot.weight(), met);
  }

  private static Why.Role role(Plan plan, Tokens.Token token) {
    if (!plan.parsed().tokens().contains(token)) {
      return Why.Role.UNREAD;
    }
    if (plan.parsed().inAge(token)) {
      return Why.Role.AGE;
    }
    return DutchAnalysis.isStopWord(token.term()) ? Why.Role.STOP_WORD : Why.Role.QUESTION_WORD;
  }

  private static double share(List<Why.Word> words) {
    double all = words.stream().mapToDouble(Why.Word::weight).sum();
    double met = words.stream().filter(Why.Word::met).mapToDouble(Why.Word::weight).sum();
    return all == 0 ? 1 : met / all;
  }

  private List<Why.Condition> conditions(Conditions conditions, String id) throws IOException {
    List<Why.Condition> told = new ArrayList<>();
    for (Conditions.Condition each : conditions.all()) {
      boolean met = index.matches(each.query(), id) != (each.occur() == Occur.MUST_NOT);
      told.add(new Why.Condition(each.name(), each.value(), met));
    }
    return told;
  }
}
