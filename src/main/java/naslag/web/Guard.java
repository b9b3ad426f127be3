package naslag.web;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a request may be answered at all.
 *
 * <p>A page of somebody else can make a browser ask this machine for anything. Its name in {@code
 * Host} (DNS rebinding) and {@code Origin} give it away, and the browser itself says with {@code
 * Sec-Fetch-Site} who asks.
 */
final class Guard {
  /** More than the longest question in percent signs; what is pasted by mistake still passes. */
  static final int LONGEST_ADDRESS = 32_000;

  private final Set<String> hosts;

  Guard(int port) {
    hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  /**
   * Refuses, or nothing when the request is fine.
   *
   * @param address the path and query as sent
   */
  Optional<Reply> refusal(String method, String address, Headers headers) {
    String host = only(headers, "Host");
    if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
      return refused(421, "Deze naam hoort niet bij Naslag.");
    }
    List<String> origins = headers.getOrDefault("Origin", List.of());
    if (!origins.stream().allMatch(origin -> origin.equals("http://" + host))) {
      return refused(403, "Een andere website mag hier niets vragen.");
    }
    if (!isOurs(headers)) {
      return refused(403, "Een andere website mag hier niets vragen.");
    }
    // "GET http://elsewhere/" and "GET //elsewhere/" name a host of their own, past the one above.
    if (!address.startsWith("/") || address.startsWith("//")) {
      return refused(400, "Dit adres is niet te lezen.");
    }
    if (!method.equals("GET")) {
      return Optional.of(
          Reply.plain(405, "Naslag geeft alleen antwoord op GET.", Map.of("Allow", "GET")));
    }
    if (address.length() > LONGEST_ADDRESS) {
      return refused(414, "Deze vraag is te lang.");
    }
    return Optional.empty();
  }

  /** A link that a person follows from elsewhere is fine; a page that asks by itself is not. */
  private static boolean isOurs(Headers headers) {
    String site = headers.getFirst("Sec-Fetch-Site");
    if (site == null || site.equals("same-origin") || site.equals("none")) {
      return true;
    }
    return "navigate".equals(headers.getFirst("Sec-Fetch-Mode"))
        && "document".equals(headers.getFirst("Sec-Fetch-Dest"));
  }

  private static @Nullable String only(Headers headers, String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.size() == 1 ? values.getFirst() : null;
  }

  private static Optional<Reply> refused(int status, String sentence) {
    return Optional.of(Reply.plain(status, sentence, Map.of()));
  }
}
