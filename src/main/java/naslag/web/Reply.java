package naslag.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What goes back to the browser, whole.
 *
 * @param status of HTTP
 * @param type the media type
 * @param body its bytes; never changed after
 * @param headers further ones
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copied to the socket only
record Reply(int status, String type, byte[] body, Map<String, String> headers) {
  static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json; charset=utf-8";

  static Reply html(int status, String page) {
    return new Reply(status, HTML, page.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** What the browser shows stays. */
  static Reply unchanged() {
    return new Reply(204, HTML, new byte[0], Map.of());
  }

  static Reply json(int status, String document) {
    return new Reply(status, JSON, document.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** A sentence, where no page can be trusted to the asker. */
  static Reply plain(int status, String sentence, Map<String, String> headers) {
    return new Reply(
        status,
        "text/plain; charset=utf-8",
        (sentence + "\n").getBytes(StandardCharsets.UTF_8),
        headers);
  }
}
