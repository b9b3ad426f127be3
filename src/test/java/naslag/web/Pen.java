package naslag.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import naslag.corpus.Corpus;
import naslag.index.IndexBuilder;
import naslag.index.IndexBuilder.Progress;
import naslag.index.PassageIndex;

/** A server on a corpus of our own, and requests as raw as they come. */
final class Pen implements AutoCloseable {
  final Path corpus;
  final LiveIndex live;
  final NaslagServer server;

  Pen(Path directory) throws IOException {
    this(directory, List.of("corpus"));
  }

  /**
   * With corpora side by side, each a directory of its name.
   *
   * @param names of which the first corpus gets {@link #WORK}, and {@link #write} writes in the
   *     last
   */
  Pen(Path directory, List<String> names) throws IOException {
    List<IndexBuilder> builders = new ArrayList<>();
    List<PassageIndex> indexes = new ArrayList<>();
    Path first = Files.createDirectories(directory.resolve(names.getFirst()));
    Files.writeString(first.resolve("rust.md"), WORK);
    for (String name : names) {
      Path index = directory.resolve("index").resolve(name);
      IndexBuilder builder = new IndexBuilder(Corpus.at(directory.resolve(name)), index);
      var unused = builder.refresh(false, Progress.SILENT);
      builders.add(builder);
      indexes.add(PassageIndex.openToServe(index).orElseThrow());
    }
    corpus = directory.resolve(names.getLast());
    live = LiveIndex.following(builders, PassageIndex.sideBySide(indexes, names));
    server = NaslagServer.start(live, 0, false, Optional.empty());
  }

  static final String WORK =
      """
      ---
      title: Rust <b>in</b> huis & "daarbuiten"
      creator: <script>alert(1)</script>
      ---

      # Rust <b>in</b> huis & "daarbuiten"

      ## Wiegen

      Wiegen helpt een baby van 5 weken om tot rust te komen, want de beweging is bekend.

      > [!voorbeeld] Noor <img src=x onerror=alert(2)> slaapt
      > kind: Noor
      > leeftijd: 9 maanden
      > begeleider: vroedvrouw
      > zin: Je mag "moe" zijn, </p><script>alert(3)</script>
      >
      > Noor slaapt pas als het gordijn dicht is & de lamp uit. <script>alert(4)</script>
      """;

  void write(String name, String text) throws IOException {
    Files.writeString(corpus.resolve(name), text);
  }

  record Answer(int status, String headers, String body) {}

  Answer get(String address, String... headers) throws IOException {
    return ask("GET", address, "127.0.0.1:" + server.port(), headers);
  }

  Answer search(String words) throws IOException {
    return get("/?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
  }

  /** Sends exactly this, which the JDK's own client would not let us: Host and Origin included. */
  Answer ask(String method, String address, String host, String... headers) throws IOException {
    return ask(server.port(), method, address, host, headers);
  }

  static Answer ask(int port, String method, String address, String host, String... headers)
      throws IOException {
    StringBuilder request = new StringBuilder(method + " " + address + " HTTP/1.1\r\n");
    if (!host.isEmpty()) {
      request.append("Host: ").append(host).append("\r\n");
    }
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    request.append("Connection: close\r\n\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(request.toString().getBytes(StandardCharsets.UTF_8));
      out.flush();
      String all = all(socket.getInputStream());
      int split = all.indexOf("\r\n\r\n");
      if (split < 0) {
        return new Answer(0, "", all);
      }
      return new Answer(
          Integer.parseInt(all.substring(9, 12)),
          all.substring(0, split),
          all.substring(split + 4));
    }
  }

  /**
   * Sends bytes as they are; HOST and PORT in them stand for our own. Nothing more comes after
   * them.
   */
  String raw(String request) throws IOException {
    return raw(request.getBytes(StandardCharsets.UTF_8), true);
  }

  /**
   * The same, as bytes.
   *
   * @param hangsUp whether the server sees that nothing more comes
   * @return "" when the server hung up without a word
   */
  String raw(byte[] request, boolean hangsUp) throws IOException {
    String port = Integer.toString(server.port());
    String said =
        new String(request, StandardCharsets.ISO_8859_1)
            .replace("HOST", "127.0.0.1:" + port)
            .replace("PORT", port);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
      if (hangsUp) {
        socket.shutdownOutput();
      }
      return all(socket.getInputStream());
    } catch (SocketException hungUp) {
      return "";
    }
  }

  private static String all(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    in.transferTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    server.close();
    live.close();
  }
}
