package naslag.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  private static final List<String> READS = List.of("GET", "HEAD");

  private final Set<String> hosts;

  Guard(int port) {
    hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  /** Refuses, or nothing when the request is fine. */
  Optional<Reply> refusal(Request request) {
    List<String> host = request.all("host");
    if (host.size() != 1 || !hosts.contains(host.getFirst().toLowerCase(Locale.ROOT))) {
      return refused(421, "Deze naam hoort niet bij Naslag.");
    }
    String ours = "http://" + host.getFirst();
    List<String> origins = request.all("origin");
    if (!origins.stream().allMatch(ours::equals) || !isOurs(request)) {
      return refused(403, "Een andere website mag hier niets vragen.");
    }
    // "GET http://elsewhere/" and "GET //elsewhere/" name a host of their own, past the one above.
    if (!request.target().startsWith("/") || request.target().startsWith("//")) {
      return refused(400, "Dit adres is niet te lezen.");
    }
    boolean changes = request.target().equals(Pages.WIPE);
    if (changes ? !request.method().equals("POST") : !READS.contains(request.method())) {
      return Optional.of(
          Reply.plain(
              405,
              "Hierop antwoordt Naslag niet.",
              Map.of("Allow", changes ? "POST" : String.join(", ", READS))));
    }
    // A browser names the origin of what changes something; a link that is followed has none.
    if (changes && origins.isEmpty()) {
      return refused(403, "Alleen de pagina zelf mag dit vragen.");
    }
    return request.target().length() > LONGEST_ADDRESS
        ? refused(414, "Deze vraag is te lang.")
        : Optional.empty();
  }

  /** A link that a person follows from elsewhere is fine; a page that asks by itself is not. */
  private static boolean isOurs(Request request) {
    String site = request.first("sec-fetch-site");
    return site.isEmpty()
        || site.equals("same-origin")
        || site.equals("none")
        || (request.first("sec-fetch-mode").equals("navigate")
            && request.first("sec-fetch-dest").equals("document"));
  }

  private static Optional<Reply> refused(int status, String sentence) {
    return Optional.of(Reply.plain(status, sentence, Map.of()));
  }
}
