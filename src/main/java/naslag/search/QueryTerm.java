package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import naslag.index.TextField;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * A word of the question and all evidence that a passage has it.
 *
 * @param typed as the person typed it
 * @param form normalised
 * @param lemma of the form
 * @param start where it stands in the question's plain words
 * @param weight how much the word says: its inverse document frequency; the most when no passage
 *     has it
 * @param inTitle what makes a title that has the word count as much as a text that has it
 * @param evidence the plainest first; never empty
 * @param head of a compound that the texts do not use: its last part
 */
record QueryTerm(
    String typed,
    String form,
    String lemma,
    int start,
    double weight,
    float inTitle,
    List<Evidence> evidence,
    Optional<QueryTerm> head) {

  /** A passage with more than one kind of evidence is a little better. */
  static final float TIE = 0.1f;

  Query query() {
    return best(queries(evidence));
  }

  /** What finds the evidence, for as much as it counts; nothing for what no passage has. */
  static List<Query> queries(List<Evidence> evidence) {
    return evidence.stream()
        .filter(each -> !each.isNowhere())
        .<Query>map(each -> new BoostQuery(each.query(), each.boost()))
        .toList();
  }

  /** The best of these. */
  static Query best(List<Query> queries) {
    return switch (queries.size()) {
      case 0 -> Evidence.NONE.query();
      case 1 -> queries.getFirst();
      default -> new DisjunctionMaxQuery(queries, TIE);
    };
  }

  /**
   * Whether this is looked for as an asked word itself. The last part of a compound is not: beside
   * "angst", the head of "waterangst" is another word of the same form.
   */
  boolean isOf(QueryTerm asked) {
    return form.equals(asked.form) && start == asked.start;
  }

  /** Where it ends in the question's plain words. */
  int end() {
    return start + typed.length();
  }

  /**
   * What of the word some passage has: the word by any evidence; of a compound that no passage has,
   * its last part, which says what kind of thing it is ("angst" of "separatieangst"); or nothing.
   */
  Optional<QueryTerm> present(Statistics statistics) throws IOException {
    if (statistics.frequency(TextField.TEXT, lemma) > 0 || statistics.someHas(query())) {
      return Optional.of(this);
    }
    return head.isPresent() ? head.get().present(statistics) : head;
  }

  QueryTerm with(List<Evidence> more) {
    List<Evidence> all = new ArrayList<>(evidence);
    all.addAll(more);
    return new QueryTerm(typed, form, lemma, start, weight, inTitle, all, head);
  }

  /** The same word, of which it matters less whether a passage has it. */
  QueryTerm lighter(float share) {
    return new QueryTerm(typed, form, lemma, start, weight * share, inTitle, evidence, head);
  }

  /** The same word, which counts less in the order of passages too. */
  QueryTerm aside(float share) {
    List<Evidence> less = evidence.stream().map(each -> each.times(share)).toList();
    return new QueryTerm(typed, form, lemma, start, weight * share, inTitle * share, less, head);
  }
}
