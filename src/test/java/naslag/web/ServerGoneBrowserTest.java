package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page in a browser when the program behind it stops, and when it is back. */
class ServerGoneBrowserTest extends InBrowser {
  private NaslagServer server;

  /** Results of "gordijn" on the screen. */
  @BeforeEach
  void results() throws IOException {
    pen.server.close();
    server = NaslagServer.start(pen.live, pen.server.port(), false, Optional.empty());
    browser.visit("");
    browser.ready();
    browser.executeScript(
        "sessionStorage.clear(); window.uncaught = [];"
            + "window.addEventListener('unhandledrejection', (e) => uncaught.push(e.reason + ''));");
    browser.ask("gordijn");
    browser.until(".kaart mark");
    browser.ready();
  }

  @AfterEach
  void nothingIsLeftToTheBrowser() {
    server.close();
    assertEquals("[]", browser.executeScript("return JSON.stringify(window.uncaught || [])"));
  }

  private static void openSelection() {
    if (browser.count("[data-bewaar][aria-pressed=true]") == 0) {
      browser.click("[data-bewaar]");
    }
    browser.click("#selectielink");
    browser.until(".stukken-lijst");
  }

  private void startAgain() throws IOException {
    server = NaslagServer.start(pen.live, pen.server.port(), false, Optional.empty());
  }

  private static boolean isEmptied() {
    return browser.holds(
        "document.getElementById('hoofd').childElementCount === 0"
            + " && document.getElementById('q').value === ''"
            + " && document.getElementById('velden').childElementCount === 0"
            + " && document.activeElement.id === 'q'");
  }

  @Test
  void oneKeyEmptiesTheScreenWhenTheServerIsGone() throws IOException {
    browser.click(".filters summary");
    browser.click(".filters a[href*='soort=voorbeeld']");
    browser.until(".gekozen-filters");
    server.close();
    browser.press(Keys.F9);
    assertTrue(isEmptied());
    browser.untilText("#gestopt", "Naslag is gestopt");
    assertFalse(browser.text("#gestopt").contains("wat je typte"));
    browser.navigate().back();
    browser.untilText("#gestopt", "Naslag is gestopt");
    assertFalse(browser.getPageSource().contains("gordijn"));
    startAgain();
    browser.untilText("h1", "Waar gaat het over?");
    browser.untilHolds("document.getElementById('gestopt').textContent === ''");
  }

  @Test
  void oneKeyEmptiesTheScreenBeforeTheServerAnswers() {
    browser.executeScript("window.fetch = () => new Promise(() => {})");
    browser.press(Keys.F9);
    assertTrue(isEmptied());
  }

  @Test
  void theButtonEmptiesTheSelectionViewToo() {
    openSelection();
    browser.ready();
    browser.executeScript("window.fetch = () => new Promise(() => {})");
    browser.one("#wis").click();
    assertTrue(isEmptied());
  }

  @Test
  void whatWasTypedIsNotBroughtBackByUndo() {
    browser.press(Keys.F9);
    browser.until(".begin");
    browser.one("#q").sendKeys(Keys.chord(Keys.CONTROL, "z"));
    assertEquals("", browser.value("#q"));
  }

  @Test
  void aServerThatIsGoneIsSaidUntilItIsBackAndThenTheQuestionIsAsked() throws IOException {
    server.close();
    browser.ask(" lamp");
    browser.untilText("#gestopt", "wat je typte, blijft staan");
    browser.untilText("#gestopt", "hoort bij je vorige vraag");
    assertTrue(browser.holds("document.querySelector('#hoofd.oud .kaart') !== null"));
    assertEquals("gordijn lamp", browser.value("#q"));
    browser.assertAccessible("gestopt");
    // It stays, whatever else is said and done meanwhile.
    browser.click("[data-bewaar]");
    browser.untilText("#melding", "Bewaard");
    browser.untilHolds("document.getElementById('melding').textContent === ''");
    assertTrue(browser.text("#gestopt").startsWith("Naslag is gestopt"));
    startAgain();
    browser.untilHolds("document.getElementById('gestopt').textContent === ''");
    browser.untilHolds(
        "[...document.querySelectorAll('.kaart mark')].some((mark) => mark.textContent === 'lamp')");
    assertTrue(browser.holds("document.querySelector('.oud') === null"));
  }

  @Test
  void aPassageThatCouldNotBeOpenedOpensWhenTheServerIsBack() throws IOException {
    server.close();
    browser.one(".lees a.titel").click();
    browser.untilText("#gestopt", "Naslag is gestopt");
    startAgain();
    browser.until(".lezen .hier mark");
  }

  @Test
  void copyingAndTakingAlongTellTheRightCause() {
    browser.click("[data-bewaar]");
    server.close();
    browser.click("[data-kopie]");
    browser.untilText("#melding", "Kopiëren lukte niet: Naslag is gestopt.");
    assertTrue(browser.holds("document.querySelector('.oud') === null"));
    browser.untilText("#gestopt", "Naslag is gestopt");
  }

  @Test
  void takingASelectionAlongTellsTheRightCause() {
    openSelection();
    server.close();
    browser.click("[data-selectie=markdown]");
    browser.untilText("#melding", "Meenemen lukte niet: Naslag is gestopt.");
  }
}
