package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import naslag.index.PassageIndex;
import naslag.search.Collecting.Found;
import naslag.search.Hits.Match;
import naslag.search.Question.Expansion;
import org.apache.lucene.search.Query;

/**
 * Decides which reading of a question answers it: all words; all words with the spelling corrected;
 * some of the words. A question asked in a sentence is another matter: one passage that happens to
 * have every word of it is seldom the answer, so there passages are ranked by what they have of it.
 */
final class Settling {
  /** One word that fewer passages have is asked for in broader words too. */
  private static final int FEW = 3;

  /** Of several words, what people look at: a screen that ends in less beats one half empty. */
  private static final int PAGE = 10;

  private final PassageIndex index;
  private final Question question;
  private final Conditions conditions;
  private final Collecting collecting;

  Settling(PassageIndex index, Question question, Conditions conditions) {
    this.index = index;
    this.question = question;
    this.conditions = conditions;
    this.collecting = new Collecting(index, question);
  }

  /**
   * Which reading of a question answers it, and what that finds.
   *
   * @param asked the words as they were asked for
   * @param plan what found the passages: {@code asked}, or the same with broader words beside each
   * @param conditions what the passages must be besides
   * @param withAllWords how many of the found passages have every word of {@code asked}
   */
  record Settled(
      Plan asked, Plan plan, Conditions conditions, Match match, Found found, int withAllWords) {
    /** Whether some passage has every word, or, after a correction, at least three have. */
    boolean stands() {
      return withAllWords >= FEW || (withAllWords > 0 && match == Match.ALL);
    }
  }

  Settled settle(ParsedQuestion parsed) throws IOException {
    Plan plan = Plan.of(parsed, index, question.off());
    if (parsed.isEmpty()) {
      Found found = withoutWords();
      return settled(plan, plan, Match.ALL, found, found.total());
    }
    Found all = all(plan);
    if (all.total() > 0) {
      return settle(plan, all, Match.ALL);
    }
    Optional<ParsedQuestion> corrected = corrected(plan);
    if (corrected.isPresent()) {
      Plan better = Plan.of(corrected.get(), index, question.off());
      Settled settled =
          new Settling(index, question, Conditions.of(index, question, corrected.get()))
              .withoutAbsent(better, Match.CORRECTED);
      if (settled.found().total() > 0) {
        return settled;
      }
    }
    return withoutAbsent(plan, Match.ALL);
  }

  /**
   * What a reading finds without the words that no passage has: these take nothing away from the
   * others.
   *
   * @param whole what to call an answer that has every word
   */
  private Settled withoutAbsent(Plan asked, Match whole) throws IOException {
    Plan present = asked.withoutAbsent(index);
    Settled settled = settle(present, all(present), whole);
    Match match = settled.match() == Match.NONE ? Match.NONE : Match.SOME;
    return present.isPartial()
        ? settled(asked, settled.plan(), match, settled.found(), 0)
        : settled;
  }

  private Found withoutWords() throws IOException {
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

  /**
   * What a reading of the question finds.
   *
   * @param whole what to call an answer that has every word
   */
  private Settled settle(Plan plan, Found all, Match whole) throws IOException {
    boolean enough = all.total() >= (plan.isOneThing() ? FEW : PAGE);
    return enough && !plan.isSentence()
        ? settled(plan, plan, whole, all, all.total())
        : more(plan, all, whole);
  }

  private Optional<ParsedQuestion> corrected(Plan plan) throws IOException {
    return question.off().contains(Expansion.SPELLING)
        ? Optional.empty()
        : new Corrections(index, question).correct(plan);
  }

  private Found all(Plan plan) throws IOException {
    Query query = Ranking.all(plan, conditions.all(), question.off());
    return plan.isAbsent() ? Found.nothing(query) : collecting.byScore(query);
  }

  /**
   * What has every word, and after it, or between it for a sentence, what has less: a broader word,
   * or some of the words.
   *
   * @param whole what to call the answer when it holds nothing more
   */
  private Settled more(Plan plan, Found all, Match whole) throws IOException {
    Plan wider = all.total() < FEW ? plan.widened(index, question.off()) : plan;
    Found found = plan.isOneThing() ? all(wider) : some(wider.withNamesAside(index));
    if (found.total() > all.total()) {
      return settled(plan, wider, Match.SOME, found, all.total());
    }
    return all.total() > 0
        ? settled(plan, plan, whole, plan.isSentence() ? found : all, all.total())
        : settled(plan, plan, Match.NONE, all, 0);
  }

  private Found some(Plan plan) throws IOException {
    return collecting.some(plan, Ranking.any(plan, conditions.all(), question.off()));
  }

  private Settled settled(Plan asked, Plan plan, Match match, Found found, int withAllWords) {
    return new Settled(asked, plan, conditions, match, found, withAllWords);
  }
}
