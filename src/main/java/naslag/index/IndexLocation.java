package naslag.index;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import naslag.corpus.Corpus;

/** Where the index of a corpus stands: beside the launcher, or in the user's cache. */
public final class IndexLocation {
  private IndexLocation() {}

  /**
   * The first of the places that can be written, or that has an index which is up to date; else the
   * first that has any, to be read as it is; the last one otherwise.
   *
   * @param corpus absolute
   * @param places directories that hold indexes, absolute, best first; at least one
   */
  public static Path of(Path corpus, List<Path> places) {
    List<Path> indexes = places.stream().map(p -> p.resolve(name(corpus, p))).toList();
    return indexes.stream()
        .filter(i -> canWrite(i.getParent()) || new IndexBuilder(Corpus.at(corpus), i).isFresh())
        .findFirst()
        .or(() -> indexes.stream().filter(Files::isDirectory).findFirst())
        .orElse(indexes.getLast());
  }

  /** The corpus' own name for people, and a hash of its path, since two may share a name. */
  static String name(Path corpus, Path place) {
    Path last = corpus.getFileName();
    StringBuilder readable = new StringBuilder(last == null ? "corpus" : last.toString());
    for (int i = 0; i < readable.length(); i++) {
      char c = readable.charAt(i);
      boolean safe = (c < 128 && Character.isLetterOrDigit(c)) || c == '_';
      readable.setCharAt(i, safe ? c : '-');
    }
    String from = path(corpus, place.resolve(readable.toString()));
    return readable + "-" + Integer.toHexString(from.hashCode());
  }

  /**
   * The path of a corpus as its index keeps it: from the index where both lie in one directory, so
   * that they can move together; else absolute.
   */
  static String path(Path corpus, Path index) {
    Path place = index.toAbsolutePath().getParent();
    Path around = place == null ? null : place.getParent();
    return around != null && corpus.startsWith(around)
        ? index.toAbsolutePath().relativize(corpus).toString()
        : corpus.toString();
  }

  /** Whether a directory can be written, or can be made: to choose one makes none. */
  private static boolean canWrite(Path directory) {
    Path there = directory.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return Files.isDirectory(there) && Files.isWritable(there);
  }

  /** The user's own cache, by the custom of the system. */
  public static Path userCache(Map<String, String> environment, Path home, String system) {
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      String local = environment.get("LOCALAPPDATA");
      return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local))
          .resolve("Naslag");
    }
    if (os.startsWith("mac")) {
      return home.resolve("Library").resolve("Caches").resolve("naslag");
    }
    String xdg = environment.get("XDG_CACHE_HOME");
    return (xdg == null || xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg)).resolve("naslag");
  }
}
