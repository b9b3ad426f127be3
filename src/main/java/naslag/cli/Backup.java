package naslag.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import naslag.corpus.AtomicFile;

/** Writes over a file and keeps it as it was. */
final class Backup {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private Backup() {}

  /**
   * Writes over a file.
   *
   * @return a copy of it as it was
   * @throws IOException when it cannot be written; file and directory are then as they were
   */
  static Path andWrite(Path file, String text) throws IOException {
    return andWrite(new TreeMap<>(Map.of(file, text))).getFirst();
  }

  /**
   * Writes over files that belong together.
   *
   * @return copies of those that were there
   * @throws IOException when one cannot be written; files and directory are then as they were
   */
  static List<Path> andWrite(SequencedMap<Path, String> files) throws IOException {
    List<Path> copies = new ArrayList<>();
    try {
      for (Path file : files.keySet()) {
        if (Files.exists(file)) {
          copies.add(of(file));
        }
      }
      AtomicFile.write(files);
    } catch (IOException e) {
      for (Path copy : copies) {
        Files.deleteIfExists(copy);
      }
      throw e;
    }
    return copies;
  }

  /** Copies beside the file, under a name that no corpus reads: "huilen.md.20260314-101500.bak". */
  private static Path of(Path file) throws IOException {
    String name = file.getFileName() + "." + WHEN.format(LocalDateTime.now(ZoneId.systemDefault()));
    for (int n = 1; ; n++) {
      Path copy = file.resolveSibling(name + (n == 1 ? "" : "-" + n) + ".bak");
      try {
        AtomicFile.copy(file, copy);
        return copy;
      } catch (FileAlreadyExistsException taken) {
        if (n > 99) {
          throw taken;
        }
      }
    }
  }
}
