package naslag.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The files that a person means: by name, by folder, or by a pattern that no shell filled in. */
final class SourceFiles {
  private static final Set<String> READABLE =
      Set.of("txt", "text", "pdf", "docx", "epub", "html", "htm", "xhtml");

  private SourceFiles() {}

  /**
   * The files, each once, folders and patterns in the order of their names.
   *
   * @throws Refusal when a folder holds or a pattern meets nothing that can be read
   */
  static List<Path> of(List<String> named) throws IOException {
    Set<Path> files = new LinkedHashSet<>();
    for (String name : named) {
      if (isPattern(name)) {
        files.addAll(matching(name));
      } else {
        Path path = path(name);
        if (Files.isDirectory(path)) {
          files.addAll(inFolder(path));
        } else {
          files.add(path);
        }
      }
    }
    return List.copyOf(files);
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new Refusal(Exit.USAGE, "“" + name + "” is geen bestandsnaam; kijk de naam na.");
    }
  }

  private static boolean isPattern(String name) {
    return name.matches(".*[*?\\[{].*") && !Files.exists(literal(name));
  }

  private static Path literal(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      // Windows knows no file with a star in its name.
      return Path.of("");
    }
  }

  private static List<Path> inFolder(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .filter(file -> isVisible(folder.relativize(file)) && isReadable(file))
          .sorted()
          .forEach(files::add);
    }
    if (files.isEmpty()) {
      throw new Refusal(
          Exit.USAGE,
          folder + " bevat geen tekst, pdf, docx, epub of html; kijk na of het de juiste map is.");
    }
    return files;
  }

  private static boolean isVisible(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isReadable(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return READABLE.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static List<Path> matching(String pattern) throws IOException {
    String unix = pattern.replace('\\', '/');
    int firstSign = unix.replaceAll("[*?\\[{].*", "").length();
    int slash = unix.lastIndexOf('/', firstSign);
    Path root = slash < 0 ? Path.of("") : Path.of(unix.substring(0, Math.max(1, slash)));
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + unix.substring(slash + 1));
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(root.toAbsolutePath())) {
      // A pattern says how deep it looks; a home directory need not be read whole for "*.pdf".
      String rest = unix.substring(slash + 1);
      int depth =
          rest.contains("**")
              ? Integer.MAX_VALUE
              : 1 + (int) rest.chars().filter(c -> c == '/').count();
      try (Stream<Path> all = Files.walk(root, depth)) {
        all.filter(file -> Files.isRegularFile(file) && matcher.matches(root.relativize(file)))
            .sorted()
            .forEach(files::add);
      }
    }
    if (files.isEmpty()) {
      throw new Refusal(
          Exit.USAGE, "geen bestand past bij “" + pattern + "”; kijk het patroon en de map na.");
    }
    return files;
  }
}
