package naslag.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Writes a file at once: a reader, or a crash, sees the old file or the new one. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes UTF-8, and the directories above where they lack.
   *
   * @throws IOException when it cannot be written; the file is then as it was
   */
  public static void write(Path file, String text) throws IOException {
    write(new TreeMap<>(Map.of(file, text)));
  }

  /**
   * Writes several files that belong together, in their order: all of them are written beside where
   * they belong before the first one moves there.
   *
   * @throws IOException when one cannot be written, on a full disk for instance; all are then as
   *     they were
   */
  public static void write(SequencedMap<Path, String> files) throws IOException {
    Map<Path, Path> halves = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, String> file : files.entrySet()) {
        Files.createDirectories(file.getKey().toAbsolutePath().getParent());
        // Not createTempFile: what it makes only its owner may read, and so would the work.
        String name = ".naslag-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".tmp";
        Path half = file.getKey().toAbsolutePath().resolveSibling(name);
        halves.put(file.getKey(), half);
        Files.write(
            half, file.getValue().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
      }
      for (Map.Entry<Path, Path> half : halves.entrySet()) {
        move(half.getValue(), half.getKey());
      }
    } finally {
      for (Path half : halves.values()) {
        Files.deleteIfExists(half);
      }
    }
  }

  private static void move(Path half, Path file) throws IOException {
    try {
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
