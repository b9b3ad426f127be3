package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser of Debian's, and what a hand and an eye do with it. */
public final class Chromium extends ChromeDriver {
  private static final Path BINARY = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String address;

  private Chromium(ChromeOptions options, String address) {
    super(
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(), options);
    this.address = address;
  }

  /** Skips the tests where there is none. */
  public static void assumeThere() {
    assumeTrue(
        Files.isExecutable(BINARY) && Files.isExecutable(DRIVER),
        "skipped: no chromium and chromium-driver here (Debian's packages of that name)");
  }

  /**
   * Starts one.
   *
   * @param profile a directory of its own
   * @param address of the page, with a slash at its end
   */
  public static Chromium open(Path profile, String address) {
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable("performance", Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BINARY.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=1280,900",
        "--user-data-dir=" + profile);
    options.setCapability("goog:loggingPrefs", logging);
    return new Chromium(options, address);
  }

  /** Opens a page, by its address from the root without its slash. */
  public void visit(String path) {
    // By way of nothing: the same address again would be a reload, which keeps the search.
    get("about:blank");
    get(address + path);
  }

  public void emulate(String media, String scheme) {
    executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  public void wide(int pixels) {
    screen(pixels, 740);
  }

  void screen(int width, int height) {
    executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  public void usualWidth() {
    executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  /** Whether an expression of the page holds. */
  public boolean holds(String expression, Object... arguments) {
    return Boolean.TRUE.equals(executeScript("return " + expression, arguments));
  }

  public void untilHolds(String expression, Object... arguments) {
    new WebDriverWait(this, PATIENCE).until(driver -> holds(expression, arguments));
  }

  public void until(String selector) {
    untilHolds("document.querySelector(arguments[0]) !== null", selector);
  }

  public void untilText(String selector, String text) {
    untilHolds(
        "document.querySelector(arguments[0])?.textContent.includes(arguments[1]) === true",
        selector,
        text);
  }

  /** A page that was asked for may still be on its way; what has the focus changes with it. */
  void untilFocus(String selector) {
    untilHolds("document.activeElement.matches(arguments[0])", selector);
  }

  public WebElement one(String selector) {
    return findElement(By.cssSelector(selector));
  }

  public String text(String selector) {
    return one(selector).getText();
  }

  /** What a field holds. */
  String value(String selector) {
    return String.valueOf(one(selector).getAttribute("value"));
  }

  public int count(String selector) {
    return findElements(By.cssSelector(selector)).size();
  }

  /** Types a question and asks it. */
  void ask(String words) {
    type(words + Keys.ENTER);
  }

  public void click(String selector) {
    until(selector);
    ready();
    one(selector).click();
  }

  public void type(CharSequence keys) {
    ready();
    one("#q").sendKeys(keys);
  }

  /** Types other words in the place of those that are there. */
  public void retype(CharSequence keys) {
    one("#q").clear();
    type(keys);
  }

  /**
   * Keys as a hand gives them: to whatever has the focus, once the page and its script are ready.
   */
  public void press(CharSequence keys) {
    ready();
    new Actions(this).sendKeys(keys).perform();
  }

  /**
   * A first document is there before its deferred scripts listen; an answer on its way may take the
   * focus.
   */
  public void ready() {
    untilHolds(
        "document.readyState === 'complete' && history.state !== null"
            + " && document.querySelector('[aria-busy=true]') === null");
  }

  /** No violation of WCAG 2.2 AA that axe-core knows. */
  public void assertAccessible(String what) {
    List<Rule> violations =
        new AxeBuilder()
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze(this)
            .getViolations();
    assertEquals(
        List.of(),
        violations.stream().map(rule -> rule.getId() + " " + rule.getNodes()).toList(),
        what);
  }
}
