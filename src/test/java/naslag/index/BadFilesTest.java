package naslag.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naslag.BadFiles;
import naslag.TestCorpus;
import naslag.corpus.Corpus;
import naslag.corpus.Problem;
import naslag.index.IndexBuilder.Progress;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One bad file is one bad file: it is left out and named until it changes; the rest goes on. */
class BadFilesTest {
  private static final Map<String, BadFiles.Maker> MAKERS = BadFiles.all();

  @TempDir private Path temporary;
  private TestCorpus corpus;

  static Set<String> faults() {
    return MAKERS.keySet();
  }

  @BeforeEach
  void aGoodWork() throws IOException {
    corpus = TestCorpus.in(temporary).work("goed.md", "Goed", "De baby slaapt in de wieg.");
  }

  private void bad(String fault, String name) throws IOException {
    MAKERS.get(fault).make(corpus, name);
  }

  private List<String> files() throws IOException {
    try (PassageIndex index = PassageIndex.open(corpus.index()).orElseThrow()) {
      return index.everyPassage().stream()
          .map(found -> found.passage().file())
          .distinct()
          .sorted()
          .toList();
    }
  }

  /** What is said of each bad file, one a line. */
  private List<String> problems() throws IOException {
    return corpus.refresh().problems().stream().map(Problem::toString).toList();
  }

  private void assertNamed(String fault, String name) throws IOException {
    List<String> said = problems();
    assertEquals(1, said.size(), said.toString());
    assertTrue(said.getFirst().startsWith(name + ":"), said.toString());
    assertTrue(said.getFirst().contains(fault), said.toString());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aBadFileIsNamedAtEachSearchAndTheOthersAreFound(String fault) throws IOException {
    // The first file decides how Lucene indexes a field; the last would show what stayed open.
    for (String name : List.of("aap.md", "zes.md")) {
      bad(fault, name);
      assertNamed(fault, name);
      assertNamed(fault, name);
      assertTrue(files().contains("goed.md"), files().toString());
      assertInstanceOf(
          Refresh.Updated.class, corpus.builder().refresh(true, Progress.SILENT), "from nothing");
      assertTrue(files().contains("goed.md"), files().toString());
      Files.delete(corpus.file(name));
      assertEquals(List.of(), problems());
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aGoodFileThatBecomesBadLosesItsPassagesUntilItIsGoodAgain(String fault) throws IOException {
    corpus.work("aap.md", "Aap", "De aap krabt zich.");
    assertEquals(List.of(), problems());
    Files.delete(corpus.file("aap.md"));
    bad(fault, "aap.md");
    assertNamed(fault, "aap.md");
    try (PassageIndex index = PassageIndex.open(corpus.index()).orElseThrow()) {
      // The frequency of a term counts deleted passages until their segment is merged.
      assertEquals(0, index.searcher().count(new TermQuery(TextField.EXACT.term("krabt"))));
    }
    Files.delete(corpus.file("aap.md"));
    corpus.work("aap.md", "Aap", "De aap krabt zich.");
    assertEquals(List.of(), problems());
    assertEquals(List.of("aap.md", "goed.md"), files());
  }

  @Test
  void aCorpusOfBadFilesOnlyGivesAnEmptyIndexThatNamesThemAll() throws IOException {
    Files.delete(corpus.file("goed.md"));
    int n = 0;
    for (BadFiles.Maker maker : MAKERS.values()) {
      maker.make(corpus, "werk-" + n++ + ".md");
    }
    assertEquals(n, problems().size(), problems().toString());
    assertEquals(n, problems().size(), problems().toString());
  }

  @Test
  void aBadFileIsReadOnceUntilItChanges() throws IOException {
    corpus.write("leeg.md", "").settle("leeg.md").settle("goed.md");
    assertInstanceOf(Refresh.Updated.class, corpus.refresh());
    assertInstanceOf(Refresh.Fresh.class, corpus.refresh());
    assertEquals("0", Commits.last(corpus.index()).made().works().get("leeg.md").digest());
    corpus.write("leeg.md", "# Vol\n\nDe kleuter telt tot tien.\n");
    Refresh.Updated updated = assertInstanceOf(Refresh.Updated.class, corpus.refresh());
    assertEquals(1, updated.written());
    assertEquals(List.of(), updated.problems());
  }

  @Test
  void aFolderThatCannotBeReadIsNamedAndItsWorksGo() throws IOException {
    corpus.work("map/in.md", "In", "De baby kirt.");
    assertEquals(List.of("goed.md", "map/in.md"), files(corpus.refresh()));
    Path folder = corpus.file("map");
    assertTrue(folder.toFile().setReadable(false) && folder.toFile().setExecutable(false));
    try {
      assumeFalse(Files.isReadable(folder), "this user may read everywhere");
      assertNamed("overgeslagen", "map");
      assertEquals(List.of("goed.md"), files());
    } finally {
      assertTrue(folder.toFile().setExecutable(true) && folder.toFile().setReadable(true));
    }
    assertEquals(List.of("goed.md", "map/in.md"), files(corpus.refresh()));
  }

  private List<String> files(Refresh refresh) throws IOException {
    assertEquals(List.of(), refresh.problems());
    return files();
  }

  @Test
  void aLinkToAFolderThatIsGoneIsNamedAndOneToAPictureIsNot() throws IOException {
    Files.createSymbolicLink(corpus.file("stick"), temporary.resolve("weg"));
    Files.createSymbolicLink(corpus.file("foto.jpg"), temporary.resolve("weg.jpg"));
    assertNamed("leidt nergens heen", "stick");
  }

  @Test
  void aLoopOfFoldersHidesNothing() throws IOException {
    Files.createSymbolicLink(corpus.file("zelf"), Path.of("."));
    assertEquals(List.of("goed.md"), files(corpus.refresh()));
  }

  /** A name in the encoding of an old system, on a disk where names are UTF-8. */
  @Test
  void aFileWhoseNameCannotBeReadIsNamed() throws Exception {
    String script =
        "printf -- '---\\ntitle: x\\n---\\n\\nTekst.\\n' > \"$(printf 'naam\\377.md')\"";
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", script);
    assertEquals(0, shell.directory(corpus.directory().toFile()).start().waitFor());
    assertNamed("naam van dit bestand", "naam\uFFFD.md");
    assertEquals(List.of("goed.md"), files());
  }

  @Test
  void aFileThatBecomesADirectoryWhileTheCorpusIsReadIsNamed() throws IOException {
    // More than are read ahead.
    List<String> names = IntStream.range(0, 200).mapToObj("nummer-%03d.md"::formatted).toList();
    for (String name : names) {
      corpus.work(name, "Nummer", "De peuter telt.");
    }
    corpus.work("zes.md", "Zes", "De kleuter wordt zes.");
    Progress turning =
        (done, total) -> {
          try {
            if (!Files.isDirectory(corpus.file("zes.md"))) {
              Files.delete(corpus.file("zes.md"));
              Files.createDirectory(corpus.file("zes.md"));
            }
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        };
    Refresh refresh = corpus.builder().refresh(false, turning);
    assertEquals("zes.md", refresh.problems().getFirst().file());
    assertEquals(201, files().size());
    assertFalse(files().contains("zes.md"));
    assertNamed("naam van een werk", "zes.md");
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("brokenThesauri")
  void aThesaurusThatBreaksIsNamedAndTheLastGoodOneIsUsed(String yaml) throws IOException {
    corpus.thesaurus("id: wieg, soort: thema, prefLabel: wieg, altLabel: [kribbe]");
    corpus.refresh();
    corpus.write(Corpus.THESAURUS, yaml);
    corpus.work("nieuw.md", "Nieuw", "De peuter klimt uit het kribbe.");
    for (int look = 0; look < 2; look++) {
      assertNamed("met de vorige begrippen", Corpus.THESAURUS);
    }
    try (PassageIndex index = PassageIndex.open(corpus.index()).orElseThrow()) {
      assertEquals(1, index.conceptsLabelled(Labels.stems("kribbe")).size());
      assertEquals(
          "wieg",
          index.passage("nieuw.md", 0).orElseThrow().themes().getFirst().concept(),
          "new works too");
    }
    corpus.thesaurus("id: bed, soort: thema, prefLabel: bed");
    assertEquals(List.of(), problems());
    try (PassageIndex index = PassageIndex.open(corpus.index()).orElseThrow()) {
      assertEquals(0, index.conceptsLabelled(Labels.stems("kribbe")).size());
      assertEquals(1, index.conceptsLabelled(Labels.stems("bed")).size());
    }
  }

  static Stream<String> brokenThesauri() {
    return Stream.of(
        "",
        "# Alleen een opmerking\n",
        "concepts: [ {id: wieg\n",
        "zomaar tekst",
        "x: " + "[".repeat(20_000),
        "x: \u0000");
  }

  @Test
  void aThesaurusThatIsNoFileIsNamedAndWithoutAnEarlierOneThereAreNoConcepts() throws IOException {
    Path file = corpus.file(Corpus.THESAURUS);
    Files.createDirectory(file);
    assertTrue(problems().getFirst().contains("zonder begrippen"), problems().toString());
    assertEquals(List.of("goed.md"), files());
    Files.delete(file);
    Files.createSymbolicLink(file, Path.of("nergens.yaml"));
    assertTrue(problems().getFirst().contains("zonder begrippen"), problems().toString());
    Files.delete(file);
    assertEquals(List.of(), problems());
  }

  /** Lucene fixes how a field is indexed when it first sees it, and refuses what differs. */
  @Test
  void everyFieldIsIndexedInOneWayInAllDocuments() throws IOException {
    corpus
        .thesaurus(
            "id: wieg, soort: thema, prefLabel: wieg, altLabel: [kribbe]",
            "id: rust, soort: woord, prefLabel: rust, broader: [wieg]")
        .work(
            "alles.md",
            "Alles",
            "Rust is rust.",
            TestCorpus.example(
                "Noor",
                List.of(
                    "kind: Noor",
                    "leeftijd: 9 maanden",
                    "begeleider: vroedvrouw",
                    "plaats: thuis",
                    "thema: wieg"),
                "Noor slaapt."));
    naslag.thesaurus.Thesaurus thesaurus =
        naslag.thesaurus.ThesaurusFile.readIfThere(corpus.file(Corpus.THESAURUS)).thesaurus();
    List<Document> documents =
        new java.util.ArrayList<>(Documents.concepts(thesaurus, naslag.thesaurus.Expressions.NONE));
    for (String name : List.of("alles.md", "goed.md")) {
      documents.addAll(
          new Documents(thesaurus, "corpus").of(Corpus.at(corpus.directory()).read(name, name)));
    }
    Map<String, Set<String>> ways = new HashMap<>();
    for (Document document : documents) {
      Map<String, Set<String>> here = new HashMap<>();
      for (IndexableField field : document) {
        here.computeIfAbsent(field.name(), f -> new java.util.TreeSet<>()).add(way(field));
      }
      here.forEach((field, way) -> assertEquals(ways.computeIfAbsent(field, f -> way), way, field));
    }
    assertTrue(ways.size() > 15, ways.toString());
  }

  private static String way(IndexableField field) {
    return field.fieldType().indexOptions()
        + " "
        + field.fieldType().docValuesType()
        + " "
        + field.fieldType().omitNorms();
  }
}
