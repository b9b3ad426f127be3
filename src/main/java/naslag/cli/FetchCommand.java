package naslag.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import naslag.cli.Main.Exit;
import naslag.corpus.AtomicFile;
import naslag.corpus.Corpus;
import naslag.corpus.CorpusLock;
import naslag.corpus.FollowedFolder;
import naslag.corpus.Metadata;
import naslag.corpus.MovedIds;
import naslag.corpus.Parcel;
import naslag.corpus.ParcelPlace;
import naslag.corpus.Passage;
import naslag.index.IndexBuilder.Progress;
import naslag.index.Refresh;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Takes a parcel into use: unpacks it beside the corpus in use, shows what changes, and exchanges
 * the two. The one before stays, hidden, beside it.
 */
@Command(name = "haal")
final class FetchCommand extends NaslagCommand {
  private static final int MOST_SHOWN = 20;

  /** In the place of a folder to follow. */
  private static final String NONE = "niet";

  @Parameters(paramLabel = "PAKKET", arity = "0..1")
  private @Nullable Path file;

  @Option(names = "--naar", paramLabel = "MAP")
  private @Nullable Path directory;

  @Option(names = "--proef")
  private boolean trial;

  @Option(names = "--vervang")
  private boolean overwrite;

  @Option(names = "--terug")
  private boolean back;

  @Option(names = "--volg", paramLabel = "MAP")
  private @Nullable String followed;

  /** Where it went; null before it was taken. */
  @Nullable Path directory() {
    return directory;
  }

  @Override
  Exit run() throws IOException {
    Refusal.usageIf(
        (back || file == null) && directory == null && (back || followed != null),
        "zeg met --naar over welke map het gaat.");
    Refusal.usageIf(!back && file == null && followed == null, "zeg welk pakket je wilt halen.");
    Exit exit = back ? restore() : file == null ? Exit.OK : fetch(file);
    if (followed != null && !trial) {
      follow(followed);
    }
    return exit;
  }

  private void follow(String named) throws IOException {
    Path corpus = place().current();
    if (named.equals(NONE)) {
      FollowedFolder.unfollow(corpus);
      say("%s volgt geen map meer.", directory);
      return;
    }
    Path folder = absolute(Path.of(named));
    if (!Files.isDirectory(folder)) {
      throw Refusal.failed("%s is geen map, of is er nu niet.", named);
    }
    if (Parcel.unpackedIn(corpus).isEmpty()) {
      throw Refusal.failed(
          "%s kwam niet uit een pakket; haal er eerst een op: naslag haal PAKKET --naar %s.",
          directory, directory);
    }
    FollowedFolder.follow(corpus, folder);
    say("%s volgt %s: komt er een nieuwer pakket, dan zegt Naslag het.", directory, folder);
    FollowedNews.look(corpus, FollowedNews.ASKED).ifPresent(terminal()::say);
  }

  private Exit restore() throws IOException {
    ParcelPlace place = place();
    return holding(
        place,
        (library, only) -> {
          place.repair();
          if (!Files.isDirectory(place.former())) {
            throw Refusal.failed("van %s is er geen vorige versie.", directory);
          }
          Exit exit =
              library.exchanged(
                  library.shown(progress -> Library.exchange(only, place.former(), progress)));
          say("De vorige versie is weer in gebruik in " + directory + ".");
          return exit;
        });
  }

  private Exit fetch(Path source) throws IOException {
    try (Parcel parcel = Parcel.open(source)) {
      if (directory == null) {
        directory = absolute(source).resolveSibling(parcel.contents().name());
      }
      ParcelPlace place = place();
      String works = Terminal.counted(works(parcel), "werk", "werken");
      say("Gecontroleerd, volledig: %s, gemaakt op %s.", works, day(parcel.contents()));
      return holding(
          place,
          (library, only) -> {
            boolean replaces = Files.exists(place.current());
            Optional<Refresh> taken =
                library.shown(
                    progress -> take(parcel, only, overwrite, trial, terminal()::say, progress));
            if (taken.isEmpty()) {
              return Exit.OK;
            }
            Exit exit = library.exchanged(taken.get());
            Path shown = Terminal.shown(place.current());
            String way = replaces ? "; terug kan met --terug --naar " + shown : "";
            say("In gebruik in " + shown + way + ".");
            return exit;
          });
    } catch (Parcel.Damaged e) {
      throw Refusal.failed(
          "%s is niet te gebruiken, want %s; haal het opnieuw op, of vraag een nieuw pakket.",
          source, String.valueOf(e.getMessage()));
    }
  }

  private interface Exchanging {
    Exit of(Library library, Places only) throws IOException;
  }

  /** Exchanges a corpus while no other process writes in it. */
  private Exit holding(ParcelPlace place, Exchanging work) throws IOException {
    List<String> corpora = List.of(place.current().toString());
    List<Places> only = Places.of(corpora, null, terminal().environment());
    return CorpusLock.holding(
        place.current().getParent(),
        terminal()::waitForWriter,
        () -> work.of(new Library(only, terminal()), only.getFirst()));
  }

  private ParcelPlace place() {
    return new ParcelPlace(absolute(Objects.requireNonNull(directory)));
  }

  /**
   * Puts a parcel in the place of what is in use, unless it is a trial. The caller holds the lock.
   *
   * @param overwrite whether an older parcel, or one over edits, is fine
   * @param say is told what changes, before it does
   * @return what became of the index; nothing of a trial
   */
  static Optional<Refresh> take(
      Parcel parcel,
      Places places,
      boolean overwrite,
      boolean trial,
      Consumer<String> say,
      Progress progress)
      throws IOException {
    ParcelPlace place = new ParcelPlace(places.corpus());
    place.repair();
    Path current = place.current();
    boolean replaces = Files.exists(current);
    Map<String, String> now = replaces ? Parcel.digests(current) : Map.of();
    if (replaces) {
      refuseIfUnsafe(parcel.contents(), now, current, overwrite);
    }
    try {
      parcel.unpack(place.next());
      if (replaces) {
        changes(current, now, place.next(), parcel.contents().digests()).forEach(say);
      }
      if (trial) {
        return Optional.empty();
      }
      MovedIds.in(place.next()).adopt(MovedIds.in(current));
      Refresh refresh = Library.exchange(places, place.next(), progress);
      Optional<FollowedFolder> follows = FollowedFolder.of(current);
      if (follows.isPresent()) {
        follows.get().forget();
      }
      return Optional.of(refresh);
    } finally {
      AtomicFile.deleteDirectory(place.next());
    }
  }

  private static void refuseIfUnsafe(
      Parcel.Contents parcel, Map<String, String> now, Path current, boolean overwrite)
      throws IOException {
    Parcel.Contents used =
        Parcel.unpackedIn(current)
            .orElseThrow(
                () ->
                    Refusal.failed(
                        "%s kwam niet uit een pakket en wordt niet vervangen; kies met --naar een"
                            + " andere map.",
                        current));
    if (parcel.made().isBefore(used.made()) && !overwrite) {
      throw Refusal.failed(
          "dit pakket is ouder (%s) dan wat in gebruik is (%s); wil je het toch, zet dan --vervang"
              + " erbij.",
          day(parcel), day(used));
    }
    Set<String> edited = Parcel.differing(used.digests(), now);
    edited.remove(MovedIds.FILE); // Naslag writes it
    if (!edited.isEmpty() && !overwrite) {
      String first = edited.iterator().next();
      throw Refusal.failed(
          "in %s is zelf iets %s (%s); bewaar dat elders, of zet --vervang erbij: dan staat het in"
              + " de vorige versie.",
          current, now.containsKey(first) ? "gewijzigd" : "geschrapt", first);
    }
  }

  /** A work that is not as it was. */
  private record Change(String what, Metadata work, boolean urgent) {}

  /**
   * What changes, safety first and expired works last; only what changes is read.
   *
   * @param was digests of the files before
   * @param is and after
   */
  private static List<String> changes(
      Path before, Map<String, String> was, Path after, Map<String, String> is) throws IOException {
    Set<String> differing = Parcel.differing(was, is);
    List<Change> changes =
        read(after, differing, name -> was.containsKey(name) ? "gewijzigd" : "nieuw");
    differing.removeAll(is.keySet());
    changes.addAll(read(before, differing, name -> "weg"));
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    changes.sort(
        Comparator.comparing((Change change) -> !change.urgent())
            .thenComparing(change -> !change.work().expired(today).isEmpty())
            .thenComparing(change -> change.work().title()));
    List<String> lines = new ArrayList<>();
    lines.add(
        changes.isEmpty()
            ? "Geen werk is gewijzigd."
            : "Werken: " + FollowedFolder.counted(changes.stream().map(Change::what)) + ".");
    for (Change change : changes.subList(0, Math.min(MOST_SHOWN, changes.size()))) {
      String urgent = change.urgent() ? " (met raad die niet kan wachten)" : "";
      lines.add("  " + change.what() + ": " + change.work().titleAndExpiry() + urgent);
    }
    if (changes.size() > MOST_SHOWN) {
      lines.add("  en nog " + (changes.size() - MOST_SHOWN) + " werken.");
    }
    return lines;
  }

  private static List<Change> read(Path corpus, Set<String> files, UnaryOperator<String> what)
      throws IOException {
    Corpus.Contents contents = Corpus.at(corpus).read(files::contains);
    Map<String, List<Passage>> works =
        contents.passages().stream()
            .collect(Collectors.groupingBy(Passage::work, TreeMap::new, Collectors.toList()));
    List<Change> changes = new ArrayList<>();
    works.forEach(
        (id, passages) -> {
          Metadata work = Objects.requireNonNull(contents.works().get(id));
          boolean urgent = passages.stream().anyMatch(passage -> passage.care().urgent());
          changes.add(new Change(what.apply(passages.getFirst().file()), work, urgent));
        });
    return changes;
  }

  private static long works(Parcel parcel) {
    return parcel.contents().digests().keySet().stream().filter(Corpus::isWork).count();
  }

  private static String day(Parcel.Contents contents) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"))
        .format(contents.made().atZone(ZoneId.systemDefault()));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
