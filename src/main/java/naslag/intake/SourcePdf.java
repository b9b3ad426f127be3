package naslag.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import naslag.corpus.FileName;
import naslag.intake.source.SourceFile.Digests;

/**
 * The PDF that an import made a work of, where it still is.
 *
 * @param digest of its bytes when it was imported
 * @param labels the page number printed on each sheet, in order; empty when not remembered
 */
public record SourcePdf(Path file, String digest, List<String> labels) {
  private static final int LARGEST = 200_000_000;

  /**
   * The PDF of a work; empty when it was not made of one, or when that file is gone or too large.
   *
   * @param work the work's own file
   */
  public static Optional<SourcePdf> of(Path work) throws IOException {
    String stem = FileName.stem(work.getFileName().toString());
    Path memory = work.resolveSibling(ImportStore.MEMORY);
    Optional<Sidecar> made = Sidecar.read(memory.resolve(stem + ImportStore.ORIGIN));
    Path file = Path.of(made.map(Sidecar::source).orElse(""));
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")
        || !Files.isRegularFile(file)
        || Files.size(file) > LARGEST) {
      return Optional.empty();
    }
    return made.map(Sidecar::said)
        .map(
            said ->
                new SourcePdf(
                    file,
                    said.getOrDefault(Sidecar.DIGEST, ""),
                    List.of(said.getOrDefault(Sidecar.PAGES, "").split(" "))));
  }

  /** The first sheet, from 1, with a page number; 0 where no sheet is known to have it. */
  public int sheet(String label) {
    return label.isEmpty() ? 0 : labels.indexOf(label) + 1;
  }

  /** Its bytes; empty when they are not those of the import, or are no PDF. */
  public Optional<byte[]> bytes() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String begin = new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1);
    return begin.equals("%PDF-") && Digests.of(bytes).equals(digest)
        ? Optional.of(bytes)
        : Optional.empty();
  }
}
