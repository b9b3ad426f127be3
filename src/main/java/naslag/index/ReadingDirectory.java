package naslag.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NIOFSDirectory;

/** The index of one question: what is small, as nearly all of it is, is read in one go. */
final class ReadingDirectory extends NIOFSDirectory {
  /** Read in a millisecond or two; of a larger file a question wants less. */
  private static final long SMALL = 4 << 20;

  ReadingDirectory(Path directory) throws IOException {
    super(directory);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    ensureOpen();
    ensureCanRead(name);
    Path file = getDirectory().resolve(name);
    return Files.size(file) <= SMALL
        ? new HeapInput(name, Files.readAllBytes(file))
        : super.openInput(name, context);
  }
}
