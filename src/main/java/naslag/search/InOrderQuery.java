package naslag.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Passages that have terms one behind the other, each in a field of its own. Lucene's intervals
 * find them; this query says which terms they are, so that it can be sent to another machine.
 */
final class InOrderQuery extends Query {
  final List<Term> terms;
  final int gaps;

  /**
   * Composes it.
   *
   * @param gaps how many other words may stand between them, all gaps together
   */
  InOrderQuery(List<Term> terms, int gaps) {
    this.terms = List.copyOf(terms);
    this.gaps = gaps;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    IntervalsSource[] sources =
        terms.stream()
            .map(term -> Intervals.fixField(term.field(), Intervals.term(term.bytes())))
            .toArray(IntervalsSource[]::new);
    IntervalsSource inOrder = Intervals.maxgaps(gaps, Intervals.ordered(sources));
    return new IntervalQuery(terms.getFirst().field(), inOrder);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "inOrder(" + terms + ", " + gaps + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InOrderQuery query && terms.equals(query.terms) && gaps == query.gaps;
  }

  @Override
  public int hashCode() {
    return 31 * terms.hashCode() + gaps;
  }
}
