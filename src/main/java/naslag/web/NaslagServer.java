package naslag.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import naslag.index.PassageIndex;
import naslag.search.Filters;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.search.ThemeTree;
import naslag.show.HtmlPages.Form;
import naslag.web.Reply.Assets;
import naslag.web.Request.Parameters;

/**
 * The page and the machine interface, for this machine alone.
 *
 * <p>Nothing of a request is written anywhere: no log, no file.
 */
public final class NaslagServer implements AutoCloseable {
  /**
   * The policy has no exceptions: no inline script or style, nothing from elsewhere. Without any
   * referrer a form of ours would have no origin, and be refused.
   */
  private static final String ALWAYS =
      """
      Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; \
      img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; \
      base-uri 'none'; frame-ancestors 'none'
      X-Content-Type-Options: nosniff
      X-Frame-Options: DENY
      Referrer-Policy: same-origin
      Cross-Origin-Opener-Policy: same-origin
      Cross-Origin-Resource-Policy: same-origin
      Permissions-Policy: camera=(), microphone=(), geolocation=()
      """
          .replace("\n", "\r\n");

  private final HttpListener http;
  private final LiveIndex live;
  private final Guard guard;
  private final Pages pages;
  private final Api api;
  private final boolean openSearch;
  private final Optional<AccessKey> key;
  private volatile boolean closed;

  private NaslagServer(LiveIndex live, int port, boolean openSearch, Optional<AccessKey> key)
      throws IOException {
    this.live = live;
    this.key = key;
    this.openSearch = openSearch;
    pages = new Pages(live, openSearch);
    api = new Api(live);
    http = new HttpListener(port, ALWAYS, this::answer);
    guard = new Guard(http.port());
  }

  /**
   * Starts answering.
   *
   * @param live stays the caller's to close, after this server
   * @param port 0 for any that is free
   * @param openSearch whether a browser may take the page for a search engine, which puts queries
   *     in its history
   * @param key what it asks of everybody, if anything
   * @throws java.net.BindException when the port is taken
   */
  public static NaslagServer start(
      LiveIndex live, int port, boolean openSearch, Optional<AccessKey> key) throws IOException {
    NaslagServer server = new NaslagServer(live, port, openSearch, key);
    server.http.start();
    return server;
  }

  /** Lets the first key of a person be as quick as a later one; works in the background. */
  public void warmUp() {
    WarmUp warmUp = new WarmUp(live, pages, api, () -> !closed);
    Thread thread = new Thread(warmUp::run, "naslag-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /** Where the page is. */
  public String address() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /** The port it listens on. */
  public int port() {
    return http.port();
  }

  private Reply answer(Request request) {
    try {
      boolean brings = key.isPresent() && request.target().equals(AccessKey.PATH);
      Optional<Reply> refusal =
          (brings ? Optional.<Reply>empty() : guard.refusal(request))
              .or(() -> key.flatMap(k -> k.refusal(request, port())));
      return refusal.isPresent() ? refusal.get() : allowed(request);
    } catch (IOException | RuntimeException | Error e) {
      // Without the message, which may contain the question, and without a template, which may
      // have failed.
      return Reply.plain(
          500,
          "De teksten konden niet gelezen worden. Probeer het nog eens, of start Naslag opnieuw.",
          Map.of());
    }
  }

  private Reply allowed(Request request) throws IOException {
    boolean machine = request.target().startsWith(Api.ROOT);
    try {
      if (request.method().equals("POST")) {
        return pages.posted(request.target());
      }
      String path = request.path();
      Optional<Reply> asset = Assets.at(path);
      if (asset.isPresent()) {
        return asset.get();
      }
      if (openSearch && path.equals("/opensearch.xml")) {
        String xml = new String(Assets.bytes("opensearch.xml"), StandardCharsets.UTF_8);
        String type = "application/opensearchdescription+xml; charset=utf-8";
        return Reply.text(200, type, xml.formatted(address()), Map.of());
      }
      return machine
          ? api.answer(path, Parameters.of(request.query()))
          : pages.answer(path, request.query(), stand(request), form(request));
    } catch (IllegalArgumentException e) {
      String sentence = "Dit adres is niet te lezen.";
      return machine
          ? Api.refused(400, sentence, List.of())
          : pages.unread(sentence, form(request));
    }
  }

  /** What the page's own script calls this page; "" when it is not the script that asks. */
  private static String stand(Request request) {
    return request.first("x-naslag-stand");
  }

  private static Form form(Request request) {
    return stand(request).isEmpty() ? Form.WHOLE : Form.MIDDLE;
  }

  /** Stops listening, lets answers under way finish for at most a second. */
  @Override
  public void close() {
    closed = true;
    http.close();
  }

  /**
   * Decides whether a request may be answered at all.
   *
   * <p>A page of another site can make a browser request anything of this machine. {@code Host}
   * (DNS rebinding) and {@code Origin} show it, and the browser itself says with {@code
   * Sec-Fetch-Site} who asks.
   */
  record Guard(int port) {
    /** More than the longest question when percent-encoded; a text pasted by mistake still fits. */
    static final int LONGEST_ADDRESS = 32_000;

    private static final List<String> READS = List.of("GET", "HEAD");

    /** Refuses, or nothing when the request is fine. */
    Optional<Reply> refusal(Request request) {
      Set<String> hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
      List<String> host = request.all("host");
      if (host.size() != 1 || !hosts.contains(host.getFirst().toLowerCase(Locale.ROOT))) {
        return refused(421, "Deze naam hoort niet bij Naslag.");
      }
      String ours = "http://" + host.getFirst();
      List<String> origins = request.all("origin");
      if (!origins.stream().allMatch(ours::equals) || !isOurs(request)) {
        return refused(403, "Een andere website mag hier niets vragen.");
      }
      // "GET http://elsewhere/" and "GET //elsewhere/" name a host of their own, past the one
      // above.
      if (!request.target().startsWith("/") || request.target().startsWith("//")) {
        return refused(400, "Dit adres is niet te lezen.");
      }
      boolean changes =
          request.target().equals(Pages.WIPE) || request.target().startsWith(Pages.NEW);
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

  /**
   * Types the labels of the corpus' own themes, as words that go on, so that the first key of a
   * person finds the code compiled, the lexicon read and the records decoded.
   *
   * @param wanted false as soon as there is no use in going on
   */
  record WarmUp(LiveIndex live, Pages pages, Api api, BooleanSupplier wanted) {
    /** Beyond this the compiler has little left to do. */
    private static final long LONGEST_NANOS = 4_000_000_000L;

    private static final int MOST_TYPED = 40;

    /** A word of no text, so that everything that is tried for an unknown word runs. */
    private static final String UNKNOWN = "xqzjv";

    /** Works for a few seconds, or until it is no longer wanted. */
    void run() {
      long end = System.nanoTime() + LONGEST_NANOS;
      try {
        List<String> typed = live.use(WarmUp::typed);
        for (int round = 0; ; round++) {
          for (String words : typed) {
            if (!wanted.getAsBoolean() || System.nanoTime() - end > 0) {
              return;
            }
            Map<String, List<String>> asked = Map.of("q", List.of(words), "typend", List.of("1"));
            var unused =
                round % 2 == 0
                    ? pages.answer("/", new Parameters(asked), Form.MIDDLE)
                    : api.answer(Api.ROOT + "search", new Parameters(asked));
          }
        }
      } catch (Throwable e) {
        // The corpus is gone, or memory is full: the next question will report it.
        return;
      }
    }

    /** Makes what is made once per commit, before the index is put to use. */
    static void of(PassageIndex index) throws IOException {
      for (String words : List.of("", UNKNOWN)) {
        Question question = new Question(words, Filters.NONE, 1, 0, true, Set.of());
        var unused = Searcher.on(index).search(question);
      }
      var unused = index.foreign();
    }

    private static List<String> typed(PassageIndex index) throws IOException {
      return Stream.concat(
              Stream.of("", UNKNOWN), ThemeTree.each(index).map(ThemeTree.Theme::label))
          .limit(MOST_TYPED)
          .toList();
    }
  }
}
