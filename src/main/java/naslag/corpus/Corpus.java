package naslag.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import naslag.corpus.Attempt.Unreadable;
import naslag.corpus.Work.WorkFile;
import org.jspecify.annotations.Nullable;

/** A directory of works, as a person keeps it. */
public final class Corpus {
  /** The concepts of a corpus; a corpus without it works. */
  public static final String THESAURUS = "thesaurus.yaml";

  /** Guides beside the works, which are no works. */
  private static final Set<String> GUIDES = Set.of("LEESMIJ.md", "README.md");

  /** In bytes. A thousand pages of text are about 3 MB. */
  public static final int LARGEST = 16_000_000;

  private static final String TOO_LARGE =
      "overgeslagen, want dit bestand is groter dan 16 MB; knip het in delen.";

  /** What to say of a file with bytes that are not UTF-8. */
  public static final String NO_UTF8 =
      "dit bestand is geen UTF-8, dus er ontbreken letters; open het in je editor als Windows-1252"
          + " en bewaar het als UTF-8.";

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

  /** Where the thesaurus is, if there is one. */
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

  /**
   * What one walk through a corpus saw.
   *
   * @param works the files to read, in order of name
   * @param problems files that should be works and cannot be read; all lasting
   */
  public record Listing(List<Entry> works, List<Problem> problems) {
    public Listing {
      works = List.copyOf(works);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Walks the corpus; no file is read.
   *
   * @throws IOException when the corpus' own directory cannot be read
   */
  public Listing list() throws IOException {
    List<Entry> works = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Files.walkFileTree(
        directory,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            if (dir.equals(directory)) {
              return FileVisitResult.CONTINUE;
            }
            if (isWork(dir)) {
              problem(dir, "een map heeft hier de naam van een werk; hernoem ze zonder .md.");
            }
            boolean hidden = dir.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink() && mayHoldWorks(file)) {
              problem(file, "overgeslagen, want deze koppeling leidt nergens heen; schrap ze.");
            } else if (isWork(file)) {
              visit(file, attributes);
            }
            return FileVisitResult.CONTINUE;
          }

          private void visit(Path file, BasicFileAttributes attributes) {
            String name = relative(file);
            if (!attributes.isRegularFile()) {
              problem(file, "overgeslagen, want dit is geen gewoon bestand; schrap het.");
            } else if (attributes.size() > LARGEST) {
              problem(file, TOO_LARGE);
            } else if (!isSame(name, file)) {
              problem(
                  file,
                  "overgeslagen, want de naam van dit bestand is niet te lezen; hernoem het.");
            } else {
              long modified = attributes.lastModifiedTime().toMillis();
              works.add(new Entry(name, attributes.size(), modified));
            }
          }

          private void problem(Path file, String message) {
            problems.add(new Problem(relative(file), 0, message, true));
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            return failed(file, e);
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            return e == null ? FileVisitResult.CONTINUE : failed(dir, e);
          }

          private FileVisitResult failed(Path file, IOException e) throws IOException {
            if (file.equals(directory)) {
              throw e;
            }
            // A loop leads to a directory that is being walked already, so nothing is missed.
            boolean missed =
                !(e instanceof NoSuchFileException || e instanceof FileSystemLoopException);
            if (missed && mayHoldWorks(file)) {
              problems.add(Problem.skipped(relative(file), e));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    // Comparator.comparing makes a serializable lambda, which no start-up cache holds.
    works.sort((a, b) -> a.name().compareTo(b.name()));
    problems.sort((a, b) -> a.file().compareTo(b.file()));
    return new Listing(works, problems);
  }

  private static boolean isWork(Path file) {
    return isWork(file.getFileName().toString());
  }

  /** Whether a file is a work, by its name or its path with forward slashes. */
  public static boolean isWork(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.endsWith(".md") && !name.startsWith(".") && !GUIDES.contains(name);
  }

  /** Of a link that leads nowhere one cannot know what it led to; most files have an extension. */
  private static boolean mayHoldWorks(Path file) {
    String name = file.getFileName().toString();
    return isWork(file)
        || (!name.startsWith(".") && (name.indexOf('.') < 0 || Files.isDirectory(file)));
  }

  /** False where the name holds bytes that are no letters here, so that it leads to no file. */
  private boolean isSame(String name, Path file) {
    try {
      return directory.resolve(name).equals(file);
    } catch (InvalidPathException e) {
      return false;
    }
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
    names.stream().map(Corpus::shortId).filter(id -> !seen.add(id)).forEach(doubled::add);
    Set<String> used = new HashSet<>();
    return names.stream()
        .map(name -> doubled.contains(shortId(name)) ? Slug.of(FileName.stem(name)) : shortId(name))
        // "in de wieg.md" and "in-de-wieg.md" have one slug.
        .map(id -> Slug.unused(id, used))
        .toList();
  }

  private static String shortId(String name) {
    return Slug.of(FileName.stem(name.substring(name.lastIndexOf('/') + 1)));
  }

  /**
   * Reads one work.
   *
   * @param id from {@link #ids}
   * @param name relative to the corpus
   * @throws IOException when the file cannot be read; a file that is not UTF-8 is read with its
   *     undecodable bytes replaced, and a lasting problem says so
   * @throws Unreadable when nothing of it can be used
   */
  public WorkFile read(String id, String name) throws IOException {
    Text text = text(name);
    WorkFile read = MarkdownReader.read(id, name, text.words());
    if (text.lineOfFault() == 0) {
      return read;
    }
    List<Problem> problems = new ArrayList<>(read.problems());
    problems.addFirst(new Problem(name, text.lineOfFault(), NO_UTF8, true));
    return new WorkFile(id, name, read.work(), read.lines(), problems);
  }

  /**
   * A file as text.
   *
   * @param words what it says, with U+FFFD for what is not UTF-8
   * @param lineOfFault the 1-based line of the first byte that is not UTF-8; 0 when there is none
   */
  public record Text(String words, int lineOfFault) {}

  /**
   * Reads the text of a work.
   *
   * @param name relative to the corpus
   * @throws IOException when the file cannot be read
   * @throws Unreadable when it is too large or no text
   */
  public Text text(String name) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(directory.resolve(name))) {
      // It may have grown since its size was taken.
      bytes = in.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      throw new Unreadable(0, TOO_LARGE);
    }
    String words = new String(bytes, StandardCharsets.UTF_8);
    if (words.indexOf(0) >= 0) {
      throw new Unreadable(0, "overgeslagen, want dit is geen tekst; bewaar het als UTF-8.");
    }
    if (Arrays.equals(words.getBytes(StandardCharsets.UTF_8), bytes)) {
      return new Text(words, 0);
    }
    String before = words.substring(0, words.indexOf('\uFFFD'));
    return new Text(words, 1 + (int) before.chars().filter(c -> c == '\n').count());
  }

  /**
   * What a corpus holds.
   *
   * @param works by id
   * @param passages in order
   * @param problems the lasting ones, of works that were left out for instance
   */
  public record Contents(
      Map<String, Metadata> works, List<Passage> passages, List<Problem> problems) {
    public Contents {
      works = Map.copyOf(works);
      passages = List.copyOf(passages);
      problems = List.copyOf(problems);
    }
  }

  /** Reads the works whose names pass; the others count for the ids only. */
  public Contents read(Predicate<String> wanted) throws IOException {
    Map<String, Metadata> works = new HashMap<>();
    List<Passage> passages = new ArrayList<>();
    List<Problem> problems =
        each(
            wanted,
            (work, own) -> {
              works.put(work.id(), work.work().metadata());
              passages.addAll(own);
            });
    return new Contents(works, passages, problems);
  }

  /** What to do with one file of a corpus. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Reads a file.
     *
     * @param id from {@link #ids}
     * @param name relative to the corpus
     * @return uses what was read; what goes wrong there is no fault of the file
     */
    Runnable read(String id, String name) throws IOException;
  }

  /**
   * Reads the works whose names pass and keeps none, for a corpus that is larger than memory.
   *
   * @param use is given each work with its passages, in order
   * @return the lasting problems, of works that were left out for instance
   */
  public List<Problem> each(Predicate<String> wanted, BiConsumer<WorkFile, List<Passage>> use)
      throws IOException {
    return each(
        wanted,
        (id, name) -> {
          WorkFile file = read(id, name);
          List<Passage> passages = PassageCutter.cut(file);
          return () -> use.accept(file, passages);
        },
        percent -> {});
  }

  /**
   * The same in the caller's own way.
   *
   * @param progress is told how much is done, from 0 to 100, after each work
   */
  public List<Problem> each(Predicate<String> wanted, Reader reader, IntConsumer progress)
      throws IOException {
    Listing listing = list();
    List<String> names = listing.works().stream().map(Entry::name).toList();
    List<String> ids = ids(names);
    List<Problem> problems = new ArrayList<>(listing.problems());
    HeapBound heap = new HeapBound();
    for (int i = 0; i < names.size(); i++) {
      String id = ids.get(i);
      String name = names.get(i);
      if (wanted.test(name)) {
        heap.hold();
        switch (Attempt.at(name, () -> reader.read(id, name))) {
          case Attempt.Done<Runnable>(Runnable use) -> use.run();
          case Attempt.Skipped<Runnable>(Problem problem) -> problems.add(problem);
          case Attempt.Gone<Runnable> gone -> {}
        }
      }
      progress.accept(100 * (i + 1) / names.size());
    }
    return problems;
  }

  /**
   * The files beside the works of a corpus, and the fields in them. The bibliography is read for
   * exports only, and left as it is.
   */
  public enum SideFile {
    GUIDE("LEESMIJ.md", ""),
    THESAURUS(Corpus.THESAURUS, "scheme title schemes concepts collections"),
    STATEMENTS("thesaurus.extra.ttl", ""),
    QUESTIONS("vragen.jsonl", "id kind query gold snippet grade filters"),
    IDS(MovedIds.FILE, "old new"),
    FRONT_PAGE("voorpagina.yaml", "title deuren naam uitleg vraag verzamelingen map"),
    BIBLIOGRAPHY("bibliografie.json", "id type title author issued accessed note"),
    EXPANSIONS("uitdrukkingen.tsv", "begrip uitdrukking land register sterkte");

    private final String fileName;
    private final String fields;

    SideFile(String fileName, String fields) {
      this.fileName = fileName;
      this.fields = fields;
    }

    /** In the directory of the corpus. */
    public String fileName() {
      return fileName;
    }

    /** Keys or columns; empty for a file in a format of others or in plain words. */
    public List<String> fields() {
      return fields.isEmpty() ? List.of() : List.of(fields.split(" "));
    }
  }
}
