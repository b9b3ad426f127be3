package naslag.related;

import static naslag.TestCorpus.example;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import naslag.TestCorpus;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanionsTest {
  @TempDir Path directory;

  private static IndexedPassage passage(PassageIndex index, String opening) throws IOException {
    return index.everyPassage().stream()
        .filter(found -> found.passage().text().startsWith(opening))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> companions(TestCorpus corpus, String opening) throws IOException {
    try (PassageIndex index = corpus.open()) {
      return Companions.in(index).of(passage(index, opening), 3).stream()
          .map(c -> c.bond() + " " + c.found().passage().title())
          .toList();
    }
  }

  private static String about(String title, String age, String theme, String text) {
    return example(title, List.of("leeftijd: " + age, "thema: " + theme), text);
  }

  @Test
  void withoutABondInTheTextTheThemeAndThenTheAgeDecide() throws IOException {
    TestCorpus corpus =
        TestCorpus.in(directory)
            .thesaurus(
                "id: slapen, soort: thema, prefLabel: slapen",
                "id: eten, soort: thema, prefLabel: eten")
            .write(
                "uitleg.md",
                """
                ---
                title: Uitleg
                subject: [slapen]
                ---

                Een kind van 9 maanden slaapt anders dan een pasgeborene.
                """)
            .write(
                "praktijk.md",
                "---\ntitle: Praktijk\n---\n\n"
                    + about("De kleuter", "4 jaar", "slapen", "Ze slaapt pas om tien uur.")
                    + "\n\n"
                    + about("De kruiper", "9 maanden", "slapen", "Hij wordt drie keer wakker.")
                    + "\n\n"
                    + about("De lepel", "9 maanden", "eten", "Hij spuwt de wortel uit."));
    assertEquals(List.of("THEME De kruiper", "THEME De kleuter"), companions(corpus, "Een kind"));
  }

  private static List<String> thread(TestCorpus corpus, String opening) throws IOException {
    try (PassageIndex index = corpus.open()) {
      return ChildThread.of(index, passage(index, opening)).stream()
          .flatMap(t -> t.steps().stream())
          .map(step -> step.role() + " " + step.found().passage().title())
          .toList();
    }
  }

  @Test
  void theThreadOfAChildHasItsStoryWhatFollowsWhereItIsToldAgainAndWhatIsSaidOfIt()
      throws IOException {
    TestCorpus corpus =
        TestCorpus.in(directory)
            .write(
                "werk.md",
                "---\ntitle: Werk\n---\n\n## Een\n\n"
                    + example("Fien wacht", List.of("kind: Fien"), "Fien wacht aan de deur.")
                    + "\n\n## Twee\n\n"
                    + example(
                        "Fien, later",
                        List.of("kind: Fien", "vervolg op: Fien wacht"),
                        "Nu loopt Fien zelf naar buiten.")
                    + "\n\n## Drie\n\nHet wachten van Fien zegt veel over haar.\n\n## Vier\n\n"
                    + example(
                        "Fien en Rik",
                        List.of("kind: Fien, Rik", "hervertelt: Fien wacht; Rik valt"),
                        "Fien wachtte, Rik viel."));
    assertEquals(
        List.of("STORY Fien wacht", "SEQUEL Fien, later", "DISCUSSED Drie", "RETOLD Fien en Rik"),
        thread(corpus, "Nu loopt"));
  }

  @Test
  void aNamesakeInAnotherWorkIsAnotherChildUnlessTheTextSaysThatItIsTheSame() throws IOException {
    TestCorpus corpus =
        TestCorpus.in(directory)
            .write(
                "a.md",
                "# A\n\n" + example("Fien wacht", List.of("kind: Fien"), "Fien wacht lang."))
            .write(
                "b.md",
                "# B\n\n" + example("Fien eet", List.of("kind: Fien"), "Fien eet een peer."))
            .write(
                "c.md",
                "# C\n\n"
                    + example(
                        "Fien zwemt",
                        List.of("kind: Fien", "vervolg op: Fien wacht"),
                        "Fien zwemt in zee."));
    assertEquals(List.of("STORY Fien wacht", "SEQUEL Fien zwemt"), thread(corpus, "Fien wacht"));
    assertEquals(List.of("STORY Fien eet"), thread(corpus, "Fien eet"));
  }
}
