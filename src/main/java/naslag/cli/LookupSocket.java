package naslag.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.cli.Lookup.QuickLookup;
import naslag.corpus.Corpus;
import naslag.index.IndexBuilder;
import naslag.web.AccessKey;
import naslag.web.LiveIndex;

/**
 * Answers the lookups of the command line while the page runs, on the index that the page has open.
 * The launcher sends a command here before it starts a Java for it. What comes back are the very
 * bytes that Java would print; what cannot be answered so gets no answer, and the launcher goes on.
 *
 * <p>The socket is a file in a directory of this user alone, so that no other hears the question.
 */
record LookupSocket(ServerSocketChannel channel, Path file, List<Places> places, LiveIndex live)
    implements AutoCloseable {
  private static final String FILE = "opzoeken";

  /** A longer question is left to the launcher. */
  private static final int MOST_BYTES = 1 << 16;

  /**
   * Listens from now on; not where another page does, or the system has no such sockets.
   *
   * @param directory is made if it is not there, for its owner alone
   * @param places of the corpora that the index has
   */
  static Optional<LookupSocket> open(Path directory, List<Places> places, LiveIndex live) {
    try {
      AccessKey.makeOwn(directory);
      Path file = directory.resolve(FILE);
      UnixDomainSocketAddress address = UnixDomainSocketAddress.of(file);
      if (isAnswered(address)) {
        return Optional.empty();
      }
      Files.deleteIfExists(file);
      ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      LookupSocket socket = new LookupSocket(channel.bind(address), file, places, live);
      Thread.ofPlatform().daemon().name("naslag-lookups").start(socket::listen);
      return Optional.of(socket);
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty(); // the path is too long for one, say: lookups start a Java, as ever
    }
  }

  private static boolean isAnswered(UnixDomainSocketAddress address) {
    try (SocketChannel other = SocketChannel.open(address)) {
      return other.isConnected();
    } catch (IOException e) {
      return false; // no file, or one of a page that was killed
    }
  }

  private void listen() {
    while (channel.isOpen()) {
      try {
        SocketChannel caller = channel.accept();
        // One that hangs keeps no other waiting.
        Thread unused = Thread.startVirtualThread(() -> answer(caller));
      } catch (IOException e) {
        // Closed, or too many callers at the moment: a lookup starts a Java then.
      }
    }
  }

  private void answer(SocketChannel caller) {
    try (caller;
        InputStream in = Channels.newInputStream(caller);
        OutputStream out = Channels.newOutputStream(caller)) {
      byte[] sent = in.readNBytes(MOST_BYTES);
      if (sent.length < MOST_BYTES) {
        answer(new String(sent, StandardCharsets.UTF_8).split("\0", -1), out);
      }
    } catch (IOException | RuntimeException e) {
      // The caller went, or gets no answer; its question is written nowhere.
    }
  }

  /**
   * Writes what a command prints, behind a line with its status and how many bytes are data;
   * nothing when it has to run by itself.
   *
   * @param sent the launcher's jar, where it was started, whether a person looks, the environment
   *     up to an empty field, the arguments up to an empty one at the end
   */
  private void answer(String[] sent, OutputStream out) throws IOException {
    List<String> fields = Arrays.asList(sent);
    int arguments = fields.subList(3, fields.size()).indexOf("") + 4;
    Map<String, String> environment = new HashMap<>();
    for (String variable : fields.subList(3, arguments - 1)) {
      int equals = variable.indexOf('=');
      environment.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    String[] args = fields.subList(arguments, fields.size() - 1).toArray(String[]::new);
    boolean sameProgram = fields.get(0).equals(System.getProperty("java.class.path"));
    boolean samePlace = fields.get(1).equals(System.getProperty("user.dir"));
    if (!sameProgram || !samePlace || !isAsTheCorpora()) {
      return;
    }
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            Terminal.Output.to(data),
            new PrintStream(said, true, StandardCharsets.UTF_8),
            environment,
            fields.get(2).equals("yes"));
    Optional<Lookup> lookup = QuickLookup.of(args, environment);
    if (lookup.isEmpty() || !lookup.get().places().equals(places)) {
      return;
    }
    int status;
    try {
      status = lookup.get().run(terminal, live::use).status();
    } catch (IOException | RuntimeException | Error e) {
      status = Main.say(e, terminal);
    }
    terminal.flush();
    out.write((status + " " + data.size() + "\n").getBytes(StandardCharsets.US_ASCII));
    data.writeTo(out);
    said.writeTo(out);
  }

  /** As a process of its own would find it: also what was edited a moment ago. */
  private boolean isAsTheCorpora() throws IOException {
    return places.stream()
            .allMatch(p -> new IndexBuilder(Corpus.at(p.corpus()), p.index()).isFresh())
        && live.isAsTheIndex();
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }
}
