package naslag.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import naslag.corpus.AtomicFile;
import naslag.intake.report.ImportReport;
import naslag.intake.source.Digests;

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
  Optional<Outcome> keep(String stem, Sidecar now, ImportOptions options) throws IOException {
    Path output = work(stem);
    if (options.overwrite() || !Files.exists(output)) {
      return Optional.empty();
    }
    Optional<Sidecar> sidecar = Sidecar.read(origin(stem));
    String name = String.valueOf(output.getFileName());
    String standing = Digests.of(Files.readAllBytes(output));
    if (sidecar.isEmpty()) {
      return Optional.of(
          new Outcome.EditedSince(
              output,
              name
                  + " bestaat al en is niet door deze import gemaakt; gebruik --vervang om het te"
                  + " vervangen (er blijft een kopie bewaard)."));
    }
    Sidecar made = sidecar.get();
    if (made.isAheadOf(standing)) {
      return Optional.empty();
    }
    if (!made.outputDigest().equals(standing)) {
      return Optional.of(
          new Outcome.EditedSince(
              output,
              name
                  + " is bewerkt nadat het werd ingelezen; gebruik --vervang om het toch te"
                  + " vervangen (er blijft een kopie bewaard)."));
    }
    if (made.madeFrom(now.sourceDigest(), now.importer(), now.options())) {
      return Optional.of(new Outcome.Unchanged(output));
    }
    if (!made.source().equals(now.source()) && !made.sourceDigest().equals(now.sourceDigest())) {
      return Optional.of(
          new Outcome.Refused(
              name
                  + " werd gemaakt uit een ander bestand met dezelfde naam; geef dit bestand een"
                  + " andere naam, of gebruik --vervang."));
    }
    return Optional.empty();
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
            .filter(b -> b.outputDigest().equals(standing) || b.isAheadOf(standing))
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
   * @param source where the file stood, absolute
   * @param sourceDigest of its bytes
   * @param importer the version of the rules
   * @param options digest of what a person gave beside it
   * @param outputDigest of the work as it is written
   * @param replaced digest of the work that an import wrote before and this one replaces; "" for
   *     none
   */
  record Sidecar(
      String source,
      String sourceDigest,
      String importer,
      String options,
      String outputDigest,
      String replaced) {

    /**
     * Empty when there is none, or when it cannot be understood: the work then counts as edited.
     */
    static Optional<Sidecar> read(Path file) throws IOException {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Map<String, String> values = new HashMap<>();
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
          values.put(line.substring(0, colon), line.substring(colon + 2).strip());
        }
      }
      if (!values
          .keySet()
          .containsAll(Set.of("source", "source-digest", "importer", "options", "output-digest"))) {
        return Optional.empty();
      }
      return Optional.of(
          new Sidecar(
              values.get("source"),
              values.get("source-digest"),
              values.get("importer"),
              values.get("options"),
              values.get("output-digest"),
              values.getOrDefault("replaced-digest", "")));
    }

    String write() {
      return "source: "
          + source.replace("\n", " ")
          + "\nsource-digest: "
          + sourceDigest
          + "\nimporter: "
          + importer
          + "\noptions: "
          + options
          + "\noutput-digest: "
          + outputDigest
          + "\n"
          + (replaced.isEmpty() ? "" : "replaced-digest: " + replaced + "\n");
    }

    /** Of a work that is new. */
    Sidecar(
        String source, String sourceDigest, String importer, String options, String outputDigest) {
      this(source, sourceDigest, importer, options, outputDigest, "");
    }

    /** The same, in the place of what an import wrote before. */
    Sidecar replacing(String standing) {
      return new Sidecar(
          source,
          sourceDigest,
          importer,
          options,
          outputDigest,
          standing.equals(outputDigest) ? "" : standing);
    }

    /**
     * Whether an import was broken off between this and the work, so that the one before stands.
     */
    boolean isAheadOf(String standing) {
      return !replaced.isEmpty() && replaced.equals(standing);
    }

    /** The same file, read by the same rules, with the same words beside it. */
    boolean madeFrom(String digest, String importerNow, String optionsNow) {
      return sourceDigest.equals(digest)
          && importer.equals(importerNow)
          && options.equals(optionsNow);
    }
  }
}
