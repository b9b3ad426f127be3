package naslag.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import naslag.TestCorpus;
import naslag.index.PassageIndex;
import naslag.search.Asking;
import naslag.search.Filters;
import naslag.search.Question;
import naslag.show.Json.HitsJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The document of the machine interface, read back by a parser; sessions have its keys. */
class HitsJsonTest {
  private static final String VREEMD =
      "Een \\ en een \" en een \u0001 en \u2028 en 😀 en </script>.";

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @TempDir private Path temporary;
  private TestCorpus corpus;

  @BeforeEach
  void aCorpus() throws IOException {
    corpus =
        TestCorpus.in(temporary)
            .thesaurus("id: slaap, soort: thema, prefLabel: slapen")
            .work("boek.md", "Een boek", "Doorslapen lukt een kind van 9 maanden niet altijd.")
            .work("vreemd.md", "Vreemd \"teken\"", VREEMD);
  }

  private String json(Question question) throws IOException {
    try (PassageIndex index = corpus.open()) {
      return HitsJson.of(Asking.hits(index, question));
    }
  }

  private Map<?, ?> document(String question) throws IOException {
    return parse(json(new Question(question, Filters.NONE, 10, 0, true, Set.of())));
  }

  private static Map<?, ?> parse(String json) {
    return STRICT.readValue(json, Map.class);
  }

  @Test
  void signsThatMeanSomethingInJsonComeBackAsTheyWere() throws IOException {
    String hits = String.valueOf(document("bron:vreemd").get("hits"));
    assertTrue(hits.contains("text=" + VREEMD), hits);
    assertEquals("a\"\\\u0007\uD83D b", document("a\"\\\u0007\uD83D b").get("query"));
  }

  @Test
  void theDocumentStandsOnOneLineAndIsTheSameUnderAnyLocale() throws IOException {
    java.util.Locale before = java.util.Locale.getDefault();
    String usual = json(Question.of("doorslapen"));
    try {
      java.util.Locale.setDefault(java.util.Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(usual, json(Question.of("doorslapen")));
    } finally {
      java.util.Locale.setDefault(before);
    }
    assertEquals(1, usual.lines().count());
  }

  @Test
  void facetsAreThereOnlyWhenAsked() throws IOException {
    assertTrue(!parse(json(Question.of("doorslapen"))).containsKey("facets"));
  }
}
