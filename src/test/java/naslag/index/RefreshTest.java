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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** What makes an index read a work again, and that it reads no other. */
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

  /** Why an index was written, and how many works were read and removed; else what it was. */
  private static String told(Refresh refresh) {
    return switch (refresh) {
      case Refresh.Fresh fresh -> "fresh";
      case Refresh.Busy busy -> "busy";
      case Refresh.ReadOnly readOnly -> "read-only";
      case Refresh.Failed failed -> "failed";
      case Refresh.Updated updated ->
          updated.why() + " +" + updated.written() + " -" + updated.removed();
    };
  }

  private String refresh() throws IOException {
    return told(corpus.refresh());
  }

  private List<String> texts() throws IOException {
    try (PassageIndex index = PassageIndex.open(corpus.index()).orElseThrow()) {
      return index.works().stream()
          .flatMap(
              work ->
                  Stream.iterate(0, n -> n + 1)
                      .limit(work.passages() + work.examples())
                      .map(ordinal -> text(index, work.file(), ordinal)))
          .toList();
    }
  }

  private static String text(PassageIndex index, String file, int ordinal) {
    try {
      return index.passage(file, ordinal).orElseThrow().passage().text();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    assertEquals("fresh", refresh());
    assertEquals(before, Commits.last(corpus.index()).made(), "still too new");

    long past = moment - 60_000;
    Files.setLastModifiedTime(corpus.file("eten.md"), FileTime.fromMillis(past));
    for (String other : List.of("slapen.md", "spelen.md")) {
      Files.setLastModifiedTime(corpus.file(other), FileTime.fromMillis(past));
    }
    assertEquals("fresh", refresh());
    assertEquals(past, known("eten.md").modified());
    Manifest renewed = Commits.last(corpus.index()).made();
    assertEquals("fresh", refresh());
    assertEquals(renewed, Commits.last(corpus.index()).made(), "renewed once");
    assertEquals(3, texts().size());
  }

  @Test
  void anEditAfterTheRenewalIsSeen() throws IOException {
    assertEquals("NEW +3 -0", refresh());
    corpus.settle("eten.md").settle("slapen.md").settle("spelen.md");
    assertEquals("fresh", refresh());
    corpus.work("eten.md", "Eten", "De baby proeft een pompoen.");
    assertEquals("WORKS +1 -0", refresh());
    assertTrue(texts().contains("De baby proeft een pompoen."));
    assertEquals(3, texts().size());
  }

  @Test
  void aNewIndexHoldsEveryWorkAndIsFreshAfterwards() throws IOException {
    assertEquals("NEW +3 -0", refresh());
    assertEquals("fresh", refresh());
    assertEquals(
        List.of(
            "De baby proeft een wortel.",
            "De baby slaapt in de wieg.",
            "De peuter stapelt blokken."),
        texts());
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
    assertEquals("fresh", refresh());
  }

  @Test
  void onlyAnEditedWorkIsReadAgain() throws IOException {
    refresh();
    corpus.work("slapen.md", "Slapen", "De baby slaapt op de borst.");
    assertEquals("WORKS +1 -0", refresh());
    assertEquals("De baby slaapt op de borst.", texts().get(1));
    assertEquals("fresh", refresh());
  }

  @Test
  void anAddedWorkAloneIsRead() throws IOException {
    refresh();
    corpus.work("diep/in/een/map/huilen.md", "Huilen", "De baby huilt.");
    assertEquals("WORKS +1 -0", refresh());
    assertEquals(4, texts().size());
  }

  @Test
  void aRemovedWorkGoesWithoutReadingAnother() throws IOException {
    refresh();
    Files.delete(corpus.file("eten.md"));
    assertEquals("WORKS +0 -1", refresh());
    assertEquals(List.of("De baby slaapt in de wieg.", "De peuter stapelt blokken."), texts());
  }

  @Test
  void aRenamedWorkIsOneGoneAndOneNew() throws IOException {
    refresh();
    Files.move(corpus.file("eten.md"), corpus.file("proeven.md"));
    assertEquals("WORKS +1 -1", refresh());
    assertEquals(3, texts().size());
  }

  @Test
  void aWorkThatWasOnlyTouchedIsNotIndexedAgain() throws IOException {
    refresh();
    corpus.settle("eten.md");
    assertEquals("fresh", refresh());
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

  /** Else each search would read the whole corpus. */
  @Test
  void aWorkOfTheSameSizeAndTimeFromLongBeforeTheCommitIsTrusted() throws IOException {
    corpus.settle("eten.md");
    refresh();
    corpus.work("eten.md", "Eten", "De baby proeft een erwtje.").settle("eten.md");
    assertEquals("fresh", refresh());
  }

  @Test
  void aGuideAHiddenFileAndAnotherKindOfFileAreNoWorks() throws IOException {
    refresh();
    corpus
        .write("LEESMIJ.md", "# Zo schrijf je een werk")
        .write(".kladje.md", "# Kladje")
        .write(".git/huilen.md", "# Huilen")
        .write("eten.txt", "De baby eet.");
    assertEquals("fresh", refresh());
  }

  @Test
  void aChangedThesaurusIsReasonToReadEverythingAgain() throws IOException {
    refresh();
    corpus.thesaurus("id: wieg, prefLabel: wieg, altLabel: [bedje]");
    assertEquals("RULES +3 -0", refresh());
    corpus.thesaurus("id: wieg, prefLabel: wieg, altLabel: [kribbe]");
    assertEquals("RULES +3 -0", refresh());
    assertEquals("fresh", refresh());
    Files.delete(corpus.file(Corpus.THESAURUS));
    assertEquals("RULES +3 -0", refresh());
    assertEquals("fresh", refresh());
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
      assertEquals("fresh", refresh(), data.toString());
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
  void everythingIsIndexedAgainWhenAPersonAsks() throws IOException {
    refresh();
    assertEquals("ASKED +3 -0", told(corpus.builder().refresh(true, Progress.SILENT)));
    assertEquals(3, texts().size());
  }

  @Test
  void whileAnotherWritesTheLastCommitAnswers() throws IOException {
    refresh();
    corpus.work("huilen.md", "Huilen", "De baby huilt.");
    try (Directory store = new NIOFSDirectory(corpus.index());
        IndexWriter other = new IndexWriter(store, new IndexWriterConfig(new KeywordAnalyzer()))) {
      assertTrue(other.isOpen());
      assertEquals("busy", refresh());
      assertEquals("busy", told(corpus.builder().remake(Progress.SILENT)));
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
    assertEquals("failed", told(corpus.builder().refresh(false, pulling)));
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
      assertEquals("WORKS +2 -0", told(builder.refresh(false, Progress.SILENT)));
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to);
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void twoWorksOfOneNameInTwoFoldersKeepApart() throws IOException {
    refresh();
    corpus.work("thuis/dutten.md", "Dutten", "De peuter dut in de zetel.");
    assertEquals("WORKS +1 -0", refresh());
    corpus.work("opvang/dutten.md", "Dutten", "De peuter dut op een matje.");
    // Both now go by their whole path, so the one that stood there is written again too.
    assertEquals("WORKS +2 -0", refresh());
    assertEquals(List.of("eten", "opvang-dutten", "slapen", "spelen", "thuis-dutten"), ids());
    assertEquals(5, texts().size());
    Files.delete(corpus.file("thuis/dutten.md"));
    assertEquals("WORKS +1 -1", refresh());
    assertEquals(List.of("dutten", "eten", "slapen", "spelen"), ids());
    assertEquals(4, texts().size());
  }

  private List<String> ids() throws IOException {
    try (PassageIndex index = PassageIndex.open(corpus.index()).orElseThrow()) {
      return index.works().stream().map(WorkInfo::id).sorted().toList();
    }
  }

  @Test
  void worksWhoseNamesDifferOnlyInSignsKeepApart() throws IOException {
    corpus
        .work("in de wieg.md", "Een", "De baby kijkt.")
        .work("in-de-wieg.md", "Twee", "De baby lacht.")
        .work("a/b.md", "Drie", "De baby geeuwt.")
        .work("c/b.md", "Vier", "De baby niest.")
        .work("a-b.md", "Vijf", "De baby hikt.");
    refresh();
    assertEquals(8, ids().stream().distinct().count(), ids().toString());
  }

  @Test
  void anEmptyCorpusGivesAnEmptyIndex() throws IOException {
    TestCorpus empty = TestCorpus.in(temporary.resolve("leeg"));
    assertEquals("NEW +0 -0", told(empty.refresh()));
    assertEquals("fresh", told(empty.refresh()));
    try (PassageIndex index = PassageIndex.open(empty.index()).orElseThrow()) {
      assertEquals(0, index.passages());
      assertEquals(List.of(), index.works());
    }
  }

  @Test
  void aBrokenThesaurusIsAProblemAndTheWorksAreFound() throws IOException {
    corpus.write(Corpus.THESAURUS, "scheme: urn:proef\nconcepts: [ {id: wieg\n");
    Refresh.Updated updated = assertInstanceOf(Refresh.Updated.class, corpus.refresh());
    assertEquals(Corpus.THESAURUS, updated.problems().getFirst().file());
    assertTrue(updated.problems().getFirst().line() > 0, updated.problems().toString());
    assertEquals(3, texts().size());
  }

  @Test
  void brokenFrontMatterIsAProblemWithItsLineAndTheWorkIsFound() throws IOException {
    corpus.write("stuk.md", "---\ntitle: Stuk\ncreator: [Anke, Bo\n---\n\nDe baby kirt.\n");
    Refresh.Updated updated = assertInstanceOf(Refresh.Updated.class, corpus.refresh());
    List<String> told = updated.problems().stream().map(Object::toString).toList();
    assertTrue(told.stream().anyMatch(p -> p.matches("stuk\\.md:[34]: .*YAML.*")), told.toString());
    assertTrue(texts().contains("De baby kirt."), texts().toString());
  }

  @Test
  void aWorkThatIsNotUtf8IsAProblemAndItsOtherWordsAreFound() throws IOException {
    Files.write(
        corpus.file("oud.md"),
        "---\ntitle: Oud\n---\n\nDe crèche opent om zeven uur.\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    Refresh.Updated updated = assertInstanceOf(Refresh.Updated.class, corpus.refresh());
    assertTrue(updated.problems().toString().contains("geen UTF-8"));
    assertTrue(texts().stream().anyMatch(text -> text.endsWith("opent om zeven uur.")));
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
    assertEquals("fresh", refresh());
  }

  @Test
  void aLinkToNowhereIsNoWork() throws IOException {
    Files.createSymbolicLink(corpus.file("kwijt.md"), temporary.resolve("bestaat-niet.md"));
    assertEquals("NEW +3 -0", refresh());
    assertEquals("fresh", refresh());
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
      assertEquals("read-only", refresh());
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
