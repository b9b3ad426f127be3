package naslag.corpus;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder, a shared drive for instance, in which newer parcels of a corpus come.
 *
 * <p>A hidden file beside the corpus keeps, a line each: the folder, what was found there, and in
 * which parcel. Its time is that of the last look, so that what was found is told without a look,
 * and a drive that hangs is not waited for.
 *
 * @param file the hidden file
 * @param folder absolute
 * @param news empty when nothing newer was there
 */
public record FollowedFolder(Path file, Path folder, Optional<News> news) {
  private static final Duration EVERY = Duration.ofDays(1);

  /** A look that never ended, because its process did or the drive hangs, is done again. */
  private static final Duration AGAIN = Duration.ofHours(1);

  private static final int MOST_PARCELS = 1_000;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.forLanguageTag("nl"));

  /**
   * A newer parcel.
   *
   * @param sentence Dutch, without a full stop: "Nieuwe teksten van 3 maart: 4 gewijzigd"
   */
  public record News(String sentence, Path parcel) {}

  /** The one that a corpus follows. */
  public static Optional<FollowedFolder> of(Path corpus) throws IOException {
    ParcelPlace place = new ParcelPlace(corpus);
    if (!place.isFollowing()) {
      return Optional.empty();
    }
    Path file = place.followed();
    List<String> lines = Files.readAllLines(file);
    try {
      Path folder = Path.of(lines.isEmpty() ? "" : lines.getFirst());
      Optional<News> news =
          lines.size() < 3
              ? Optional.empty()
              : Optional.of(new News(lines.get(1), Path.of(lines.get(2))));
      return Optional.of(new FollowedFolder(file, folder, news));
    } catch (InvalidPathException e) {
      return Optional.empty(); // another system wrote it
    }
  }

  /** Lets a corpus follow a folder from now on; nothing in it was seen yet. */
  public static void follow(Path corpus, Path folder) throws IOException {
    Path file = new ParcelPlace(corpus).followed();
    AtomicFile.write(file, folder.toAbsolutePath().normalize() + "\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
  }

  /** Lets a corpus follow nothing. */
  public static void unfollow(Path corpus) throws IOException {
    Files.deleteIfExists(new ParcelPlace(corpus).followed());
  }

  /** Forgets what was found, since it is in use now. */
  public void forget() throws IOException {
    AtomicFile.write(file, folder + "\n");
  }

  /** When it was looked at last. */
  public Instant looked() throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }

  /** Whether the last look was a day ago. */
  public boolean isDue() throws IOException {
    return looked().isBefore(Instant.now().minus(EVERY));
  }

  /** Whether the last look ended; false while it goes on, and when the folder is away. */
  public boolean isDone() throws IOException {
    return looked().isAfter(Instant.now().minus(AGAIN));
  }

  /**
   * Looks in the folder, which may take as long as a drive wants, and writes down what is there.
   *
   * @param corpus that follows it
   * @throws IOException when the folder or the corpus cannot be read
   */
  public void look(Path corpus) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(EVERY).plus(AGAIN)));
    Optional<News> found = newest(corpus);
    String told = found.map(newer -> newer.sentence() + "\n" + newer.parcel() + "\n").orElse("");
    if (Files.exists(file)) {
      AtomicFile.write(file, folder + "\n" + told);
    }
  }

  private Optional<News> newest(Path corpus) throws IOException {
    Optional<Parcel.Contents> used = Parcel.unpackedIn(corpus);
    if (used.isEmpty()) {
      return Optional.empty();
    }
    Parcel.Contents best = used.get();
    Optional<News> news = Optional.empty();
    int seen = 0;
    try (DirectoryStream<Path> parcels = Files.newDirectoryStream(folder, "*.naslag")) {
      for (Path parcel : parcels) {
        Optional<Parcel.Contents> offered =
            seen++ < MOST_PARCELS ? Parcel.peek(parcel) : Optional.empty();
        if (offered.filter(used.get()::isOlderThan).filter(best::isOlderThan).isPresent()) {
          best = offered.get();
          news = Optional.of(new News(sentence(used.get(), best), parcel));
        }
      }
    }
    return news;
  }

  private static String sentence(Parcel.Contents used, Parcel.Contents newer) {
    Set<String> was = used.digests().keySet();
    Set<String> is = newer.digests().keySet();
    String counts =
        counted(
            Parcel.differing(used.digests(), newer.digests()).stream()
                .filter(Corpus::isWork)
                .map(
                    path ->
                        !is.contains(path) ? "weg" : was.contains(path) ? "gewijzigd" : "nieuw"));
    String day = DAY.format(newer.made().atZone(ZoneId.systemDefault()));
    return "Nieuwe teksten van " + day + (counts.isEmpty() ? "" : ": " + counts);
  }

  /** How often each: "1 gewijzigd, 2 nieuw". */
  public static String counted(Stream<String> changes) {
    return changes
        .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", "));
  }
}
