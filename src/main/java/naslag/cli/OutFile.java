package naslag.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import naslag.corpus.AtomicFile;
import picocli.CommandLine.Option;

/** How a command writes a file that was named: one that is there stays, unless it may go. */
final class OutFile {
  @Option(names = "--vervang")
  private boolean overwrite;

  /**
   * Looks before the work is done whether the file can be written.
   *
   * @param option that named it
   */
  void check(Path file, String option) {
    Refusal.usageIf(
        Files.isDirectory(file),
        "%s is een map; geef met %s de naam van een bestand.",
        file,
        option);
    if (Files.exists(file) && !overwrite) {
      throw isThere(file);
    }
  }

  /** Writes a text, of which one part at a time is in memory. */
  void write(Path file, Stream<String> text) throws IOException {
    try {
      AtomicFile.write(file, text, overwrite);
    } catch (FileAlreadyExistsException e) {
      throw isThere(file);
    }
  }

  private static Refusal isThere(Path file) {
    return Refusal.failed(file + " is er al; kies een andere naam, of zet --vervang erbij.");
  }
}
