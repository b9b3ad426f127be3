package naslag.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets one process at a time write in a corpus, so that a read-change-write is never overwritten by
 * another. Readers need no lock, since {@link AtomicFile} shows them whole files.
 *
 * <p>The lock is the system's own on the file {@code .naslag.lock}: it ends with the process that
 * has it. Who has the lock takes the file away at the end, so who gets it must see that the file it
 * has locked is still the one that others would open.
 */
public final class CorpusLock implements Closeable {
  /** In the directory of the corpus. */
  static final String FILE = ".naslag.lock";

  private static final Duration MOST = Duration.ofMinutes(1);

  /** Shorter waits, such as those between two imports, are not reported. */
  private static final Duration UNSAID = Duration.ofMillis(500);

  private static final int POLL_MILLIS = 20;

  /**
   * The directories that this process has locked. To open and close the file of one of them would
   * give up its lock: the system's locks are of a process, not of a channel.
   */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final Path file;
  private final List<FileChannel> channels = new ArrayList<>();

  private CorpusLock(Path directory, Path file) {
    this.directory = directory;
    this.file = file;
  }

  /** Another process kept the corpus locked for all the time that this one was ready to wait. */
  public static final class Busy extends IOException {
    private Busy(Path corpus) {
      super(corpus.toString());
    }
  }

  /**
   * Locks a corpus and writes in it. Not to be nested: the inner one would wait for the outer.
   *
   * @param corpus created if it is missing, and deleted again if it stays empty
   * @param waiting is run once when another process or thread has the lock
   * @throws Busy when that takes more than a minute
   * @throws IOException when the lock cannot be made, as in a directory that is read-only, and
   *     whatever the writing throws
   */
  public static <T> T holding(Path corpus, Runnable waiting, Attempt.Task<T> writing)
      throws IOException {
    return holding(corpus, MOST, waiting, writing);
  }

  static <T> T holding(Path corpus, Duration most, Runnable waiting, Attempt.Task<T> writing)
      throws IOException {
    List<Path> made = new ArrayList<>();
    CorpusLock lock = take(corpus.toAbsolutePath(), made, most, waiting);
    try {
      return writing.run();
    } finally {
      lock.close();
      AtomicFile.deleteEmpty(made);
    }
  }

  private static CorpusLock take(Path corpus, List<Path> made, Duration most, Runnable waiting)
      throws IOException {
    Instant begin = Instant.now();
    boolean said = false;
    while (true) {
      Optional<CorpusLock> lock = tryLock(corpus, made);
      if (lock.isPresent()) {
        return lock.get();
      }
      Duration waited = Duration.between(begin, Instant.now());
      if (waited.compareTo(most) > 0) {
        throw new Busy(corpus);
      }
      if (!said && waited.compareTo(UNSAID) > 0) {
        waiting.run();
        said = true;
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      }
    }
  }

  private static Optional<CorpusLock> tryLock(Path corpus, List<Path> made) throws IOException {
    AtomicFile.makeDirectories(corpus, made);
    Path directory;
    try {
      directory = corpus.toRealPath();
    } catch (NoSuchFileException e) {
      return Optional.empty(); // who made the corpus takes it away again
    }
    if (!OURS.add(directory)) {
      return Optional.empty();
    }
    CorpusLock lock = new CorpusLock(directory, directory.resolve(FILE));
    boolean taken = false;
    try {
      taken = lock.take();
    } catch (NoSuchFileException e) {
      // The file, or the directory, was taken away in the meantime.
    } finally {
      if (!taken) {
        lock.giveUp();
      }
    }
    return taken ? Optional.of(lock) : Optional.empty();
  }

  private boolean take() throws IOException {
    try {
      open(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      shareWithWriters(file);
    } catch (FileAlreadyExistsException e) {
      open(StandardOpenOption.WRITE);
    }
    try {
      if (channels.getFirst().tryLock() == null) {
        return false;
      }
      // A lock on the same file again is refused by Java, on another one it is not.
      open(StandardOpenOption.WRITE);
      channels.getLast().tryLock();
      return false;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      return true; // a file system without locks, as some network drives: better written than not
    }
  }

  private void open(OpenOption... how) throws IOException {
    channels.add(FileChannel.open(file, how));
  }

  /** Who may write in the directory may lock it: an exclusive lock asks for the right to write. */
  private static void shareWithWriters(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    Set<PosixFilePermission> wanted =
        EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    wanted.retainAll(Files.getPosixFilePermissions(file.getParent()));
    wanted.addAll(view.readAttributes().permissions());
    view.setPermissions(wanted);
  }

  /** Takes the file away while it is still locked: who waits for it sees that it is gone. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(file);
    } finally {
      giveUp();
    }
  }

  private void giveUp() throws IOException {
    for (FileChannel channel : channels) {
      channel.close();
    }
    OURS.remove(directory);
  }
}
