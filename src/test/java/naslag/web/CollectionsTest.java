package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.Eventually;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two corpora behind one page, each with a work of the same name. */
class CollectionsTest {
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  @TempDir static Path directory;
  @AutoClose private static Pen pen;

  @BeforeAll
  static void open() throws IOException {
    pen = Pen.withAnother(directory);
  }

  private static String found(String address) throws IOException {
    Pen.Answer answer = pen.get(address);
    assertEquals(200, answer.status(), answer.body());
    return answer.body();
  }

  @Test
  void bothAreSearchedTogetherAndEachAlone() throws IOException {
    assertTrue(found("/api/v1/search?q=gordijn").contains("\"total\":2,"));
    String one = found("/api/v1/search?q=gordijn&collection=ander");
    assertTrue(one.contains("\"total\":1,") && one.contains("\"collection\":\"ander\""), one);
    Pen.Answer unknown = pen.get("/api/v1/search?q=gordijn&collection=derde");
    assertEquals(400, unknown.status());
    assertTrue(unknown.body().contains("\"ander\""), unknown.body());
  }

  @Test
  void thePageKeepsTheChoiceInItsAddresses() throws IOException {
    String page = found("/?q=gordijn&verzameling=ander");
    assertTrue(page.contains("Rust elders"), page);
    assertFalse(page.contains("Wiegen"), page);
    assertTrue(page.contains("verzameling=ander"), page);
    assertTrue(found("/?q=gordijn").contains("verzameling=corpus"));
  }

  @Test
  void everyHitOfTheSecondIsReadCitedAndKeptByItsOwnName() throws IOException {
    Matcher id = ID.matcher(found("/api/v1/search?q=gordijn&collection=ander"));
    assertTrue(id.find());
    assertTrue(id.group(1).startsWith("ander.rust/"), id.group(1));
    assertTrue(found("/lees/" + id.group(1)).contains("Rust elders"));
    assertTrue(found("/werk/ander.rust").contains("Rust elders"));
    assertTrue(found("/citeer/" + id.group(1)).contains("Rust elders"));
    assertTrue(found("/selectie?id=" + id.group(1)).contains("van groen"));
    assertTrue(found("/citaat/ris/" + id.group(1)).contains("TI  - Rust elders"));
  }

  @Test
  void anEditInTheSecondIsSeenWhileItRuns() throws Exception {
    pen.write("later.md", "---\ntitle: Later\n---\n\n## Deel\n\nDe zandbak is nieuw.\n");
    Eventually.until(() -> found("/api/v1/search?q=zandbak").contains("ander.later/deel/"));
  }
}
