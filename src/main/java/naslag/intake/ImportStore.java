package naslag.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.corpus.AtomicFile;
import naslag.corpus.Attempt;
import naslag.corpus.FileName;
import naslag.corpus.MarkdownReader;
import naslag.corpus.Metadata;
import naslag.corpus.Slug;
import naslag.corpus.Work.WorkFile;
import naslag.corpus.WorkField;
import naslag.intake.Importer.Outcome;
import naslag.intake.Importer.Replace;
import naslag.intake.report.ImportReport;
import naslag.intake.source.SourceFile.Digests;

/**
 * Where imported works stand, with what is remembered of each: its origin, its report, copies of
 * what a person had written there. A source is known by its path, or else by its bytes.
 */
final class ImportStore {
  static final String MEMORY = ".naslag";
  static final String ORIGIN = ".herkomst.txt";

  /** Names that no file has on Windows, whatever its ending. */
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(?:com|lpt)[0-9]");

  private final Path works;

  /** The origins that were read, by stem: each file of an import asks for all of them. */
  private final Map<String, Sidecar> read = new TreeMap<>();

  ImportStore(Path works) {
    this.works = works;
  }

  Path works() {
    return works;
  }

  Path work(String stem) {
    return works.resolve(stem + ".md");
  }

  private Path memory(String stem, String end) {
    return works.resolve(MEMORY).resolve(stem + end);
  }

  /** The origins of all works, by stem; those that another import wrote since are read too. */
  private Map<String, Sidecar> origins() throws IOException {
    Set<String> there = new HashSet<>();
    if (Files.isDirectory(works.resolve(MEMORY))) {
      try (Stream<Path> all = Files.list(works.resolve(MEMORY))) {
        all.map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(ORIGIN))
            .forEach(name -> there.add(name.substring(0, name.length() - ORIGIN.length())));
      }
    }
    read.keySet().retainAll(there);
    for (String stem : there) {
      if (!read.containsKey(stem)) {
        origin(stem);
      }
    }
    return read;
  }

  /** The origin of a work as it is now. */
  private Optional<Sidecar> origin(String stem) throws IOException {
    Optional<Sidecar> origin = Sidecar.read(memory(stem, ORIGIN));
    origin.ifPresentOrElse(is -> read.put(stem, is), () -> read.remove(stem));
    return origin;
  }

  /**
   * The work of a source.
   *
   * @param made what is remembered of the source that the work was made of; empty for a new work
   */
  record Placed(String stem, Optional<Sidecar> made) {}

  /**
   * Finds the work that was made of a source, else a name that no other source has.
   *
   * @param name of the file, with its ending
   */
  Placed place(String name, Sidecar now) throws IOException {
    Map<String, Sidecar> origins = origins();
    for (String key : List.of(Sidecar.SOURCE, Sidecar.DIGEST)) {
      for (String stem : List.copyOf(origins.keySet())) {
        if (origins.get(stem).shares(now, key)
            && origin(stem).filter(is -> is.shares(now, key)).isPresent()) {
          return new Placed(stem, Optional.of(origins.get(stem)));
        }
      }
    }
    String plain = Slug.of(FileName.stem(name));
    String wanted = DEVICE.matcher(plain).matches() ? plain + "-tekst" : plain;
    Path folder = Path.of(now.source()).getParent();
    Path above = folder == null ? null : folder.getFileName();
    boolean apart =
        above != null
            && origins.containsKey(wanted)
            && !Path.of(origins.get(wanted).source()).startsWith(folder);
    List<String> first = apart ? List.of(wanted, Slug.of(wanted + "-" + above)) : List.of(wanted);
    for (int n = 0; ; n++) {
      String each = n < first.size() ? first.get(n) : wanted + "-" + (n - first.size() + 2);
      if (!Files.exists(work(each)) || isOrphan(each, name, origins)) {
        return new Placed(each, Optional.empty());
      }
    }
  }

  /** Whether a work names this file as its source while no import remembers it. */
  private boolean isOrphan(String stem, String name, Map<String, Sidecar> origins)
      throws IOException {
    return !origins.containsKey(stem)
        && standing(stem).filter(m -> m.text(WorkField.SOURCE).equals(name.strip())).isPresent();
  }

  /** What the front matter of the work says; empty when it cannot be read as meant. */
  private Optional<Metadata> standing(String stem) throws IOException {
    try {
      WorkFile work = MarkdownReader.read(stem, stem + ".md", markdown(stem));
      return work.problems().isEmpty() ? Optional.of(work.work().metadata()) : Optional.empty();
    } catch (Attempt.Unreadable e) {
      return Optional.empty();
    }
  }

  /** Also of a file that a person saved in another encoding. */
  private String markdown(String stem) throws IOException {
    return new String(Files.readAllBytes(work(stem)), StandardCharsets.UTF_8);
  }

  private String digest(String stem) throws IOException {
    return Files.exists(work(stem)) ? Digests.of(Files.readAllBytes(work(stem))) : "";
  }

  /**
   * The outcome that leaves the work as it stands, if there is a reason to.
   *
   * @param now what the import would remember of itself, its product aside
   */
  Optional<Outcome> keep(Placed at, Sidecar now, Replace replace) throws IOException {
    Path output = work(at.stem);
    String standing = digest(at.stem);
    if (standing.isEmpty() || replace == Replace.ALL) {
      return Optional.empty();
    }
    String name = output.getFileName().toString();
    if (at.made.isEmpty()) {
      return edited(output, name + " bestaat al, zonder herkomst; gebruik --vervang om het");
    }
    Sidecar made = at.made.get();
    if (made.isAheadOf(standing)) {
      return Optional.empty();
    }
    boolean same = made.shares(now, Sidecar.DIGEST);
    boolean untouched = made.made(standing);
    boolean twin =
        same && !made.shares(now, Sidecar.SOURCE) && Files.exists(Path.of(made.source()));
    if (same && (twin || (untouched ? made.madeFrom(now) : replace == Replace.NEWER))) {
      return made.isGone() && untouched ? Optional.empty() : Optional.of(same(at, now, output));
    }
    if (!untouched && (same || replace == Replace.NONE || !made.hasText(markdown(at.stem)))) {
      return edited(
          output, name + " is bewerkt nadat het werd ingelezen; gebruik --vervang om het toch");
    }
    if (same || replace == Replace.NEWER) {
      return Optional.empty();
    }
    return edited(
        output,
        "het bestand is veranderd sinds "
            + name
            + " ervan gemaakt werd; gebruik --bijwerken, of --vervang om het werk");
  }

  private Outcome same(Placed at, Sidecar now, Path output) {
    Sidecar made = at.made.orElseThrow();
    String before = made.source();
    return new Outcome.Unchanged(
        output,
        made.shares(now, Sidecar.SOURCE)
            ? ""
            : Files.exists(Path.of(before))
                ? "het bestand is hetzelfde als " + before
                : "het bestand stond vroeger op " + before);
  }

  /** Remembers where a file is that was moved. */
  Outcome moved(Placed at, Sidecar now, Outcome same, boolean trial) throws IOException {
    Sidecar made = at.made.orElseThrow();
    if (!made.shares(now, Sidecar.SOURCE) && !Files.exists(Path.of(made.source()))) {
      Sidecar there = made.with(Sidecar.SOURCE, now.source());
      if (!trial) {
        AtomicFile.write(memory(at.stem, ORIGIN), there.write());
      }
      read.put(at.stem, there);
    }
    return same;
  }

  private static Optional<Outcome> edited(Path output, String why) {
    return Optional.of(
        new Outcome.Kept(output, why + " te vervangen (er blijft een kopie bewaard)."));
  }

  /**
   * The front matter for a work that comes in the place of another: what a person wrote or changed
   * there stays, unless it is given anew.
   *
   * @param given the fields that are stated beside the file now
   * @param kept takes the names of the fields that stayed
   */
  Metadata merged(Placed at, Metadata made, Set<String> given, List<String> kept)
      throws IOException {
    String digest = digest(at.stem);
    Optional<Metadata> standing =
        digest.isEmpty() || at.made.isEmpty() ? Optional.empty() : standing(at.stem);
    if (standing.isEmpty()) {
      return made;
    }
    Map<String, List<String>> before = standing.get().values();
    Map<String, List<String>> merged = new LinkedHashMap<>(made.values());
    Set<String> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(made.values().keySet());
    for (String key : keys) {
      if (!given.contains(key) && at.made.get().isOfPerson(key, before.get(key), digest)) {
        kept.add(key);
        if (before.containsKey(key)) {
          merged.put(key, before.get(key));
        } else if (!key.equals(WorkField.TITLE.key())) {
          merged.remove(key);
        }
      }
    }
    return new Metadata(merged);
  }

  /**
   * Puts a work there with all that is remembered of it, or leaves everything as it was.
   *
   * @param first files that go before them
   */
  Outcome put(
      Map<Path, String> first, Placed at, String markdown, ImportReport report, Sidecar made)
      throws IOException {
    String stem = at.stem;
    Path output = work(stem);
    String standing = digest(stem);
    boolean stood = !standing.isEmpty();
    boolean ours = at.made.filter(b -> b.made(standing) || b.isAheadOf(standing)).isPresent();
    Optional<Path> backup = stood && !ours ? Optional.of(backup(stem)) : Optional.empty();
    SequencedMap<Path, String> files = new LinkedHashMap<>(first);
    files.put(memory(stem, ".verslag.txt"), report.render());
    // Before the work: broken off between the two, the next import finds no work, or the one that
    // this replaces, and goes on. A work that a person edited is never said to be replaced.
    files.put(memory(stem, ORIGIN), (stood && ours ? made.replacing(standing) : made).write());
    files.put(output, markdown);
    AtomicFile.write(files);
    read.remove(stem);
    return new Outcome.Imported(output, memory(stem, ".verslag.txt"), report, backup, stood);
  }

  /** A copy beside the memory, where it is no work of the corpus. */
  private Path backup(String stem) throws IOException {
    Path copy = memory(stem, ".bewaard-1.md");
    for (int i = 2; Files.exists(copy); i++) {
      copy = memory(stem, ".bewaard-" + i + ".md");
    }
    AtomicFile.copy(work(stem), copy);
    return copy;
  }

  /**
   * Marks the works whose source stood in a folder and is gone; once, since a person may decide
   * that the work stays.
   */
  List<Path> expire(Path folder, boolean trial) throws IOException {
    List<Path> expired = new ArrayList<>();
    for (Map.Entry<String, Sidecar> origin : new TreeMap<>(origins()).entrySet()) {
      Sidecar made = origin.getValue();
      String stem = origin.getKey();
      Path source = Path.of(made.source());
      // A folder that cannot be read says nothing about what is in it.
      boolean gone = source.startsWith(folder) && Files.notExists(source);
      // Broken off between what is remembered and the work, the mark is not there yet.
      boolean marked = made.isGone() && !made.isAheadOf(digest(stem));
      if (gone && !marked && Files.exists(work(stem))) {
        if (!trial) {
          expire(stem, made, source.getFileName() + " is er niet meer");
        }
        expired.add(work(stem));
      }
    }
    return expired;
  }

  private void expire(String stem, Sidecar made, String reason) throws IOException {
    String why = LocalDate.now(ZoneId.systemDefault()) + ", " + reason;
    String text = markdown(stem);
    String key = WorkField.EXPIRED.key();
    boolean markable =
        text.startsWith("---")
            && standing(stem).filter(m -> m.text(WorkField.EXPIRED).isEmpty()).isPresent();
    String line = "\n" + key + ": '" + why.replace("'", "''") + "'";
    String marked =
        markable ? text.replaceFirst("\n---\\R", Matcher.quoteReplacement(line) + "$0") : text;
    Sidecar told = made.with(Sidecar.GONE, why).giving(Map.of(key, List.of(why)), Set.of());
    SequencedMap<Path, String> files = new LinkedHashMap<>();
    String standing = Digests.of(text);
    boolean untouched = made.made(standing) || made.isAheadOf(standing);
    Sidecar origin = untouched ? told.making(marked).replacing(standing) : told;
    files.put(memory(stem, ORIGIN), origin.write());
    files.put(work(stem), marked);
    AtomicFile.write(files);
    // A person who takes the mark away again leaves the work as it was before.
    AtomicFile.write(memory(stem, ORIGIN), origin.settled().write());
    read.remove(stem);
  }
}
