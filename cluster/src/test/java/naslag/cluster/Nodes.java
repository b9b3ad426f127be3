package naslag.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4ModulePlugin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real nodes of a cluster in this JVM, on loopback, asked over HTTP as any client would. */
final class Nodes implements Closeable {
  private static final List<Class<? extends Plugin>> PLUGINS =
      List.of(NaslagPlugin.class, Netty4ModulePlugin.class);

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<OwnNode> nodes = new ArrayList<>();
  private final List<Integer> ports = new ArrayList<>();

  /**
   * Starts a cluster.
   *
   * @param directory for what they keep
   */
  Nodes(int count, Path directory) throws IOException {
    List<Integer> transport = free(count);
    ports.addAll(free(count));
    List<String> addresses = transport.stream().map(port -> "127.0.0.1:" + port).toList();
    List<String> names = IntStream.range(0, count).mapToObj(i -> "n" + i).toList();
    for (int i = 0; i < count; i++) {
      nodes.add(
          new OwnNode(
              OwnNode.settings(directory, i, transport.get(i), ports.get(i))
                  .putList("discovery.seed_hosts", addresses)
                  .putList("cluster.initial_cluster_manager_nodes", names)
                  .build(),
              PLUGINS));
    }
    // Each waits for the others.
    nodes.stream()
        .map(node -> CompletableFuture.runAsync(() -> start(node)))
        .toList()
        .forEach(CompletableFuture::join);
  }

  /** One that runs already. */
  Nodes(int port) {
    ports.add(port);
  }

  private static void start(Node node) {
    try {
      node.start();
    } catch (NodeValidationException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Integer> free(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sockets.add(new ServerSocket(0));
    }
    List<Integer> free = sockets.stream().map(ServerSocket::getLocalPort).toList();
    for (ServerSocket socket : sockets) {
      socket.close();
    }
    return free;
  }

  /** Closes a node without a word to the others. */
  void kill(int node) throws IOException {
    nodes.get(node).close();
  }

  /** Sends a request to a node and gives what it answers. */
  JsonNode send(int node, String method, String path, String body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.get(node) + path))
            .header(
                "Content-Type",
                path.endsWith("_bulk") ? "application/x-ndjson" : "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      JsonNode answer = JsonMapper.shared().readTree(response.body());
      if (response.statusCode() >= 300 || answer.path("errors").asBoolean(false)) {
        throw new IOException(method + " " + path + ": " + response.body());
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Makes an index of what {@code naslag exporteer} wrote, as {@code docs/cluster.md} says. */
  void load(String index, Path export, int shards) throws IOException {
    String body =
        Files.readString(export.resolve("index.json"))
            .replace("\"number_of_shards\": 3", "\"number_of_shards\": " + shards);
    send(0, "PUT", "/" + index, body);
    settled(index);
    try (var files = Files.newDirectoryStream(export, "bulk-*.ndjson")) {
      for (Path bulk : files) {
        send(0, "POST", "/" + index + "/_bulk", Files.readString(bulk));
      }
    }
    // A shard may move to another node meanwhile, and what comes in then is a segment of its own.
    JsonNode segments;
    int attempt = 0;
    do {
      send(0, "POST", "/" + index + "/_forcemerge?max_num_segments=1", "");
      send(0, "POST", "/" + index + "/_refresh", "");
      settled(index);
      segments = send(0, "GET", "/_cat/segments/" + index + "?format=json", "");
    } while (!whole(segments) && ++attempt < 5);
    if (!whole(segments)) {
      throw new IOException("copies of more than one segment: " + segments);
    }
  }

  /** Waits until every node is there, every copy is full and none moves. */
  private void settled(String index) throws IOException {
    String status = nodes.size() > 1 ? "green" : "yellow";
    int count = Math.max(1, nodes.size());
    String wait =
        "?timeout=60s&wait_for_no_relocating_shards=true&wait_for_no_initializing_shards=true"
            + "&wait_for_nodes=%d&wait_for_status=%s".formatted(count, status);
    send(0, "GET", "/_cluster/health/" + index + wait, "");
  }

  /** Whether each copy of each shard has one segment. */
  private static boolean whole(JsonNode segments) {
    List<String> copies = new ArrayList<>();
    segments.forEach(each -> copies.add(each.get("shard") + " " + each.get("prirep")));
    return copies.size() == new HashSet<>(copies).size();
  }

  /** A search, best first as Naslag has it. */
  JsonNode search(int node, String index, Map<String, ?> question, int most) throws IOException {
    String body =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "size",
                    most,
                    "_source",
                    false,
                    "track_total_hits",
                    true,
                    "query",
                    Map.of("naslag", question),
                    "sort",
                    List.of("_score", "own", "work", "ordinal")));
    String path = "/_search?search_type=dfs_query_then_fetch&allow_partial_search_results=false";
    return send(node, "POST", "/" + index + path, body);
  }

  /** The ids of the first ten. */
  List<String> ten(int node, String index, String question) throws IOException {
    return ids(search(node, index, Map.of("q", question), 10));
  }

  static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.get("hits").get("hits").forEach(hit -> ids.add(hit.get("_id").asString()));
    return ids;
  }

  @Override
  public void close() throws IOException {
    for (Node node : nodes) {
      node.close();
    }
  }
}
