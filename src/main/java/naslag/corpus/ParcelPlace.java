package naslag.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a corpus from parcels stands, with hidden names beside it for the version before and for
 * the one that comes.
 *
 * <p>An exchange takes four steps, each of which the disk does whole or not at all, but for the
 * deletion: the one in use goes aside, the next takes its place, the former is deleted, the one
 * aside becomes the former. {@link #repair} undoes it while the place is empty, else it finishes.
 */
public record ParcelPlace(Path current) {
  private Path hidden(String end) {
    return current.resolveSibling("." + current.getFileName() + end);
  }

  /** Where the next version is unpacked. */
  public Path next() {
    return hidden(".nieuw");
  }

  /** The version before. */
  public Path former() {
    return hidden(".vorige");
  }

  /** What {@link FollowedFolder} keeps: no version, so that an exchange leaves it. */
  Path followed() {
    return hidden(".volgt");
  }

  /** Whether the corpus follows a folder. */
  public boolean isFollowing() {
    return Files.isRegularFile(followed());
  }

  private Path aside() {
    return hidden(".oud");
  }

  /** Whether an exchange was broken off while there was no corpus in use. */
  public boolean isBrokenOff() {
    return Files.isDirectory(aside()) && !Files.exists(current);
  }

  /**
   * After a crash: ends an exchange that was broken off, and takes away a version that was being
   * unpacked. The caller holds the lock of the directory above.
   */
  public void repair() throws IOException {
    if (isBrokenOff()) {
      Files.move(aside(), current);
    }
    finish();
    AtomicFile.deleteDirectory(next());
  }

  /** Puts {@link #next} or {@link #former} in use; what was in use becomes the former. */
  public void use(Path version) throws IOException {
    if (Files.exists(current)) {
      Files.move(current, aside());
    }
    Files.move(version, current);
    finish();
  }

  private void finish() throws IOException {
    if (Files.exists(aside())) {
      AtomicFile.deleteDirectory(former());
      Files.move(aside(), former());
    }
  }
}
