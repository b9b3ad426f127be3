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
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/** A selection is not lost by one click. */
class SelectionBrowserTest extends InBrowser {
  /** Both passages, and one that is not in these texts. */
  @BeforeEach
  void aSelection() {
    browser.visit("");
    browser.ready();
    browser.executeScript("sessionStorage.clear()");
    browser.visit("?q=slaapt+wiegen+gordijn+beweging");
    browser.until(".hit");
    browser.ready();
    browser.executeScript(
        "const ids = [...document.querySelectorAll('.hit')].map((card) => card.dataset.id);"
            + "ids.splice(1, 0, 'weg/is/weg');"
            + "sessionStorage.setItem('naslag-selectie', JSON.stringify([ids]))");
    browser.visit("selectie");
    browser.until(".stukken-lijst");
    browser.ready();
    browser.one("#selectienaam").sendKeys("Vorming" + Keys.TAB);
    browser.untilText("h1", "Vorming");
  }

  private static String kept() {
    return String.valueOf(
        browser.executeScript("return sessionStorage.getItem('naslag-selectie')"));
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
  void aNoteIsInTheFileWithTheWordsItIsAboutAndNowhereElse() throws IOException {
    WebElement note = browser.one("[data-noot]");
    String id = String.valueOf(note.getDomAttribute("data-noot"));
    note.sendKeys("Vraag dit aan An" + Keys.TAB);
    assertFalse(kept().contains("Vraag"), kept());
    browser.executeScript(
        "URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; });"
            + " return 'blob:x'; }; URL.revokeObjectURL = () => {}");
    browser.click("[data-selectie=bewaar]");
    browser.untilHolds("window.saved !== undefined");
    String saved = String.valueOf(browser.executeScript("return window.saved"));
    Path file = directory.resolve("bewaard.json");
    // The next edition of the text has the passage no more.
    Files.writeString(file, saved.replace(id, "weg/is/ook"));
    browser.press(Keys.F9);
    browser.until(".begin");
    assertTrue(browser.holds("sessionStorage.length + localStorage.length === 0"));
    browser.click("#selectielink");
    browser.until("#selectiebestand");
    browser.one("#selectiebestand").sendKeys(file.toString());
    browser.untilText("h1", "Vorming");
    browser.untilText(".vroeger", "Vraag dit aan An");
    assertFalse(browser.text(".vroeger blockquote").isBlank());
    assertTrue(saved.contains("\"id\": \"" + id) && saved.contains("\"citaat\": \""), saved);
  }

  @Test
  void selectionsStandBesideEachOther() {
    browser.click("[data-selectie=nieuw]");
    browser.untilText(".leeg", "Je selectie is leeg");
    browser.one("#selectienaam").sendKeys("Ander" + Keys.TAB);
    browser.untilText("#selectiekeuze", "Ander");
    browser.one("#selectiekeuze").sendKeys("Vorming" + Keys.TAB);
    browser.untilText("h1", "Vorming");
    assertEquals(2, browser.count(".stukken-lijst > li"));
    browser.assertAccessible("twee selecties");
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

  @Test
  void twoTabsKeepTheirOwnQuestionAndSelectionAndOneThatIsEmptiedLeavesNothingToReload() {
    String first = browser.getWindowHandle();
    String chosen = kept();
    browser.switchTo().newWindow(WindowType.TAB);
    try {
      browser.visit("");
      browser.ask("gordijn");
      browser.until(".lees .kaart");
      assertEquals("null", kept());
      browser.click("[data-bewaar]");
      browser.untilText("#selectietal", "1");
      browser.switchTo().window(first);
      browser.navigate().refresh();
      browser.until(".stukken-lijst");
      assertEquals(chosen, kept());
      browser.press(Keys.F9);
      browser.until(".begin");
      String second =
          browser.getWindowHandles().stream()
              .filter(h -> !h.equals(first))
              .findFirst()
              .orElseThrow();
      browser.switchTo().window(second);
      assertEquals("gordijn", browser.value("#q"));
      browser.untilText("#selectietal", "1");
      // Where it stood is forgotten by the server; what it holds itself, this tab alone can empty.
      browser.navigate().refresh();
      browser.until(".begin");
      assertEquals("", browser.value("#q"));
      browser.press(Keys.F9);
      browser.untilText("#selectietal", "0");
      assertEquals("null", kept());
    } finally {
      browser.close();
      browser.switchTo().window(first);
    }
  }
}
