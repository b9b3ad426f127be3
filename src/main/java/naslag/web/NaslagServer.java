package naslag.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import naslag.show.HtmlPages.Form;

/**
 * The page and the machine interface, for this machine alone.
 *
 * <p>Nothing of a request is written anywhere: no log, no file.
 */
public final class NaslagServer implements AutoCloseable {
  /** The policy has no exceptions: no inline script or style, nothing from elsewhere. */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), microphone=(), geolocation=()",
          // What was asked and answered stays out of the browser's cache on disk.
          "Cache-Control",
          "no-store");

  private static final int BACKLOG = 128;

  static {
    // Read once, by the first server of a process. Seconds where they are times.
    limit("sun.net.httpserver.nodelay", "true");
    limit("jdk.httpserver.maxConnections", "200");
    // Generous: on a busy machine a request waits its turn before it is read, and that counts too.
    limit("sun.net.httpserver.maxReqTime", "15");
    limit("sun.net.httpserver.maxRspTime", "30");
    limit("sun.net.httpserver.idleInterval", "30");
    limit("sun.net.httpserver.maxIdleConnections", "64");
    limit("sun.net.httpserver.maxReqHeaders", "64");
    limit("sun.net.httpserver.maxReqHeaderSize", "65536");
  }

  private static void limit(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final LiveIndex live;
  private final Guard guard;
  private final Pages pages;
  private final Api api;

  private final boolean openSearch;

  private NaslagServer(HttpServer server, LiveIndex live, boolean openSearch) {
    this.server = server;
    this.openSearch = openSearch;
    this.live = live;
    guard = new Guard(server.getAddress().getPort());
    pages = new Pages(live, openSearch);
    api = new Api(live);
  }

  /**
   * Starts answering.
   *
   * @param live stays the caller's to close, after this server
   * @param port 0 for any that is free
   * @throws java.net.BindException when the port is taken
   */
  public static NaslagServer start(LiveIndex live, int port) throws IOException {
    return start(live, port, false);
  }

  /**
   * Starts answering.
   *
   * @param live stays the caller's to close, after this server
   * @param port 0 for any that is free
   * @param openSearch whether a browser may take the page for a search engine, which puts queries
   *     in its history
   * @throws java.net.BindException when the port is taken
   */
  public static NaslagServer start(LiveIndex live, int port, boolean openSearch)
      throws IOException {
    // By number: a name could be made to mean another address.
    InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
    NaslagServer server = new NaslagServer(http, live, openSearch);
    http.setExecutor(server.workers);
    http.createContext("/", server::handle);
    http.start();
    return server;
  }

  /** Lets the first key of a person be as quick as a later one; works in the background. */
  public void warmUp() {
    WarmUp warmUp = new WarmUp(live, pages, api, () -> !workers.isShutdown());
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
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply;
      try {
        reply = reply(exchange);
      } catch (IOException | RuntimeException e) {
        // Not told further: a message may hold what was asked.
        reply =
            pages.failure(
                500,
                "Dat lukte niet",
                "De teksten konden niet gelezen worden. Probeer het nog eens, of start Naslag"
                    + " opnieuw.",
                form(exchange.getRequestHeaders()));
      }
      send(exchange, reply);
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    String address = exchange.getRequestURI().toString();
    Optional<Reply> refusal = guard.refusal(exchange.getRequestMethod(), address, headers);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    String path = Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("/");
    boolean machine = path.startsWith(Api.ROOT);
    try {
      Optional<Reply> asset = Assets.at(path);
      if (asset.isPresent()) {
        return asset.get();
      }
      if (openSearch && path.equals(OpenSearch.PATH)) {
        return OpenSearch.description(address());
      }
      String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
      String stand = Optional.ofNullable(headers.getFirst("X-Naslag-Stand")).orElse("");
      return machine
          ? api.answer(path, Parameters.of(query))
          : pages.answer(path, query, stand, form(headers));
    } catch (IllegalArgumentException e) {
      String sentence = "Dit adres is niet te lezen.";
      return machine
          ? Api.refused(400, sentence, List.of())
          : pages.failure(400, "Dat adres klopt niet", sentence, form(headers));
    }
  }

  /** The page's own script asks for the middle only. */
  private static Form form(Headers headers) {
    return "true".equals(headers.getFirst("HX-Request")) ? Form.MIDDLE : Form.WHOLE;
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    ALWAYS.forEach(headers::set);
    headers.set("Content-Type", reply.type());
    reply.headers().forEach(headers::set);
    if (exchange.getRequestMethod().equals("HEAD") || reply.status() == 204) {
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(reply.status(), reply.body().length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(reply.body());
    }
  }

  /** Stops listening, lets answers under way finish for at most a second. */
  @Override
  public void close() {
    server.stop(1);
    workers.shutdownNow();
  }
}
