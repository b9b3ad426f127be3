package naslag.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import naslag.TestCorpus;
import naslag.check.Coverage.Row;
import naslag.corpus.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
  @TempDir Path directory;

  private Coverage coverage() throws IOException {
    TestCorpus corpus = TestCorpus.in(directory);
    corpus.thesaurus(
        "id: band, soort: thema, prefLabel: band",
        "id: troost, soort: thema, prefLabel: troost, broader: [band]",
        "id: spel, soort: thema, prefLabel: spel",
        "id: vroedvrouw, soort: beroep, prefLabel: vroedvrouw, altLabel: [verloskundige]");
    String example =
        TestCorpus.example(
            "Lied",
            List.of(
                "leeftijd: 9 maanden",
                "begeleider: verloskundige",
                "plaats: thuis",
                "thema: troost"),
            "Zij zingt en hij luistert.");
    corpus.write(
        "a.md",
        "---\ntitle: A\nsubject: [band]\n---\n\n## Een\n\nEen kleuter van vier jaar zingt mee.\n\n"
            + example
            + "\n");
    return Coverage.of(Corpus.at(corpus.directory()));
  }

  @Test
  void aPassageCountsForItsThemesAndWhatIsBroader() throws IOException {
    assertEquals(
        List.of(new Row("band", 0, 1, 1), new Row("troost", 1, 0, 1), new Row("spel", 0, 0, 0)),
        coverage().tables().getFirst().rows());
  }

  @Test
  void anAgeCountsForItsStageOnly() throws IOException {
    List<Row> some =
        coverage().tables().get(1).rows().stream()
            .filter(r -> r.explanations() + r.examples() > 0)
            .toList();
    assertEquals(List.of(new Row("baby", 0, 0, 1), new Row("kleuter", 0, 1, 0)), some);
  }

  @Test
  void aHelperCountsUnderThePreferredLabel() throws IOException {
    assertEquals(List.of(new Row("vroedvrouw", 0, 0, 1)), coverage().tables().get(2).rows());
    assertEquals(List.of(new Row("thuis", 0, 0, 1)), coverage().tables().get(3).rows());
  }

  @Test
  void theBarsFitAndSomethingIsNeverNothing() {
    Coverage coverage =
        new Coverage(
            List.of(
                new Coverage.Table(
                    "Thema", List.of(new Row("veel", 0, 900, 300), new Row("weinig", 1, 1, 0)))),
            List.of());
    List<String> lines = coverage.plain().lines().toList();
    assertTrue(lines.get(1).endsWith("█".repeat(23) + "▒".repeat(8)), lines.get(1));
    assertTrue(lines.get(2).startsWith("  weinig") && lines.get(2).endsWith(" █"), lines.get(2));
    assertTrue(coverage.markdown().contains("| – weinig | 1 | 0 | █ |"));
  }
}
