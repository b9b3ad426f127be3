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
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import naslag.intake.html.HtmlFolder;

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
        if (!Files.isDirectory(path)) {
          files.add(path);
        } else if (named.size() == 1) {
          files.addAll(inFolder(path));
        } else {
          // A folder of nothing among other things is refused by name, like any of them.
          List<Path> inside = readableIn(path);
          files.addAll(inside.isEmpty() ? List.of(path) : inside);
        }
      }
    }
    return files.stream().filter(file -> !describesOne(file, files)).toList();
  }

  /**
   * Folders whose pages are one work each; a page of one stands for its folder.
   *
   * @throws Refusal when one is no folder of html pages
   */
  static List<Path> folders(List<String> named) throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    for (String name : named) {
      Path path = path(name).toAbsolutePath().normalize();
      boolean page = Files.isRegularFile(path) && ending(name).matches("x?html?");
      Path folder = page ? path.getParent() : path;
      if (folder == null || !Files.isDirectory(folder) || HtmlFolder.in(folder).isEmpty()) {
        throw new Refusal(
            Exit.USAGE,
            "--samen maakt één werk van een map met html-bladzijden en een index.html; "
                + name
                + " is er geen.");
      }
      folders.add(folder);
    }
    return List.copyOf(folders);
  }

  /** The folders that were named as such. */
  static List<Path> foldersAmong(List<String> named) {
    return named.stream()
        .filter(name -> !isPattern(name))
        .map(SourceFiles::path)
        .filter(Files::isDirectory)
        .toList();
  }

  /** Where a shell filled in a star, the record that stands beside a text is named as well. */
  private static boolean describesOne(Path file, Set<Path> files) {
    String name = String.valueOf(file.getFileName());
    String end = ending(name);
    return (end.equals("ris") || end.equals("csv"))
        && files.stream()
            .map(other -> String.valueOf(other.getFileName()))
            .anyMatch(other -> !ending(other).equals(end) && stem(other).equals(stem(name)));
  }

  private static String stem(String name) {
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
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
    List<Path> files = readableIn(folder);
    if (files.isEmpty()) {
      throw new Refusal(
          Exit.USAGE,
          folder + " bevat geen tekst, pdf, docx, epub of html; kijk na of het de juiste map is.");
    }
    return files;
  }

  private static List<Path> readableIn(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .filter(file -> isVisible(folder.relativize(file)) && isReadable(file))
          .sorted()
          .forEach(files::add);
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
    return READABLE.contains(ending(file.getFileName().toString()));
  }

  private static List<Path> matching(String pattern) throws IOException {
    String unix = pattern.replace('\\', '/');
    int firstSign = unix.replaceAll("[*?\\[{].*", "").length();
    int slash = unix.lastIndexOf('/', firstSign);
    Path root = slash < 0 ? Path.of("") : Path.of(unix.substring(0, Math.max(1, slash)));
    String rest = unix.substring(slash + 1);
    PathMatcher matcher = matcher(rest);
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(root.toAbsolutePath())) {
      // A pattern says how deep it looks; a home directory need not be read whole for "*.pdf".
      int depth =
          rest.contains("**")
              ? Integer.MAX_VALUE
              : 1 + (int) rest.chars().filter(c -> c == '/').count();
      try (Stream<Path> all = Files.walk(root, depth)) {
        all.filter(file -> Files.isRegularFile(file) && matcher.matches(root.relativize(file)))
            .filter(file -> isVisible(root.relativize(file)) || rest.matches("(?:.*/)?\\..*"))
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

  /** As a shell means it: two stars and a stroke are met by no folder too. */
  private static PathMatcher matcher(String pattern) {
    try {
      PathMatcher asWritten = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
      PathMatcher flat =
          FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("**/", ""));
      return path -> asWritten.matches(path) || flat.matches(path);
    } catch (PatternSyntaxException e) {
      throw new Refusal(
          Exit.USAGE, "“" + pattern + "” is geen patroon; kijk na of elk haakje ook sluit.");
    }
  }
}
