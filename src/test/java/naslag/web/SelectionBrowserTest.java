package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A selection is not lost by one click. */
class SelectionBrowserTest extends InBrowser {
  /** Both passages, and one that is not in these texts. */
  @BeforeEach
  void aSelection() {
    browser.visit("");
    browser.ready();
    browser.executeScript("localStorage.clear()");
    browser.visit("?q=slaapt+wiegen+gordijn+beweging");
    browser.until(".hit");
    browser.ready();
    browser.executeScript(
        "const ids = [...document.querySelectorAll('.hit')].map((card) => card.dataset.id);"
            + "ids.splice(1, 0, 'weg/is/weg');"
            + "localStorage.setItem('naslag-selectie', JSON.stringify({ naam: 'Vorming', ids }))");
    browser.visit("selectie");
    browser.untilText("h1", "Vorming");
    browser.ready();
  }

  private static String kept() {
    return String.valueOf(browser.executeScript("return localStorage.getItem('naslag-selectie')"));
  }

  @Test
  void whatWasEmptiedCanBePutBack() {
    String before = kept();
    browser.click("[data-selectie=leeg]");
    browser.untilText(".selectie .nota", "Leeggemaakt.");
    assertEquals("null", kept());
    browser.assertAccessible("leeggemaakt");
    browser.click("[data-selectie=terug]");
    browser.untilText("h1", "Vorming");
    assertEquals(before, kept());
  }

  @Test
  void afterTheScreenIsEmptiedNothingCanBePutBack() {
    browser.click("[data-selectie=leeg]");
    browser.untilText(".selectie .nota", "Leeggemaakt.");
    browser.press(Keys.F9);
    browser.until(".begin");
    browser.click("#selectielink");
    browser.untilText(".leeg", "Je selectie is leeg.");
    assertEquals(0, browser.count("[data-selectie=terug]"));
  }

  @Test
  void aFileThatReplacesASelectionGivesItBack() throws IOException {
    String before = kept();
    Path file = directory.resolve("ander.json");
    Files.writeString(
        file,
        "{\"naslag\":\"selectie\",\"naam\":\"Ander\",\"stukken\":[{\"id\":\"niet/hier/x\"}]}");
    browser.one("#selectiebestand").sendKeys(file.toString());
    browser.untilText("h1", "Ander");
    browser.untilText(".selectie .nota", "in de plaats van je vorige selectie");
    browser.click("[data-selectie=terug]");
    browser.untilText("h1", "Vorming");
    assertEquals(before, kept());
  }

  @Test
  void aPassageThatIsNotInTheTextsStaysUntilItIsTakenOut() {
    browser.click("li:nth-child(2) [data-orde=op]");
    browser.untilText("#melding", "Nu op plaats 1 van 2");
    assertTrue(kept().contains("weg/is/weg"), kept());
    browser.click("[data-selectie=weg]");
    browser.untilText(".selectie .nota", "Uit je selectie gehaald.");
    assertFalse(kept().contains("weg/is/weg"), kept());
    assertEquals(2, browser.count(".stukken-lijst > li"));
  }

  @Test
  void aSelectionOfNothingThatIsHereIsNotCalledEmpty() {
    browser.click("[data-orde=weg]");
    browser.click("[data-orde=weg]");
    browser.untilText(".selectie", "niet (meer) in deze teksten");
    browser.untilHolds("document.querySelector('.stukken-lijst') === null");
    assertFalse(browser.text(".selectie").contains("Je selectie is leeg"));
    browser.click("[data-selectie=weg]");
    browser.untilText(".selectie", "Je selectie is leeg");
  }

  /** A message that replaces another is there as long as any. */
  @Test
  void aSecondMessageIsNotCutShortByTheFirst() {
    browser.executeScript(
        "window.told = []; new MutationObserver(() =>"
            + " told.push([document.getElementById('melding').textContent, performance.now()]))"
            + ".observe(document.getElementById('melding'), { childList: true })");
    browser.click("li:nth-child(2) [data-orde=op]");
    browser.untilText("#melding", "Nu op plaats 1");
    browser.untilHolds("performance.now() - told[0][1] > 1000");
    browser.click("li:nth-child(1) [data-orde=neer]");
    browser.untilText("#melding", "Nu op plaats 2");
    browser.untilHolds("document.getElementById('melding').textContent === ''");
    Object shown =
        browser.executeScript(
            "return told.at(-1)[1] - told.find((t) => t[0].includes('plaats 2'))[1]");
    assertTrue(((Number) shown).doubleValue() > 3_900, "ms: " + shown);
  }
}
