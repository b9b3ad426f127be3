package naslag.index;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NIOFSDirectory;

/** The commits of an index directory. */
final class Commits {
  private Commits() {}

  /**
   * What the last commit was made of; {@link Manifest#EMPTY} when there is none, or it is not ours.
   *
   * @throws IOException when it is damaged or of a version that this Lucene cannot read
   */
  static Manifest last(Path directory) throws IOException {
    try (Directory store = new NIOFSDirectory(directory)) {
      return Manifest.of(SegmentInfos.readLatestCommit(store).getUserData());
    } catch (IndexNotFoundException e) {
      return Manifest.EMPTY;
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
   * Removes what a write that failed has left behind: on a full disk, that itself keeps it full.
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
      // Another process writes, and sweeps for itself; or the failure goes deeper, and is told.
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
}
