package naslag.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import naslag.cli.Main.Exit;
import naslag.corpus.Corpus;
import naslag.corpus.CorpusLock;
import naslag.corpus.Metadata;
import naslag.corpus.MovedIds;
import naslag.corpus.Parcel;
import naslag.corpus.Passage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Takes a parcel into use: unpacks it beside the corpus in use, shows what changes, and exchanges
 * the two. The one before stays, hidden, beside it.
 */
@Command(name = "haal")
final class FetchCommand implements Callable<Integer> {
  private static final int MOST_SHOWN = 20;

  @ParentCommand private @Nullable Naslag naslag;

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

  /** A corpus in use, and where the next and the former one stand. */
  private record Shelf(Path current) {
    private Path hidden(String end) {
      return current.resolveSibling("." + current.getFileName() + end);
    }

    Path next() {
      return hidden(".nieuw");
    }

    Path former() {
      return hidden(".vorige");
    }

    /** Puts the next one in the place of the current one, which becomes the former. */
    void exchange() throws IOException {
      Path aside = hidden(".oud");
      Parcel.delete(aside);
      if (Files.exists(former())) {
        Files.move(former(), aside);
      }
      if (Files.exists(current)) {
        Files.move(current, former());
      }
      Files.move(next(), current);
      Parcel.delete(aside);
    }

    /** After a crash in the middle of an exchange. */
    void repair() throws IOException {
      if (!Files.exists(current) && Files.exists(former())) {
        Files.move(former(), current);
      }
      Parcel.delete(next());
    }
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = Objects.requireNonNull(naslag).terminal();
    Refusal.usageIf(
        back ? directory == null : file == null,
        back ? "zeg met --naar welke map terug moet." : "zeg welk pakket je wilt halen.");
    return (back ? restore(terminal) : fetch(terminal)).status();
  }

  private Exit restore(Terminal terminal) throws IOException {
    Shelf shelf = new Shelf(absolute(Objects.requireNonNull(directory)));
    if (!Files.isDirectory(shelf.former())) {
      throw Refusal.failed("van %s is er geen vorige versie.", directory);
    }
    return CorpusLock.holding(
        shelf.current().getParent(),
        terminal::waitForWriter,
        () -> {
          Parcel.delete(shelf.next());
          Files.move(shelf.former(), shelf.next());
          shelf.exchange();
          return use(shelf, terminal, "De vorige versie is weer in gebruik in " + directory + ".");
        });
  }

  private Exit fetch(Terminal terminal) throws IOException {
    Path source = Objects.requireNonNull(file);
    try (Parcel parcel = Parcel.open(source)) {
      Path target = directory != null ? directory : absolute(source).resolveSibling(parcel.name());
      Shelf shelf = new Shelf(absolute(target));
      terminal.say(
          "Gecontroleerd, volledig: %s, gemaakt op %s.",
          Terminal.counted(works(parcel), "werk", "werken"), day(parcel.contents()));
      return CorpusLock.holding(
          shelf.current().getParent(),
          terminal::waitForWriter,
          () -> take(parcel, shelf, terminal));
    } catch (Parcel.Damaged e) {
      throw Refusal.failed(
          "%s is niet te gebruiken, want %s; haal het opnieuw op, of vraag een nieuw pakket.",
          source, String.valueOf(e.getMessage()));
    }
  }

  private Exit take(Parcel parcel, Shelf shelf, Terminal terminal) throws IOException {
    shelf.repair();
    Path current = shelf.current();
    if (Files.exists(current)) {
      refuseIfUnsafe(parcel.contents(), current);
    }
    try {
      parcel.unpack(shelf.next());
      Corpus next = Corpus.at(shelf.next());
      if (Files.exists(current)) {
        changes(Corpus.at(current), next).forEach(terminal::say);
      }
      if (trial) {
        return Exit.OK;
      }
      MovedIds.in(shelf.next()).adopt(MovedIds.in(current));
      shelf.exchange();
    } finally {
      Parcel.delete(shelf.next());
    }
    String former = Files.exists(shelf.former()) ? "; terug kan met --terug --naar " : "";
    return use(
        shelf,
        terminal,
        "In gebruik in "
            + Terminal.shown(current)
            + (former.isEmpty() ? "." : former + Terminal.shown(current) + "."));
  }

  /** Brings the index up to date, so that the next search does not wait for it. */
  private static Exit use(Shelf shelf, Terminal terminal, String sentence) throws IOException {
    terminal.say(sentence);
    List<Places> places =
        Places.of(List.of(shelf.current().toString()), null, terminal.environment());
    return new Library(places, terminal).refresh(false);
  }

  private void refuseIfUnsafe(Parcel.Contents parcel, Path current) throws IOException {
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
    Map<String, String> now = Parcel.digests(current);
    Set<String> edited = new HashSet<>(now.keySet());
    edited.removeIf(
        name -> name.equals(MovedIds.FILE) || now.get(name).equals(used.digests().get(name)));
    if (!edited.isEmpty() && !overwrite) {
      throw Refusal.failed(
          "in %s is zelf iets gewijzigd (%s); bewaar dat elders, of zet --vervang erbij: dan staat"
              + " het in de vorige versie.",
          current, edited.stream().sorted().findFirst().orElseThrow());
    }
  }

  /** A work that is not as it was. */
  private record Change(String what, Metadata work, boolean urgent, boolean expired) {}

  /** What changes, safety first and expired works last. */
  private static List<String> changes(Corpus before, Corpus after) throws IOException {
    Map<String, String> was = Parcel.digests(before.directory());
    Map<String, String> is = Parcel.digests(after.directory());
    List<Change> changes = new ArrayList<>(changes(after, is, was, "gewijzigd", "nieuw"));
    changes.addAll(changes(before, was, is, "", "weg"));
    changes.sort(
        Comparator.comparing((Change change) -> !change.urgent())
            .thenComparing(Change::expired)
            .thenComparing(change -> change.work().title()));
    Map<String, Integer> counts = new TreeMap<>();
    changes.forEach(change -> counts.merge(change.what(), 1, Integer::sum));
    List<String> lines = new ArrayList<>();
    lines.add(
        changes.isEmpty()
            ? "Geen werk is gewijzigd."
            : counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", ", "Werken: ", ".")));
    for (Change change : changes.subList(0, Math.min(MOST_SHOWN, changes.size()))) {
      String urgent = change.urgent() ? " (met raad die niet kan wachten)" : "";
      lines.add("  " + change.what() + ": " + change.work().titleAndExpiry() + urgent);
    }
    if (changes.size() > MOST_SHOWN) {
      lines.add("  en nog " + (changes.size() - MOST_SHOWN) + " werken.");
    }
    return lines;
  }

  /**
   * The works of one corpus that the other has otherwise or not.
   *
   * @param changed what to call the first; "" to leave them out
   */
  private static List<Change> changes(
      Corpus corpus,
      Map<String, String> here,
      Map<String, String> there,
      String changed,
      String absent)
      throws IOException {
    Corpus.Contents contents = corpus.readAll();
    Map<String, String> files = new TreeMap<>();
    Set<String> urgent = new HashSet<>();
    for (Passage passage : contents.passages()) {
      files.put(passage.work(), passage.file());
      if (passage.care().urgent()) {
        urgent.add(passage.work());
      }
    }
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    List<Change> changes = new ArrayList<>();
    files.forEach(
        (id, name) -> {
          String what = there.containsKey(name) ? changed : absent;
          boolean same = Objects.equals(here.get(name), there.get(name));
          if (!same && !what.isEmpty()) {
            Metadata work = Objects.requireNonNull(contents.works().get(id));
            boolean expired = !work.expired(today).isEmpty();
            changes.add(new Change(what, work, urgent.contains(id), expired));
          }
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
