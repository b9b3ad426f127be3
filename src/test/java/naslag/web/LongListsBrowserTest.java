package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A thousand works and three thousand themes. */
class LongListsBrowserTest extends WithChromium {
  private static final int WORKS = 1_000;
  private static final int THEMES = 3_000;
  private static Pen pen;

  @BeforeAll
  static void large() throws IOException {
    Path corpus = Files.createDirectories(directory.resolve("corpus"));
    StringBuilder thesaurus = new StringBuilder("concepts:\n");
    for (int i = 1; i <= THEMES; i++) {
      thesaurus.append("  - {id: zaak%d, soort: thema, prefLabel: zaak%d".formatted(i, i));
      thesaurus.append(i > 40 ? ", broader: [zaak%d]}\n".formatted(1 + i % 40) : "}\n");
    }
    Files.writeString(corpus.resolve("thesaurus.yaml"), thesaurus);
    for (int i = 1; i <= WORKS; i++) {
      String text =
          """
          ---
          title: Werk %04d over de maan
          creator: Sch%srijver, A.
          date: 1999
          ---

          De maan schijnt. Zie zaak%d, zaak%d en zaak%d.
          """
              .formatted(i, i == 700 ? "é" : "", i, i + WORKS, i + 2 * WORKS);
      Files.writeString(corpus.resolve("werk-%04d.md".formatted(i)), text);
    }
    pen = new Pen(directory);
    browse(pen.server.address());
  }

  @AfterAll
  static void close() throws IOException {
    if (pen != null) {
      pen.close();
    }
  }

  @Test
  void theBeginningListsNoThousandWorksAndLeadsToAll() throws IOException {
    String home = pen.get("/").body();
    assertTrue(home.length() < 40_000, home.length() + " characters");
    assertTrue(home.contains("Blader door alle 1001 teksten"), home);
    assertTrue(home.contains("Blader door alle 3000 thema’s"), home);
    String results = pen.search("maan").body();
    assertTrue(results.length() < 60_000, results.length() + " characters");
    assertTrue(results.contains("href=\"/themas?q=maan\" data-deel>Toon alle 3000"), results);
    assertTrue(results.contains("href=\"/teksten?q=maan\" data-deel>Toon alle 1000"), results);
  }

  @Test
  void aListIsFilteredByTitleAndAuthorWhateverTheAccents() throws IOException {
    assertTrue(pen.get("/teksten?bevat=scher+0700").body().contains("Werk 0700 over de maan"));
    assertTrue(pen.get("/teksten?bevat=weg").body().contains("Niets gevonden"));
    assertTrue(pen.get("/teksten?q=qwxzv").body().contains("Niets gevonden"));
    String ofSearch = pen.get("/teksten?q=zaak12&bevat=WERK").body();
    assertTrue(ofSearch.contains("/?q=zaak12&amp;bron=werk-0012"), ofSearch);
    assertFalse(ofSearch.contains("werk-0100"), ofSearch);
    assertEquals(404, pen.get("/teksten?thema=onbestaand").status());
  }

  private static void browseThrough() {
    browser.visit("");
    browser.ready();
    browser.assertAccessible("long beginning");
    browser.click(".bronnen a[href='/teksten']");
    browser.untilText("#stand", "1–100 van 1001");
    browser.ready();
    browser.assertAccessible("list");
    assertTrue(browser.holds("document.documentElement.scrollWidth <= innerWidth"));
    browser.click(".bladeren a");
    browser.untilText("#stand", "101–200 van 1001");
    browser.click("#bevat-tekst");
    browser.press("0700" + Keys.ENTER);
    browser.untilText("#stand", "1–1 van 1");
    browser.click(".catalogus li a");
    browser.untilText(".werk h1", "Werk 0700");
  }

  @Test
  void aPersonBrowsesFiltersAndReads() {
    for (int width : new int[] {1280, 390}) {
      browser.wide(width);
      browseThrough();
      assertFalse(browser.getCurrentUrl().contains("0700"), browser.getCurrentUrl());
      browser.navigate().back();
      browser.untilText("#stand", "1–1 van 1");
    }
    browser.usualWidth();
  }

  @Test
  void withoutScriptItIsTheSame() {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      browser.get(pen.server.address() + "teksten");
      browser.one("#bevat-tekst").sendKeys("0700" + Keys.ENTER);
      browser.untilText("#stand", "1–1 van 1");
      browser.one(".catalogus li a").click();
      assertTrue(browser.text(".werk h1").contains("Werk 0700"));
      browser.get(pen.server.address() + "?q=maan");
      browser.one("#filters summary").click();
      browser.one("a[href='/themas?q=maan']").click();
      browser.one("#bevat-thema").sendKeys("zaak1200" + Keys.ENTER);
      browser.untilText("#stand", "1–1 van 1");
      browser.one(".catalogus li a").click();
      assertTrue(browser.text("#stand").contains("1 passage"));
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }
}
