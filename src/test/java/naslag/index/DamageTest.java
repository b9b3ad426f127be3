package naslag.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import naslag.FileTree;
import naslag.TestCorpus;
import naslag.index.IndexBuilder.Progress;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the files of an index, the corpus has everything to make it again. */
class DamageTest {
  @TempDir private Path temporary;
  private TestCorpus corpus;

  /** Changes a file of the index. */
  @FunctionalInterface
  private interface Damage {
    void to(Path file) throws IOException;
  }

  @BeforeEach
  void twoWorks() throws IOException {
    corpus =
        TestCorpus.in(temporary)
            .work("eten.md", "Eten", "De baby proeft een wortel.")
            .work("slapen.md", "Slapen", "De baby slaapt in de wieg.");
  }

  private List<Path> files() throws IOException {
    return FileTree.in(corpus.index()).stream()
        .filter(file -> !file.endsWith("write.lock"))
        .toList();
  }

  /** As a search does: bring up to date, open, and remake what does not open. */
  private String afterwards() throws IOException {
    String why = corpus.refresh() instanceof Refresh.Updated updated ? updated.why() + "" : "fresh";
    Optional<PassageIndex> open;
    try {
      open = PassageIndex.open(corpus.index());
    } catch (IOException | RuntimeException damaged) {
      Refresh refresh = corpus.builder().remake(Progress.SILENT);
      why = assertInstanceOf(Refresh.Updated.class, refresh).why() + "";
      open = PassageIndex.open(corpus.index());
    }
    try (PassageIndex index = open.orElseThrow()) {
      assertEquals(2, index.passages());
      assertTrue(index.isSound());
    }
    return why;
  }

  @Test
  void whatAFailedWriteLeftBehindGoesAndTheLastCommitStays() throws IOException {
    corpus.refresh();
    List<Path> sound = files();
    Files.write(corpus.index().resolve("_9.fdt"), new byte[4096]);
    Files.write(corpus.index().resolve("pending_segments_9"), new byte[16]);
    Commits.sweep(corpus.index());
    assertEquals(sound, files());
    assertEquals("fresh", afterwards());
  }

  @Test
  void whatAKilledWriterLeftBehindGoesAtTheNextSearch() throws IOException {
    corpus.refresh();
    List<Path> sound = files();
    Files.write(corpus.index().resolve("_1a.fdt"), new byte[4096]);
    Files.write(corpus.index().resolve("_1_Lucene90FieldsIndexfile_pointers_0.tmp"), new byte[9]);
    assertEquals("fresh", afterwards());
    assertEquals(sound, files());
  }

  @Test
  void nothingOfAWriterThatIsAtWorkIsSwept() throws IOException {
    corpus.refresh();
    Path half = Files.write(corpus.index().resolve("_1a.fdt"), new byte[4096]);
    try (Directory store = new NIOFSDirectory(corpus.index());
        Lock writing = store.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      assertEquals("fresh", afterwards());
      writing.ensureValid();
      assertTrue(Files.exists(half));
    }
  }

  @Test
  void whatAFailedFirstWriteLeftBehindGoesAltogether() throws IOException {
    Files.createDirectories(corpus.index());
    Files.write(corpus.index().resolve("_0.fdt"), new byte[4096]);
    Commits.sweep(corpus.index());
    assertEquals(List.of(), files());
    assertEquals("NEW", afterwards());
  }

  private void everyFile(String expected, Damage damage) throws IOException {
    corpus.refresh();
    int count = files().size();
    assertTrue(count > 2);
    for (int i = 0; i < count; i++) {
      corpus.builder().refresh(true, Progress.SILENT);
      Path file = files().get(i);
      damage.to(file);
      assertTrue(afterwards().matches(expected), file.getFileName().toString());
      assertEquals("fresh", afterwards());
    }
  }

  @Test
  void aTruncatedFileIsReasonToMakeTheIndexAgain() throws IOException {
    everyFile(
        "DAMAGED",
        file -> {
          byte[] bytes = Files.readAllBytes(file);
          Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        });
  }

  @Test
  void anEmptyFileIsReasonToMakeTheIndexAgain() throws IOException {
    everyFile("DAMAGED", file -> Files.write(file, new byte[0]));
  }

  @Test
  void garbageIsReasonToMakeTheIndexAgain() throws IOException {
    Random random = new Random(5);
    everyFile(
        "DAMAGED",
        file -> {
          byte[] garbage = new byte[(int) Files.size(file)];
          random.nextBytes(garbage);
          Files.write(file, garbage);
        });
  }

  /** Without its segments file a directory holds no index at all. */
  @Test
  void aMissingFileIsReasonToMakeTheIndexAgain() throws IOException {
    everyFile("DAMAGED|NEW", Files::delete);
  }

  @Test
  void aDamagedIndexOfAnEditedCorpusIsMadeAgainAtOnce() throws IOException {
    corpus.refresh();
    for (Path file : files()) {
      if (!file.getFileName().toString().startsWith("segments")) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    corpus.work("eten.md", "Eten", "De baby proeft een banaan.");
    assertEquals("DAMAGED", afterwards());
  }

  /** Lucene checks sums when asked; a flipped byte may be found by nobody but that. */
  @Test
  void aFlippedByteMakesAnIndexUnsound() throws IOException {
    corpus.refresh();
    Path largest = files().getFirst();
    for (Path file : files()) {
      largest = Files.size(file) > Files.size(largest) ? file : largest;
    }
    byte[] bytes = Files.readAllBytes(largest);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(largest, bytes);
    boolean sound;
    try (PassageIndex index = PassageIndex.open(corpus.index()).orElseThrow()) {
      sound = index.isSound();
    } catch (IOException e) {
      sound = false;
    }
    assertEquals(false, sound);
  }
}
