package naslag.cluster;

import java.io.IOException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import naslag.search.QueryStream;
import org.apache.lucene.search.Query;
import org.opensearch.action.IndicesRequest;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.common.ParsingException;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.index.query.AbstractQueryBuilder;
import org.opensearch.index.query.QueryBuilder;
import org.opensearch.index.query.QueryCoordinatorContext;
import org.opensearch.index.query.QueryRewriteContext;
import org.opensearch.index.query.QueryShardContext;

/**
 * The query {@code {"naslag": {"q": "…", "filters": {"thema": "slapen"}}}}. The node that gets it
 * settles it; the shards get the Lucene query that came of it.
 */
final class NaslagQueryBuilder extends AbstractQueryBuilder<NaslagQueryBuilder> {
  static final String NAME = "naslag";
  private static final String QUESTION = "q";
  private static final String FILTERS = "filters";

  private final AskedQuestion question;

  /** Gives nothing before the question is settled. */
  private final Supplier<Query> settled;

  private final boolean settling;

  NaslagQueryBuilder(AskedQuestion question) {
    this(question, () -> null, false);
  }

  private NaslagQueryBuilder(AskedQuestion question, Supplier<Query> settled, boolean settling) {
    this.question = question;
    this.settled = settled;
    this.settling = settling;
  }

  NaslagQueryBuilder(StreamInput in) throws IOException {
    super(in);
    question = new AskedQuestion(in);
    Query query = in.readBoolean() ? QueryStream.read(in) : null;
    settled = () -> query;
    settling = false;
  }

  @Override
  protected void doWriteTo(StreamOutput out) throws IOException {
    question.writeTo(out);
    Query query = settled.get();
    out.writeBoolean(query != null);
    if (query != null) {
      QueryStream.write(out, query);
    }
  }

  AskedQuestion question() {
    return question;
  }

  static NaslagQueryBuilder fromXContent(XContentParser parser) throws IOException {
    Map<String, Object> body = parser.map();
    float boost = DEFAULT_BOOST;
    String name = null;
    String text = "";
    Map<String, Object> filters = Map.of();
    try {
      for (Map.Entry<String, Object> each : body.entrySet()) {
        switch (each.getKey()) {
          case QUESTION -> text = each.getValue().toString();
          case FILTERS -> filters = object(each.getValue());
          case "boost" -> boost = ((Number) each.getValue()).floatValue();
          case "_name" -> name = each.getValue().toString();
          default -> throw new NoSuchElementException();
        }
      }
      return new NaslagQueryBuilder(AskedQuestion.of(text, filters)).boost(boost).queryName(name);
    } catch (NoSuchElementException | ClassCastException | NullPointerException e) {
      throw new ParsingException(
          parser.getTokenLocation(),
          "[naslag] takes \"q\", a string, and \"filters\", an object of values by facet",
          e);
    }
  }

  @SuppressWarnings("unchecked") // JSON has no other keys than strings
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  /** Settles the question once, on the node that was asked. */
  @Override
  protected QueryBuilder doRewrite(QueryRewriteContext context) {
    QueryCoordinatorContext coordinator = context.convertToCoordinatorContext();
    if (settling || settled.get() != null || coordinator == null) {
      return this;
    }
    IndicesRequest search = coordinator.getSearchRequest();
    AtomicReference<Query> query = new AtomicReference<>();
    context.registerAsyncAction(
        (client, listener) ->
            client.execute(
                SettleAction.INSTANCE,
                new SettleAction.Request(search.indices(), search.indicesOptions(), question),
                ActionListener.map(
                    listener,
                    response -> {
                      query.set(response.settled.query());
                      return null;
                    })));
    return new NaslagQueryBuilder(question, query::get, true).boost(boost).queryName(queryName);
  }

  @Override
  protected Query doToQuery(QueryShardContext context) {
    Query query = settled.get();
    if (query == null) {
      throw new IllegalArgumentException("[naslag] is a query of _search and _msearch alone");
    }
    return query;
  }

  @Override
  protected void doXContent(XContentBuilder json, Params params) throws IOException {
    json.startObject(NAME).field(QUESTION, question.text()).field(FILTERS, question.filters());
    printBoostAndQueryName(json);
    json.endObject();
  }

  @Override
  protected boolean doEquals(NaslagQueryBuilder other) {
    return question.equals(other.question) && Objects.equals(settled.get(), other.settled.get());
  }

  @Override
  protected int doHashCode() {
    return Objects.hash(question, settled.get());
  }

  @Override
  public String getWriteableName() {
    return NAME;
  }
}
