package naslag.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** A real node. OpenSearch's own class for tests does not run as root; this one does. */
final class OwnNode extends Node {
  /** What one by itself says when it can be asked. */
  static final String STARTED = "the node can be asked";

  /**
   * Prepares it.
   *
   * @param plugins of the class path, beside those that are installed in its directory
   */
  OwnNode(Settings settings, List<Class<? extends Plugin>> plugins) {
    super(
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "node"),
        plugins.stream().map(OwnNode::info).toList(),
        true);
  }

  private static PluginInfo info(Class<? extends Plugin> plugin) {
    String name = plugin.getName();
    return new PluginInfo(
        name, "in a test", "1", Version.CURRENT, "21", name, null, List.of(), false);
  }

  /** On loopback. */
  static Settings.Builder settings(Path directory, int number, int transport, int http)
      throws IOException {
    return Settings.builder()
        .put("path.home", Files.createDirectories(directory.resolve("n" + number)))
        .put("node.name", "n" + number)
        .put("cluster.name", "naslag-test")
        .put("transport.type", "netty4")
        .put("http.type", "netty4")
        .put("network.host", "127.0.0.1")
        .put("transport.port", transport)
        .put("http.port", http)
        // The disk of who builds may be nearly full.
        .put("cluster.routing.allocation.disk.threshold_enabled", false);
  }

  /** Runs one by itself until its input ends: the directory, and its two ports. */
  public static void main(String[] arguments) throws IOException, NodeValidationException {
    Settings settings =
        settings(
                Path.of(arguments[0]),
                0,
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]))
            .put("discovery.type", "single-node")
            .build();
    try (Node node = new OwnNode(settings, List.of(Netty4ModulePlugin.class))) {
      node.start();
      System.out.println(STARTED);
      int ended = System.in.read();
      assert ended < 0;
    }
  }
}
