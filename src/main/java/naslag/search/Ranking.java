package naslag.search;

import java.util.List;
import java.util.Set;
import naslag.age.AgeMention;
import naslag.age.AgeRange;
import naslag.dutch.Tokens;
import naslag.index.PassageQueries;
import naslag.index.TextField;
import naslag.search.Conditions.Condition;
import naslag.search.Question.Expansion;
import org.apache.lucene.queries.function.FunctionMatchQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** Composes the query that ranks. */
final class Ranking {
  private static final int NEAR_SLOP = 4;
  private static final double ROUNDING = 1e-4;

  private Ranking() {}

  /**
   * Passages with enough of a question's evidence, those with more of it first.
   *
   * @param conditions what a passage must be besides
   */
  static Query of(Plan plan, List<Condition> conditions, Set<Expansion> off) {
    BooleanQuery.Builder query = base(plan, conditions, off);
    List<Slot> slots = plan.slots();
    if (slots.isEmpty()) {
      return query.build();
    }
    slots.forEach(slot -> query.add(slot.query(), Occur.SHOULD));
    if (slots.size() > 1) {
      float bonus = plan.isSentence() ? Weights.EVERY_WORD_OF_SENTENCE : Weights.EVERY_WORD;
      query.add(boosted(new ConstantScoreQuery(every(slots)), bonus), Occur.SHOULD);
    }
    query.add(enough(plan), Occur.FILTER);
    return query.build();
  }

  /** Every word must be met. */
  static Query all(Plan plan, List<Condition> conditions, Set<Expansion> off) {
    BooleanQuery.Builder query = base(plan, conditions, off);
    plan.asked().forEach(slot -> query.add(slot.query(), Occur.MUST));
    return query.build();
  }

  /** Passages with each of the words. */
  static Query every(List<Slot> slots) {
    BooleanQuery.Builder every = new BooleanQuery.Builder();
    slots.forEach(slot -> every.add(slot.query(), Occur.MUST));
    return every.build();
  }

  /** Passages whose words carry enough of the weight of the question's. */
  private static Query enough(Plan plan) {
    double sum = plan.slots().stream().mapToDouble(Slot::weight).sum();
    BooleanQuery.Builder shares = new BooleanQuery.Builder();
    for (Slot slot : plan.slots()) {
      Query carries = new ConstantScoreQuery(slot.query());
      shares.add(boosted(carries, (float) (slot.weight() / sum)), Occur.SHOULD);
    }
    Query evidence = shares.build();
    double least = plan.isSentence() ? Weights.ENOUGH_OF_SENTENCE : Weights.ENOUGH;
    return plan.slots().size() == 1
        ? evidence
        : new FunctionMatchQuery(
            DoubleValuesSource.fromQuery(evidence), share -> share >= least - ROUNDING);
  }

  /** No words: what the filters leave. */
  static Query listing(List<Condition> conditions) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(PassageQueries.all(), Occur.FILTER);
    conditions.forEach(condition -> query.add(condition.query(), condition.occur()));
    return query.build();
  }

  /**
   * What the filters leave, by how much it is about the theme or the age among them: who browses
   * wants first what was written on it, and last what only names it.
   *
   * @param themes the words of the themes' labels
   */
  static Query about(
      List<Condition> conditions, List<Slot> themes, List<AgeRange> ages, Set<Expansion> off) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(listing(conditions), Occur.FILTER);
    for (Slot slot : themes) {
      query.add(slot.query(), Occur.SHOULD);
      if (!off.contains(Expansion.HEADINGS)) {
        Query inTitle = SlotBuilder.term(TextField.TITLE, slot.stem());
        query.add(boosted(inTitle, Weights.TITLE * slot.inTitle()), Occur.SHOULD);
        query.add(SlotBuilder.term(TextField.PATH, slot.stem()), Occur.SHOULD);
      }
    }
    if (!ages.isEmpty()) {
      query.add(boosted(PassageQueries.aboutAge(ages), Weights.AGE_BESIDE_WORDS), Occur.SHOULD);
    }
    return query.build();
  }

  private static BooleanQuery.Builder base(
      Plan plan, List<Condition> conditions, Set<Expansion> off) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    ParsedQuestion parsed = plan.parsed();
    query.add(PassageQueries.all(), Occur.FILTER);
    conditions.forEach(condition -> query.add(condition.query(), condition.occur()));
    boolean wordsToo = !plan.slots().isEmpty() || parsed.asksMore();
    if (!parsed.statedAges().isEmpty()) {
      ages(query, parsed, wordsToo);
    }
    if (!off.contains(Expansion.HEADINGS)) {
      float weight = plan.isSentence() ? Weights.TITLE_OF_SENTENCE : Weights.TITLE;
      for (Slot slot : plan.slots()) {
        Query inTitle = SlotBuilder.term(TextField.TITLE, slot.stem());
        query.add(boosted(inTitle, weight * slot.inTitle()), Occur.SHOULD);
      }
    }
    if (!off.contains(Expansion.QUESTIONS)) {
      for (Slot slot : plan.slots()) {
        Query asked = SlotBuilder.term(TextField.QUESTIONS, slot.stem());
        query.add(boosted(asked, Weights.ASKED), Occur.SHOULD);
      }
    }
    if (!off.contains(Expansion.NEARNESS)) {
      near(plan.slots(), query);
    }
    if (!off.contains(Expansion.DEFINITIONS)) {
      defines(plan, query);
    }
    return query;
  }

  private static void near(List<Slot> slots, BooleanQuery.Builder query) {
    for (int i = 0; i + 1 < slots.size(); i++) {
      if (!slots.get(i).stem().equals(slots.get(i + 1).stem())) {
        PhraseQuery.Builder pair = new PhraseQuery.Builder().setSlop(NEAR_SLOP);
        pair.add(TextField.TEXT.term(slots.get(i).stem()));
        pair.add(TextField.TEXT.term(slots.get(i + 1).stem()));
        query.add(boosted(pair.build(), Weights.NEAR), Occur.SHOULD);
      }
    }
  }

  private static void defines(Plan plan, BooleanQuery.Builder query) {
    int words = plan.slots().size();
    if (words == 0 || (words > 2 && !plan.asksWhatItIs())) {
      return;
    }
    PhraseQuery.Builder defined = new PhraseQuery.Builder();
    plan.slots().forEach(slot -> defined.add(TextField.DEFINES.term(slot.stem())));
    float weight = plan.asksWhatItIs() ? Weights.DEFINES : Weights.DEFINES_TERM;
    query.add(boosted(new ConstantScoreQuery(defined.build()), weight), Occur.SHOULD);
  }

  /**
   * Beside words an age only ranks; alone it is the question, and the words for it may be met too.
   */
  private static void ages(BooleanQuery.Builder query, ParsedQuestion parsed, boolean wordsToo) {
    Query about = boosted(PassageQueries.aboutAge(parsed.statedAges()), Weights.AGE_BESIDE_WORDS);
    Query literally = literally(parsed);
    if (wordsToo) {
      query.add(about, Occur.SHOULD);
      query.add(boosted(literally, Weights.NEAR), Occur.SHOULD);
    } else {
      BooleanQuery.Builder either = new BooleanQuery.Builder();
      either.add(about, Occur.SHOULD);
      either.add(boosted(new ConstantScoreQuery(literally), Weights.NEAR), Occur.SHOULD);
      query.add(either.build(), Occur.MUST);
    }
  }

  /** The words of the first age, as typed. */
  private static Query literally(ParsedQuestion parsed) {
    AgeMention age = parsed.ages().getFirst();
    return phrase(parsed.plain().substring(age.start(), age.end()), 0);
  }

  /**
   * Words in this form.
   *
   * @param slop how far apart, 0 for one behind the other
   */
  static Query phrase(String words, int slop) {
    List<Tokens.Token> tokens = ParsedQuestion.tokens(words);
    if (tokens.size() == 1) {
      return SlotBuilder.term(TextField.EXACT, tokens.getFirst().term());
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    tokens.forEach(token -> phrase.add(TextField.EXACT.term(token.term())));
    return phrase.build();
  }

  private static Query boosted(Query query, float boost) {
    return new BoostQuery(query, boost);
  }
}
