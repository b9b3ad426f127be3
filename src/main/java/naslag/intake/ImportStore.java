package naslag.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.AtomicFile;
import naslag.corpus.Attempt;
import naslag.corpus.MarkdownReader;
import naslag.corpus.Metadata;
import naslag.corpus.Slug;
import naslag.corpus.Work.WorkFile;
import naslag.corpus.WorkField;
import naslag.intake.Importer.Outcome;
import naslag.intake.Importer.Replace;
import naslag.intake.report.ImportReport;
import naslag.intake.source.SourceFile.Digests;
import org.jspecify.annotations.Nullable;

/**
 * Where imported works stand, with what is remembered of each: its origin, its report, copies of
 * what a person had written there. A source is known by its path, or else by its bytes.
 */
final class ImportStore {
  static final String MEMORY = ".naslag";
  private static final String ORIGIN = ".herkomst.txt";

  /** Names that no file has on Windows, whatever its ending. */
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(?:com|lpt)[0-9]");

  private final Path works;

  /** Each origin that was read, with the time of its file: an import asks for all of them often. */
  private final Map<Path, Map.Entry<FileTime, Optional<Sidecar>>> read = new HashMap<>();

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

  /** The origins of all works, by stem. */
  private Map<String, Sidecar> origins() throws IOException {
    Map<String, Sidecar> origins = new TreeMap<>();
    if (!Files.isDirectory(works.resolve(MEMORY))) {
      return origins;
    }
    try (Stream<Path> all = Files.list(works.resolve(MEMORY))) {
      for (Path file : all.filter(f -> f.toString().endsWith(ORIGIN)).toList()) {
        FileTime time = Files.getLastModifiedTime(file);
        Map.Entry<FileTime, Optional<Sidecar>> known = read.get(file);
        if (known == null || !known.getKey().equals(time)) {
          known = Map.entry(time, Sidecar.read(file));
          read.put(file, known);
        }
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.length() - ORIGIN.length());
        known.getValue().ifPresent(origin -> origins.put(stem, origin));
      }
    }
    return origins;
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
      for (Map.Entry<String, Sidecar> origin : origins.entrySet()) {
        if (origin.getValue().shares(now, key)) {
          return new Placed(origin.getKey(), Optional.of(origin.getValue()));
        }
      }
    }
    String plain = Slug.of(name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name);
    String stem = DEVICE.matcher(plain).matches() ? plain + "-tekst" : plain;
    Path folder = Path.of(now.source()).getParent();
    Path above = folder == null ? null : folder.getFileName();
    boolean apart =
        above != null
            && origins.containsKey(stem)
            && !Path.of(origins.get(stem).source()).startsWith(folder);
    List<String> first = apart ? List.of(stem, Slug.of(stem + "-" + above)) : List.of(stem);
    for (int n = 0; ; n++) {
      String each = n < first.size() ? first.get(n) : stem + "-" + (n - first.size() + 2);
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
    if (same && (untouched ? made.madeFrom(now) : replace == Replace.NEWER)) {
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
  void moved(Placed at, Sidecar now) throws IOException {
    Sidecar made = at.made.orElseThrow();
    if (!made.shares(now, Sidecar.SOURCE) && !Files.exists(Path.of(made.source()))) {
      AtomicFile.write(memory(at.stem, ORIGIN), made.with(Sidecar.SOURCE, now.source()).write());
    }
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
  List<Path> expire(Path folder) throws IOException {
    List<Path> expired = new ArrayList<>();
    for (Map.Entry<String, Sidecar> origin : origins().entrySet()) {
      Sidecar made = origin.getValue();
      String stem = origin.getKey();
      Path source = Path.of(made.source());
      // A folder that cannot be read says nothing about what is in it.
      boolean gone = source.startsWith(folder) && Files.notExists(source);
      if (gone && !made.isGone() && Files.exists(work(stem))) {
        expire(
            stem,
            made,
            LocalDate.now(ZoneId.systemDefault())
                + ", "
                + source.getFileName()
                + " is er niet meer");
        expired.add(work(stem));
      }
    }
    return expired;
  }

  private void expire(String stem, Sidecar made, String why) throws IOException {
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
    boolean untouched = made.made(Digests.of(text));
    Sidecar origin = untouched ? told.replacing(Digests.of(text)).making(marked) : told;
    files.put(memory(stem, ORIGIN), origin.write());
    files.put(work(stem), marked);
    AtomicFile.write(files);
  }

  /**
   * What an import remembers of itself beside the work, so that an edit by a person is seen.
   *
   * @param said under the keys below; also {@link #REPLACED}, the digest of the work that an import
   *     wrote before and this one replaces, and the digest of each field that comes from the file
   */
  record Sidecar(Map<String, String> said) {
    static final String SOURCE = "source";
    static final String DIGEST = "source-digest";
    static final String GONE = "gone";
    private static final String OUTPUT = "output-digest";
    private static final List<String> KEYS = List.of(SOURCE, DIGEST, "importer", "options", OUTPUT);
    private static final String REPLACED = "replaced-digest";
    private static final String TEXT = "text-digest";
    private static final String FIELD = "field ";

    /**
     * Of one import.
     *
     * @param source where the file stood, absolute
     * @param digest of its bytes
     * @param importer the version of the rules
     * @param options digest of what a person gave beside it
     */
    static Sidecar of(String source, String digest, String importer, String options) {
      String where = source.replace("\n", " ");
      return new Sidecar(
          Map.of(SOURCE, where, DIGEST, digest, "importer", importer, "options", options));
    }

    /**
     * Empty when there is none, or when it cannot be understood: the work then counts as edited.
     */
    static Optional<Sidecar> read(Path file) throws IOException {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Map<String, String> said = new HashMap<>();
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      Pattern.compile("(?m)^([^:]+): (.*)$")
          .matcher(text)
          .results()
          .forEach(line -> said.put(line.group(1), line.group(2).strip()));
      return Optional.of(new Sidecar(said)).filter(s -> said.keySet().containsAll(KEYS));
    }

    String write() {
      return Stream.concat(KEYS.stream(), said.keySet().stream().sorted())
          .distinct()
          .map(key -> key + ": " + said.get(key) + "\n")
          .collect(Collectors.joining());
    }

    String source() {
      return said.getOrDefault(SOURCE, "");
    }

    boolean isGone() {
      return said.containsKey(GONE);
    }

    private Sidecar with(String key, String value) {
      Map<String, String> more = new HashMap<>(said);
      more.put(key, value);
      return new Sidecar(more);
    }

    /** The same, with the digests of the work as it is written. */
    Sidecar making(String markdown) {
      return with(OUTPUT, Digests.of(markdown)).with(TEXT, Digests.of(text(markdown)));
    }

    /** The same, with these fields as the file gave them. */
    Sidecar giving(Map<String, List<String>> fields, Collection<String> notByFile) {
      Map<String, String> more = new HashMap<>(said);
      fields.forEach((key, values) -> more.put(FIELD + key, Digests.of(values.toString())));
      notByFile.forEach(key -> more.remove(FIELD + key));
      return new Sidecar(more);
    }

    private static String text(String markdown) {
      return markdown.replaceFirst("(?s)\\A---\\R.*?\\R---\\R", "");
    }

    /** The same, in the place of what an import wrote before. */
    Sidecar replacing(String standing) {
      return made(standing) ? this : with(REPLACED, standing);
    }

    /** True when the work that stands there is the one that this import wrote. */
    boolean made(String standing) {
      return standing.equals(said.get(OUTPUT));
    }

    /** True when only the front matter may differ from what this import wrote. */
    boolean hasText(String markdown) {
      return Digests.of(text(markdown)).equals(said.get(TEXT));
    }

    /**
     * Whether an import was broken off between this and the work, so that the one before stands.
     */
    boolean isAheadOf(String standing) {
      return standing.equals(said.get(REPLACED));
    }

    /**
     * Whether a person wrote, changed or removed a field of the work that stands there. Of an older
     * import that is not known, and a work that nobody touched since has nothing of a person.
     */
    boolean isOfPerson(String key, @Nullable List<String> values, String standing) {
      String made = said.get(FIELD + key);
      if (said.get(TEXT) == null) {
        return !made(standing) && values != null;
      }
      return isAheadOf(standing)
          ? made == null
          : !Objects.equals(made, values == null ? null : Digests.of(values.toString()));
    }

    /** True when all these are the same for both. */
    boolean shares(Sidecar other, String... keys) {
      return Stream.of(keys).allMatch(key -> Objects.equals(said.get(key), other.said.get(key)));
    }

    /** The same file, read by the same rules, with the same words beside it. */
    boolean madeFrom(Sidecar now) {
      return shares(now, DIGEST, "importer", "options");
    }
  }
}
