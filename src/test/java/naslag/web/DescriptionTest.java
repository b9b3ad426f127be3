package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is served at /api/v1/openapi.json, held field by field against real answers, both ways. */
class DescriptionTest {
  @TempDir static Path directory;
  @AutoClose private static Pen pen;
  private static Map<?, ?> description;

  @BeforeAll
  static void open() throws IOException {
    Path buiten = Files.createDirectories(directory.resolve("corpus/buiten"));
    Files.writeString(
        directory.resolve("corpus/thesaurus.yaml"),
        """
        scheme: urn:proef
        title: Proef
        concepts:
          - {id: rust, soort: thema, prefLabel: rust, definition: Wanneer het lichaam niets moet.}
          - {id: wiegen, soort: thema, prefLabel: wiegen, altLabel: [schommelen], broader: [rust]}
        """);
    Files.writeString(
        buiten.resolve("tuin.md"),
        "---\ntitle: Tuin\ngeldig tot: 2020-12-31\n---\n\n## Gras\n\n<!-- p. 4 --> Schommelen in de tuin brengt rust.\n");
    pen = new Pen(directory);
    description = json("/api/v1/openapi.json");
  }

  /** JSON is read as YAML, of which it is a part. */
  private static Map<?, ?> json(String address) throws IOException {
    String body = pen.get(address).body();
    return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(body);
  }

  private static Object in(Object from, String... keys) {
    Object at = from;
    for (String key : keys) {
      at = ((Map<?, ?>) at).get(key);
    }
    return at;
  }

  @Test
  void everyFieldOfEveryAnswerIsDescribedAndEveryDescribedFieldIsMet() throws IOException {
    Schema schema = new Schema((Map<?, ?>) in(description, "components", "schemas"));
    Set<Object> matches = new HashSet<>();
    Set<Object> types = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (String query :
        ",?q=noor,?q=gordjin,?q=gordijn+lamp+dicht+tuin,?q=qqqqqq,?q=wiegen+9m,?limit=0"
            .split(",")) {
      Map<?, ?> answer = json("/api/v1/search" + query);
      assertEquals(List.of(), schema.faults("Answer", answer), query);
      matches.add(answer.get("match"));
      for (Object hit : (List<?>) answer.get("hits")) {
        types.add(in(hit, "type"));
        ids.add(in(hit, "id").toString());
      }
    }
    Object schemas = in(description, "components", "schemas");
    assertEquals(values(in(schemas, "Answer", "properties", "match")), matches);
    assertEquals(values(in(schemas, "Passage", "properties", "type")), types);
    for (String id : ids) {
      assertEquals(List.of(), schema.faults("Reading", json("/api/v1/passages/" + id)), id);
    }
    assertEquals(List.of(), schema.faults("Themes", json("/api/v1/themes")));
    for (String wrong :
        List.of("search?limit=x", "search?type=gedicht", "passages/geen", "niets")) {
      assertEquals(List.of(), schema.faults("Refusal", json("/api/v1/" + wrong)), wrong);
    }
    assertEquals(Set.of(), schema.unmet());
  }

  private static Set<Object> values(Object property) {
    return Set.copyOf((List<?>) in(property, "enum"));
  }

  @Test
  void everyAddressAndStatusThatIsDescribedIsGiven() throws IOException {
    Set<String> paths = new TreeSet<>();
    ((Map<?, ?>) in(description, "paths")).keySet().forEach(path -> paths.add(path.toString()));
    assertEquals(Set.of("/api/v1/search", "/api/v1/passages/{id}", "/api/v1/themes"), paths);
    assertEquals(Set.of("200", "400"), statuses("/api/v1/search"));
    assertEquals(200, pen.get("/api/v1/search").status());
    assertEquals(400, pen.get("/api/v1/search?offset=-1").status());
    assertEquals(Set.of("200", "404"), statuses("/api/v1/passages/{id}"));
    assertEquals(404, pen.get("/api/v1/passages/rust/niets").status());
    assertEquals(Set.of("200"), statuses("/api/v1/themes"));
  }

  private static Set<String> statuses(String path) {
    Set<String> statuses = new TreeSet<>();
    ((Map<?, ?>) in(description, "paths", path, "get", "responses"))
        .keySet()
        .forEach(status -> statuses.add(status.toString()));
    return statuses;
  }

  @Test
  void everyParameterThatIsDescribedIsHeeded() throws IOException {
    for (Object parameter :
        (List<?>) in(description, "paths", "/api/v1/search", "get", "parameters")) {
      String name = in(parameter, "name").toString();
      String address = "/api/v1/search?" + name + "=";
      if (in(parameter, "schema", "type").equals("array")) {
        // Of helpers and places there is no list to choose from: an unknown one finds nothing.
        Pen.Answer answer = pen.get(address + "bestaatnietzzz");
        boolean free = Set.of("helper", "place").contains(name);
        assertEquals(free ? 200 : 400, answer.status(), name);
        assertTrue(!free || answer.body().contains("\"total\":0"), answer.body());
      } else if (in(parameter, "schema", "type").equals("integer")) {
        int most = (int) in(parameter, "schema", "maximum");
        assertEquals(200, pen.get(address + most).status(), name);
        assertEquals(400, pen.get(address + (most + 1)).status(), name);
        assertEquals(
            400, pen.get(address + ((int) in(parameter, "schema", "minimum") - 1)).status());
        assertEquals(
            json("/api/v1/search"), json(address + in(parameter, "schema", "default")), name);
      } else {
        assertEquals(0, json(address + "qqqqqq").get("total"), name);
      }
    }
  }

  @Test
  void anIdLooksAsItIsSaidTo() throws IOException {
    Object id =
        in(
            ((List<?>) in(description, "paths", "/api/v1/passages/{id}", "get", "parameters"))
                .getFirst(),
            "schema",
            "pattern");
    for (Object hit : (List<?>) json("/api/v1/search").get("hits")) {
      assertTrue(in(hit, "id").toString().matches(id.toString()), hit.toString());
    }
  }

  @Test
  void aFieldTooManyOrTooFewOrOfAnotherTypeIsSeen() {
    Schema schema = new Schema((Map<?, ?>) in(description, "components", "schemas"));
    Map<String, Object> count = Map.of("value", "a", "label", "A", "count", 1);
    assertEquals(List.of(), schema.faults("Count", count));
    assertEquals(1, schema.faults("Count", Map.of("value", "a", "count", 1)).size());
    assertEquals(1, schema.faults("Count", Map.of("value", "a", "label", 7, "count", 1)).size());
    assertEquals(
        2, schema.faults("Count", Map.of("value", "a", "label", "A", "count", -1, "x", 2)).size());
    assertTrue(
        schema.unmet().contains("Theme.narrower") && !schema.unmet().contains("Count.value"));
  }
}
