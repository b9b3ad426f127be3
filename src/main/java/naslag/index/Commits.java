package naslag.index;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NIOFSDirectory;

/** The commits of index directories. */
final class Commits {
  private Commits() {}

  /**
   * The last commit.
   *
   * @param made what it was made of; {@link Manifest#EMPTY} when there is none, or it is not ours
   * @param whole false when it has only the first works of an index that is being made, or whose
   *     making was cut off
   * @param littered true when there are other files beside it: another process is writing now, or
   *     was killed while it did
   */
  record Last(Manifest made, boolean whole, boolean littered) {
    static final Last NONE = new Last(Manifest.EMPTY, false, false);
  }

  /** In the data of a commit that has only the first works. */
  private static final String UNFINISHED = "unfinished";

  /** Commits the first works of an index that is being made: no search sees them. */
  static void save(IndexWriter writer, Manifest made) throws IOException {
    Map<String, String> data = made.userData();
    data.put(UNFINISHED, "");
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  static boolean isWhole(Map<String, String> data) {
    return !data.containsKey(UNFINISHED);
  }

  /**
   * Reads the last commit.
   *
   * @throws IOException when it is damaged or of a version that this Lucene cannot read
   */
  static Last last(Path directory) throws IOException {
    try (Directory store = new NIOFSDirectory(directory)) {
      SegmentInfos commit = SegmentInfos.readLatestCommit(store);
      Set<String> others = new HashSet<>(List.of(store.listAll()));
      others.remove(IndexWriter.WRITE_LOCK_NAME);
      others.removeAll(commit.files(true));
      Manifest made = Manifest.of(commit.getUserData());
      boolean whole = !made.fingerprint().isEmpty() && isWhole(commit.getUserData());
      return new Last(made, whole, !others.isEmpty());
    } catch (IndexNotFoundException e) {
      return Last.NONE;
    }
  }

  /**
   * Commits the same documents with what is now known of their files, so that those which were too
   * new to trust are not read again at every search. Nothing is lost where it cannot be written:
   * the next search reads them once more.
   *
   * @param known what the last commit must still be made of
   */
  static void renew(Path directory, Manifest known, Manifest now) {
    try (Directory store = new NIOFSDirectory(directory);
        Lock lock = store.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      SegmentInfos commit = SegmentInfos.readLatestCommit(store);
      if (Manifest.of(commit.getUserData()).equals(known)) {
        String former = commit.getSegmentsFileName();
        commit.setUserData(now.userData(), true);
        lock.ensureValid();
        commit.commit(store);
        store.deleteFile(former);
      }
    } catch (IOException e) {
      // Another process writes, or this place is not ours to write.
    }
  }

  /**
   * Removes what a write that failed or was killed has left behind: on a full disk, that itself
   * keeps it full. Nothing happens while another process writes.
   */
  static void sweep(Path directory) {
    try (Directory store = new NIOFSDirectory(directory);
        Lock lock = store.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      Set<String> wanted = new HashSet<>();
      wanted.add(IndexWriter.WRITE_LOCK_NAME);
      try {
        wanted.addAll(SegmentInfos.readLatestCommit(store).files(true));
      } catch (IndexNotFoundException e) {
        // Nothing was ever committed: nothing of it is wanted.
      }
      for (String file : store.listAll()) {
        if (!wanted.contains(file)) {
          lock.ensureValid();
          store.deleteFile(file);
        }
      }
    } catch (IOException e) {
      // Another process writes, and sweeps for itself; any other failure is reported by the writer.
    }
  }

  /**
   * Removes the files of a damaged index; the corpus has everything to make it again.
   *
   * @throws org.apache.lucene.store.LockObtainFailedException when another process is writing it
   */
  static void clear(Path directory) throws IOException {
    try (Directory store = new NIOFSDirectory(directory);
        Lock lock = store.obtainLock(IndexWriter.WRITE_LOCK_NAME);
        DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        lock.ensureValid();
        if (Files.isRegularFile(file) && !file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
          Files.delete(file);
        }
      }
    }
  }

  /**
   * Readers of the last commits, in the same order, each for the caller to let go of; equal to the
   * ones given when none is newer, and then they are not counted twice.
   *
   * @throws IOException when one cannot be read; those given stay as they were
   */
  static List<DirectoryReader> newest(List<DirectoryReader> readers) throws IOException {
    List<DirectoryReader> newest = new ArrayList<>();
    boolean done = false;
    try {
      for (DirectoryReader each : readers) {
        newest.add(newest(each));
      }
      done = !newest.equals(readers);
      return done ? newest : readers;
    } finally {
      for (DirectoryReader each : done ? List.<DirectoryReader>of() : newest) {
        each.decRef();
      }
    }
  }

  /** A reader of the last commit, to be let go of once more when it is the same one. */
  private static DirectoryReader newest(DirectoryReader reader) throws IOException {
    try {
      DirectoryReader newer = DirectoryReader.openIfChanged(reader);
      if (newer != null) {
        return newer;
      }
      // An index that was thrown away and made again may have come to the same number.
      Map<String, String> last = SegmentInfos.readLatestCommit(reader.directory()).getUserData();
      if (last.equals(reader.getIndexCommit().getUserData())) {
        reader.incRef();
        return reader;
      }
    } catch (IllegalStateException madeAgain) {
      // Lucene sees segments of the same name that are not the same.
    }
    return DirectoryReader.open(reader.directory());
  }
}
