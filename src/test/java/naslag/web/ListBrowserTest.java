package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import naslag.Eventually;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The list of hits and the passage beside it. */
class ListBrowserTest extends InBrowser {
  private static final int SECTIONS = 14;

  /** Longer than the two lines of a hit, and than the screen when it is open. */
  @BeforeAll
  static void manyHits() throws Exception {
    StringBuilder work = new StringBuilder("# Een lang werk over de nacht\n");
    for (int i = 1; i <= SECTIONS; i++) {
      work.append("\n## Deel ").append(i).append(" van de lange nacht\n\n");
      work.append("De maanlamp brandt zacht in de kamer van het kind. ".repeat(i == 3 ? 60 : 4));
      work.append("\n\n> [!voorbeeld] Kind ").append(i).append(" wordt wakker\n");
      work.append("> kind: Wies\n> leeftijd: 9 maanden\n> begeleider: vroedvrouw\n>\n> ");
      work.append("Wies ziet de maanlamp en slaapt weer in. ".repeat(5)).append("\n");
    }
    pen.write("nacht.md", work.toString());
    Eventually.until(() -> pen.search("maanlamp").body().contains("Volgende passages"));
  }

  @BeforeEach
  void home() {
    browser.usualWidth();
    browser.visit("");
  }

  private static String openTitle() {
    return browser.text(".lees .kaart h2");
  }

  private static long hitsInView() {
    return (Long)
        browser.executeScript(
            "return [...document.querySelectorAll('.hit')].filter((hit) => {"
                + " const at = hit.getBoundingClientRect();"
                + " const list = document.querySelector('.lijst').getBoundingClientRect();"
                + " return at.height > 60 && at.top >= 0 && at.bottom <= innerHeight"
                + " && at.bottom <= Math.max(list.bottom, at.bottom * (innerWidth < 1024)); }).length");
  }

  @Test
  void theFirstHitIsOpenAndArrowsOpenTheNext() {
    browser.ask("maanlamp");
    browser.until(".lees .kaart mark");
    assertEquals(1, browser.count(".hit [aria-current=true]"));
    assertEquals(browser.text(".hit h2"), openTitle());
    browser.press(Keys.ARROW_DOWN);
    browser.untilFocus(".hit:nth-child(1) a");
    browser.press(Keys.ARROW_DOWN);
    browser.untilFocus(".hit:nth-child(2) a");
    browser.untilHolds(
        "document.querySelector('.lees .kaart').dataset.id"
            + " === document.querySelector('.hit:nth-child(2)').dataset.id");
    browser.untilFocus(".hit:nth-child(2) a");
    browser.press(Keys.ARROW_UP);
    browser.press(Keys.ARROW_UP);
    browser.untilFocus("#q");
  }

  @Test
  void enterReadsOnInTheWorkAndBackFindsTheSameHitAndScroll() {
    browser.wide(1280);
    browser.ask("maanlamp");
    browser.until(".lees .kaart mark");
    for (int i = 0; i < 9; i++) {
      browser.press(Keys.ARROW_DOWN);
    }
    browser.untilFocus(".hit:nth-child(9) a");
    browser.ready();
    String open = openTitle();
    browser.untilHolds("document.querySelector('.lijst').scrollTop > 0");
    Object scrolled = browser.executeScript("return document.querySelector('.lijst').scrollTop");
    for (Runnable back :
        new Runnable[] {() -> browser.press(Keys.ESCAPE), () -> browser.navigate().back()}) {
      browser.press(Keys.ENTER);
      browser.until(".lezen .hier mark");
      browser.ready();
      back.run();
      browser.untilFocus(".hit:nth-child(9) a");
      assertEquals(open, openTitle());
      // Hits below the screen come a frame after the focus.
      browser.untilHolds("document.querySelector('.lijst').scrollTop === arguments[0]", scrolled);
    }
    browser.navigate().refresh();
    browser.until(".lees .kaart mark");
    browser.untilHolds("document.querySelector('.lijst').scrollTop === arguments[0]", scrolled);
    assertEquals(open, openTitle());
  }

  @Test
  void aNarrowScreenShowsTheListAndATapOpens() {
    browser.wide(390);
    browser.ask("maanlamp");
    browser.until(".hit");
    browser.ready();
    assertFalse(browser.one(".lees").isDisplayed());
    browser.executeScript("document.querySelector('.hit:nth-child(8)').scrollIntoView()");
    browser.executeScript("window.scrollBy(0, -200)");
    browser.untilHolds(
        "history.state.rol !== undefined && history.state.rol[0] === window.scrollY");
    Object scrolled = browser.executeScript("return window.scrollY");
    browser.click(".hit:nth-child(8) a");
    browser.until(".lees .kaart mark");
    browser.untilHolds("document.querySelector('.lijst').offsetParent === null");
    assertTrue(browser.one(".naar-lijst").isDisplayed());
    browser.navigate().back();
    browser.untilHolds("document.querySelector('.lijst').offsetParent !== null");
    browser.untilFocus(".hit:nth-child(8) a");
    assertEquals(scrolled, browser.executeScript("return window.scrollY"));
    browser.click(".hit:nth-child(8) a");
    browser.until(".naar-lijst");
    browser.ready();
    browser.press(Keys.ESCAPE);
    browser.untilHolds("document.querySelector('.naar-lijst') === null");
  }

  @Test
  void severalHitsAreInView() {
    browser.screen(1280, 800);
    browser.ask("maanlamp");
    browser.until(".lees .kaart mark");
    assertTrue(hitsInView() >= 5, "wide: " + hitsInView());
    browser.screen(390, 844);
    assertTrue(hitsInView() >= 3, "narrow: " + hitsInView());
  }

  @Test
  void whatWasReadAndWhatNoTextHasStandAboveTheListWithoutScrolling() {
    for (int width : new int[] {1280, 1024, 390}) {
      browser.screen(width, 844);
      browser.visit("");
      browser.ask("maanlamp 9 maanden qwertyx");
      browser.untilText(".boven", "9 maanden");
      browser.untilText(".boven .nota", "het dichtst in de buurt");
      String room = "(e => e.scrollHeight <= e.clientHeight)(document.querySelector('.boven'))";
      assertTrue(browser.holds(room), width + ": " + browser.text(".boven"));
    }
  }

  @Test
  void theWayBackFromACorrectionIsInViewHoweverMuchIsSaid() {
    browser.screen(390, 844);
    browser.ask("maanlamp zacht wakker kindd kamerr");
    browser.untilText(".boven .nota", "toch zoeken op");
    assertTrue(
        browser.holds(
            "document.querySelector('.boven .nota a').getClientRects()[0].bottom"
                + " <= document.querySelector('.boven').getBoundingClientRect().bottom"));
  }

  /** A font that comes late is not used before the next page, and this page stays. */
  @Test
  void theLettersOfAQuoteAreThereBeforeTheFirstQuote() {
    browser.untilHolds("[...document.fonts].every((font) => font.status === 'loaded')");
    browser.ask("wies wakker");
    browser.until(".hit");
    assertTrue(browser.holds("document.fonts.check('italic 20px Lees')"));
  }

  /**
   * With a processor six times as slow, and a notice of a correction that is longer than its room.
   */
  @Test
  void nothingButTheOrderOfHitsShiftsWhileSomebodyTypes() {
    for (int width : new int[] {1280, 390}) {
      browser.screen(width, 844);
      browser.visit("");
      browser.ready();
      browser.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", 6));
      try {
        browser.executeScript(
            """
            window.shifts = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                for (const { node, previousRect, currentRect } of entry.sources) {
                  // A hit may change places; below a text stands why it was found.
                  if (entry.hadRecentInput || !node) continue;
                  if (node.parentElement?.closest(".hits, .lees")) continue;
                  window.shifts.push((node.className || node.nodeName) + " from "
                    + previousRect.y + " to " + currentRect.y);
                }
              }
            }).observe({ type: "layout-shift" });
            """);
        for (String key : "maanlamp wies 9 maanden".split("")) {
          browser.type(key);
        }
        browser.type(" brandt zacht kaamer slaapt weer in het lange werk over de nacht");
        browser.untilText(".nota", "Gezocht op");
        browser.ready();
        assertEquals(List.of(), browser.executeScript("return window.shifts"), "at " + width);
      } finally {
        browser.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", 1));
      }
    }
  }

  /** At 400% a screen of 1280 by 800 has 320 by 200 pixels of CSS. */
  @Test
  void atFourHundredPercentNothingScrollsSidewaysAndTheHeaderGivesWay() {
    browser.screen(320, 200);
    for (String path : new String[] {"", "?q=maanlamp", "werk/nacht", "selectie", "hulp"}) {
      browser.visit(path);
      browser.ready();
      assertTrue(browser.holds("document.documentElement.scrollWidth <= 320"), path);
      browser.executeScript("window.scrollTo(0, 150)");
      assertTrue(
          browser.holds("document.querySelector('.kop').getBoundingClientRect().bottom <= 60"),
          path);
    }
  }

  @Test
  void inForcedColoursTheAgeThatIsAskedIsTold() {
    List<Map<String, String>> forced = List.of(Map.of("name", "forced-colors", "value", "active"));
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", forced));
    browser.ask("maanlamp 9 maanden");
    browser.until(".staven .gevraagd");
    String fill = "getComputedStyle(document.querySelector('.staven a%s rect')).fill";
    String other = fill.formatted(":not(.gevraagd)");
    assertTrue(browser.holds(fill.formatted(".gevraagd") + " !== " + other));
    browser.emulate("screen", "light");
  }

  @Test
  void hitsOfOneSectionStandTogether() {
    browser.ask("maanlamp kind");
    browser.until(".lees .kaart mark");
    assertTrue(
        browser.holds(
            "[...document.querySelectorAll('.hit.vervolg')].length > 0"
                + " && !document.querySelector('.hit').classList.contains('vervolg')"));
  }

  @Test
  void theContentsOfAWorkTellWhichSectionIsBeingRead() {
    for (int width : new int[] {1280, 390}) {
      browser.wide(width);
      browser.visit("werk/nacht");
      if (width == 1280) {
        browser.untilText(".inhoud [aria-current=location]", "Deel 1 van");
        browser.assertAccessible("inhoud");
      }
      browser.executeScript("document.querySelectorAll('.werk h2')[8].scrollIntoView()");
      browser.untilText(".inhoud [aria-current]", "Deel 9 van");
      assertEquals(1, browser.count(".inhoud [aria-current]"));
    }
  }
}
