package naslag.web;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * HTTP/1.1 on loopback, as far as a page for one person needs it: heads without bodies in, whole
 * replies out.
 *
 * <p>Not the JDK's own server, which answers what it cannot read before any handler sees it: in
 * English, without the headers that keep a page safe ("%zz"), with a reset (a long line), or after
 * a quarter of a minute (lines that end in LF). Here every answer is one of ours.
 */
final class HttpListener implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 200;
  private static final int BACKLOG = 128;

  /** For the next request to come in whole; much, since a busy machine reads it late. */
  private static final int REQUEST_SECONDS = 15;

  /** For a reply to be made and taken. */
  private static final int REPLY_SECONDS = 30;

  private static final int LINGER_SECONDS = 2;
  private static final int MOST_LINGERING_BYTES = 8_000_000;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private final ServerSocket door;
  private final String always;
  private final Function<Request, Reply> handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Thread taker =
      Thread.ofPlatform().daemon().name("naslag-door").unstarted(this::take);
  private final AtomicInteger answering = new AtomicInteger();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("naslag-clock").factory(),
          // After the end all sockets are closed.
          new ThreadPoolExecutor.DiscardPolicy());

  /**
   * Listens; {@link #start} answers.
   *
   * @param port 0 for any that is free
   * @param always headers of every reply, each a line with its CRLF
   * @param handler throws nothing
   * @throws java.net.BindException when the port is taken
   */
  HttpListener(int port, String always, Function<Request, Reply> handler) throws IOException {
    // By number: a name could be made to mean another address.
    InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    door = new ServerSocket(port, BACKLOG, loopback);
    this.always = always;
    this.handler = handler;
    clock.setRemoveOnCancelPolicy(true);
  }

  void start() {
    taker.start();
  }

  int port() {
    return door.getLocalPort();
  }

  private void take() {
    while (!door.isClosed()) {
      try {
        admit(door.accept());
      } catch (IOException | RuntimeException | Error e) {
        // Closed; or out of file descriptors or memory, which others give back.
        pause();
      }
    }
  }

  private void admit(Socket socket) {
    open.add(socket);
    if (open.size() > MOST_CONNECTIONS) {
      hangUp(socket);
      return;
    }
    try {
      workers.execute(() -> serve(socket));
    } catch (RuntimeException | Error e) {
      hangUp(socket);
      throw e;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = new BufferedOutputStream(socket.getOutputStream());
      boolean isLast = false;
      while (!isLast) {
        isLast = answer(socket, in, out);
      }
    } catch (IOException gone) {
      // Hung up, or cut off for taking too long.
    } finally {
      open.remove(socket);
    }
  }

  /** Whether this was the last request of the connection. */
  private boolean answer(Socket socket, InputStream in, OutputStream out) throws IOException {
    Optional<Request> request;
    Future<?> cutOff = cutOffAfter(REQUEST_SECONDS, socket);
    try {
      request = Request.read(in);
    } catch (Request.Malformed malformed) {
      send(out, malformed.reply(), true, true);
      linger(socket, in);
      return true;
    } finally {
      cutOff.cancel(false);
    }
    if (request.isEmpty()) {
      return true;
    }
    boolean isLast = request.get().isLast();
    cutOff = cutOffAfter(REPLY_SECONDS, socket);
    answering.incrementAndGet();
    try {
      boolean body = !request.get().method().equals("HEAD");
      send(out, handler.apply(request.get()).packedFor(request.get()), body, isLast);
    } finally {
      answering.decrementAndGet();
      cutOff.cancel(false);
    }
    if (isLast) {
      linger(socket, in);
    }
    return isLast;
  }

  private Future<?> cutOffAfter(int seconds, Socket socket) {
    return clock.schedule(() -> hangUp(socket), seconds, TimeUnit.SECONDS);
  }

  private void send(OutputStream out, Reply reply, boolean body, boolean isLast)
      throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(reply.status());
    head.append(reply.status() < 400 ? " OK\r\n" : " Refused\r\n");
    header(head, "Date", DATE.format(ZonedDateTime.now(ZoneOffset.UTC)));
    head.append(always);
    header(head, "Content-Type", reply.type());
    // What was asked and answered stays out of the browser's cache on disk.
    Map<String, String> headers = new TreeMap<>(Map.of("Cache-Control", "no-store"));
    headers.putAll(reply.headers());
    headers.forEach((name, value) -> header(head, name, value));
    if (reply.status() != 204) {
      header(head, "Content-Length", Integer.toString(reply.body().length));
    }
    if (isLast) {
      header(head, "Connection", "close");
    }
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    if (body && reply.status() != 204) {
      out.write(reply.body());
    }
    out.flush();
  }

  private static void header(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  /** A connection that is closed with bytes unread is reset, and the reply is lost with it. */
  private void linger(Socket socket, InputStream in) throws IOException {
    socket.shutdownOutput();
    Future<?> cutOff = cutOffAfter(LINGER_SECONDS, socket);
    try {
      byte[] unread = new byte[8_192];
      int read = 0;
      for (int n = 0; n >= 0 && read < MOST_LINGERING_BYTES; n = in.read(unread)) {
        read += n;
      }
    } finally {
      cutOff.cancel(false);
    }
  }

  private void hangUp(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      // Closed as far as it can be.
    }
  }

  /** Stops listening; replies under way have a second to be taken. */
  @Override
  public void close() {
    try {
      door.close();
      // Only then is the port free for another.
      taker.join(1_000);
    } catch (IOException | InterruptedException e) {
      // What follows closes the rest.
    }
    for (int i = 0; i < 50 && answering.get() > 0; i++) {
      pause();
    }
    open.forEach(this::hangUp);
    workers.shutdownNow();
    clock.shutdownNow();
  }
}
