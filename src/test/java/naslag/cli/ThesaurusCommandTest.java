package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import naslag.TestCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThesaurusCommandTest {
  @TempDir Path directory;
  private TestCorpus corpus;

  @BeforeEach
  void corpus() throws IOException {
    corpus = TestCorpus.in(directory);
    corpus.thesaurus(
        "id: slapen, soort: thema, prefLabel: slapen",
        "id: dutje, soort: thema, prefLabel: dutje, broader: [slapen]",
        "id: oma, soort: beroep, prefLabel: oma");
    corpus.write(
        "a.md",
        "---\ntitle: A\nsubject: [dutje]\n---\n\n## Een\n\nHet is stil in huis.\n\n"
            + TestCorpus.example(
                "Kort", List.of("begeleider: oma", "thema: huis"), "Slapen lukt."));
  }

  private Ran run(String... args) {
    return Ran.in(directory, args);
  }

  @Test
  void theTreeCountsWhatIsStatedAndWhatIsFound() {
    Ran ran = run("thesaurus", "--alles");
    assertEquals(0, ran.status(), ran.err());
    List<String> lines = ran.out().lines().map(line -> line.replaceAll(" {2,}", " ")).toList();
    assertTrue(lines.contains("slapen 1 1"), ran.out());
    assertTrue(lines.contains(" dutje 1 0"), ran.out());
    assertTrue(lines.contains("oma 1"), ran.out());
  }

  @Test
  void aTableComesInWithACopyOfWhatStoodThere() throws IOException {
    Path table =
        Files.writeString(directory.resolve("t.csv"), "prefLabel;broader\nsluimeren;slapen\n");
    Ran trial = run("thesaurus", "importeer", table.toString(), "--proef");
    assertEquals(0, trial.status(), trial.err());
    assertTrue(trial.out().startsWith("1 nieuw: sluimeren"), trial.out());
    assertEquals(0, copies());
    Ran ran = run("thesaurus", "importeer", table.toString(), "--soort", "thema");
    assertEquals(0, ran.status(), ran.err());
    assertEquals(1, copies());
    assertTrue(run("thesaurus").out().contains("  sluimeren"));
    Ran again = run("thesaurus", "importeer", table.toString());
    assertTrue(again.out().contains("1 ongewijzigd"), again.out());
    assertEquals(1, copies());
  }

  private long copies() throws IOException {
    try (Stream<Path> files = Files.list(corpus.directory())) {
      return files.filter(file -> file.toString().endsWith(".bak")).count();
    }
  }

  @Test
  void skosGoesOutAndComesBackUnchanged() {
    Path file = directory.resolve("uit/t.ttl");
    assertEquals(0, run("thesaurus", "exporteer", "--naar", file.toString()).status());
    Ran back = run("thesaurus", "importeer", file.toString());
    assertEquals(0, back.status(), back.err());
    assertTrue(back.out().contains("3 ongewijzigd"), back.out());
    assertTrue(run("thesaurus", "exporteer", "--als", "csv").out().contains("slapen;"));
  }

  @Test
  void whatCannotBeIsSaidInOneSentence() throws IOException {
    Path broken = Files.writeString(directory.resolve("b.ttl"), "<a> <b>\n<c");
    Ran ran = run("thesaurus", "importeer", broken.toString());
    assertEquals(4, ran.status());
    assertTrue(ran.err().contains("b.ttl:2: Dit is geen geldige Turtle"), ran.err());
    assertEquals(
        4, run("thesaurus", "importeer", directory.resolve("weg.rdf").toString()).status());
    assertEquals(2, run("thesaurus", "importeer", broken.toString(), "--soort", "dier").status());
    assertEquals(2, run("thesaurus", "exporteer", "--als", "pdf").status());
    assertEquals(2, run("thesaurus", "importeer").status());
    corpus.write("thesaurus.yaml", "scheme: urn:p\nconcepts:\n  - {prefLabel: x}\n");
    Path table = Files.writeString(directory.resolve("t.csv"), "prefLabel\nwieg\n");
    Ran refused = run("thesaurus", "importeer", table.toString());
    assertEquals(4, refused.status());
    assertTrue(refused.err().contains("Herstel dit eerst"), refused.err());
  }
}
