package naslag.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a file at once: a reader, or a crash, sees the old file or the new one. */
public final class AtomicFile {
  private static final String HALF = ".naslag-";
  private static final String END = ".tmp";
  private static final Pattern PROCESS = Pattern.compile("\\.naslag-(\\d{1,18})-.*");

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
        String name = HALF + ProcessHandle.current().pid() + "-" + System.nanoTime() + END;
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

  /**
   * Takes away what a process that was ended by force left half-written in a directory; nothing of
   * a process that is still there.
   *
   * @throws IOException when the directory cannot be read
   */
  public static void sweep(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, HALF + "*" + END)) {
      for (Path half : left) {
        Matcher process = PROCESS.matcher(String.valueOf(half.getFileName()));
        boolean gone =
            process.matches() && ProcessHandle.of(Long.parseLong(process.group(1))).isEmpty();
        if (gone) {
          Files.deleteIfExists(half);
        }
      }
    }
  }
}
