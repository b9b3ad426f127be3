package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import naslag.index.PassageIndex;
import naslag.search.Collecting.Found;
import naslag.search.Hits.Match;
import naslag.search.Question.Expansion;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Makes one query of a question, its spelling settled first, and runs it. */
final class Settling {
  private final PassageIndex index;
  private final Question question;

  Settling(PassageIndex index, Question question) {
    this.index = index;
    this.question = question;
  }

  /**
   * A question and what it finds.
   *
   * @param plan the words, after correction
   * @param conditions what the passages must be besides
   * @param withAllWords how many of the found passages have every word that was asked for
   */
  record Settled(Plan plan, Conditions conditions, Match match, Found found, int withAllWords) {}

  Settled settle(ParsedQuestion parsed, Conditions conditions) throws IOException {
    Plan plan = Plan.of(parsed, index, question.off());
    if (parsed.isEmpty()) {
      Found found = withoutWords(conditions);
      return new Settled(plan, conditions, Match.ALL, found, found.total());
    }
    Settled typed = settled(plan, conditions, Match.ALL);
    if (typed.withAllWords() > 0 || question.off().contains(Expansion.SPELLING)) {
      return typed;
    }
    Optional<ParsedQuestion> corrected = new Corrections(index, question).correct(plan);
    if (corrected.isPresent()) {
      Settled better =
          settled(
              Plan.of(corrected.get(), index, question.off()),
              Conditions.of(index, question, corrected.get()),
              Match.CORRECTED);
      if (better.found().total() > 0) {
        return better;
      }
    }
    return typed;
  }

  private Settled settled(Plan plan, Conditions conditions, Match whole) throws IOException {
    Collecting collecting = new Collecting(index, question);
    Query query = Ranking.of(plan, conditions.all(), question.off());
    if (plan.isAbsent()) {
      return new Settled(plan, conditions, Match.NONE, Found.nothing(query), 0);
    }
    Found found = collecting.byScore(query);
    int withAllWords =
        plan.slots().size() < 2 && plan.slots().equals(plan.asked())
            ? found.total()
            : withAllWords(plan, query);
    Match match =
        found.total() == 0 ? Match.NONE : withAllWords == found.total() ? whole : Match.SOME;
    return new Settled(plan, conditions, match, found, withAllWords);
  }

  private int withAllWords(Plan plan, Query query) throws IOException {
    if (!plan.isPresent()) {
      return 0;
    }
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(query, Occur.FILTER);
    both.add(Ranking.every(plan.asked()), Occur.FILTER);
    return index.searcher().count(both.build());
  }

  private Found withoutWords(Conditions conditions) throws IOException {
    Collecting collecting = new Collecting(index, question);
    if (conditions.themes().isEmpty() && conditions.ages().isEmpty()) {
      return collecting.inOrder(Ranking.listing(conditions.all()));
    }
    List<Slot> slots = new ArrayList<>();
    for (String theme : conditions.themes()) {
      ParsedQuestion label = ParsedQuestion.words(theme, question.off());
      slots.addAll(Plan.of(label, index, question.off()).slots());
    }
    return collecting.byScore(
        Ranking.about(conditions.all(), slots, conditions.ages(), question.off()));
  }
}
