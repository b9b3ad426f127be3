package naslag.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A directory of works, as a person keeps it. */
public final class Corpus {
  /** The concepts of a corpus; a corpus without it works. */
  public static final String THESAURUS = "thesaurus.yaml";

  /** Guides stand beside the works and are none. */
  private static final Set<String> GUIDES = Set.of("LEESMIJ.md", "README.md");

  private final Path directory;

  private Corpus(Path directory) {
    this.directory = directory;
  }

  /** The corpus in a directory, which need not exist yet. */
  public static Corpus at(Path directory) {
    return new Corpus(directory.toAbsolutePath().normalize());
  }

  /** Absolute. */
  public Path directory() {
    return directory;
  }

  /** Where the thesaurus stands, or would. */
  public Path thesaurus() {
    return directory.resolve(THESAURUS);
  }

  /**
   * A work's file as the file system sees it.
   *
   * @param name relative to the corpus, with forward slashes
   * @param size in bytes
   * @param modified milliseconds since 1970
   */
  public record Entry(String name, long size, long modified) {}

  /** The works' files in order of name, found in one walk that reads no file. */
  public List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    Files.walkFileTree(
        directory,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean hidden = !dir.equals(directory) && dir.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            boolean visible = name.endsWith(".md") && !name.startsWith(".");
            // A link to nowhere is no regular file.
            if (visible && !GUIDES.contains(name) && attributes.isRegularFile()) {
              entries.add(
                  new Entry(
                      relative(file), attributes.size(), attributes.lastModifiedTime().toMillis()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            boolean gone = e instanceof NoSuchFileException && !file.equals(directory);
            if (gone || e instanceof FileSystemLoopException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    // Comparator.comparing makes a serializable lambda, which no start-up cache holds.
    entries.sort((a, b) -> a.name().compareTo(b.name()));
    return entries;
  }

  private String relative(Path file) {
    return directory.relativize(file).toString().replace('\\', '/');
  }

  /**
   * The id of each work, in the order given, each once: the file's name, or its whole path where
   * two files of a corpus share a name.
   */
  public static List<String> ids(List<String> names) {
    Set<String> seen = new HashSet<>();
    Set<String> doubled = new HashSet<>();
    for (String name : names) {
      String id = shortId(name);
      if (!seen.add(id)) {
        doubled.add(id);
      }
    }
    Set<String> used = new HashSet<>();
    return names.stream()
        .map(name -> doubled.contains(shortId(name)) ? Slug.of(stem(name)) : shortId(name))
        .map(id -> unused(id, used))
        .toList();
  }

  /** Names that differ only in signs ("in de wieg.md", "in-de-wieg.md") give one slug. */
  private static String unused(String id, Set<String> used) {
    String free = id;
    for (int n = 2; !used.add(free); n++) {
      free = id + "-" + n;
    }
    return free;
  }

  private static String shortId(String name) {
    return Slug.of(stem(name.substring(name.lastIndexOf('/') + 1)));
  }

  private static String stem(String name) {
    return name.substring(0, name.length() - ".md".length());
  }

  /**
   * Reads one work.
   *
   * @param id from {@link #ids}
   * @param name relative to the corpus
   * @throws IOException when the file cannot be read; a file that is not UTF-8 is read with its
   *     undecodable bytes replaced, and a problem says so
   */
  public WorkFile read(String id, String name) throws IOException {
    byte[] bytes = Files.readAllBytes(directory.resolve(name));
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return MarkdownReader.read(id, name, text);
    } catch (CharacterCodingException e) {
      WorkFile read = MarkdownReader.read(id, name, new String(bytes, StandardCharsets.UTF_8));
      List<Problem> problems = new ArrayList<>(read.problems());
      problems.add(
          new Problem(name, 0, "dit bestand is geen UTF-8; bewaar het opnieuw als UTF-8."));
      return new WorkFile(id, name, read.work(), read.lines(), problems);
    }
  }

  /** Every work, read; ids and order as {@link #entries}. */
  public List<WorkFile> readAll() throws IOException {
    List<String> names = entries().stream().map(Entry::name).toList();
    List<String> ids = ids(names);
    List<WorkFile> works = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      works.add(read(ids.get(i), names.get(i)));
    }
    return works;
  }
}
