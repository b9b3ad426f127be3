package naslag.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an import remembers of itself beside the work, so that an edit by a person is seen.
 *
 * @param source where the file stood, absolute
 * @param sourceDigest of its bytes
 * @param importer the version of the rules
 * @param options digest of what a person gave beside it
 * @param outputDigest of the work as it is written
 * @param replaced digest of the work that an import wrote before and this one replaces; "" for none
 */
record Sidecar(
    String source,
    String sourceDigest,
    String importer,
    String options,
    String outputDigest,
    String replaced) {

  /** Empty when there is none, or when it cannot be understood: the work then counts as edited. */
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

  /** Whether an import was broken off between this and the work, so that the one before stands. */
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
