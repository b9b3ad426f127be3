package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a real browser: Debian's chromium and its driver. */
@Tag("browser")
class BrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  @TempDir static Path directory;

  private static Pen pen;
  private static ChromeDriver browser;

  @BeforeAll
  static void open() throws IOException {
    assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "skipped: no chromium and chromium-driver here (Debian's packages of that name)");
    pen = new Pen(directory);
    browser = browser(directory.resolve("profile"));
  }

  private static ChromeDriver browser(Path profile) {
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable("performance", Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=1280,900",
        "--user-data-dir=" + profile);
    options.setCapability("goog:loggingPrefs", logging);
    return new ChromeDriver(
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(), options);
  }

  @AfterAll
  static void close() throws IOException {
    if (browser != null) {
      browser.quit();
    }
    if (pen != null) {
      pen.close();
    }
  }

  @BeforeEach
  void home() {
    emulate("screen", "light");
    // By way of nothing: the same address again would be a reload, which keeps the search.
    browser.get("about:blank");
    browser.get(pen.server.address());
  }

  private static void emulate(String media, String scheme) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  private static void until(String selector) {
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(driver -> !driver.findElements(By.cssSelector(selector)).isEmpty());
  }

  private static void untilText(String selector, String text) {
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(
            driver ->
                Boolean.TRUE.equals(
                    browser.executeScript(
                        "const e = document.querySelector(arguments[0]);"
                            + "return e !== null && e.textContent.includes(arguments[1]);",
                        selector,
                        text)));
  }

  private static void type(CharSequence keys) {
    ready();
    browser.findElement(By.id("q")).sendKeys(keys);
  }

  /**
   * Keys as a hand gives them: to whatever has the focus, once the page and its script are ready.
   */
  private static void press(CharSequence keys) {
    ready();
    new Actions(browser).sendKeys(keys).perform();
  }

  /**
   * A first document is there before its deferred scripts listen; an answer on its way may take the
   * focus.
   */
  private static void ready() {
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(
            driver ->
                Boolean.TRUE.equals(
                    browser.executeScript(
                        "return document.readyState === 'complete' && history.state !== null"
                            + " && document.querySelector('.htmx-request') === null")));
  }

  /** A page that was asked for may still be on its way; what has the focus changes with it. */
  private static void untilFocus(String selector) {
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(
            driver ->
                Boolean.TRUE.equals(
                    browser.executeScript(
                        "return document.activeElement.matches(arguments[0])", selector)));
  }

  @Test
  void resultsFollowTheKeysAndTheAddressStays() {
    type("gordi");
    untilText("#stand", "1 passage");
    type("jn");
    untilText(".kaart mark", "gordijn");
    assertEquals(pen.server.address(), browser.getCurrentUrl());
    assertEquals("Naslag", browser.getTitle());
  }

  @Test
  void keysLeadToThePassageAloneAndBack() {
    press(Keys.TAB);
    untilFocus(":not(#q)");
    press("/");
    untilFocus("#q");
    press("gordijn");
    until(".kaart mark");
    press(Keys.ARROW_DOWN);
    untilFocus("a.titel");
    press(Keys.ENTER);
    until(".lezen .hier mark");
    untilFocus(".hier");
    press("m");
    until("body.meekijken .alleen");
    assertFalse(browser.findElement(By.className("kop")).isDisplayed());
    press(Keys.ESCAPE);
    until("body:not(.meekijken) .lezen");
    untilFocus(".hier");
    press(Keys.ESCAPE);
    until(".kaart mark");
    assertEquals("gordijn", browser.findElement(By.id("q")).getAttribute("value"));
    assertEquals(pen.server.address(), browser.getCurrentUrl());
  }

  @Test
  void aReloadKeepsTheSearch() {
    type("gordijn" + Keys.ENTER);
    until(".kaart mark");
    browser.navigate().refresh();
    until(".kaart mark");
    assertEquals("gordijn", browser.findElement(By.id("q")).getAttribute("value"));
  }

  @Test
  void aCopiedLinkOpensTheSameSearchAndLeavesTheAddressClean() {
    browser.get(pen.server.address() + "?q=gordijn&leeftijd=9m");
    until(".kaart mark");
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(driver -> pen.server.address().equals(driver.getCurrentUrl()));
    assertEquals("9m", browser.findElement(By.id("leeftijd")).getAttribute("value"));
  }

  @Test
  void anAgeIsChosenOnTheTimelineWithTheKeyboard() {
    browser.findElement(By.cssSelector("a[aria-label^='9-12 maanden']")).sendKeys(Keys.ENTER);
    untilText("#stand", "1 passage");
    assertTrue(
        browser
            .findElement(By.cssSelector(".stukken a.gekozen"))
            .getAttribute("aria-label")
            .startsWith("9-12 maanden"));
  }

  @Test
  void oneKeyEmptiesTheScreenAndBackDoesNotBringItBack() {
    type("gordijn" + Keys.ENTER);
    until(".kaart mark");
    press(Keys.F9);
    until(".begin");
    assertEquals("", browser.findElement(By.id("q")).getAttribute("value"));
    browser.navigate().back();
    assertTrue(browser.findElements(By.className("kaart")).isEmpty());
  }

  @Test
  void everyPageIsAccessibleInLightAndDark() {
    Matcher id = Pattern.compile("data-id=\"([^\"]+)\"").matcher(body("/?q=gordijn"));
    assertTrue(id.find());
    for (String scheme : List.of("light", "dark")) {
      emulate("screen", scheme);
      for (String path :
          List.of(
              "",
              "?q=gordijn",
              "?q=qzxqzx",
              "?soort=gedicht",
              "hulp",
              "werk/rust",
              "lees/" + id.group(1) + "?q=gordijn",
              "toon/" + id.group(1),
              "draad/" + id.group(1))) {
        browser.get(pen.server.address() + path);
        List<Rule> violations =
            new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze(browser)
                .getViolations();
        assertEquals(
            List.of(),
            violations.stream().map(rule -> rule.getId() + " " + rule.getNodes()).toList(),
            path + " " + scheme);
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
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", false));
    try {
      for (String path : List.of("", "?q=gordijn", "werk/rust", "hulp")) {
        browser.get(pen.server.address() + path);
        assertTrue(
            Boolean.TRUE.equals(
                browser.executeScript(
                    "return document.documentElement.scrollWidth <= window.innerWidth")),
            path);
      }
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  @Test
  void printLeavesOutWhatIsForTheScreen() {
    browser.get(pen.server.address() + "?q=gordijn");
    emulate("print", "light");
    assertFalse(browser.findElement(By.className("kop")).isDisplayed());
    assertTrue(browser.findElement(By.cssSelector(".kaart .plaats")).isDisplayed());
  }

  @Test
  void notOneRequestLeavesTheMachine() {
    type("gordijn" + Keys.ENTER);
    until(".kaart mark");
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
    ChromeDriver other = browser(profile);
    try {
      other.get(pen.server.address());
      other.findElement(By.id("q")).sendKeys("gordijnzeer" + Keys.ENTER);
      new WebDriverWait(other, Duration.ofSeconds(20))
          .until(driver -> !driver.findElements(By.id("stand")).isEmpty());
    } finally {
      other.quit();
    }
    Path history = profile.resolve("Default").resolve("History");
    assertTrue(Files.isRegularFile(history), "no history was kept at all");
    String bytes = Files.readString(history, StandardCharsets.ISO_8859_1);
    assertTrue(bytes.contains("127.0.0.1"), "the visit itself is not there");
    assertFalse(bytes.contains("gordijnzeer"));
  }
}
