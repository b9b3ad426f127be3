package naslag.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.AtomicFile;
import naslag.intake.Importer.Outcome;
import naslag.intake.report.ImportReport;
import naslag.intake.source.SourceFile.Digests;

/**
 * Where imported works stand, with what is remembered of each: its origin, its report, copies of
 * what a person had written there.
 */
record ImportStore(Path works) {
  static final String MEMORY = ".naslag";

  Path work(String stem) {
    return works.resolve(stem + ".md");
  }

  private Path memory(String stem, String end) {
    return works.resolve(MEMORY).resolve(stem + end);
  }

  private Path origin(String stem) {
    return memory(stem, ".herkomst.txt");
  }

  /**
   * The outcome that leaves the work as it stands, if there is a reason to.
   *
   * @param now what the import would remember of itself, its product aside
   */
  Optional<Outcome> keep(String stem, Sidecar now, boolean overwrite) throws IOException {
    Path output = work(stem);
    if (overwrite || !Files.exists(output)) {
      return Optional.empty();
    }
    String standing = Digests.of(Files.readAllBytes(output));
    Optional<Sidecar> sidecar = Sidecar.read(origin(stem));
    if (sidecar.isEmpty()) {
      return edited(
          output, " bestaat al en is niet door deze import gemaakt; gebruik --vervang om het");
    }
    Sidecar made = sidecar.get();
    if (made.isAheadOf(standing)) {
      return Optional.empty();
    }
    if (!made.made(standing)) {
      return edited(output, " is bewerkt nadat het werd ingelezen; gebruik --vervang om het toch");
    }
    return made.madeFrom(now)
        ? Optional.of(new Outcome.Unchanged(output))
        : made.isOfAnother(now)
            ? Optional.of(
                new Outcome.Refused(
                    output.getFileName()
                        + " werd gemaakt uit een ander bestand met dezelfde naam; geef dit bestand"
                        + " een andere naam, of gebruik --vervang."))
            : Optional.empty();
  }

  private static Optional<Outcome> edited(Path output, String why) {
    return Optional.of(
        new Outcome.EditedSince(
            output, output.getFileName() + why + " te vervangen (er blijft een kopie bewaard)."));
  }

  /**
   * Puts a work there with all that is remembered of it, or leaves everything as it was.
   *
   * @param first files that go before them
   */
  Outcome put(
      Map<Path, String> first, String stem, String markdown, ImportReport report, Sidecar made)
      throws IOException {
    Path output = work(stem);
    boolean stood = Files.exists(output);
    String standing = stood ? Digests.of(Files.readAllBytes(output)) : "";
    boolean ours =
        Sidecar.read(origin(stem))
            .filter(b -> b.made(standing) || b.isAheadOf(standing))
            .isPresent();
    Optional<Path> backup = stood && !ours ? Optional.of(backup(stem)) : Optional.empty();
    SequencedMap<Path, String> files = new LinkedHashMap<>(first);
    files.put(memory(stem, ".verslag.txt"), report.render());
    // Before the work: broken off between the two, the next import finds no work, or the one that
    // this replaces, and goes on. A work that a person edited is never said to be replaced.
    files.put(origin(stem), (stood && ours ? made.replacing(standing) : made).write());
    files.put(output, markdown);
    AtomicFile.write(files);
    return new Outcome.Imported(output, memory(stem, ".verslag.txt"), report, backup);
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
   * What an import remembers of itself beside the work, so that an edit by a person is seen.
   *
   * @param said under the keys below; also {@link #REPLACED}, the digest of the work that an import
   *     wrote before and this one replaces
   */
  record Sidecar(Map<String, String> said) {
    private static final String DIGEST = "source-digest";
    private static final String OUTPUT = "output-digest";
    private static final List<String> KEYS =
        List.of("source", DIGEST, "importer", "options", OUTPUT);
    private static final String REPLACED = "replaced-digest";

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
          Map.of("source", where, DIGEST, digest, "importer", importer, "options", options));
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
      return Stream.concat(KEYS.stream(), Stream.of(REPLACED))
          .filter(said::containsKey)
          .map(key -> key + ": " + said.get(key) + "\n")
          .collect(Collectors.joining());
    }

    private Sidecar with(String key, String value) {
      Map<String, String> more = new HashMap<>(said);
      more.put(key, value);
      return new Sidecar(more);
    }

    /** The same, with the digest of the work as it is written. */
    Sidecar making(String output) {
      return with(OUTPUT, output);
    }

    /** The same, in the place of what an import wrote before. */
    Sidecar replacing(String standing) {
      return made(standing) ? this : with(REPLACED, standing);
    }

    /** True when the work that stands there is the one that this import wrote. */
    boolean made(String standing) {
      return standing.equals(said.get(OUTPUT));
    }

    /**
     * Whether an import was broken off between this and the work, so that the one before stands.
     */
    boolean isAheadOf(String standing) {
      return standing.equals(said.get(REPLACED));
    }

    /** True when all these are the same for both. */
    private boolean shares(Sidecar other, String... keys) {
      return Stream.of(keys).allMatch(key -> Objects.equals(said.get(key), other.said.get(key)));
    }

    /** The same file, read by the same rules, with the same words beside it. */
    boolean madeFrom(Sidecar now) {
      return shares(now, DIGEST, "importer", "options");
    }

    /** Another file, of another content. */
    boolean isOfAnother(Sidecar now) {
      return !shares(now, "source") && !shares(now, DIGEST);
    }
  }
}
