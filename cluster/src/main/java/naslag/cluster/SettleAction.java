package naslag.cluster;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import naslag.index.PassageIndex;
import naslag.search.QueryStream;
import naslag.search.Settling;
import naslag.search.Settling.Settled;
import org.apache.lucene.search.Query;
import org.opensearch.action.ActionRequest;
import org.opensearch.action.ActionRequestValidationException;
import org.opensearch.action.ActionRunnable;
import org.opensearch.action.ActionType;
import org.opensearch.action.IndicesRequest;
import org.opensearch.action.support.ActionFilters;
import org.opensearch.action.support.HandledTransportAction;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.common.inject.Inject;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.action.ActionResponse;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.index.shard.ShardId;
import org.opensearch.tasks.Task;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.TransportService;
import org.opensearch.transport.client.node.NodeClient;

/**
 * Settles a question on the node that is asked, before the shards: its spelling, what its words
 * stand for and what each weighs, by the words of the whole index.
 */
public final class SettleAction extends ActionType<SettleAction.Response> {
  static final SettleAction INSTANCE = new SettleAction();

  private SettleAction() {
    super("indices:data/read/naslag/settle", Response::new);
  }

  /** A question and the indices that are asked. */
  public static final class Request extends ActionRequest implements IndicesRequest {
    private final String[] indices;
    private final IndicesOptions options;
    private final AskedQuestion question;

    Request(String[] indices, IndicesOptions options, AskedQuestion question) {
      this.indices = indices;
      this.options = options;
      this.question = question;
    }

    Request(StreamInput in) throws IOException {
      super(in);
      indices = in.readStringArray();
      options = IndicesOptions.readIndicesOptions(in);
      question = new AskedQuestion(in);
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeStringArray(indices);
      options.writeIndicesOptions(out);
      question.writeTo(out);
    }

    @Override
    public String[] indices() {
      return indices;
    }

    @Override
    public IndicesOptions indicesOptions() {
      return options;
    }

    @Override
    public ActionRequestValidationException validate() {
      return null;
    }
  }

  /** What every shard runs. */
  public static final class Response extends ActionResponse {
    final Query query;

    Response(Query query) {
      this.query = query;
    }

    Response(StreamInput in) throws IOException {
      super(in);
      query = QueryStream.read(in);
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      QueryStream.write(out, query);
    }
  }

  /** The words of an index as they were last seen here. */
  private static final class Known {
    private final Map<ShardId, String> versions = new ConcurrentHashMap<>();
    private final Map<ShardId, ShardWords> words = new ConcurrentHashMap<>();
    private volatile PassageIndex index;
  }

  /** Carries it out. */
  public static final class Transport extends HandledTransportAction<Request, Response> {
    private final ThreadPool threads;
    private final NodeClient client;
    private final Map<List<String>, Known> known = new ConcurrentHashMap<>();

    @Inject
    public Transport(
        TransportService transport, ActionFilters filters, ThreadPool threads, NodeClient client) {
      super(INSTANCE.name(), transport, filters, Request::new);
      this.threads = threads;
      this.client = client;
    }

    /** On a thread that may wait for other nodes. */
    @Override
    protected void doExecute(Task task, Request request, ActionListener<Response> listener) {
      threads
          .executor(ThreadPool.Names.GENERIC)
          .execute(ActionRunnable.supply(listener, () -> new Response(settle(request).query())));
    }

    private Settled settle(Request request) throws IOException {
      Known here = known.computeIfAbsent(List.of(request.indices), indices -> new Known());
      return Settling.settle(fresh(request, here), request.question.question());
    }

    private PassageIndex fresh(Request request, Known here) throws IOException {
      WordsAction.Response response = ask(WordsAction.Request.words(request, here.versions));
      boolean changed = response.shards.stream().anyMatch(shard -> shard.words.isPresent());
      PassageIndex index = here.index;
      if (!changed && index != null) {
        return index;
      }
      synchronized (here) {
        for (WordsAction.ShardResponse shard : response.shards) {
          if (shard.words.isPresent()) {
            here.words.put(shard.getShardId(), shard.words.get());
            here.versions.put(shard.getShardId(), shard.version);
          }
        }
        here.index = WholeIndex.of(here.words.values(), query -> count(request, query));
        return here.index;
      }
    }

    private int count(Request request, Query query) {
      return ask(WordsAction.Request.count(request, query)).shards.stream()
          .mapToInt(shard -> shard.counts[0])
          .sum();
    }

    private WordsAction.Response ask(WordsAction.Request request) {
      return client.execute(WordsAction.INSTANCE, request).actionGet();
    }
  }
}
