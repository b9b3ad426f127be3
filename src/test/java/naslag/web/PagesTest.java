package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sessions of pages cannot say. */
class PagesTest {
  @Test
  void aSearchEngineIsOfferedWhenAsked(@TempDir Path directory) throws IOException {
    try (Pen pen = new Pen(directory);
        NaslagServer asked = NaslagServer.start(pen.live, 0, true, Optional.empty())) {
      String host = "127.0.0.1:" + asked.port();
      String xml = Pen.ask(asked.port(), "GET", "/opensearch.xml", host).body();
      assertTrue(xml.contains("template=\"http://" + host + "/?q={searchTerms}\""), xml);
    }
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

  private static String open(String page) {
    Matcher open =
        Pattern.compile("<article class=\"kaart[^>]* data-id=\"([^\"]+)\"").matcher(page);
    return open.find() ? open.group(1) : "";
  }

  @Test
  void aPassageOpensOnceTheWordsAreFinishedAndStaysWhileItMatches(@TempDir Path directory)
      throws IOException {
    try (Pen pen = new Pen(directory)) {
      String first = open(pen.search("slaapt gordijn").body());
      String unfinished = pen.get("/?q=gord&typend=1").body();
      assertTrue(unfinished.contains("class=\"hit "), unfinished);
      assertEquals("", open(unfinished));
      assertEquals(first, open(pen.get("/?q=gordijn+&typend=1").body()));
      assertEquals(first, open(pen.get("/?q=gord&typend=2").body()));
      assertEquals(first, open(pen.get("/?q=gordij&typend=1&open=" + first).body()));
      assertEquals("", open(pen.get("/?q=wiege&typend=1&open=weg/is/weg").body()));
      assertEquals(first, open(pen.get("/?q=wiegen&open=" + first).body()));
    }
  }

  @Test
  void whatCannotWaitComesFirstAndHardWordsStayFolded(@TempDir Path directory) throws Exception {
    try (Pen pen = new Pen(directory)) {
      pen.write(
          "dringend.md",
          """
          # Dringend

          ## Koorts bij een baby

          <!-- ernst: meteen -->
          <!-- nagekeken: 2026-11-28 een folder; 2026-11-29 een richtlijn -->

          Heeft een baby koorts, bel dan een arts.

          ## Gevaar in huis

          <!-- ernst: meteen -->
          <!-- gevoelig: geweld -->

          Slaat je partner jou of je kind, bel dan een hulplijn.

          ## Warm

          Een baby met koorts heeft het warm, en een baby met koorts slaapt veel: koorts en slaap.
          """);
      Eventually.until(() -> pen.search("koorts").body().contains(">Koorts bij een baby<"));
      String koorts = pen.search("baby koorts").body();
      assertEquals(1, koorts.split("Wanneer niet wachten", -1).length - 1);
      assertTrue(
          koorts.indexOf("Wanneer niet wachten") < koorts.indexOf(">Koorts bij een baby</a>"));
      assertTrue(koorts.contains("feiten nagekeken op 29 november 2026"), koorts);
      assertFalse(pen.search("wiegen").body().contains("Wanneer niet wachten"));
      String hard = pen.search("partner slaat").body();
      assertTrue(hard.contains(">Lees eerst</a>"), hard);
      assertFalse(hard.contains("hulplijn") || hard.contains("Gevaar in huis"), hard);
      Matcher id = Pattern.compile("data-id=\"([^\"]+)\"").matcher(hard);
      assertTrue(id.find());
      String opened = pen.get("/?q=partner+slaat&open=" + id.group(1)).body();
      assertTrue(opened.contains("hulplijn"), opened);
      String folded = "<details class=\"gevoelig\"><summary>Lees eerst zelf";
      for (String page : List.of("/lees/", "/toon/")) {
        String body = pen.get(page + id.group(1)).body();
        assertEquals(1, body.split(folded, -1).length - 1, page);
        assertTrue(body.indexOf(folded) < body.indexOf("hulplijn"), page);
      }
    }
  }

  @Test
  void aBrowserKeepsTheFilesOfThisEditionAndNothingElse(@TempDir Path directory)
      throws IOException {
    try (Pen pen = new Pen(directory)) {
      Pen.Answer home = pen.get("/");
      assertTrue(home.headers().contains("Cache-Control: no-store"), home.headers());
      Matcher style = Pattern.compile("href=\"(/eigen/\\w+/)naslag.css\"").matcher(home.body());
      assertTrue(style.find(), home.body());
      for (String file : List.of("naslag.css", "literata.woff2", "vragen.js")) {
        String kept = pen.get(style.group(1) + file).headers();
        assertTrue(kept.contains("Cache-Control: max-age=31536000, immutable"), kept);
        assertFalse(kept.contains("no-store"), kept);
      }
      assertEquals(404, pen.get("/eigen/0/naslag.css").status());
    }
  }

  @Test
  void theDoorsOfTheHomePageAreThoseOfTheCorpus(@TempDir Path directory) throws IOException {
    try (Pen pen = new Pen(directory)) {
      assertFalse(pen.get("/").body().contains("class=\"deur\""));
      String doors =
          """
          deuren:
            - naam: Slapen in de IMH
              uitleg: bang in het donker
              vraag: slaapt gordijn
          """;
      pen.write("voorpagina.yaml", doors);
      String home = pen.get("/").body();
      String link = "<a href=\"/?q=slaapt+gordijn\" data-deel>Slapen in de IMH</a>";
      assertTrue(home.contains(link), home);
      assertTrue(home.contains("bang in het donker"), home);
      pen.write("voorpagina.yaml", "deuren: [");
      assertEquals(200, pen.get("/").status());
    }
  }
}
