package naslag.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What goes back to the browser, whole.
 *
 * @param status of HTTP
 * @param type the media type
 * @param body its bytes; never changed after
 * @param headers further ones
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and only copied to the socket
record Reply(int status, String type, byte[] body, Map<String, String> headers) {
  static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json; charset=utf-8";

  static Reply text(int status, String type, String text, Map<String, String> headers) {
    return new Reply(status, type, text.getBytes(StandardCharsets.UTF_8), headers);
  }

  static Reply html(int status, String page) {
    return text(status, HTML, page, Map.of());
  }

  /** What the browser shows stays. */
  static Reply unchanged() {
    return html(204, "");
  }

  static Reply json(int status, String document) {
    return text(status, JSON, document, Map.of());
  }

  /** A sentence, where no page can be trusted to the asker. */
  static Reply plain(int status, String sentence, Map<String, String> headers) {
    return text(status, "text/plain; charset=utf-8", sentence + "\n", headers);
  }

  /** The page's own files, by name: a fixed list, so that no name can lead anywhere else. */
  static final class Assets {
    private static final Map<String, String> TYPES = types();

    private static Map<String, String> types() {
      Map<String, String> types = new HashMap<>();
      types.put("/api/v1/openapi.json", JSON);
      types.put("/eigen/naslag.svg", "image/svg+xml");
      types.put("/eigen/naslag.css", "text/css; charset=utf-8");
      for (String script :
          List.of(
              "begin",
              "naslag",
              "gaan",
              "plaats",
              "vragen",
              "morf",
              "kopie",
              "selectie",
              "bewaard",
              "land",
              "toetsen")) {
        types.put("/eigen/" + script + ".js", "text/javascript; charset=utf-8");
      }
      for (String font : List.of("literata", "literata-schuin", "atkinson")) {
        types.put("/eigen/" + font + ".woff2", "font/woff2");
      }
      return Map.copyOf(types);
    }

    /** Names this edition of the files: what it leads to never changes. */
    static final String EDITION = "/eigen/" + digest() + "/";

    private Assets() {}

    private static String digest() {
      CRC32C digest = new CRC32C();
      TYPES.keySet().stream().sorted().forEach(path -> digest.update(bytes(path)));
      return Long.toHexString(digest.getValue());
    }

    /** The file at a path, or nothing. A browser may keep one of an edition. */
    static Optional<Reply> at(String path) {
      boolean kept = path.startsWith(EDITION);
      String plain = kept ? "/eigen/" + path.substring(EDITION.length()) : path;
      Map<String, String> headers =
          kept ? Map.of("Cache-Control", "max-age=31536000, immutable") : Map.of();
      return Optional.ofNullable(TYPES.get(plain))
          .map(type -> new Reply(200, type, bytes(plain), headers));
    }

    private static byte[] bytes(String path) {
      String resource = "/naslag/web" + path.substring(path.lastIndexOf('/'));
      try (InputStream in = Assets.class.getResourceAsStream(resource)) {
        return Objects.requireNonNull(in, resource).readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Lets a browser offer Naslag among its own search engines.
   *
   * <p>Off unless asked: what is typed in the address bar goes into the browser's history, and with
   * some settings to the browser's maker.
   */
  static final class OpenSearch {
    static final String PATH = "/opensearch.xml";

    private OpenSearch() {}

    /**
     * The description that browsers read.
     *
     * @param address of the page, with a slash at its end; nothing in it needs escaping
     */
    static Reply description(String address) {
      String xml = new String(Assets.bytes(PATH), StandardCharsets.UTF_8).formatted(address);
      return text(200, "application/opensearchdescription+xml; charset=utf-8", xml, Map.of());
    }
  }
}
