package naslag.cluster;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
import org.opensearch.action.NoShardAvailableActionException;
import org.opensearch.action.support.ActionFilters;
import org.opensearch.action.support.HandledTransportAction;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.common.inject.Inject;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.action.ActionResponse;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.index.Index;
import org.opensearch.core.index.shard.ShardId;
import org.opensearch.core.xcontent.ToXContentObject;
import org.opensearch.core.xcontent.XContentBuilder;
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

  /** What every shard runs, and what to say of it. */
  public static final class Response extends ActionResponse implements ToXContentObject {
    final Settled settled;

    Response(Settled settled) {
      this.settled = settled;
    }

    Response(StreamInput in) throws IOException {
      super(in);
      settled =
          new Settled(QueryStream.read(in), in.readBoolean(), in.readString(), in.readBoolean());
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      QueryStream.write(out, settled.query());
      out.writeBoolean(settled.ranked());
      out.writeString(settled.words());
      out.writeBoolean(settled.corrected());
    }

    @Override
    public XContentBuilder toXContent(XContentBuilder json, Params params) throws IOException {
      return json.startObject()
          .field("words", settled.words())
          .field("corrected", settled.corrected())
          .field("ranked", settled.ranked())
          .endObject();
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
    private static final int MOST_KNOWN = 16;

    private final ThreadPool threads;
    private final NodeClient client;

    /** By the names that were asked, those that were not asked for longest go. */
    private final Map<List<String>, Known> known =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, .75f, true) {
              @Override
              protected boolean removeEldestEntry(Map.Entry<List<String>, Known> eldest) {
                return size() > MOST_KNOWN;
              }
            });

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
          .execute(ActionRunnable.supply(listener, () -> new Response(settle(request))));
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
        // An index of which no shard answers is gone; its name may have passed to another.
        Set<Index> there =
            response.shards.stream()
                .map(shard -> shard.getShardId().getIndex())
                .collect(Collectors.toSet());
        here.words.keySet().removeIf(shard -> !there.contains(shard.getIndex()));
        here.versions.keySet().retainAll(here.words.keySet());
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
      WordsAction.Response response = client.execute(WordsAction.INSTANCE, request).actionGet();
      if (response.getFailedShards() > 0) {
        // By half of the words a question would be settled wrongly.
        throw new NoShardAvailableActionException(null, "a shard has no copy that answers");
      }
      return response;
    }
  }
}
