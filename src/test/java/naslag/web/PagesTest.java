package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  @TempDir Path directory;
  private Pen pen;

  @BeforeEach
  void open() throws IOException {
    pen = new Pen(directory);
  }

  @AfterEach
  void close() throws IOException {
    pen.close();
  }

  @Test
  void anExampleCarriesTheSentenceOfItsHelperAboveIt() throws IOException {
    String body = pen.get("/?q=noor").body();
    int saying = body.indexOf("Zo kun je het zeggen");
    assertTrue(saying > 0 && saying < body.indexOf("Voorbeeld <span>Noor"), body);
    assertTrue(body.contains("<mark>Noor</mark> slaapt pas"), body);
  }

  @Test
  void whileAWordIsTypedItsBeginningStandsForIt() throws IOException {
    assertTrue(pen.get("/?q=gordi&typend=1").body().contains("1 passage"));
  }

  @Test
  void theTimelineCountsAndLeadsToAnAge() throws IOException {
    String body = pen.get("/").body();
    assertTrue(body.contains("aria-label=\"9-12 maanden: 1 passage\""), body);
    assertTrue(pen.get("/?leeftijd=9-12+maanden").body().contains("1 passage"));
  }

  @Test
  void aWorkOpensAtThePassageWithItsMarks() throws IOException {
    Matcher link =
        Pattern.compile("href=\"(/lees/[^\"#]*)#(p\\d+)\"").matcher(pen.get("/?q=noor").body());
    assertTrue(link.find());
    String body = pen.get(link.group(1)).body();
    assertTrue(body.contains("data-hier=\"" + link.group(2) + "\""), body);
    assertTrue(body.contains("<mark>Noor</mark>"), body);
    assertTrue(body.contains("Wiegen helpt een baby"), body);
  }

  @Test
  void theScriptGetsTheMiddleOnly() throws IOException {
    String body = pen.get("/?q=wiegen", "HX-Request: true").body();
    assertFalse(body.contains("<html"), body);
    assertTrue(body.contains("id=\"velden\" hx-swap-oob=\"true\""), body);
  }

  @Test
  void nothingFoundSaysWhatToTry() throws IOException {
    String body = pen.get("/?q=xylofoonzzz").body();
    assertTrue(body.contains("Niets gevonden"), body);
    assertTrue(body.contains("Probeer een ander"), body);
  }

  @Test
  void anUnknownFilterSaysWhichExist() throws IOException {
    Pen.Answer answer = pen.get("/?soort=gedicht");
    assertEquals(400, answer.status());
    assertTrue(answer.body().contains("href=\"/?soort=voorbeeld\""), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?q=wiegen", "/api/v1/search?q=wiegen"})
  void aCorpusEditedWhileItRunsIsPickedUpWithinTwoSeconds(String address) throws Exception {
    assertFalse(pen.get(address).body().contains("hangmat"));
    pen.write("hangmat.md", "# Schommelen\n\nEen hangmat doet bijna hetzelfde als wiegen.\n");
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    boolean found = false;
    while (!found && Instant.now().isBefore(end)) {
      Thread.sleep(100);
      found = pen.get(address).body().contains("hangmat");
    }
    assertTrue(found);
  }
}
