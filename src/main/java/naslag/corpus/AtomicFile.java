package naslag.corpus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file at once: a reader, a crash or a power failure leaves the old file or the new one.
 *
 * <p>The text is written beside the file ({@code .naslag-….tmp}), synced to disk and renamed. A
 * file that is replaced keeps its mode and, where allowed, its owner and group; a symbolic link
 * stays, and the file that it points to is replaced. A device or a pipe is written to as it is.
 */
public final class AtomicFile {
  private static final String HALF = ".naslag-";
  private static final String END = ".tmp";
  private static final int MOST_LINKS = 40;

  /** A younger half may be one that its writer has not locked yet. */
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

  /** What was made so far, in order, to be undone when the rest fails. */
  private final List<Path> directories = new ArrayList<>();

  private final List<Half> halves = new ArrayList<>();
  private final boolean replace;

  private AtomicFile(boolean replace) {
    this.replace = replace;
  }

  /**
   * A file that is written beside its place, and not there yet.
   *
   * @param file where it belongs, no symbolic link
   * @param channel open on the temporary file and holding a lock, so that no other process deletes
   *     it
   */
  private record Half(Path file, Path half, FileChannel channel) {}

  /**
   * Writes UTF-8, and the directories above where they lack.
   *
   * @throws IOException when it cannot be written; the file is then as it was
   */
  public static void write(Path file, String text) throws IOException {
    write(file, Stream.of(text), true);
  }

  /**
   * Writes UTF-8 in parts, of which one at a time is in memory.
   *
   * @param replace false where the file must not exist yet
   * @throws FileAlreadyExistsException when it must not and does, also when it was created while
   *     this was written
   * @throws IOException when it cannot be written; all is then as it was
   */
  public static void write(Path file, Stream<String> parts, boolean replace) throws IOException {
    new AtomicFile(replace).all(one(file, content(parts)), null);
  }

  /** What a file holds. */
  @FunctionalInterface
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  /** Writes bytes; the rest is as {@link #write(Path, String)}. */
  static void write(Path file, Content content) throws IOException {
    new AtomicFile(true).all(one(file, content), null);
  }

  private static SequencedMap<Path, Content> one(Path file, Content content) {
    return new LinkedHashMap<>(Map.of(file, content));
  }

  private static Content content(Stream<String> parts) {
    return out -> {
      for (String part : (Iterable<String>) parts::iterator) {
        out.write(part.getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  /**
   * Writes several files that belong together, in their order: all of them are on the disk beside
   * where they belong before the first one moves there.
   *
   * @throws IOException when one cannot be written, on a full disk for instance; all are then as
   *     they were
   */
  public static void write(SequencedMap<Path, String> files) throws IOException {
    SequencedMap<Path, Content> contents = new LinkedHashMap<>();
    files.forEach((file, text) -> contents.put(file, content(Stream.of(text))));
    new AtomicFile(true).all(contents, null);
  }

  /**
   * Copies a file with its mode and its time. The copy is on the disk when this returns, so that
   * the file may be replaced.
   *
   * @param copy must not exist yet
   * @throws FileAlreadyExistsException when something exists there
   * @throws IOException when it cannot be written; there is then no copy
   */
  public static void copy(Path file, Path copy) throws IOException {
    new AtomicFile(false).all(one(copy, out -> Files.copy(file, out)), file);
  }

  /**
   * @param like whose mode and time the files get; null for the mode of what each replaces, if any
   */
  private void all(SequencedMap<Path, Content> files, @Nullable Path like) throws IOException {
    try {
      for (Map.Entry<Path, Content> file : files.entrySet()) {
        prepare(file.getKey(), file.getValue(), like);
      }
      move();
    } finally {
      for (Half half : halves) {
        half.channel().close();
        Files.deleteIfExists(half.half());
      }
      deleteEmpty(directories);
    }
  }

  private void prepare(Path file, Content content, @Nullable Path like) throws IOException {
    if (isDevice(file)) {
      try (FileChannel device = FileChannel.open(file, StandardOpenOption.WRITE)) {
        content.to(Channels.newOutputStream(device));
      }
      return;
    }
    Path place = place(file);
    Path directory = place.getParent();
    makeDirectories(directory, directories);
    if (SWEPT.add(directory)) {
      sweep(directory);
    }
    Path half = directory.resolve(HALF + UUID.randomUUID() + END);
    Path model = like == null ? place : like;
    Set<StandardOpenOption> how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileChannel channel = FileChannel.open(half, how, modeOf(model));
    halves.add(new Half(place, half, channel));
    try {
      lock(channel);
    } catch (IOException e) {
      // A file system without locks: nothing is swept there.
    }
    content.to(Channels.newOutputStream(channel));
    keepRights(model, half);
    if (like != null) {
      Files.setLastModifiedTime(half, Files.getLastModifiedTime(like));
    }
    channel.force(true);
  }

  private static boolean isDevice(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  /** The path of the file itself, after following its symbolic links. */
  private static Path place(Path file) throws IOException {
    Path place = file.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(place); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(file.toString());
      }
      place = place.resolveSibling(Files.readSymbolicLink(place));
    }
    return place;
  }

  /**
   * Makes a directory and those above it.
   *
   * @param made gets those that were not there, outermost first, also when this fails halfway
   */
  static void makeDirectories(Path directory, List<Path> made) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path above = directory; above != null && !Files.exists(above); above = above.getParent()) {
      missing.push(above);
    }
    made.addAll(missing);
    Files.createDirectories(directory);
  }

  /** At creation, so that a file for its owner alone is never anybody else's. */
  private static FileAttribute<?>[] modeOf(Path model) throws IOException {
    PosixFileAttributes mode = posix(model);
    return mode == null
        ? new FileAttribute<?>[0]
        : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode.permissions())};
  }

  /** Null where there is no such file, or the system has no such rights. */
  private static @Nullable PosixFileAttributes posix(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    try {
      return view == null ? null : view.readAttributes();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static void keepRights(Path model, Path half) throws IOException {
    PosixFileAttributes was = posix(model);
    if (was == null) {
      return;
    }
    PosixFileAttributeView is = Files.getFileAttributeView(half, PosixFileAttributeView.class);
    PosixFileAttributes now = is.readAttributes();
    try {
      if (!now.group().equals(was.group())) {
        is.setGroup(was.group());
      }
      if (!now.owner().equals(was.owner())) {
        is.setOwner(was.owner());
      }
    } catch (IOException e) {
      // Only the superuser may change an owner; the file then belongs to who wrote it last.
    }
    if (!is.readAttributes().permissions().equals(was.permissions())) {
      is.setPermissions(was.permissions());
    }
  }

  /** Each directory is synced before a file of the next one moves, so that the order holds. */
  private void move() throws IOException {
    Path last = null;
    for (Half half : halves) {
      Path directory = half.file().getParent();
      if (last != null && !last.equals(directory)) {
        sync(last);
      }
      if (replace) {
        Files.move(half.half(), half.file(), StandardCopyOption.ATOMIC_MOVE);
      } else {
        moveNew(half.half(), half.file());
      }
      last = directory;
    }
    sync(last);
    directories.forEach(made -> sync(made.getParent()));
    directories.clear();
  }

  /** A link is made only where nothing exists; a rename would replace what came in between. */
  private static void moveNew(Path half, Path file) throws IOException {
    try {
      Files.createLink(file, half);
    } catch (FileAlreadyExistsException e) {
      throw new FileAlreadyExistsException(file.toString());
    } catch (UnsupportedOperationException | FileSystemException e) {
      // A file system without hard links.
      Files.move(half, file);
    }
  }

  private static void sync(@Nullable Path directory) {
    if (directory == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no directory, and some file systems sync none: no reason to fail.
    }
  }

  /** Deletes a directory with all in it, if it is there. */
  public static void deleteDirectory(Path directory) throws IOException {
    if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  /** Undoes {@link #makeDirectories}, as far as the directories are still empty. */
  static void deleteEmpty(List<Path> directories) {
    for (Path made : directories.reversed()) {
      try {
        Files.deleteIfExists(made);
      } catch (IOException e) {
        return;
      }
    }
  }

  /**
   * Takes away what processes that were ended by force left half-written in a directory. The system
   * gives up the lock of a process that ends, however it ends.
   */
  private static void sweep(Path directory) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, HALF + "*" + END)) {
      for (Path half : left) {
        if (Files.isRegularFile(half) && isLeft(half)) {
          Files.deleteIfExists(half);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // A file that cannot be deleted does no harm.
    }
  }

  /** Whether a file is one that was being written when its process was ended. */
  public static boolean isHalf(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(HALF) && name.endsWith(END);
  }

  private static boolean isLeft(Path half) {
    try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
      Instant written = Files.getLastModifiedTime(half).toInstant();
      return written.isBefore(Instant.now().minus(YOUNG)) && lock(channel);
    } catch (IOException e) {
      return false; // it moved to its place in the meantime, or is another user's
    }
  }

  /**
   * Locks the file until the channel is closed; false when another process has it locked.
   *
   * @throws IOException where the file system has no locks
   */
  public static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // another thread of this process has it
    }
  }
}
