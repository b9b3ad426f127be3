package naslag.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file at once: a reader, or a crash, sees the old file or the new one. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes UTF-8, and the directories above where they lack.
   *
   * @throws IOException when it cannot be written; the file is then as it was
   */
  public static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    // Not createTempFile: what it makes only its owner may read, and so would the work.
    String name = ".naslag-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".tmp";
    Path half = file.toAbsolutePath().resolveSibling(name);
    try {
      Files.write(half, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
      try {
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(half);
    }
  }
}
