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
}
