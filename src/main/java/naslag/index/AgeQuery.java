package naslag.index;

import java.util.List;
import naslag.age.AgeRange;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** A question about ages, answered from the values that passages keep of theirs. */
abstract sealed class AgeQuery extends Query permits AgeFilterQuery, AgeOverlapQuery {
  /** The ages that are asked for. */
  final List<AgeRange> wanted;

  private final String name;

  /**
   * Of some ages.
   *
   * @param name for whoever looks at a plan
   */
  AgeQuery(String name, List<AgeRange> wanted) {
    this.name = name;
    this.wanted = List.copyOf(wanted);
  }

  @Override
  public final void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public final String toString(String field) {
    return name + wanted;
  }

  @Override
  public final boolean equals(Object other) {
    return sameClassAs(other) && ((AgeQuery) other).wanted.equals(wanted);
  }

  @Override
  public final int hashCode() {
    return 31 * classHash() + wanted.hashCode();
  }
}
