package naslag.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Keeps a file as it was before a command writes over it. */
final class Backup {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private Backup() {}

  /** Copies beside the file, under a name that no corpus reads: "huilen.md.20260314-101500.bak". */
  static Path of(Path file) throws IOException {
    String name = file.getFileName() + "." + WHEN.format(LocalDateTime.now(ZoneId.systemDefault()));
    for (int n = 1; ; n++) {
      Path copy = file.resolveSibling(name + (n == 1 ? "" : "-" + n) + ".bak");
      try {
        return Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      } catch (FileAlreadyExistsException taken) {
        if (n > 99) {
          throw taken;
        }
      }
    }
  }
}
