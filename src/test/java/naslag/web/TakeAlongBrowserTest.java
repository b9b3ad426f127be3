package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import naslag.Eventually;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.print.PrintOptions;

/** What a person does with what was found: follow it, read on, cite it, keep it, print it. */
class TakeAlongBrowserTest extends InBrowser {
  @BeforeAll
  static void openSecond() throws Exception {
    pen.write("slapen.md", Files.readString(Path.of("src/test/resources/naslag/web/slapen.md")));
    Eventually.until(() -> pen.search("noortje").body().contains("Noortje luistert"));
    for (String name : List.of("clipboard-read", "clipboard-write")) {
      browser.executeCdpCommand(
          "Browser.setPermission",
          Map.of("permission", Map.of("name", name), "setting", "granted"));
    }
  }

  @BeforeEach
  void home() {
    browser.emulate("screen", "light");
    browser.visit("");
    browser.ready();
    browser.executeScript("sessionStorage.clear()");
    browser.visit("");
  }

  private static List<String> titles(String selector) {
    return browser.findElements(By.cssSelector(selector)).stream()
        .map(WebElement::getText)
        .toList();
  }

  @Test
  void theExampleOfAnExplanationIsOneClickAway() {
    browser.ask("lied helpt");
    browser.untilText(".paar", "Noortje luistert");
    browser.click(".paar a");
    browser.untilText(".zij-aan-zij section:nth-child(2) h2", "Noortje luistert");
    assertTrue(
        browser.text(".zij-aan-zij section:nth-child(2) .soort").contains("in de tekst genoemd"));
    browser.press(Keys.ESCAPE);
    browser.until("#stand");
  }

  @Test
  void theThreadOfAChildIsOneClickAway() {
    browser.ask("hoofd neer");
    browser.click("a[href^='/draad/']");
    browser.untilText("h1", "De draad van Noortje");
    assertEquals(
        List.of("Besproken in de uitleg", "Het voorbeeld", "Wat later volgt"), titles(".rol"));
  }

  @Test
  void aReferenceLeadsWithinAWorkAndToAnotherAndBackLeadsBack() {
    browser.visit("werk/slapen");
    browser.ready();
    browser.click(".stuk a[href='#s2']");
    browser.untilFocus("#s2");
    browser.navigate().back();
    browser.untilHolds("document.activeElement.id !== 's2'");
    browser.click(".stuk a[href^='/werk/rust']");
    browser.untilText(".werk h1", "Rust");
    browser.untilFocus("#h-wiegen");
    assertEquals(pen.server.address(), browser.getCurrentUrl());
    browser.press(Keys.ESCAPE);
    browser.untilText(".werk h1", "Slapen");
  }

  @Test
  void keysLeadFromHitToHitInAWork() {
    browser.ask("noortje lied");
    browser.click(".lees a.titel");
    browser.until(".treffers");
    browser.untilFocus(".stuk.hier");
    int hits = browser.count(".treffers a");
    assertTrue(hits > 1, "hits " + hits);
    for (int i = 0; i < hits; i++) {
      browser.press("p");
    }
    String first = browser.one(".treffers a").getAttribute("href");
    browser.untilHolds("'#' + document.activeElement.id === new URL(arguments[0]).hash", first);
    browser.press("n");
    browser.untilHolds("'#' + document.activeElement.id !== new URL(arguments[0]).hash", first);
  }

  @Test
  void resultsDoNotVanishWhileAWordIsTyped() {
    browser.type("noor");
    browser.until(".hit");
    browser.executeScript(
        "window.gone = 0; new MutationObserver(() => {"
            + " if (!document.querySelector('.hit')) window.gone++;"
            + "}).observe(document.getElementById('hoofd'), { childList: true, subtree: true })");
    for (String key : List.of("t", "j", "e", " ", "q", "z", "q")) {
      browser.type(key);
    }
    browser.ready();
    assertTrue(browser.holds("window.gone === 0 && document.querySelector('.hit') !== null"));
  }

  @Test
  void aLateAnswerDoesNotReplaceALaterOne() {
    browser.ready();
    browser.executeScript(
        // An answer that can no longer be called off comes 900 ms later.
        "const fetched = window.fetch;"
            + "window.fetch = (url, how) => !String(url).startsWith('/hulp') ? fetched(url, how)"
            + "  : fetched(url, { headers: how.headers }).then((answer) => new Promise((done) =>"
            + "    setTimeout(() => { window.late = true; done(answer); }, 900)));");
    browser.executeScript("document.querySelector(\"a[href='/hulp']\").click()");
    browser.one("#q").sendKeys("gordijn" + Keys.ENTER);
    browser.until(".kaart mark");
    browser.untilHolds("window.late === true");
    assertTrue(browser.holds("document.querySelector('.hulp') === null"));
  }

  @Test
  void suggestionsNameChildrenAndHelpers() {
    browser.type("noort");
    browser.untilText(".ideeen", "Voorbeelden over Noortje");
    browser.retype("kinderbeg");
    browser.untilText(".ideeen", "Voorbeelden met kinderbegeleider");
  }

  @Test
  void aPassageIsCitedAndCopiedWithItsSource() {
    browser.ask("lied helpt");
    browser.click("a[href^='/citeer/']");
    browser.untilText("#citaat-tekst", "(Peeters, 2020, p. 7)");
    assertEquals("Peeters, A. (2020). Slapen in de crèche.", browser.text("#citaat-lijst"));
    browser.click("[data-kopieer='citaat-lijst']");
    browser.untilText("#melding", "Gekopieerd");
    assertEquals(
        "Peeters, A. (2020). Slapen in de crèche.",
        browser.executeAsyncScript("navigator.clipboard.readText().then(arguments[0])"));
    browser.press(Keys.ESCAPE);
    browser.click("[data-kopie]");
    browser.untilText("#melding", "met de bron erbij");
    Object html =
        browser.executeAsyncScript(
            "navigator.clipboard.read().then((all) => all[0].getType('text/html'))"
                + ".then((blob) => blob.text()).then(arguments[0])");
    String source = "<p>Bron: Peeters, A. (2020). <em>Slapen in de crèche</em>. Daaruit: p. 7.</p>";
    assertTrue(html.toString().contains(source), html.toString());
    assertTrue(html.toString().contains("Een lied helpt"), html.toString());
  }

  private static void keep(String words) {
    browser.visit("");
    browser.ask(words);
    browser.click("[data-bewaar]");
    browser.until("[data-bewaar][aria-pressed=true]");
  }

  @Test
  void aSelectionIsOrderedByHandAndKeptInTheTabWithoutWhatWasTyped() {
    keep("kruipt zelf");
    keep("lied helpt");
    browser.click("#selectielink");
    browser.until(".stukken-lijst");
    assertEquals(List.of("Noortje, een maand later", "Het begin"), titles(".stukken-lijst h2"));
    browser.one("#selectienaam").sendKeys("Vorming" + Keys.TAB);
    browser.one("li:nth-child(2) [data-orde=op]").sendKeys(Keys.ENTER);
    browser.untilText("#melding", "Nu op plaats 1 van 2");
    browser.untilFocus("[data-orde=op]");
    browser.visit("");
    browser.click("#selectielink");
    browser.until(".stukken-lijst");
    assertEquals("Noortje, een maand later", titles(".stukken-lijst h2").getLast());
    String stored = "JSON.stringify({...localStorage, ...sessionStorage})";
    String kept = (String) browser.executeScript("return " + stored);
    assertFalse(kept.matches(".*(lied helpt|kruipt|Vorming).*"), kept);
    assertTrue(browser.text(".literatuur").contains("Peeters, A. (2020)"));
    browser.assertAccessible("selectie");
    browser.click("[data-selectie=leeg]");
    browser.untilText("#selectietal", "0");
    assertTrue(browser.holds("sessionStorage.length === 0"));
  }

  @Test
  void aSelectionPrintsOnA4WithItsSourcesAndWithoutButtons() {
    keep("lied helpt");
    browser.click("#selectielink");
    browser.until(".stukken-lijst");
    browser.emulate("print", "light");
    assertFalse(browser.one(".balk").isDisplayed());
    assertFalse(browser.one(".daden").isDisplayed());
    assertTrue(browser.text(".kaart .plaats").contains("p. 7"));
    String pdf =
        new String(
            Base64.getDecoder().decode(browser.print(new PrintOptions()).getContent()),
            StandardCharsets.ISO_8859_1);
    assertTrue(pdf.startsWith("%PDF"));
  }

  /** What a page without its script can do. */
  @Test
  void withoutScriptEverythingImportantWorks() {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      browser.visit("");
      browser.one("#q").sendKeys("noortje" + Keys.ENTER);
      browser.until(".kaart mark");
      assertTrue(browser.getCurrentUrl().contains("q=noortje"));
      assertFalse(browser.one("#wis").isDisplayed());
      assertTrue(
          browser.findElements(By.cssSelector("button.met-script")).stream()
              .noneMatch(WebElement::isDisplayed));
      browser.one(".filters summary").click();
      browser.one(".filters a[href*='soort=voorbeeld']").click();
      browser.until(".gekozen-filters");
      browser.one(".lees a.titel").click();
      browser.until(".lezen .hier");
      browser.one(".hier a[href^='/citeer/']").click();
      browser.untilText("#citaat-tekst", "Peeters, 2020");
      browser.visit("?q=lied+helpt");
      browser.one(".paar a").click();
      browser.until(".zij-aan-zij");
      browser.visit("");
      browser.one("a[aria-label^='2-2,5 jaar']").click();
      browser.until(".kaart");
      browser.one("a[href='/hulp']").click();
      browser.until(".hulp");
      browser.visit("selectie");
      assertTrue(browser.one(".zonder-script").isDisplayed());
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }
}
