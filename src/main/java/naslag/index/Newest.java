package naslag.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;

/** Finds the last commits of indexes that are open. */
final class Newest {
  private Newest() {}

  /**
   * Readers of the last commits, in the same order, each for the caller to let go of; equal to the
   * ones given when none is newer, and then they are not counted twice.
   *
   * @throws IOException when one cannot be read; those given stay as they were
   */
  static List<DirectoryReader> of(List<DirectoryReader> readers) throws IOException {
    List<DirectoryReader> newest = new ArrayList<>();
    try {
      for (DirectoryReader each : readers) {
        newest.add(of(each));
      }
    } catch (IOException | RuntimeException e) {
      for (int i = 0; i < newest.size(); i++) {
        if (!newest.get(i).equals(readers.get(i))) {
          newest.get(i).close();
        }
      }
      throw e;
    }
    if (newest.equals(readers)) {
      return readers;
    }
    for (int i = 0; i < newest.size(); i++) {
      if (newest.get(i).equals(readers.get(i))) {
        // Two indexes now read from it, and each lets go of it by itself.
        readers.get(i).incRef();
      }
    }
    return newest;
  }

  /** A reader of the last commit; the same one when it is. */
  private static DirectoryReader of(DirectoryReader reader) throws IOException {
    try {
      DirectoryReader newer = DirectoryReader.openIfChanged(reader);
      if (newer != null) {
        return newer;
      }
      // An index that was thrown away and made again may have come to the same number.
      Map<String, String> last = SegmentInfos.readLatestCommit(reader.directory()).getUserData();
      if (last.equals(reader.getIndexCommit().getUserData())) {
        return reader;
      }
    } catch (IllegalStateException madeAgain) {
      // Lucene sees segments of the same name that are not the same.
    }
    return DirectoryReader.open(reader.directory());
  }
}
