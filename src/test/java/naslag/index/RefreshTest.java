package naslag.index;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import naslag.FileTree;
import naslag.TestCorpus;
import naslag.corpus.Corpus;
import naslag.index.IndexBuilder.Progress;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a work is read again, as far as clocks, other writers and failures decide it. */
class RefreshTest {
  @TempDir private Path temporary;
  private TestCorpus corpus;

  @BeforeEach
  void threeWorks() throws IOException {
    corpus =
        TestCorpus.in(temporary)
            .work("eten.md", "Eten", "De baby proeft een wortel.")
            .work("slapen.md", "Slapen", "De baby slaapt in de wieg.")
            .work("spelen.md", "Spelen", "De peuter stapelt blokken.");
  }

  private String refresh() throws IOException {
    return IndexSessionsTest.told(corpus.refresh());
  }

  private List<String> texts() throws IOException {
    try (PassageIndex index = PassageIndex.open(corpus.index()).orElseThrow()) {
      return index.stream().map(found -> found.passage().text()).toList();
    }
  }

  private Manifest.Stamp known(String name) throws IOException {
    return Commits.last(corpus.index()).made().works().get(name);
  }

  @Test
  void aWorkThatWasTooNewToTrustIsReadOnceMoreAndThenTrusted() throws IOException {
    // A clock that runs ahead keeps it too new for as long as the test may take.
    long moment = System.currentTimeMillis();
    Files.setLastModifiedTime(corpus.file("eten.md"), FileTime.fromMillis(moment + 600_000));
    assertEquals("NEW +3 -0", refresh());
    Manifest before = Commits.last(corpus.index()).made();
    assertEquals("Fresh", refresh());
    assertEquals(before, Commits.last(corpus.index()).made(), "still too new");

    long past = moment - 60_000;
    Files.setLastModifiedTime(corpus.file("eten.md"), FileTime.fromMillis(past));
    for (String other : List.of("slapen.md", "spelen.md")) {
      Files.setLastModifiedTime(corpus.file(other), FileTime.fromMillis(past));
    }
    assertEquals("Fresh", refresh());
    assertEquals(past, known("eten.md").modified());
    Manifest renewed = Commits.last(corpus.index()).made();
    assertEquals("Fresh", refresh());
    assertEquals(renewed, Commits.last(corpus.index()).made(), "renewed once");
    assertEquals(3, texts().size());
  }

  @Test
  void aFirstIndexWhoseMakingIsCutOffGoesOnWhereItWas() throws IOException {
    for (int i = 0; i < IndexBuilder.SAVED_EVERY; i++) {
      corpus.work("werk-%03d.md".formatted(i), "Werk " + i, "De baby hoort een rammelaar.");
    }
    IllegalStateException cut = new IllegalStateException();
    IndexBuilder builder = corpus.builder();
    assertThrows(
        IllegalStateException.class,
        () ->
            builder.refresh(
                false,
                (done, all) -> {
                  if (done > IndexBuilder.SAVED_EVERY) {
                    throw cut;
                  }
                }));
    assertTrue(PassageIndex.open(corpus.index()).isEmpty(), "no search sees a part");

    assertEquals("NEW +3 -0", refresh(), "those that were not kept");
    assertEquals(IndexBuilder.SAVED_EVERY + 3, texts().size());
    assertEquals("Fresh", refresh());
  }

  @Test
  void twoEditsWithinOneTickOfTheClockAreBothSeen() throws IOException {
    FileTime tick = FileTime.fromMillis(System.currentTimeMillis());
    Files.setLastModifiedTime(corpus.file("eten.md"), tick);
    refresh();
    corpus.work("eten.md", "Eten", "De baby proeft een banaan.");
    Files.setLastModifiedTime(corpus.file("eten.md"), tick);
    assertEquals("WORKS +1 -0", refresh());
    corpus.work("eten.md", "Eten", "De baby proeft een framboos.");
    Files.setLastModifiedTime(corpus.file("eten.md"), tick);
    assertEquals("WORKS +1 -0", refresh());
    assertEquals("De baby proeft een framboos.", texts().getFirst());
  }

  @Test
  void anEditOfTheSameSizeAndTimeIsSeenWhenItIsTooNewToTrust() throws IOException {
    refresh();
    FileTime time = Files.getLastModifiedTime(corpus.file("eten.md"));
    corpus.work("eten.md", "Eten", "De baby proeft een erwtje.");
    Files.setLastModifiedTime(corpus.file("eten.md"), time);
    assertEquals("WORKS +1 -0", refresh());
  }

  @Test
  void anIndexOfAnotherSchemaIsMadeAgain() throws IOException {
    refresh();
    commitData(Map.of("fingerprint", "0/elders", "committed", "0", "thesaurus", "-1 0  "));
    assertEquals("RULES +3 -0", refresh());
    assertEquals(3, texts().size());
  }

  @Test
  void anIndexOfALuceneThatIsTooOldToReadIsMadeAgain() throws IOException {
    refresh();
    Path commit =
        corpus
            .index()
            .resolve(
                SegmentInfos.getLastCommitSegmentsFileName(new NIOFSDirectory(corpus.index())));
    byte[] bytes = Files.readAllBytes(commit);
    // After the magic number and the name "segments" comes the format; Lucene 4 wrote 4.
    ByteBuffer.wrap(bytes).putInt(Integer.BYTES + 1 + "segments".length(), 4);
    Files.write(commit, bytes);
    assertThrows(IndexFormatTooOldException.class, () -> PassageIndex.open(corpus.index()));
    assertEquals("DAMAGED +3 -0", refresh());
    assertEquals(3, texts().size());
  }

  @Test
  void anIndexThatIsNotOursIsMadeAgain() throws IOException {
    refresh();
    for (Map<String, String> data :
        List.of(
            Map.<String, String>of(),
            Map.of("iets", "anders"),
            Map.of("fingerprint", "1", "committed", "gisteren", "thesaurus", "-1 0  "),
            Map.of("fingerprint", "1", "committed", "1", "thesaurus", "kort"))) {
      commitData(data);
      corpus.refresh();
      assertEquals(3, texts().size(), data.toString());
      assertEquals("Fresh", refresh(), data.toString());
    }
  }

  private void commitData(Map<String, String> data) throws IOException {
    try (Directory store = new NIOFSDirectory(corpus.index());
        IndexWriter writer = new IndexWriter(store, new IndexWriterConfig(new KeywordAnalyzer()))) {
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }

  @Test
  void whileAnotherWritesTheLastCommitAnswers() throws IOException {
    refresh();
    corpus.work("huilen.md", "Huilen", "De baby huilt.");
    try (Directory store = new NIOFSDirectory(corpus.index());
        IndexWriter other = new IndexWriter(store, new IndexWriterConfig(new KeywordAnalyzer()))) {
      assertTrue(other.isOpen());
      assertEquals("Busy", refresh());
      assertEquals("Busy", IndexSessionsTest.told(corpus.builder().remake(Progress.SILENT)));
      assertEquals(3, texts().size());
    }
    assertEquals("WORKS +1 -0", refresh());
  }

  @Test
  void nothingThatWasHalfDoneIsSeenAfterAFailure() throws IOException {
    refresh();
    corpus
        .work("eten.md", "Eten", "De baby proeft een banaan.")
        .work("slapen.md", "Slapen", "De baby slaapt op de borst.");
    Progress failing =
        (done, total) -> {
          throw new IllegalStateException("stroom weg na " + done + " van " + total);
        };
    Refresh.Failed failed =
        assertInstanceOf(Refresh.Failed.class, corpus.builder().refresh(false, failing));
    assertEquals("stroom weg na 1 van 2", failed.cause().getMessage());
    assertEquals("De baby proeft een wortel.", texts().getFirst());
    assertEquals("WORKS +2 -0", refresh());
    assertEquals("De baby proeft een banaan.", texts().getFirst());
  }

  /** A stick that is pulled out: works that were read, and a work that was seen to be gone. */
  @Test
  void aCorpusThatGoesWhileItIsReadLeavesTheLastGoodIndexAndIsNotMadeAnew() throws IOException {
    refresh();
    Files.delete(corpus.file("slapen.md"));
    corpus.work("eten.md", "Eten", "De baby proeft een banaan.");
    Progress pulling =
        (done, total) -> assertDoesNotThrow(() -> Files.move(corpus.directory(), away()));
    assertEquals("Failed", IndexSessionsTest.told(corpus.builder().refresh(false, pulling)));
    assertFalse(Files.exists(corpus.directory()));
    assertEquals(3, texts().size());
    Files.move(away(), corpus.directory());
    assertEquals("WORKS +1 -1", refresh());
  }

  private Path away() {
    return temporary.resolve("elders");
  }

  /** What a killed process leaves is a copy of its directory at that instant. */
  @Test
  void aDirectoryAsAKilledWriterLeftItHoldsTheLastGoodIndex() throws IOException {
    refresh();
    corpus
        .work("eten.md", "Eten", "De baby proeft een banaan.")
        .work("slapen.md", "Slapen", "De baby slaapt op de borst.");
    Path left = temporary.resolve("achtergelaten");
    Progress copying = (done, total) -> copy(corpus.index(), left.resolve("na-" + done));
    corpus.builder().refresh(false, copying);
    for (int done = 1; done <= 2; done++) {
      Path copy = left.resolve("na-" + done);
      try (PassageIndex index = PassageIndex.open(copy).orElseThrow()) {
        assertEquals(3, index.passages());
      }
      IndexBuilder builder = new IndexBuilder(Corpus.at(corpus.directory()), copy);
      assertEquals("WORKS +2 -0", IndexSessionsTest.told(builder.refresh(false, Progress.SILENT)));
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to);
      for (Path file : FileTree.in(from)) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aWorkThatVanishesBetweenTheWalkAndTheReadingIsAsIfItWereGone() throws IOException {
    // More than are read ahead.
    for (int i = 0; i < 200; i++) {
      corpus.work("nummer-%03d.md".formatted(i), "Nummer", "De peuter telt.");
    }
    Progress vanishing =
        (done, total) -> {
          try {
            Files.deleteIfExists(corpus.file("spelen.md"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    corpus.builder().refresh(false, vanishing);
    assertEquals(202, texts().size());
    corpus.refresh();
    assertEquals(202, texts().size());
    assertEquals("Fresh", refresh());
  }

  @Test
  void aLinkToNowhereIsNoWork() throws IOException {
    Files.createSymbolicLink(corpus.file("kwijt.md"), temporary.resolve("bestaat-niet.md"));
    assertEquals("NEW +3 -0", refresh());
    assertEquals("Fresh", refresh());
  }

  @Test
  void anEditBehindALinkIsSeen() throws IOException {
    Path elsewhere = temporary.resolve("elders.md");
    Files.writeString(elsewhere, "---\ntitle: Elders\n---\n\nDe baby kirt.\n");
    Files.createSymbolicLink(corpus.file("elders.md"), elsewhere);
    refresh();
    Files.writeString(elsewhere, "---\ntitle: Elders\n---\n\nDe baby kirt en lacht.\n");
    Files.setLastModifiedTime(elsewhere, FileTime.fromMillis(1_700_000_000_000L));
    assertEquals("WORKS +1 -0", refresh());
  }

  @Test
  void anIndexThatCannotBeWrittenAnswersAsItWas() throws IOException {
    refresh();
    corpus.work("huilen.md", "Huilen", "De baby huilt.");
    assertTrue(corpus.index().toFile().setWritable(false));
    try {
      assumeFalse(Files.isWritable(corpus.index()), "this user may write everywhere");
      assertEquals("ReadOnly", refresh());
      assertEquals(3, texts().size());
    } finally {
      assertTrue(corpus.index().toFile().setWritable(true));
    }
  }

  @Test
  void aNewerCommitIsSeenAgainAndAgain() throws IOException {
    refresh();
    PassageIndex first = PassageIndex.open(corpus.index()).orElseThrow();
    assertEquals(first, first.newest());
    corpus.work("huilen.md", "Huilen", "De baby huilt.");
    refresh();
    PassageIndex second = first.newest();
    first.close();
    assertEquals(4, second.passages());
    corpus.work("lachen.md", "Lachen", "De baby lacht.");
    refresh();
    PassageIndex third = second.newest();
    second.close();
    assertEquals(5, third.passages());
    assertEquals("De baby huilt.", third.passage("huilen.md", 0).orElseThrow().passage().text());
    third.close();
  }
}
