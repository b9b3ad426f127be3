package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.FileTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;

/** The page in a real browser: Debian's chromium and its driver. */
class BrowserTest extends InBrowser {
  @BeforeEach
  void home() {
    browser.emulate("screen", "light");
    browser.visit("");
  }

  @Test
  void resultsFollowTheKeysAndTheAddressStays() {
    browser.type("gordi");
    browser.untilText("#stand", "1 passage");
    browser.type("jn");
    browser.untilText(".kaart mark", "gordijn");
    assertEquals(pen.server.address(), browser.getCurrentUrl());
    assertEquals("Resultaten – Naslag", browser.getTitle());
  }

  @Test
  void keysLeadToThePassageAloneAndBack() {
    browser.press(Keys.TAB);
    browser.untilFocus(":not(#q)");
    browser.press("/");
    browser.untilFocus("#q");
    browser.press("gordijn");
    browser.until(".kaart mark");
    browser.press(Keys.ARROW_DOWN);
    browser.untilFocus("a.titel");
    browser.press(Keys.ENTER);
    browser.until(".lezen .hier mark");
    browser.untilFocus(".hier");
    browser.press("m");
    browser.until(".alleen");
    assertFalse(browser.one(".kop").isDisplayed());
    browser.press(Keys.ESCAPE);
    browser.until(".lezen");
    browser.untilFocus(".hier");
    browser.press(Keys.ESCAPE);
    browser.until(".kaart mark");
    assertEquals("gordijn", browser.value("#q"));
    assertEquals(pen.server.address(), browser.getCurrentUrl());
  }

  @Test
  void aReloadKeepsTheSearch() {
    browser.ask("gordijn");
    browser.until(".kaart mark");
    browser.navigate().refresh();
    browser.until(".kaart mark");
    assertEquals("gordijn", browser.value("#q"));
  }

  @Test
  void whatIsTypedAfterAReloadIsAQuestion() {
    browser.ask("gordijn");
    browser.until(".kaart mark");
    for (Runnable again :
        List.<Runnable>of(
            () -> browser.navigate().refresh(),
            () -> browser.get(pen.server.address()),
            () -> browser.click(".naam"))) {
      again.run();
      browser.ready();
      browser.untilFocus("#q");
      new Actions(browser).sendKeys("n").perform();
      browser.untilHolds("document.getElementById('q').value.endsWith('n')");
    }
    browser.get(pen.server.address() + "werk/rust");
    browser.ready();
    browser.navigate().refresh();
    browser.until(".lezen");
    browser.untilFocus("#q");
  }

  /** A link that was opened in a tab with another page has that page behind it. */
  @Test
  void backFromACopiedLinkStaysInNaslag() {
    Matcher id = Pattern.compile("data-id=\"([^\"]+)\"").matcher(body("/?q=gordijn"));
    assertTrue(id.find());
    String link = pen.server.address() + "lees/" + id.group(1) + "?q=gordijn";
    browser.get("data:text/html,<title>elders</title>");
    browser.get(link);
    browser.click("[data-terug]");
    browser.untilText("#stand", "1 passage");
    browser.get("data:text/html,<title>elders</title>");
    browser.get(link);
    browser.ready();
    browser.press(Keys.ESCAPE);
    browser.untilText("#stand", "1 passage");
    browser.get("data:text/html,<title>elders</title>");
    browser.get(pen.server.address() + "hulp");
    browser.ready();
    browser.press(Keys.ESCAPE);
    browser.until(".begin");
  }

  @Test
  void aCopiedLinkOpensTheSameSearchAndLeavesTheAddressClean() {
    browser.get(pen.server.address() + "?q=gordijn&leeftijd=9m");
    browser.until(".kaart mark");
    browser.untilHolds("location.href === arguments[0]", pen.server.address());
    assertEquals("9m", browser.value("#leeftijd"));
  }

  @Test
  void anAgeIsChosenOnTheTimelineWithTheKeyboard() {
    browser.one("a[aria-label^='9-12 maanden']").sendKeys(Keys.ENTER);
    browser.untilText("#stand", "1 passage");
    assertTrue(
        browser
            .findElement(By.cssSelector(".staven a.gekozen"))
            .getAttribute("aria-label")
            .startsWith("9-12 maanden"));
  }

  @Test
  void whoChoosesAFilterWithTheKeyboardChoosesOnFromThere() {
    browser.ask("slaapt baby");
    browser.click("#filters > summary");
    browser.one(".filter li:last-child a").sendKeys(Keys.ENTER);
    browser.untilFocus(".filter a.gekozen");
    browser.press(Keys.ENTER);
    browser.untilHolds("document.querySelector('.filter a.gekozen') === null");
    browser.untilFocus(".filter a");
  }

  @Test
  void oneKeyEmptiesTheScreenAndBackDoesNotBringItBack() {
    browser.ask("gordijn");
    browser.until(".kaart mark");
    browser.press(Keys.F9);
    browser.until(".begin");
    assertEquals("", browser.value("#q"));
    browser.navigate().back();
    assertEquals(0, browser.count(".kaart"));
  }

  @Test
  void everyPageIsAccessibleInLightAndDark() {
    Matcher id = Pattern.compile("data-id=\"([^\"]+)\"").matcher(body("/?q=gordijn"));
    assertTrue(id.find());
    for (String scheme : List.of("light", "dark")) {
      browser.emulate("screen", scheme);
      for (String path :
          """
          |?q=gordijn|?q=qzxqzx|?soort=gedicht|hulp|werk/rust|lees/ID?q=gordijn|toon/ID|draad/ID|\
          naast/ID|citeer/ID|selectie|selectie?id=ID"""
              .replace("ID", id.group(1))
              .split("\\|")) {
        browser.get(pen.server.address() + path);
        browser.assertAccessible(path + " " + scheme);
      }
    }
  }

  private static String body(String address) {
    try {
      return pen.get(address).body();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aNarrowScreenDoesNotScrollSideways() {
    browser.wide(360);
    try {
      for (String path : List.of("", "?q=gordijn", "werk/rust", "hulp", "selectie")) {
        browser.get(pen.server.address() + path);
        assertTrue(
            browser.holds("document.documentElement.scrollWidth <= window.innerWidth"), path);
      }
    } finally {
      browser.usualWidth();
    }
  }

  @Test
  void nothingShiftsWhileAPageIsMadeAndResultsFollowTheKeys() {
    browser.executeScript(
        "window.shifted = 0; new PerformanceObserver((list) => {"
            + " for (const entry of list.getEntries()) window.shifted += entry.value;"
            + "}).observe({ type: 'layout-shift', buffered: true })");
    for (String key : List.of("g", "o", "r", "d", "i", "j", "n")) {
      browser.type(key);
      browser.ready();
    }
    browser.until(".kaart mark");
    Number shifted = (Number) browser.executeScript("return window.shifted");
    assertTrue(shifted.doubleValue() < 0.1, "moved by " + shifted);
  }

  @Test
  void printLeavesOutWhatIsForTheScreen() {
    browser.get(pen.server.address() + "?q=gordijn");
    browser.emulate("print", "light");
    assertFalse(browser.one(".kop").isDisplayed());
    assertTrue(browser.one(".kaart .plaats").isDisplayed());
  }

  @Test
  void notOneRequestLeavesTheMachine() {
    browser.ask("gordijn");
    browser.until(".kaart mark");
    int seen = 0;
    Pattern url = Pattern.compile("\"documentURL\":\"[^\"]*\".*?\"url\":\"([^\"]+)\"");
    for (LogEntry entry : browser.manage().logs().get("performance")) {
      Matcher request = url.matcher(entry.getMessage());
      if (entry.getMessage().contains("Network.requestWillBeSent\"") && request.find()) {
        seen++;
        String asked = request.group(1);
        // The browser's own pages are inside it.
        boolean inside = asked.matches("(data|about|chrome|chrome-untrusted):.*");
        assertTrue(inside || asked.startsWith(pen.server.address()), asked);
      }
    }
    assertTrue(seen > 3, "the browser's record was read: " + seen);
  }

  @Test
  void theBrowsersHistoryHasNoQuery() throws IOException {
    Path profile = directory.resolve("profile-of-one-search");
    Chromium other = Chromium.open(profile, pen.server.address());
    try {
      other.visit("");
      other.ask("gordijnzeer");
      other.until("#stand");
    } finally {
      other.quit();
    }
    Path history = profile.resolve("Default").resolve("History");
    assertTrue(Files.isRegularFile(history), "no history was kept at all");
    assertTrue(Files.readString(history, StandardCharsets.ISO_8859_1).contains("127.0.0.1"));
    List<String> told = new ArrayList<>();
    for (Path file : FileTree.below(profile)) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      // As bytes, and as the browser's own strings of two bytes a letter.
      String wide = "gordijnzeer".replaceAll("(?<=.)(?=.)", "\0");
      if (bytes.contains("gordijnzeer") || bytes.contains(wide)) {
        told.add(profile.relativize(file).toString());
      }
    }
    assertEquals(List.of(), told);
  }
}
