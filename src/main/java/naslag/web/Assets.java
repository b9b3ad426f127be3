package naslag.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** The page's own files, by name: a fixed list, so that no name can lead anywhere else. */
final class Assets {
  private record Asset(String resource, String type) {}

  private static final Map<String, Asset> FILES =
      Map.of(
          "/eigen/naslag.css", new Asset("/naslag/web/naslag.css", "text/css; charset=utf-8"),
          "/eigen/naslag.js", new Asset("/naslag/web/naslag.js", "text/javascript; charset=utf-8"),
          "/eigen/begin.js", new Asset("/naslag/web/begin.js", "text/javascript; charset=utf-8"),
          "/eigen/naslag.svg", new Asset("/naslag/web/naslag.svg", "image/svg+xml"),
          "/api/v1/openapi.json", new Asset("/naslag/web/openapi.json", Reply.JSON));

  private Assets() {}

  /** The file at a path, or nothing. */
  static Optional<Reply> at(String path) throws IOException {
    Asset asset = FILES.get(path);
    if (asset == null) {
      return Optional.empty();
    }
    try (InputStream in = Assets.class.getResourceAsStream(asset.resource())) {
      if (in == null) {
        throw new IOException("not in the jar: " + asset.resource());
      }
      return Optional.of(new Reply(200, asset.type(), in.readAllBytes(), Map.of()));
    }
  }
}
