package naslag.cli;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.cli.Main.Exit;
import naslag.corpus.FollowedFolder;
import naslag.corpus.Parcel;
import naslag.corpus.Parcel.Contents;
import naslag.corpus.Problem;
import naslag.index.IndexBuilder;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import picocli.CommandLine.Command;

/** The machine as Naslag sees it. */
@Command(name = "nakijken")
final class InspectCommand extends CorpusCommand {
  private static final int MOST_WRITTEN = 10;
  private static final long MEGA = 1_000_000;

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", Locale.forLanguageTag("nl"));

  private final Instant started =
      ProcessHandle.current().info().startInstant().orElseGet(Instant::now);

  @Override
  Exit run() throws IOException {
    line("Java", java(terminal().environment()));
    line("Startcache", startCache());
    boolean skipped = false;
    for (Places places : allPlaces()) {
      IndexBuilder builder = new IndexBuilder(places.corpusThatExists(), places.index());
      try (PassageIndex index = new Library(List.of(places), terminal()).open(false)) {
        List<WorkInfo> works = index.works();
        line("Corpus", places.corpus().toString());
        line(
            "",
            "%s, %s"
                .formatted(
                    Terminal.counted(works.size(), "werk", "werken"),
                    Terminal.counted(index.passages(), "passage", "passages")));
      }
      for (Problem problem : builder.knownProblems()) {
        skipped = true;
        line("Overgeslagen", problem.toString());
      }
      index(places.index());
      followed(places.corpus());
    }
    line("Verbindingen", String.join("; ", Sockets.ofNaslag()));
    written();
    return skipped ? Exit.PARTLY : Exit.OK;
  }

  private void line(String name, String value) {
    out().println("%-13s %s".formatted(name, value));
  }

  private static String java(Map<String, String> environment) {
    String home = System.getProperty("java.home", "");
    String why =
        Stream.of("NASLAG_JAVA", "JAVA_HOME")
            .filter(name -> isIn(environment.getOrDefault(name, ""), home))
            .findFirst()
            .map(name -> name + " wijst ze aan")
            .orElse(
                isIn(home, System.getProperty("naslag.home", "") + "/runtime")
                    ? "hoort bij deze Naslag"
                    : "de nieuwste die Naslag hier vond");
    String version = System.getProperty("java.version") + " " + System.getProperty("java.vendor");
    return version + ", " + home + " (" + why + ")";
  }

  /** Whether a path leads to a directory or to something in it; as a variable names a Java. */
  static boolean isIn(String named, String home) {
    try {
      return !named.isBlank() && Path.of(named).toRealPath().startsWith(Path.of(home).toRealPath());
    } catch (IOException | IllegalArgumentException e) {
      return false; // it names nothing
    }
  }

  private static String startCache() {
    String[] arguments = ProcessHandle.current().info().arguments().orElse(new String[0]);
    return Arrays.stream(arguments)
        .filter(a -> a.startsWith("-XX:AOTCache=") || a.startsWith("-XX:SharedArchiveFile="))
        .map(argument -> argument.substring(argument.indexOf('=') + 1))
        .findFirst()
        .orElse("geen");
  }

  private void index(Path directory) throws IOException {
    List<File> files = files(directory);
    long bytes = files.stream().mapToLong(File::length).sum();
    long last = files.stream().mapToLong(File::lastModified).max().orElse(0);
    String when = WHEN.format(Instant.ofEpochMilli(last).atZone(ZoneId.systemDefault()));
    line("Index", directory.toString());
    line("", "%s MB, laatst gewijzigd op %s".formatted((bytes + MEGA / 2) / MEGA, when));
    FileStore store = Files.getFileStore(directory);
    line("Schijf", store.getUsableSpace() / MEGA + " MB vrij waar de index staat");
  }

  private void followed(Path corpus) throws IOException {
    Optional<Contents> parcel = Parcel.unpackedIn(corpus);
    if (parcel.isPresent()) {
      line(
          "Pakket",
          "gemaakt op " + WHEN.format(parcel.get().made().atZone(ZoneId.systemDefault())));
    }
    Optional<FollowedFolder> before = FollowedFolder.of(corpus);
    if (before.isPresent()) {
      Optional<String> news = FollowedNews.look(corpus, FollowedNews.ASKED);
      Path folder = before.get().folder();
      boolean there = before.get().isDone();
      line("Volgt", folder + (there ? "" : " (nu niet te bereiken)"));
      line("", news.orElse("niets nieuwers gezien"));
    }
  }

  private static List<File> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).sorted().map(Path::toFile).toList();
    }
  }

  /** Naslag writes in the index, the corpus and the directory of temporary files, if anywhere. */
  private void written() throws IOException {
    List<File> written = new ArrayList<>();
    for (Places places : allPlaces()) {
      written.addAll(files(places.index()));
      written.addAll(files(places.corpus()));
    }
    written.removeIf(file -> file.lastModified() < started.toEpochMilli());
    line("Geschreven", written.isEmpty() ? "niets, in deze opdracht" : "in deze opdracht:");
    written.stream().limit(MOST_WRITTEN).forEach(file -> line("", file.toString()));
    if (written.size() > MOST_WRITTEN) {
      line("", "en nog " + (written.size() - MOST_WRITTEN));
    }
  }

  /** The TCP sockets of the Naslags that run here, as Linux lists them under /proc. */
  static final class Sockets {
    private static final Path PROC = Path.of("/proc");

    private static final Pattern NASLAG =
        Pattern.compile("java\\S* .*(-jar .*naslag\\.jar|\\bnaslag\\.cli\\.Main)\\b");

    /** The columns of /proc/net/tcp. */
    private static final int LOCAL = 1;

    private static final int REMOTE = 2;
    private static final int INODE = 9;

    private Sockets() {}

    static List<String> ofNaslag() throws IOException {
      if (!Files.isReadable(PROC.resolve("net/tcp"))) {
        return List.of("op dit systeem niet te zien");
      }
      Set<String> inodes = new HashSet<>();
      ProcessHandle.allProcesses()
          .filter(process -> isNaslag(process.info().commandLine().orElse("")))
          .forEach(process -> inodes.addAll(inodes(process.pid())));
      List<String> found = new ArrayList<>();
      for (String table : List.of("net/tcp", "net/tcp6")) {
        for (String row : Files.readAllLines(PROC.resolve(table))) {
          String[] columns = row.strip().split("\\s+");
          if (columns.length > INODE && inodes.contains(columns[INODE])) {
            found.add(sentence(columns[LOCAL], columns[REMOTE]));
          }
        }
      }
      found.sort(Comparator.naturalOrder());
      return found.isEmpty() ? List.of("geen") : List.copyOf(found);
    }

    /** The launcher starts the page from the jar, all else by its class. */
    static boolean isNaslag(String commandLine) {
      return NASLAG.matcher(commandLine).find();
    }

    /** Of the process' open files those that are sockets; of another user's process none. */
    private static List<String> inodes(long pid) {
      try (Stream<Path> open = Files.list(PROC.resolve(pid + "/fd"))) {
        return open.flatMap(file -> target(file).stream())
            .filter(target -> target.startsWith("socket:["))
            .map(target -> target.substring("socket:[".length(), target.length() - 1))
            .toList();
      } catch (IOException e) {
        return List.of();
      }
    }

    private static Optional<String> target(Path link) {
      try {
        return Optional.of(Files.readSymbolicLink(link).toString());
      } catch (IOException e) {
        return Optional.empty(); // closed meanwhile
      }
    }

    /**
     * What a socket is.
     *
     * @param local address and port in hexadecimal, as "0100007F:2120"
     * @param remote the same; all zeros where it listens
     */
    static String sentence(String local, String remote) throws IOException {
      InetAddress here = address(local);
      InetAddress there = address(remote);
      boolean alone = here.isLoopbackAddress();
      String port = here.getHostAddress() + ":" + Integer.parseInt(local.split(":")[1], 16);
      return port
          + (there.isAnyLocalAddress() ? " luistert" : " praat met " + there.getHostAddress())
          + (alone ? ", alleen op dit toestel" : ", OOK BUITEN DIT TOESTEL");
    }

    /** Words of four bytes, each in the order of this machine. */
    private static InetAddress address(String column) throws IOException {
      byte[] bytes = HexFormat.of().parseHex(column.split(":")[0]);
      ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
      ByteBuffer swapped = ByteBuffer.allocate(bytes.length);
      while (words.hasRemaining()) {
        swapped.putInt(words.getInt());
      }
      return InetAddress.getByAddress(swapped.array());
    }
  }
}
