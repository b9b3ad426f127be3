package naslag.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.intake.html.HtmlReader.HtmlFolder;
import naslag.intake.report.RunList;

/**
 * The files that a person means: by name, by folder, or by a pattern that no shell filled in.
 *
 * @param paths each once
 * @param closed folders that may not be read
 * @param foreign how many files of each other kind the folders hold, in Dutch; "" for none
 */
record SourceFiles(List<Path> paths, List<Path> closed, String foreign) {
  private static final Set<String> READABLE =
      Set.of(
          "txt text md pdf docx docm dotx odt ott rtf pptx pptm ppsx epub html htm xhtml"
              .split(" "));

  /** What describes a text, or is a part of a page or of a system. */
  private static final Set<String> SILENT = Set.of("css", "js", "ini", "db");

  /** A link to a folder may lead back to where it stands; a device or a pipe has no end. */
  private static final String SPECIAL = "koppeling of apparaat";

  private static final Set<String> DESCRIPTIONS = Set.of("ris", "csv", "bib");

  /**
   * The files, folders and patterns in the order of their names.
   *
   * @throws Refusal when a folder holds or a pattern matches nothing that can be read
   */
  static SourceFiles of(List<String> named) throws IOException {
    Set<Path> files = new LinkedHashSet<>();
    Folders folders = new Folders(new ArrayList<>(), new TreeMap<>());
    for (String name : named) {
      if (isPattern(name)) {
        files.addAll(matching(name));
        continue;
      }
      Path path = path(name);
      boolean folder = Files.isDirectory(path);
      List<Path> inside = folder ? folders.readable(path) : List.of();
      if (folder && inside.isEmpty() && named.size() == 1 && folders.closed.isEmpty()) {
        throw Refusal.usage(
            "%s bevat geen tekst, pdf, docx, odt, rtf, pptx, epub, html of md; kijk na of"
                + " het de juiste map is.%s",
            path, folders.foreign.isEmpty() ? "" : " Wel: " + folders.told() + ".");
      }
      // Among other names an empty folder is refused by name, like any bad argument.
      files.addAll(inside.isEmpty() ? List.of(path) : inside);
    }
    List<Path> paths = files.stream().filter(file -> !describes(file, files)).toList();
    return new SourceFiles(paths, folders.closed, folders.told());
  }

  /** What folders hold. */
  private record Folders(List<Path> closed, SortedMap<String, List<String>> foreign) {

    /** The files to read; a folder that may not be read does not stop the others. */
    List<Path> readable(Path root) {
      List<Path> files = new ArrayList<>();
      read(root, files);
      return files.stream().sorted().toList();
    }

    private void read(Path folder, List<Path> files) {
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder, "[!.]*")) {
        for (Path path : inside) {
          String name = path.getFileName().toString();
          String kind =
              !Files.isRegularFile(path)
                  ? SPECIAL
                  : name.contains(".") ? ending(name) : "zonder uitgang";
          if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            read(path, files);
          } else if (READABLE.contains(kind)) {
            files.add(path);
          } else if (!SILENT.contains(kind) && !DESCRIPTIONS.contains(kind)) {
            foreign.computeIfAbsent(kind, k -> new ArrayList<>()).add(name);
          }
        }
      } catch (IOException | DirectoryIteratorException e) {
        closed.add(folder);
      }
    }

    /** "2 jpg (a.jpg, b.jpg), 1 zonder uitgang (LEESMIJ)". */
    String told() {
      return foreign.entrySet().stream()
          .map(
              k ->
                  k.getValue().size()
                      + " "
                      + k.getKey()
                      + " ("
                      + RunList.first(new TreeSet<>(k.getValue()))
                      + ")")
          .collect(Collectors.joining(", "));
    }
  }

  /**
   * Folders whose pages are one work each; a page of one stands for its folder.
   *
   * @throws Refusal when one is no folder of html pages
   */
  static SourceFiles folders(List<String> named) throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    for (String name : named) {
      Path path = path(name).toAbsolutePath().normalize();
      boolean page = Files.isRegularFile(path) && ending(name).matches("x?html?");
      Path folder = page ? path.getParent() : path;
      if (folder == null || !Files.isDirectory(folder) || HtmlFolder.in(folder).isEmpty()) {
        throw Refusal.usage(
            "--samen maakt één werk van een map met html-bladzijden en een index.html; %s"
                + " is er geen.",
            name);
      }
      folders.add(folder);
    }
    return new SourceFiles(List.copyOf(folders), List.of(), "");
  }

  /** The folders that were named as such. */
  static List<Path> foldersAmong(List<String> named) {
    return named.stream()
        .filter(name -> !isPattern(name))
        .map(SourceFiles::path)
        .filter(Files::isDirectory)
        .toList();
  }

  /** A record or a table beside texts, which a shell names too when it expands a star. */
  private static boolean describes(Path file, Set<Path> files) {
    return DESCRIPTIONS.contains(ending(file.toString()))
        && files.stream().anyMatch(f -> !DESCRIPTIONS.contains(ending(f.toString())));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw Refusal.usage("“" + name + "” is geen bestandsnaam; kijk de naam na.");
    }
  }

  private static boolean isPattern(String name) {
    try {
      return name.matches(".*[*?\\[{].*") && !Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      // Windows knows no file with a star in its name.
      return true;
    }
  }

  private static boolean isHidden(String relative) {
    return relative.matches("(?:.*[/\\\\])?\\..*");
  }

  private static List<Path> matching(String pattern) throws IOException {
    String unix = pattern.replace('\\', '/');
    int wildcard = unix.replaceAll("[*?\\[{].*", "").length();
    int slash = unix.lastIndexOf('/', wildcard);
    Path root = slash < 0 ? Path.of("") : Path.of(unix.substring(0, Math.max(1, slash)));
    String rest = unix.substring(slash + 1);
    PathMatcher matcher = matcher(rest);
    // A pattern says how deep it looks; a home directory need not be read whole for "*.pdf".
    int slashes = (int) rest.chars().filter(c -> c == '/').count();
    int depth = rest.contains("**") ? Integer.MAX_VALUE : 1 + slashes;
    Predicate<Path> wanted =
        file -> matcher.matches(file) && (isHidden(rest) || !isHidden(file.toString()));
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(root.toAbsolutePath())) {
      try (Stream<Path> all = Files.walk(root, depth)) {
        all.filter(file -> Files.isRegularFile(file) && wanted.test(root.relativize(file)))
            .sorted()
            .forEach(files::add);
      }
    }
    Refusal.usageIf(
        files.isEmpty(), "geen bestand past bij “%s”; kijk het patroon en de map na.", pattern);
    return files;
  }

  /** As in a shell, two stars and a slash also match zero directories. */
  private static PathMatcher matcher(String pattern) {
    try {
      PathMatcher asWritten = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
      PathMatcher flat =
          FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("**/", ""));
      return path -> asWritten.matches(path) || flat.matches(path);
    } catch (PatternSyntaxException e) {
      throw Refusal.usage("“" + pattern + "” is geen patroon; kijk na of elk haakje ook sluit.");
    }
  }
}
