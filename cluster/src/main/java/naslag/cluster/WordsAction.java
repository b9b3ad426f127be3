package naslag.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import naslag.search.QueryStream;
import org.apache.lucene.search.Query;
import org.opensearch.action.ActionType;
import org.opensearch.action.IndicesRequest;
import org.opensearch.action.support.ActionFilters;
import org.opensearch.action.support.broadcast.BroadcastRequest;
import org.opensearch.action.support.broadcast.BroadcastResponse;
import org.opensearch.action.support.broadcast.BroadcastShardRequest;
import org.opensearch.action.support.broadcast.BroadcastShardResponse;
import org.opensearch.action.support.broadcast.TransportBroadcastAction;
import org.opensearch.cluster.ClusterState;
import org.opensearch.cluster.block.ClusterBlockException;
import org.opensearch.cluster.block.ClusterBlockLevel;
import org.opensearch.cluster.metadata.IndexNameExpressionResolver;
import org.opensearch.cluster.routing.GroupShardsIterator;
import org.opensearch.cluster.routing.Preference;
import org.opensearch.cluster.routing.ShardIterator;
import org.opensearch.cluster.routing.ShardRouting;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.inject.Inject;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.index.shard.ShardId;
import org.opensearch.index.engine.Engine;
import org.opensearch.index.shard.IndexShard;
import org.opensearch.indices.IndicesService;
import org.opensearch.tasks.Task;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.TransportService;

/**
 * Asks every shard of an index for its words, where they changed since they were last asked for,
 * and how many of its passages some queries find.
 */
public final class WordsAction extends ActionType<WordsAction.Response> {
  static final WordsAction INSTANCE = new WordsAction();

  private WordsAction() {
    super("indices:data/read/naslag/words", Response::new);
  }

  /** What is asked. */
  public static final class Request extends BroadcastRequest<Request> {
    private final boolean words;

    /** By shard, the version of its words that the asker has. */
    private final Map<ShardId, String> known;

    private final List<Query> queries;

    private Request(
        IndicesRequest of, boolean words, Map<ShardId, String> known, List<Query> queries) {
      super(of.indices(), of.indicesOptions());
      this.words = words;
      this.known = Map.copyOf(known);
      this.queries = queries;
    }

    /** The words of the shards of which the asker does not have this version. */
    static Request words(IndicesRequest of, Map<ShardId, String> known) {
      return new Request(of, true, known, List.of());
    }

    /** How many passages a query finds. */
    static Request count(IndicesRequest of, Query query) {
      return new Request(of, false, Map.of(), List.of(query));
    }

    Request(StreamInput in) throws IOException {
      super(in);
      words = in.readBoolean();
      known = in.readMap(ShardId::new, StreamInput::readString);
      queries = in.readList(QueryStream::read);
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeBoolean(words);
      out.writeMap(known, (o, shard) -> shard.writeTo(o), StreamOutput::writeString);
      out.writeCollection(queries, QueryStream::write);
    }
  }

  /** The same of one shard. */
  public static final class ShardRequest extends BroadcastShardRequest {
    private final boolean words;
    private final String known;
    private final List<Query> queries;

    ShardRequest(ShardId shard, Request request) {
      super(shard, request);
      words = request.words;
      known = request.known.getOrDefault(shard, "");
      queries = request.queries;
    }

    ShardRequest(StreamInput in) throws IOException {
      super(in);
      words = in.readBoolean();
      known = in.readString();
      queries = in.readList(QueryStream::read);
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeBoolean(words);
      out.writeString(known);
      out.writeCollection(queries, QueryStream::write);
    }
  }

  /** What one shard says. */
  public static final class ShardResponse extends BroadcastShardResponse {
    final String version;

    /** Nothing where the asker has them or does not want them. */
    final Optional<ShardWords> words;

    final int[] counts;

    ShardResponse(ShardId shard, String version, Optional<ShardWords> words, int[] counts) {
      super(shard);
      this.version = version;
      this.words = words;
      this.counts = counts;
    }

    ShardResponse(StreamInput in) throws IOException {
      super(in);
      version = in.readString();
      words = Optional.ofNullable(in.readOptionalWriteable(ShardWords::new));
      counts = in.readVIntArray();
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeString(version);
      out.writeOptionalWriteable(words.orElse(null));
      out.writeVIntArray(counts);
    }
  }

  /** What the shards say that could be reached. */
  public static final class Response extends BroadcastResponse {
    final List<ShardResponse> shards;

    Response(int total, List<ShardResponse> shards) {
      super(total, shards.size(), total - shards.size(), List.of());
      this.shards = shards;
    }

    Response(StreamInput in) throws IOException {
      super(in);
      shards = in.readList(ShardResponse::new);
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeCollection(shards);
    }
  }

  /** Carries it out. */
  public static final class Transport
      extends TransportBroadcastAction<Request, Response, ShardRequest, ShardResponse> {
    private final IndicesService indices;

    @Inject
    public Transport(
        ClusterService cluster,
        TransportService transport,
        IndicesService indices,
        ActionFilters filters,
        IndexNameExpressionResolver names) {
      super(
          INSTANCE.name(),
          cluster,
          transport,
          filters,
          names,
          Request::new,
          ShardRequest::new,
          ThreadPool.Names.SEARCH);
      this.indices = indices;
    }

    @Override
    protected ShardResponse shardOperation(ShardRequest request, Task task) throws IOException {
      IndexShard shard =
          indices.indexServiceSafe(request.shardId().getIndex()).getShard(request.shardId().id());
      try (Engine.Searcher searcher = shard.acquireSearcher("naslag")) {
        // Of this copy in this run of its node: another may have come to the same number otherwise.
        String version =
            clusterService.localNode().getEphemeralId()
                + shard.routingEntry().allocationId().getId()
                + searcher.getDirectoryReader().getVersion();
        Optional<ShardWords> words =
            request.words && !version.equals(request.known)
                ? Optional.of(ShardWords.of(searcher.getIndexReader()))
                : Optional.empty();
        int[] counts = new int[request.queries.size()];
        for (int i = 0; i < counts.length; i++) {
          counts[i] = searcher.count(request.queries.get(i));
        }
        return new ShardResponse(request.shardId(), version, words, counts);
      }
    }

    @Override
    protected ShardRequest newShardRequest(int shards, ShardRouting shard, Request request) {
      return new ShardRequest(shard.shardId(), request);
    }

    @Override
    protected ShardResponse readShardResponse(StreamInput in) throws IOException {
      return new ShardResponse(in);
    }

    @Override
    @SuppressWarnings("rawtypes") // as it is declared
    protected Response newResponse(
        Request request, AtomicReferenceArray responses, ClusterState state) {
      List<ShardResponse> shards = new ArrayList<>();
      for (int i = 0; i < responses.length(); i++) {
        if (responses.get(i) instanceof ShardResponse shard) {
          shards.add(shard);
        }
      }
      return new Response(responses.length(), shards);
    }

    /** The primary first, whose words are known as a rule; another copy when it is gone. */
    @Override
    protected GroupShardsIterator<ShardIterator> shards(
        ClusterState state, Request request, String[] concrete) {
      return clusterService
          .operationRouting()
          .searchShards(state, concrete, null, Preference.PRIMARY_FIRST.type());
    }

    @Override
    protected ClusterBlockException checkGlobalBlock(ClusterState state, Request request) {
      return state.blocks().globalBlockedException(ClusterBlockLevel.READ);
    }

    @Override
    protected ClusterBlockException checkRequestBlock(
        ClusterState state, Request request, String[] concrete) {
      return state.blocks().indicesBlockedException(ClusterBlockLevel.READ, concrete);
    }
  }
}
