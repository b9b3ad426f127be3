package naslag.intake;

import naslag.intake.source.Digests;
import naslag.intake.report.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import naslag.corpus.AtomicFile;

/**
 * Where imported works stand, with what is remembered of each: its origin, its report, copies of
 * what a person had written there.
 */
record Shelf(Path works) {
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
    if (options.overwrite()) {
      return Optional.empty();
    }
    Path output = work(stem);
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

  /** Puts a work there with all that is remembered of it, or leaves everything as it was. */
  Outcome put(String stem, String markdown, ImportReport report, Sidecar made) throws IOException {
    Path output = work(stem);
    boolean stood = Files.exists(output);
    String standing = stood ? Digests.of(Files.readAllBytes(output)) : "";
    boolean ours =
        Sidecar.read(origin(stem))
            .filter(b -> b.outputDigest().equals(standing) || b.isAheadOf(standing))
            .isPresent();
    Optional<Path> backup = stood && !ours ? Optional.of(backup(stem)) : Optional.empty();
    SequencedMap<Path, String> files = new LinkedHashMap<>();
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
    Files.createDirectories(works.resolve(MEMORY));
    for (int i = 1; ; i++) {
      Path copy = memory(stem, ".bewaard-" + i + ".md");
      if (!Files.exists(copy)) {
        Files.copy(work(stem), copy, StandardCopyOption.COPY_ATTRIBUTES);
        return copy;
      }
    }
  }
}
