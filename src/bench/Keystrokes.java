import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * How long the server takes to answer a keystroke, beside a bare server of the JDK that says hello, in the same run.
 *
 * <p>Each request is one key further in a question that a person might type: every beginning of every question, as the
 * page's own script asks for it and as a program asks the machine interface. The client runs on the same processors, so
 * that the milliseconds hold its own work too; the last column is what the server's process used, which a busy machine
 * hardly changes.
 *
 * <p>Run by keystrokes.sh. Arguments: seconds a measurement, then the command that starts the server.
 */
public final class Keystrokes {
  private static final List<String> QUESTIONS =
      List.of(
          "baby huilt veel",
          "slaapproblemen",
          "5w mama moe",
          "wat is hechting",
          "driftbui in de winkel",
          "postnatale depressie",
          "9 maanden eten",
          "prematuur thuis",
          "papa voelt zich buitengesloten",
          "peuter bijt andere kinderen",
          "veerkrcht",
          "thema:slapen 9m");

  private static final int[] CONNECTIONS = {1, 16, 64};

  private Keystrokes() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("hello")) {
      hello();
      return;
    }
    Duration time = Duration.ofSeconds(Integer.parseInt(args[0]));
    List<String> command = Arrays.asList(args).subList(1, args.length);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String source = System.getProperty("jdk.launcher.sourcefile", args[0]);
    try (Server hello = Server.start(List.of(java, "-XX:+UseSerialGC", source, "hello"));
        Server naslag = Server.start(command)) {
      long first = naslag.first(page("b"));
      System.out.printf("the first key, asked as soon as the server said it was ready: %.1f ms%n%n", first / 1e6);
      List<Measured> all =
          List.of(
              new Measured("hello", hello, List.of("/")),
              new Measured("page", naslag, asked(true)),
              new Measured("interface", naslag, asked(false)));
      for (Measured one : all) {
        one.run(16, time);
      }
      System.out.println("connections  what        answers/s   p50 ms   p99 ms   server ms an answer");
      for (int connections : CONNECTIONS) {
        for (Measured one : all) {
          System.out.println(one.run(connections, time));
        }
      }
    }
  }

  private static List<String> asked(boolean page) {
    List<String> asked = new ArrayList<>();
    for (String question : QUESTIONS) {
      for (int end = 1; end <= question.length(); end++) {
        String words = question.substring(0, end);
        asked.add(page ? page(words) + "&typend=1" : "/api/v1/search?q=" + encoded(words));
      }
      if (page) {
        // A pause at the end: now a word that nobody knows is mended.
        asked.add(page(question) + "&typend=2");
      }
    }
    return asked;
  }

  private static String page(String words) {
    return "/?q=" + encoded(words);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  /** The least that a server of the JDK can do. */
  private static void hello() throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    byte[] word = "hello\n".getBytes(StandardCharsets.UTF_8);
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, word.length);
            exchange.getResponseBody().write(word);
          }
        });
    server.start();
    System.out.println("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** A server in a process of its own. */
  private record Server(Process process, int port) implements AutoCloseable {
    static Server start(List<String> command) throws IOException {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        int at = line.indexOf("http://");
        if (at >= 0) {
          return new Server(process, URI.create(line.substring(at).strip()).getPort());
        }
      }
      throw new IOException("did not start: " + String.join(" ", command));
    }

    long first(String path) throws IOException {
      try (Connection connection = new Connection(port)) {
        return connection.ask(path);
      }
    }

    /** Nanoseconds of processor time so far. */
    long used() {
      return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      process.waitFor();
    }
  }

  /** Paths asked of a server again and again. */
  private record Measured(String name, Server server, List<String> paths) {
    String run(int connections, Duration time) throws Exception {
      long end = System.nanoTime() + time.toNanos();
      long used = server.used();
      List<Callable<LongStream>> clients = new ArrayList<>();
      for (int client = 0; client < connections; client++) {
        int from = client * paths.size() / connections;
        clients.add(() -> client(from, end));
      }
      long begun = System.nanoTime();
      LongStream all = LongStream.empty();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<LongStream> client : threads.invokeAll(clients)) {
          all = LongStream.concat(all, client.get());
        }
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      long[] times = all.sorted().toArray();
      return String.format(
          "%11d  %-9s  %10.0f  %7.2f  %7.2f  %20.2f",
          connections,
          name,
          times.length / seconds,
          times[times.length / 2] / 1e6,
          times[(int) (times.length * 0.99)] / 1e6,
          (server.used() - used) / 1e6 / times.length);
    }

    private LongStream client(int from, long end) throws IOException {
      LongStream.Builder times = LongStream.builder();
      try (Connection connection = new Connection(server.port())) {
        for (int i = from; System.nanoTime() < end; i++) {
          times.add(connection.ask(paths.get(i % paths.size())));
        }
      }
      return times.build();
    }
  }

  /** A connection that stays open, as a browser's. */
  private static final class Connection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Connection(int port) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      out = socket.getOutputStream();
    }

    /** Nanoseconds until the last byte of the answer. */
    long ask(String path) throws IOException {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + socket.getPort() + "\r\n"
              + (path.startsWith("/?") ? "X-Naslag-Stand: keystrokes\r\nAccept-Encoding: gzip\r\n" : "") + "\r\n";
      long begun = System.nanoTime();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      String status = line();
      int length = 0;
      for (String header = line(); !header.isEmpty(); header = line()) {
        if (header.regionMatches(true, 0, "Content-length:", 0, 15)) {
          length = Integer.parseInt(header.substring(15).strip());
        }
      }
      in.skipNBytes(length);
      long took = System.nanoTime() - begun;
      // 204: nothing yet, so that what is shown stays; 400: a filter typed in half does not exist yet.
      if (!status.matches("HTTP/1.1 (200|204|400) .*")) {
        throw new IOException(path + ": " + status);
      }
      return took;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new EOFException("the server hung up");
        }
        if (c != '\r') {
          line.append((char) c);
        }
      }
      return line.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
