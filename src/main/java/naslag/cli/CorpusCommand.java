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
import java.util.SequencedMap;
import java.util.function.Supplier;
import naslag.corpus.AtomicFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command on a corpus has: its options, and the index. */
abstract class CorpusCommand extends NaslagCommand {
  @Option(names = "--corpus", paramLabel = "MAP")
  private List<String> corpora = List.of();

  @Option(names = "--index", paramLabel = "MAP")
  private @Nullable String index;

  /** The corpora to work on, side by side. */
  List<Places> allPlaces() {
    return Places.of(corpora, index, terminal().environment());
  }

  /**
   * The one corpus to work on.
   *
   * @throws Refusal when several were given
   */
  Places places() {
    List<Places> places = allPlaces();
    Refusal.usageIf(
        places.size() > 1, "deze opdracht werkt op één corpus; geef met --corpus één map.");
    return places.getFirst();
  }

  /** The index of the corpora. */
  Library library() {
    return new Library(allPlaces(), terminal());
  }

  /** The index of the one corpus. */
  Library libraryOfOne() {
    return new Library(List.of(places()), terminal());
  }

  /** A command that can print its answer for another program. */
  abstract static class WithJson extends CorpusCommand {
    @Option(names = "--json")
    private boolean json;

    boolean json() {
      return json;
    }

    /** Prints a line of JSON, or else a text with its line ends. */
    void print(Supplier<String> document, Supplier<String> text) {
      out().print(json ? document.get() + "\n" : text.get());
    }
  }

  /** Writes over a file and keeps it as it was. */
  static final class Backup {
    private static final DateTimeFormatter WHEN =
        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

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

    /**
     * Copies beside the file, under a name that no corpus reads: "huilen.md.20260314-101500.bak".
     */
    private static Path of(Path file) throws IOException {
      String name =
          file.getFileName() + "." + WHEN.format(LocalDateTime.now(ZoneId.systemDefault()));
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
}
