package naslag.index;

import java.io.IOException;
import naslag.age.AgeRange;
import org.apache.lucene.search.Query;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;

/** Writes and reads the query of ages, which only its own package sees into. */
public final class AgeQueryStream {
  private AgeQueryStream() {}

  public static boolean is(Query query) {
    return query instanceof AgeQuery;
  }

  public static void write(StreamOutput out, Query query) throws IOException {
    AgeQuery ages = (AgeQuery) query;
    out.writeBoolean(ages.ranks());
    out.writeCollection(
        ages.wanted,
        (o, range) -> {
          o.writeZLong(range.from());
          o.writeZLong(range.to());
        });
  }

  public static Query read(StreamInput in) throws IOException {
    boolean ranks = in.readBoolean();
    var wanted = in.readList(i -> new AgeRange((int) i.readZLong(), (int) i.readZLong()));
    return ranks ? AgeQuery.ranking(wanted) : AgeQuery.filter(wanted.getFirst());
  }
}
