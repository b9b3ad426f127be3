package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naslag.BadFiles;
import naslag.FileTree;
import naslag.TestCorpus;
import naslag.corpus.Corpus;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus with one file of every bad kind and one good work. */
class BadFilesTest {
  @TempDir private Path temporary;
  private TestCorpus corpus;

  /** The fault of each bad file, by its name. */
  private final Map<String, String> faults = new LinkedHashMap<>();

  @BeforeEach
  void oneOfEachKind() throws IOException {
    corpus = TestCorpus.in(temporary).work("goed.md", "Goed", "De baby slaapt in de wieg.");
    for (Map.Entry<String, BadFiles.Maker> each : BadFiles.all().entrySet()) {
      String name = "slecht-" + (char) ('a' + faults.size()) + ".md";
      each.getValue().make(corpus, name);
      faults.put(name, each.getKey());
    }
    corpus.write(Corpus.THESAURUS, "concepts: [ {id: wieg\n");
    faults.put(Corpus.THESAURUS, "geen geldige YAML");
  }

  private Ran run(String... args) {
    Ran ran = Ran.in(temporary, args);
    for (String line : ran.err().lines().toList()) {
      assertTrue(!line.startsWith("\tat ") && !line.startsWith("naslag: "), ran.err());
    }
    return ran;
  }

  private void assertNamesAll(Ran ran, String said) {
    faults.forEach(
        (name, fault) ->
            assertTrue(
                said.lines().anyMatch(line -> line.contains(name + ":") && line.contains(fault)),
                name + " " + fault + " in:\n" + ran));
  }

  @Test
  void everyCommandAnswersFromTheGoodWorkAndNamesTheBadFiles() throws IOException {
    String id = run("zoek", "wieg", "--json").out().replaceAll("(?s).*?\"id\":\"([^\"]*).*", "$1");
    assertTrue(id.startsWith("goed/"), id);
    Path judged =
        Files.writeString(
            temporary.resolve("vragen.jsonl"),
            "{\"id\": \"1\", \"kind\": \"term\", \"query\": \"wieg\", \"gold\":"
                + " [{\"snippet\": \"slaapt in de wieg\", \"grade\": 3}]}");
    String commands =
        "zoek wieg|bronnen|lees ID|waarom wieg ID|exporteer --ook-zonder-licentie wieg";
    for (String command : (commands.replace("ID", id) + "|evalueer " + judged).split("\\|")) {
      Ran ran = run(command.split(" "));
      assertEquals(0, ran.status(), command + ": " + ran.err());
      assertNamesAll(ran, ran.err());
      boolean answers = ran.out().contains("wieg") || ran.out().contains("Goed");
      assertTrue(answers || command.startsWith("evalueer"), command + ": " + ran.out());
    }
    Ran coverage = run("controleer", "--dekking");
    assertEquals(0, coverage.status(), coverage.err());
  }

  @Test
  void theCheckNamesEachBadFileWithTheReasonAndTheWayOut() {
    run("zoek", "wieg");
    Ran ran = run("controleer");
    assertEquals(3, ran.status());
    assertNamesAll(ran, ran.out());
    assertTrue(ran.out().lines().noneMatch(line -> line.contains("goed.md:1: fout")), ran.out());
    assertEquals(3, run("controleer", "--verbeter").status());
    assertEquals(3, run("controleer", "--json").status());
  }

  @Test
  void indexingSaysThatNotEverythingWentInAlsoWhenNothingChanged() {
    for (int i = 0; i < 2; i++) {
      Ran ran = run("indexeer");
      assertEquals(3, ran.status(), ran.err());
      assertNamesAll(ran, ran.err());
    }
  }

  @Test
  void ofManyBadFilesTheFirstAreNamedAndTheOthersCounted() throws IOException {
    TestCorpus many = TestCorpus.in(temporary.resolve("veel"));
    for (int i = 0; i < 30; i++) {
      many.write("leeg-" + i + ".md", "");
    }
    Ran ran = Ran.in(temporary.resolve("veel"), "bronnen");
    assertEquals(1, ran.status());
    assertEquals(20, ran.err().lines().filter(line -> line.contains("geen tekst")).count());
    assertTrue(ran.err().contains("Ook met nog 10 bestanden"), ran.err());
  }

  @Test
  void aCorpusWithoutWorksAnswersThatNothingWasFound() throws IOException {
    TestCorpus.in(temporary.resolve("leeg"));
    Ran ran = Ran.in(temporary.resolve("leeg"), "zoek", "wieg");
    assertEquals(1, ran.status(), ran.err());
    assertEquals(0, Ran.in(temporary.resolve("leeg"), "controleer").status());
  }

  @Test
  void whoFindsAnotherProcessIndexingSaysThatItDidNothing() throws IOException {
    Path index = index();
    corpus.work("nieuw.md", "Nieuw", "De peuter stapelt blokken.");
    try (Directory store = new NIOFSDirectory(index);
        IndexWriter other = new IndexWriter(store, new IndexWriterConfig(new KeywordAnalyzer()))) {
      assertTrue(other.isOpen());
      for (String command : List.of("indexeer", "indexeer --opnieuw")) {
        Ran ran = run(command.split(" "));
        assertEquals(3, ran.status(), ran.err());
        assertTrue(ran.err().contains("deed niets"), ran.err());
      }
      assertEquals(0, run("zoek", "wieg").status(), "a search uses the last version");
    }
  }

  /** The commands give each corpus a directory of its own below the one that they are told. */
  private Path index() throws IOException {
    run("zoek", "wieg");
    return FileTree.in(temporary.resolve("index")).stream()
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow();
  }
}
