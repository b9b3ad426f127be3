package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import naslag.Eventually;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What is shown or printed for a parent, a class or a colleague. */
class SheetsBrowserTest extends InBrowser {
  private static final String CLOSED =
      "Lees eerst zelf: dit gaat over geweld Bram heeft een klaproos op zijn arm. Niemand weet van"
          + " wie.";

  @BeforeAll
  static void write() throws Exception {
    pen.write("melk.md", Files.readString(Path.of("src/test/resources/naslag/web/melk.md")));
    Eventually.until(() -> pen.search("mirjam").body().contains("Mirjam belt"));
  }

  private static void open(String words, String kind) {
    browser.visit("");
    browser.ask(words);
    browser.click(".lees a[href^='/" + kind + "/']");
  }

  /** The passage that a question opens. */
  private static String id(String words) throws Exception {
    return pen.search(words).body().replaceAll("(?s).*data-bewaar=\"([^\"]+)\".*", "$1");
  }

  /** The text of each page that the printer gives, and its width in points. */
  private static List<String> printed(int width) throws Exception {
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    Object pdf =
        browser.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data");
    try (PDDocument pages = Loader.loadPDF(Base64.getDecoder().decode(String.valueOf(pdf)))) {
      assertEquals(width, Math.round(pages.getPage(0).getMediaBox().getWidth()));
      return List.of(new PDFTextStripper().getText(pages).strip().split("(?=Hoe het verdergaat)"));
    }
  }

  @Test
  void aLeafletIsA5WithItsContactAndItsSourceOnce() throws Exception {
    open("zieke melk bestaat", "folder");
    browser.until(".folder .vel");
    browser.one("#contact").sendKeys("An, 03 555 12 34");
    browser.assertAccessible("folder");
    String text = printed(420).getFirst().replaceAll("\\s+", " ");
    assertTrue(text.contains("Je kunt terecht bij An, 03 555 12 34"), text);
    assertTrue(text.contains("nagelezen · feiten nagekeken op 29 november 2026."), text);
    assertEquals(1, text.split("geschreven voor Naslag", -1).length - 1, text);
  }

  @Test
  void whatHoldsInTheOtherCountryOnlyIsFoldedAndOpensByItsButton() {
    browser.visit("");
    browser.click("[name=land][value=be]");
    browser.ask("zieke melk bestaat");
    browser.until(".lees .vouw");
    String text = browser.text(".lees .tekst");
    assertTrue(text.contains("kraamzorg (in Vlaanderen niet)"), text);
    assertFalse(text.contains("huisartsenpost") || text.contains("gratis"), text);
    browser.click(".lees .vouw.nl");
    browser.untilText(".lees .land.open", "de huisartsenpost");
    browser.assertAccessible("ingeklapt");
    browser.press(Keys.F9);
    browser.until(".begin");
    assertTrue(
        browser.holds("!document.documentElement.dataset.land && localStorage.length === 0"));
  }

  @Test
  void anExampleIsForHelpersAndGoesOnNoLeaflet() throws Exception {
    browser.visit("selectie/folder?id=" + id("mirjam"));
    browser.untilText(".folder .nota", "een voorbeeld is voor hulpverleners");
    assertFalse(browser.text("#hoofd").contains("U hoeft niet"));
  }

  @Test
  void whatIsForHelpersOffersNoLeaflet() throws Exception {
    pen.write("melden.md", "# Melden\n\n<!-- voor: hulpverleners -->\n\nNoteer de paardebloem.\n");
    Eventually.until(() -> pen.search("paardebloem").body().contains("data-bewaar"));
    String page = pen.search("paardebloem").body();
    assertTrue(page.contains("/toon/melden/") && !page.contains("/folder/melden/"), page);
  }

  @Test
  void aLeafletThatNobodyNamedHasNoNameOfOurs() throws Exception {
    String leaflet =
        pen.get("/selectie/folder?id=" + id("wiegen") + "&id=" + id("zieke melk bestaat")).body();
    assertEquals(2, leaflet.split("<h1>", -1).length - 1, leaflet);
    assertFalse(leaflet.contains("Mijn selectie"), leaflet);
  }

  @Test
  void aWorksheetEndsWhereTheAuthorStopsTheStory() throws Exception {
    open("mirjam lev", "werkblad");
    browser.until(".werkblaadjes");
    browser.assertAccessible("werkblad");
    List<String> sheets = printed(595);
    assertEquals(2, sheets.size(), sheets.toString());
    assertTrue(sheets.get(0).contains("2. Wat zeg je?"), sheets.get(0));
    assertFalse(sheets.get(0).contains("U hoeft niet"), sheets.get(0));
    assertTrue(sheets.get(1).contains("U hoeft niet"), sheets.get(1));
    assertTrue(sheets.get(1).contains("Zieke melk bestaat niet"), sheets.get(1));
  }

  /** Who opens a passage sees others beside it, and may not want to read those. */
  @Test
  void whatIsHardToReadIsClosedBesideAnotherPassageAndInAThread() throws Exception {
    pen.write(
        "hard.md",
        """
        # Een harde tekst

        ## Klaproos

        Een klaproos op de arm laat je zien aan een arts.

        > [!voorbeeld] De arm van Bram
        > kind: Bram
        > leeftijd: 4 maanden
        > gevoelig: geweld
        >
        > Bram heeft een klaproos op zijn arm. Niemand weet van wie.
        """);
    Eventually.until(() -> pen.search("klaproos arts").body().contains("/naast/hard/"));
    String beside = pen.get("/naast/" + id("klaproos arts")).body();
    assertEquals(List.of(CLOSED), Jsoup.parse(beside).select("details.gevoelig").eachText());
    String example = beside.replaceAll("(?s).*data-bewaar=\"([^\"]+)\".*", "$1");
    String thread = pen.get("/draad/" + example).body();
    assertTrue(Jsoup.parse(thread).select("details.gevoelig").eachText().contains(CLOSED), thread);
  }

  @Test
  void theoryAndExampleFitOnOneSheet() throws Exception {
    browser.visit("");
    browser.ask("zieke melk bestaat");
    browser.click(".paar a");
    browser.until(".zij-aan-zij");
    assertTrue(printed(842).getFirst().contains("Mirjam belt"));
  }

  @Test
  void whoLooksAlongSeesNoLabelsOfOursAndCanReadLarger() {
    open("mirjam lev", "toon");
    browser.until(".alleen");
    String text = browser.text("body");
    assertFalse(text.contains("Naslag") || text.contains("Zo kun je het zeggen"), text);
    String size = "parseFloat(getComputedStyle(document.querySelector('.alleen .tekst')).fontSize)";
    Object before = browser.executeScript("return " + size);
    browser.click("[data-letter='1']");
    browser.untilHolds(size + " > arguments[0]", before);
    browser.click("a.terug");
    browser.until(".hit");
  }
}
