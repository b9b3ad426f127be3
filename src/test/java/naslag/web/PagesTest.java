package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.Eventually;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  @TempDir Path directory;
  @AutoClose private Pen pen;

  @BeforeEach
  void open() throws IOException {
    pen = new Pen(directory);
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
  void aSmallWordBehindOthersBeginsNoName(@TempDir Path other) throws IOException {
    Files.writeString(
        Files.createDirectories(other.resolve("corpus")).resolve("een.md"),
        """
        ---
        title: Een
        ---

        > [!voorbeeld] Op de drempel
        > kind: Ismail
        >
        > Ismail slaapt.
        """);
    try (Pen named = new Pen(other)) {
      assertTrue(named.get("/?q=is").body().contains("Voorbeelden over Ismail"));
      assertTrue(named.get("/?q=slaapt+ism").body().contains("Voorbeelden over Ismail"));
      assertFalse(named.get("/?q=hoe+diep+de+slaap+is").body().contains("Voorbeelden over Ismail"));
    }
  }

  @Test
  void noBrowserIsOfferedASearchEngineUnlessAsked() throws IOException {
    assertFalse(pen.get("/").body().contains("opensearch"));
    assertEquals(404, pen.get("/opensearch.xml").status());
    try (NaslagServer asked = NaslagServer.start(pen.live, 0, true)) {
      String host = "127.0.0.1:" + asked.port();
      try (java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient()) {
        String xml =
            client
                .send(
                    java.net.http.HttpRequest.newBuilder(
                            java.net.URI.create("http://" + host + "/opensearch.xml"))
                        .build(),
                    java.net.http.HttpResponse.BodyHandlers.ofString())
                .body();
        assertTrue(xml.contains("template=\"http://" + host + "/?q={searchTerms}\""), xml);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void halfAWordThatFindsNothingChangesNothing() throws IOException {
    assertEquals(204, pen.get("/?q=xylofoonzzz&typend=1").status());
    assertTrue(pen.get("/?q=xylofoonzzz&typend=2").body().contains("Niets gevonden"));
  }

  @Test
  void aPassageCanBeTakenInEveryForm() throws IOException {
    Matcher id = Pattern.compile("data-id=\"([^\"]+)\"").matcher(pen.get("/?q=noor").body());
    assertTrue(id.find());
    for (String form : List.of("ris", "bibtex", "csl")) {
      Pen.Answer answer = pen.get("/citaat/" + form + "/" + id.group(1));
      assertEquals(200, answer.status(), form);
      assertTrue(answer.headers().toLowerCase(Locale.ROOT).contains("attachment"), form);
    }
    assertEquals(404, pen.get("/citaat/epub/" + id.group(1)).status());
    assertEquals(404, pen.get("/citaat/ris/rust/geen").status());
  }

  @Test
  void aSelectionIsTakenAlongEscapedAndSaysWhatIsMissing() throws IOException {
    Matcher id = Pattern.compile("data-id=\"([^\"]+)\"").matcher(pen.get("/?q=noor").body());
    assertTrue(id.find());
    String chosen = "?naam=%3Cb%3E&id=" + id.group(1) + "&id=rust/geen";
    String page = pen.get("/selectie" + chosen).body();
    assertTrue(page.contains("Eén passage van deze selectie staat niet"), page);
    String html = pen.get("/selectie/html" + chosen).body();
    assertFalse(html.contains("<script>") || html.contains("<b>"), html);
    String markdown = pen.get("/selectie/markdown" + chosen).body();
    assertTrue(markdown.startsWith("# \\<b\\>\n"), markdown);
  }

  @Test
  void whereAPageStoodIsKnownByItsNameUntilItIsWiped() throws IOException {
    String name = "/stand/0f8b2c1e-naam";
    assertTrue(pen.get(name).body().contains("Waarover gaat het?"));
    pen.get("/?q=wiegen", "X-Naslag-Stand: 0f8b2c1e-naam");
    assertTrue(pen.get(name).body().contains("<mark>Wiegen</mark>"));
    String own = "Origin: http://127.0.0.1:" + pen.server.port();
    assertEquals(204, pen.ask("POST", "/wis", "127.0.0.1:" + pen.server.port(), own).status());
    assertTrue(pen.get(name).body().contains("Waarover gaat het?"));
  }

  @Test
  void aCollectionHasABeginningOfItsOwnAndSearchesStayInIt() throws Exception {
    java.nio.file.Files.createDirectories(pen.corpus.resolve("buiten"));
    java.nio.file.Files.createDirectories(pen.corpus.resolve("binnen"));
    pen.write("buiten/tuin.md", "# Tuin\n\nIn de tuin ruikt een baby het gras.\n");
    pen.write("binnen/bad.md", "# Bad\n\nIn bad voelt een baby het water.\n");
    Eventually.until(() -> pen.get("/").body().contains("?verzameling=buiten"));
    String one = pen.get("/?verzameling=buiten").body();
    assertTrue(one.contains("Waarover gaat het?") && one.contains("Tuin"), one);
    assertFalse(one.contains("/werk/bad"), one);
    assertTrue(one.contains("name=\"verzameling\" value=\"buiten\""), one);
    String found = pen.get("/?q=baby&verzameling=buiten").body();
    assertTrue(found.contains("gras") && !found.contains("water"), found);
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
    String body = pen.get("/?q=wiegen", "X-Naslag-Stand: 0f8b2c1e-deel").body();
    assertFalse(body.contains("<html"), body);
    assertTrue(body.contains("id=\"velden\""), body);
  }

  @Test
  void aWordThatNoTextHasIsNamedAndTheRestIsAnswered() throws IOException {
    String body = pen.get("/?q=wiegen+qqqqq").body();
    assertTrue(body.contains("“qqqqq” komt in deze teksten niet voor."), body);
    assertTrue(body.contains("<mark>Wiegen</mark>"), body);
  }

  @Test
  void everyWordThatIsSuggestedFindsSomething(@TempDir Path other) throws IOException {
    Files.writeString(
        Files.createDirectories(other.resolve("corpus")).resolve("een.md"),
        "# Een\n\nEen blauwe kraal, een brede kraan en een kraag.\n");
    try (Pen named = new Pen(other)) {
      int suggested = 0;
      for (String words : List.of("kraaq", "blauwe kraaq", "kraaq xyzzy", "xyzzy", "laattaler")) {
        Matcher meant =
            Pattern.compile("<a href=\"([^\"]+)\" data-deel>Bedoelde je “")
                .matcher(named.search(words).body());
        for (; meant.find(); suggested++) {
          String found = named.get(meant.group(1)).body();
          assertFalse(found.contains("Niets gevonden") || found.contains("Gezocht op"), words);
        }
      }
      assertTrue(suggested > 2, "suggested: " + suggested);
    }
  }

  @Test
  void beyondTheLastHitIsNotSaidToBeNothing() throws IOException {
    String body = pen.get("/?q=wiegen&vanaf=500").body();
    assertTrue(body.contains("Verder dan dit gaan de resultaten niet."), body);
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
    Eventually.until(() -> pen.get(address).body().contains("hangmat"));
  }
}
