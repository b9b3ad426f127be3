package naslag.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.TestCorpus;
import naslag.index.PassageIndex;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.show.Json.HitsJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The document of the machine interface, key by key, read back by a parser. */
class HitsJsonTest {
  private static final String VREEMD =
      "Een \\ en een \" en een \u0001 en \u2028 en 😀 en </script>.";

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
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      Map<?, ?> document = assertInstanceOf(Map.class, value(parser));
      assertNull(parser.nextToken());
      return document;
    }
  }

  private static @Nullable Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          assertTrue(!map.containsKey(name), "twice: " + name);
          map.put(name, value(parser));
        }
        yield map;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      case VALUE_NUMBER_INT -> parser.getIntValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getString();
    };
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
        List.of(
            "version",
            "query",
            "match",
            "corrected",
            "offered",
            "missing",
            "total",
            "withAllWords",
            "hits",
            "facets"),
        List.copyOf(document.keySet()));
    assertEquals(1, document.get("version"));
    assertEquals("slapen soort:voorbeeld", document.get("query"));
    assertEquals("all", document.get("match"));
    assertNull(document.get("corrected"));
    assertEquals(List.of(), document.get("missing"));
    assertEquals(1, document.get("total"));
    Map<?, ?> facets = map(document.get("facets"));
    assertEquals(List.of("theme", "age", "type", "source"), List.copyOf(facets.keySet()));
    assertEquals(
        Map.of("value", "slaap", "label", "slapen", "count", 1),
        list(facets.get("theme")).getFirst());
  }

  @Test
  void aHitHasItsPlaceItsAgesAndWhyItWasFound() throws IOException {
    Map<?, ?> hit = map(list(document("slapen soort:voorbeeld").get("hits")).getFirst());
    assertEquals(
        List.of(
            "id", "source", "title", "path", "type", "child", "themes", "ages", "page", "text",
            "score", "snippet", "matched", "words", "missing"),
        List.copyOf(hit.keySet()));
    assertTrue(String.valueOf(hit.get("id")).matches("boek/1\\.2/[0-9a-z]{4}"), hit + "");
    assertEquals("boek", hit.get("source"));
    assertEquals("Noor waakt", hit.get("title"));
    assertEquals(List.of("1 Nachten", "1.2 Doorslapen"), hit.get("path"));
    assertEquals("voorbeeld", hit.get("type"));
    assertEquals("Noor", hit.get("child"));
    assertEquals(List.of("slapen"), hit.get("themes"));
    assertEquals(
        List.of(Map.of("from", 274, "to", 304, "label", "9 maanden", "stated", true)),
        hit.get("ages"));
    assertEquals("19", hit.get("page"));
    assertEquals("Noor wil niet slapen.", hit.get("text"));
    assertEquals(
        Map.of("text", "Noor wil niet slapen.", "marks", List.of(List.of(14, 20))),
        hit.get("snippet"));
    assertEquals(List.of(), hit.get("matched"));
    assertEquals(List.of("slapen"), hit.get("words"));
    assertEquals(List.of(), hit.get("missing"));
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
    assertEquals("none", document("xylokwastra").get("match"));
    assertEquals(0, document("xylokwastra").get("total"));
    assertEquals(List.of("xylokwastra"), document("xylokwastra").get("missing"));
    assertEquals(List.of(), document("xylokwastra").get("hits"));
    Map<?, ?> some = document("doorslapen teken");
    assertEquals("some", some.get("match"));
    assertEquals(List.of(), some.get("missing"));
    assertEquals(0, some.get("withAllWords"));
    Map<?, ?> hit = map(list(some.get("hits")).getFirst());
    assertEquals(List.of("doorslapen"), hit.get("words"));
    assertEquals(List.of("teken"), hit.get("missing"));
  }

  @Test
  void signsThatMeanSomethingInJsonComeBackAsTheyWere() throws IOException {
    Map<?, ?> hit = map(list(document("bron:vreemd").get("hits")).getFirst());
    assertEquals(VREEMD.replace("\u0001", "\u0001"), hit.get("text"));
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
      Map<?, ?> document = parse(HitsJson.of(Searcher.on(index).read(id).orElseThrow()));
      assertEquals(
          List.of("version", "passage", "before", "after"), List.copyOf(document.keySet()));
      assertEquals(id, map(document.get("passage")).get("id"));
      assertEquals(
          "Doorslapen lukt een kind van 9 maanden niet altijd.",
          map(document.get("before")).get("text"));
      assertNull(document.get("after"));
    }
  }
}
