package naslag.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import naslag.TestCorpus;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.related.InContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two corpora read as one, though both have a work of the same name; {@code beside.txt} asks. */
class SideBySideTest {
  private static final String CONCEPT = "id: rust, soort: thema, prefLabel: rust, altLabel: kalmte";

  @TempDir private Path temporary;
  private TestCorpus first;
  private TestCorpus second;
  private PassageIndex index;

  @BeforeEach
  void twoCorpora() throws IOException {
    first =
        TestCorpus.in(temporary.resolve("a"))
            .thesaurus(CONCEPT)
            .work("imh/nacht.md", "Nacht thuis", "De wieg staat stil.", "De lamp is uit.")
            .work("imh/dag.md", "Dag", "De tuin is groen.");
    second =
        TestCorpus.in(temporary.resolve("b"))
            .thesaurus(CONCEPT)
            .work("nacht.md", "Nacht elders", "De wieg staat scheef.", "De lamp is aan.")
            .work("regen.md", "Regen", "Het regent op de wieg en op de tuin en op het dak.");
    index =
        PassageIndex.sideBySide(List.of(first.open(), second.open()), List.of("eerste", "tweede"));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private Hits hits(String question) throws IOException {
    Question asked = new Question(question, Filters.NONE, 20, 0, true, Set.of());
    return Asking.hits(index, asked);
  }

  private List<String> ids(String question) throws IOException {
    return hits(question).hits().stream().map(hit -> hit.found().passage().id()).toList();
  }

  @Test
  void oneByOneThePassagesOfACorpusAndOfAWorkStayTogether() throws IOException {
    assertEquals(
        List.of("dag", "nacht", "nacht", "tweede.nacht", "tweede.nacht", "tweede.regen"),
        index.stream().map(found -> found.passage().work()).toList());
  }

  @Test
  void everyIdThatAnAnswerGivesIsReadAgainWithItsOwnNeighbours() throws IOException {
    for (String id : ids("")) {
      InContext reading = InContext.of(index, id).orElseThrow();
      assertEquals(id, reading.passage().passage().id());
      String work = reading.passage().passage().work();
      assertEquals(work, reading.work().id());
      reading.before().ifPresent(b -> assertEquals(work, b.passage().work()));
      reading.after().ifPresent(a -> assertEquals(work, a.passage().work()));
    }
  }

  @Test
  void anIdWithTheNameOfTheFirstCorpusMeansTheSame() throws IOException {
    String id = ids("scheef").getFirst();
    assertTrue(id.startsWith("tweede.nacht/"), id);
    String plain = ids("stil").getFirst();
    assertEquals(
        InContext.of(index, plain).orElseThrow().passage(),
        InContext.of(index, "eerste." + plain).orElseThrow().passage());
  }

  @Test
  void aFileIsNamedWithItsCorpus() throws IOException {
    assertEquals(
        List.of("imh/dag.md", "imh/nacht.md", "tweede//nacht.md", "tweede//regen.md"),
        index.works().stream().map(WorkInfo::file).toList());
  }

  @Test
  void aWordIsAsRareAsInAllOfThemTogether() throws IOException {
    assertEquals(2, index.frequency(naslag.index.TextField.TEXT, "lamp"));
    List<Hit> hits = hits("lamp").hits();
    assertEquals(2, hits.size());
    assertEquals(hits.get(0).score(), hits.get(1).score(), 1e-9);
  }

  @Test
  void aThesaurusInBothGivesEachConceptOnce() throws IOException {
    assertEquals(1, index.conceptsLabelled(naslag.index.Labels.stems("kalmte")).size());
  }

  @Test
  void aChangeInOneIsSeenAndTheOldIndexGoesOn() throws IOException {
    second.work("sneeuw.md", "Sneeuw", "Er ligt sneeuw op de wieg.");
    second.open().close();
    PassageIndex newer = index.newest();
    assertEquals(3, hits("wieg").total());
    index.close();
    index = newer;
    assertEquals(4, hits("wieg").total());
    assertEquals(index, index.newest());
  }

  @Test
  void theDirectoriesOfOneCorpusAreCollectionsToo() throws IOException {
    first.work("eigen/tuin.md", "Tuin", "De wieg staat in de tuin.");
    try (PassageIndex one = PassageIndex.sideBySide(List.of(first.open()), List.of("eerste"))) {
      assertEquals(
          List.of("eigen", "imh"),
          one.collections().stream().map(naslag.index.WorkInfo.Collection::name).toList());
      Hits hits = Asking.hits(one, Question.of("wieg verzameling:eigen"));
      assertEquals(1, hits.total());
    }
  }
}
