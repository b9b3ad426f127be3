package naslag.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import naslag.corpus.AtomicFile;
import org.jspecify.annotations.Nullable;

/**
 * What a large import says, kept in {@code import.txt} beside what imports remember, line by line
 * as it goes. Two imports at once each keep their own: the second in {@code import-2.txt}.
 */
final class ImportNotes implements Closeable {
  private final Path directory;
  private @Nullable FileChannel file;

  /** Nothing is made yet. */
  ImportNotes(Path directory) {
    this.directory = directory;
  }

  /**
   * Adds a line; the first one replaces the notes of the former import.
   *
   * @throws IOException when it cannot be written
   */
  void add(String line) throws IOException {
    if (file == null) {
      file = open();
      file.truncate(0);
    }
    ByteBuffer left = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (left.hasRemaining()) {
      file.write(left);
    }
  }

  /** The first file that no other import has locked. */
  private FileChannel open() throws IOException {
    Files.createDirectories(directory);
    for (int n = 1; ; n++) {
      Path path = directory.resolve(n == 1 ? "import.txt" : "import-" + n + ".txt");
      FileChannel channel =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (AtomicFile.lock(channel)) {
        return channel;
      }
      channel.close();
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
