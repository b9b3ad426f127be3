package naslag.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import naslag.Lines;
import naslag.TestCorpus;
import naslag.corpus.Corpus;
import naslag.thesaurus.Concept;
import naslag.thesaurus.ThesaurusFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Any text pasted in gives an answer, never an error. */
class HostileQuestionsTest {
  private static final String TEKST = "De taalontwikkeling van een fietsend kind is een feest.";

  @TempDir private Path temporary;
  private Asking asking;

  @BeforeEach
  void aCorpus() throws IOException {
    asking =
        Asking.texts(temporary, TEKST, "De baby slaapt.", "Papa leest een boek voor het slapen.");
  }

  @ParameterizedTest
  @Lines("signs.txt")
  void signsAreNoError(String question) throws IOException {
    asking.answer(Question.of(question));
    asking.answer(Question.of("baby " + question));
    asking.answer(Question.of(question + " baby"));
    asking.answer(Question.of("\"" + question + "\""));
    asking.answer(Question.of("baby" + question + "slaapt"));
  }

  @Test
  void aVeryLongQuestionIsAnswered() throws IOException {
    assertTrue(asking.find("taalontwikkeling ".repeat(6_000)).contains(TEKST));
    assertEquals(Hits.Match.NONE, asking.hits("x".repeat(100_000)).match());
    asking.answer(Question.of("\"".repeat(100_000)));
    asking.answer(Question.of("-a ".repeat(33_000)));
    asking.answer(Question.of("a* ".repeat(33_000)));
    asking.answer(Question.of("😀".repeat(50_000)));
    asking.answer(Question.of("9 maanden ".repeat(10_000)));
    asking.answer(Question.of("\"de baby\" ".repeat(10_000)));
    asking.answer(Question.of("thema:x ".repeat(12_500)));
    asking.answer(Question.of("soort:casus ".repeat(9_000)));
  }

  @Test
  void aPageOfTextFindsThePassageItOpensWith() throws IOException {
    String page = TEKST + "\n\n" + "De baby slaapt. ".repeat(6_000);
    assertEquals(TEKST, asking.find(page).getFirst());
  }

  /** Each word brings its synonyms, and each of those brings clauses. */
  @Test
  void aTextFullOfWordsWithSynonymsIsAnswered() throws IOException {
    StringBuilder concepts = new StringBuilder("scheme: urn:proef\ntitle: Proef\nconcepts:\n");
    StringBuilder text = new StringBuilder();
    StringBuilder question = new StringBuilder();
    for (int i = 0; i < 48; i++) {
      concepts.append("  - {id: c").append(i).append(", prefLabel: woord").append(i);
      concepts.append("x, altLabel: [");
      for (int j = 0; j < 25; j++) {
        concepts.append(j == 0 ? "" : ", ").append("label").append(i).append("y").append(j);
        text.append("label").append(i).append("y").append(j).append(" ");
      }
      concepts.append("]}\n");
      question.append("woord").append(i).append("x ");
    }
    TestCorpus corpus =
        TestCorpus.in(temporary.resolve("veel"))
            .write(Corpus.THESAURUS, concepts.toString())
            .work("a.md", "Veel", text.toString());
    Asking many = Asking.corpus(corpus);
    assertEquals(Hits.Match.ALL, many.hits(question.toString()).match());
    many.answer(Question.of(question + "marmot"));
  }

  @Test
  void everyLabelOfTheShippedThesaurusIsAQuestion() throws IOException {
    Path shipped = Path.of("corpus", Corpus.THESAURUS);
    TestCorpus corpus =
        TestCorpus.in(temporary.resolve("thesaurus"))
            .write(Corpus.THESAURUS, Files.readString(shipped))
            .work("a.md", "Proef", TEKST);
    Asking full = Asking.corpus(corpus);
    StringBuilder all = new StringBuilder();
    for (Concept concept : ThesaurusFile.read(shipped).thesaurus().concepts()) {
      concept.allLabels().forEach(label -> all.append(label).append(' '));
    }
    for (int from = 0; from < all.length(); from += 7_600) {
      full.answer(Question.of(all.substring(from)));
    }
  }

  @Test
  void anyMixOfWordsAndSignsIsAnswered() throws IOException {
    String[] pieces =
        """
        baby|slaap|taal-|ontwikkeling|"|“|”|-|*|:|thema:|soort:|zonder:|leeftijd:|9|maanden| | | |
        |\uD83D|\000|ﬁ|(|…|wat|is|?|peuter|0-3|jaar|’|s|é|voor- en|nadelen"""
            .split("\\|");
    Random random = new Random(20);
    for (int i = 0; i < 120; i++) {
      StringBuilder question = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        question.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        asking.answer(Question.of(question.toString()));
      } catch (RuntimeException e) {
        throw new AssertionError("question: " + question, e);
      }
    }
  }
}
