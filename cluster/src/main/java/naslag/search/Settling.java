package naslag.search;

import java.io.IOException;
import java.util.Optional;
import naslag.index.PassageIndex;
import naslag.search.Answer.UnknownFilter;
import naslag.search.Question.Expansion;
import naslag.search.Retrieval.Asked;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Makes one query of a question, its spelling settled, for shards to run. */
public final class Settling {
  private Settling() {}

  /**
   * A question that was settled.
   *
   * @param query what every shard runs
   * @param ranked false for a listing, to be sorted by work and ordinal
   * @param words what is searched for
   * @param corrected whether that is something else than was asked
   */
  public record Settled(Query query, boolean ranked, String words, boolean corrected) {
    private static Settled of(Asked asked, boolean corrected) {
      String words = asked.terms().parsed().words();
      return new Settled(asked.query(), asked.ranked(), words, corrected);
    }
  }

  /**
   * Settles a question as {@link Retrieval#find} does: what was typed stays when a passage has all
   * of its words; likely slips are corrected when that finds anything.
   *
   * @throws IllegalArgumentException when a filter has a value that nothing has
   */
  public static Settled settle(PassageIndex index, Question question) throws IOException {
    ParsedQuestion parsed = ParsedQuestion.of(question);
    Conditions conditions = Conditions.of(index, question, parsed);
    if (conditions.unknown().isPresent()) {
      UnknownFilter unknown = conditions.unknown().get();
      throw new IllegalArgumentException(
          "filter %s has no value \"%s\"; known values like it: %s"
              .formatted(unknown.filter().label(), unknown.value(), unknown.known()));
    }
    Retrieval retrieval = new Retrieval(index, question);
    Asked typed = retrieval.asked(parsed, conditions);
    if (parsed.isEmpty()
        || question.off().contains(Expansion.SPELLING)
        || withAllWords(index, typed) > 0) {
      return Settled.of(typed, false);
    }
    Optional<ParsedQuestion> corrected = new Corrections(index, question).correct(typed.terms());
    if (corrected.isPresent()) {
      Conditions others = Conditions.of(index, question, corrected.get());
      Asked better = retrieval.asked(corrected.get(), others);
      if (index.searcher().count(better.query()) > 0) {
        return Settled.of(better, true);
      }
    }
    return Settled.of(typed, false);
  }

  /** How many passages have every word that was asked for. */
  private static int withAllWords(PassageIndex index, Asked typed) throws IOException {
    QueryTerms terms = typed.terms();
    if (terms.areOneWord()) {
      return index.searcher().count(typed.query());
    }
    if (!terms.isPresent()) {
      return 0;
    }
    BooleanQuery.Builder all = Ranking.listing(typed.conditions().all());
    terms.asked().forEach(term -> all.add(term.query(), Occur.FILTER));
    return index.searcher().count(all.build());
  }
}
