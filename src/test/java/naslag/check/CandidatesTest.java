package naslag.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import naslag.TestCorpus;
import naslag.check.Candidates.Candidate;
import naslag.corpus.Corpus;
import naslag.thesaurus.Thesaurus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidatesTest {
  @TempDir Path directory;

  private Candidates.Found found(String... labels) throws IOException {
    TestCorpus corpus = TestCorpus.in(directory);
    corpus.work(
        "a.md",
        "Oogst",
        "De oogst komt laat. Een oogst is nooit zeker, en de goede oogst van Mirjam telt. Mirjam weet dat.",
        "Wie de oogst ziet, kijkt om. Zij kijkt naar een warme tunnel en naar Mirjam. De kijkende vrouw zwijgt.",
        "Na de oogst rust de grond. In de warme tunnel blijft het zacht. Men kijkt en kijkt. Mirjam kijkt ook.",
        "Geen oogst zonder water. De warme tunnel vraagt veel. Straks kijkt Mirjam weer naar de lucht.");
    String concept = "id: x, prefLabel: x, altLabel: [%s]".formatted(String.join(", ", labels));
    Thesaurus thesaurus = TestCorpus.concepts(concept);
    return Candidates.of(Corpus.at(corpus.directory()), thesaurus, 10);
  }

  private static List<String> names(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::words).toList();
  }

  @Test
  void aNounThatIsUsedMuchIsACandidateAndVerbsAndNamesAreNot() throws IOException {
    Candidates.Found found = found("z");
    assertTrue(names(found.words()).contains("oogst"), found.toString());
    assertFalse(names(found.words()).contains("kijkt"), found.toString());
    assertFalse(names(found.words()).contains("mirjam"), found.toString());
    assertEquals(List.of("warme tunnel"), names(found.pairs()));
  }

  @Test
  void whatAConceptCoversInAnyInflectionIsNone() throws IOException {
    Candidates.Found found = found("oogsten", "warme tunnels");
    assertFalse(names(found.words()).contains("oogst"), found.toString());
    assertEquals(List.of(), found.pairs());
  }

  @Test
  void aCandidateTellsWhereItStands() throws IOException {
    Candidate candidate = found("z").words().getFirst();
    assertEquals("oogst", candidate.words());
    assertEquals(6, candidate.times());
    assertEquals(4, candidate.passages());
    assertEquals("a.md", candidate.file());
    assertTrue(candidate.excerpt().contains("oogst"), candidate.excerpt());
  }
}
