package naslag.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import naslag.TestCorpus;
import naslag.index.PassageIndex;
import naslag.related.InContext;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.show.Json.HitsJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The document of the machine interface, key by key, read back by a parser. */
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
            .write(
                "boek.md",
                """
                ---
                title: Een boek
                ---

                ## 1 Nachten

                ### 1.2 Doorslapen

                <!-- p. 19 -->

                Doorslapen lukt een kind van 9 maanden niet altijd.

                > [!voorbeeld] Noor waakt
                > kind: Noor
                > leeftijd: 9 maanden
                > thema: slapen
                >
                > Noor wil niet slapen.
                """)
            .work("vreemd.md", "Vreemd \"teken\"", VREEMD);
  }

  private String json(Question question) throws IOException {
    try (PassageIndex index = corpus.open()) {
      return HitsJson.of(assertInstanceOf(Hits.class, Searcher.on(index).search(question)));
    }
  }

  private Map<?, ?> document(String question) throws IOException {
    return parse(json(new Question(question, Filters.NONE, 10, 0, true, Set.of())));
  }

  private static Map<?, ?> parse(String json) {
    return STRICT.readValue(json, Map.class);
  }

  private static String keys(Map<?, ?> object) {
    return object.keySet().stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  /** Each property of a YAML map, with its value. */
  private static void assertHas(Map<?, ?> object, String properties) {
    Object wanted = new Load(LoadSettings.builder().build()).loadFromString(properties);
    map(wanted)
        .forEach(
            (key, value) -> {
              assertTrue(object.containsKey(key), key + " in " + object);
              assertEquals(value, object.get(key), key.toString());
            });
  }

  private static List<?> list(@Nullable Object value) {
    return assertInstanceOf(List.class, value);
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return assertInstanceOf(Map.class, value);
  }

  @Test
  void aDocumentHasTheKeysOfTheDesignInOrder() throws IOException {
    Map<?, ?> document = document("slapen soort:voorbeeld");
    assertEquals(
        "version query match corrected offered missing understood total withAllWords hits facets",
        keys(document));
    assertHas(
        document,
        "{version: 1, query: 'slapen soort:voorbeeld', match: all, corrected: null, missing: [],"
            + " total: 1}");
    Map<?, ?> facets = map(document.get("facets"));
    assertEquals("theme age type source", keys(facets));
    assertEquals(
        Map.of("value", "slaap", "label", "slapen", "count", 1),
        list(facets.get("theme")).getFirst());
  }

  @Test
  void aHitHasItsPlaceItsAgesAndWhyItWasFound() throws IOException {
    Map<?, ?> hit = map(list(document("slapen soort:voorbeeld").get("hits")).getFirst());
    assertEquals(
        "id source title path type child themes ages page text score snippet matched words missing",
        keys(hit));
    assertTrue(String.valueOf(hit.get("id")).matches("boek/1\\.2/[0-9a-z]{4}"), hit + "");
    assertHas(
        hit,
        """
        source: boek
        title: Noor waakt
        path: [1 Nachten, 1.2 Doorslapen]
        type: voorbeeld
        child: Noor
        themes: [slapen]
        ages: [{from: 274, to: 304, label: 9 maanden, stated: true}]
        page: '19'
        text: Noor wil niet slapen.
        snippet: {text: Noor wil niet slapen., marks: [[14, 20]]}
        matched: []
        words: [slapen]
        missing: []
        """);
  }

  @Test
  void explanationHasNoChildAndItsAgeIsNotStated() throws IOException {
    Map<?, ?> hit = map(list(document("doorslapen soort:uitleg").get("hits")).getFirst());
    assertEquals("uitleg", hit.get("type"));
    assertNull(hit.get("child"));
    assertEquals(false, map(list(hit.get("ages")).getFirst()).get("stated"));
  }

  @Test
  void theFourMatchesHaveTheirNames() throws IOException {
    assertEquals("corrected", document("doorslahpen").get("match"));
    assertHas(document("xylokwastra"), "{match: none, total: 0, missing: [xylokwastra], hits: []}");
    Map<?, ?> some = document("doorslapen teken");
    assertHas(some, "{match: some, missing: [], withAllWords: 0}");
    assertHas(map(list(some.get("hits")).getFirst()), "{words: [doorslapen], missing: [teken]}");
  }

  @Test
  void signsThatMeanSomethingInJsonComeBackAsTheyWere() throws IOException {
    Map<?, ?> hit = map(list(document("bron:vreemd").get("hits")).getFirst());
    assertEquals(VREEMD, hit.get("text"));
    assertEquals("a\"\\\u0007\uD83D b", document("a\"\\\u0007\uD83D b").get("query"));
  }

  @Test
  void theDocumentStandsOnOneLineAndIsTheSameUnderAnyLocale() throws IOException {
    java.util.Locale before = java.util.Locale.getDefault();
    String usual = json(Question.of("slapen"));
    try {
      java.util.Locale.setDefault(java.util.Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(usual, json(Question.of("slapen")));
    } finally {
      java.util.Locale.setDefault(before);
    }
    assertEquals(1, usual.lines().count());
  }

  @Test
  void facetsAreThereOnlyWhenAsked() throws IOException {
    assertTrue(!parse(json(Question.of("slapen"))).containsKey("facets"));
  }

  @Test
  void aPassageIsReadBetweenItsNeighbours() throws IOException {
    try (PassageIndex index = corpus.open()) {
      String id =
          assertInstanceOf(Hits.class, Searcher.on(index).search(Question.of("soort:voorbeeld")))
              .hits()
              .getFirst()
              .found()
              .passage()
              .id();
      Map<?, ?> document = parse(HitsJson.of(InContext.of(index, id).orElseThrow()));
      assertEquals("version passage before after", keys(document));
      assertEquals(id, map(document.get("passage")).get("id"));
      assertEquals(
          "Doorslapen lukt een kind van 9 maanden niet altijd.",
          map(document.get("before")).get("text"));
      assertNull(document.get("after"));
    }
  }
}
