package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** JSON is read as YAML, of which it is a part. */
class ApiTest {
  @TempDir static Path directory;
  @AutoClose private static Pen pen;

  @BeforeAll
  static void open() throws IOException {
    pen = new Pen(directory);
  }

  private static Map<?, ?> json(Pen.Answer answer) {
    assertTrue(answer.headers().contains("application/json"), answer.headers());
    return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(answer.body());
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }

  @Test
  void aSearchAnswersAsTheDesignSays() throws IOException {
    Map<?, ?> answer = json(pen.get("/api/v1/search?q=gordijn&type=casus&age=9m&limit=1"));
    assertEquals(1, answer.get("version"));
    assertEquals("all", answer.get("match"));
    assertEquals(1, answer.get("total"));
    Map<?, ?> hit = map(list(answer.get("hits")).getFirst());
    assertEquals("voorbeeld", hit.get("type"));
    assertEquals("Noor", hit.get("child"));
  }

  @Test
  void aPassageStandsBetweenItsNeighbours() throws IOException {
    Map<?, ?> hit = map(list(json(pen.get("/api/v1/search?q=gordijn")).get("hits")).getFirst());
    Map<?, ?> reading = json(pen.get("/api/v1/passages/" + hit.get("id")));
    assertEquals(hit.get("id"), map(reading.get("passage")).get("id"));
    assertTrue(map(reading.get("before")).get("text").toString().startsWith("Wiegen"));
    assertEquals(404, pen.get("/api/v1/passages/rust/niets").status());
  }

  @Test
  void anUnknownFilterIsRefusedWithWhatExists() throws IOException {
    Pen.Answer answer = pen.get("/api/v1/search?type=gedicht");
    assertEquals(400, answer.status());
    assertEquals(Set.of("voorbeeld", "uitleg"), Set.copyOf(list(json(answer).get("known"))));
    assertEquals(400, pen.get("/api/v1/search?limit=101").status());
    assertEquals(404, pen.get("/api/v1/niets").status());
  }
}
