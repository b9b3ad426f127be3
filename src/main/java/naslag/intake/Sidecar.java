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
 * @param outputDigest of the work as it was written
 */
record Sidecar(
    String source, String sourceDigest, String importer, String options, String outputDigest) {

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
            values.get("output-digest")));
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
        + "\n";
  }

  /** The same file, read by the same rules, with the same words beside it. */
  boolean madeFrom(String digest, String importerNow, String optionsNow) {
    return sourceDigest.equals(digest)
        && importer.equals(importerNow)
        && options.equals(optionsNow);
  }
}
