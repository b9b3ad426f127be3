package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of markup as people and programs write them. */
class HtmlImportTest {
  @TempDir Path dir;
  private Markup markup;

  @BeforeEach
  void files() {
    markup = new Markup(dir);
  }

  private String read(String body) throws IOException {
    return markup.markdown(markup.page("stuk.html", body));
  }

  @Test
  void contentsRegisterAndRowsOfLinksAreLeftOut() throws IOException {
    String text =
        read(
            """
            <div><a href="vorige.html">Vorige</a> | <a href="volgende.html">Volgende</a></div>
            <h1>De tuin</h1>
            <ul><li><a href="#een">Zaaien</a></li><li><a href="#twee">Oogsten</a></li></ul>
            <h2 id="een">Zaaien<a class="headerlink" href="#een">¶</a></h2><p>In maart.</p>
            <h2 id="twee">Oogsten</h2><p>Lees ook <a href="#een">Zaaien</a>, want dat komt eerst.</p>
            <ul><li><a href="https://tuin.example/a">Een site</a></li><li><a href="https://tuin.example/b">Nog een</a></li></ul>
            <div class="index"><dl><dt>maart, <a href="#een">Zaaien</a></dt><dt>oogst, <a href="#twee">Oogsten</a></dt></dl></div>
            <p><a href="#top">Naar boven</a></p>
            """);
    assertFalse(text.contains("Vorige") || text.contains("boven") || text.contains("¶"), text);
    assertFalse(text.contains("maart, Zaaien"), text);
    assertEquals(1, text.split("Oogsten", -1).length - 1, text);
    assertTrue(text.contains("Lees ook Zaaien, want"), text);
    assertTrue(text.contains("[Een site](https://tuin.example/a)"), text);
  }

  @Test
  void smallDigitsKeepTheirHeight() throws IOException {
    String text =
        read(
            "<p>10<sup>6</sup> cellen op 2 m<sup>2</sup>, H<sub>2</sub>O, de 1<sup>e</sup> keer.</p>");
    assertTrue(text.contains("10⁶ cellen op 2 m², H₂O, de 1e keer."), text);
  }

  @Test
  void twoLineEndsPartParagraphsAndOneDoesNot() throws IOException {
    String text =
        read("<div>Een regel<br>en nog een.<br><br>Een alinea verder.<br> <br>En nog een.</div>");
    assertTrue(
        text.contains("Een regel  \nen nog een.\n\nEen alinea verder.\n\nEn nog een."), text);
  }

  @Test
  void aSpanAroundParagraphsHoldsThemApart() throws IOException {
    String text = read("<font><span><a name='x'><p>Een hond.</p><p>Een kat.</p></a></span></font>");
    assertTrue(text.contains("Een hond.\n\nEen kat."), text);
  }

  @Test
  void lettersOfAListAreKeptSinceTheTextPointsToThem() throws IOException {
    String text =
        read(
            "<ol type='a' start='2'><li><p>hooi</p></li><li>stro</li></ol><ol start='4'><li>mest</li></ol>");
    assertTrue(text.contains("- b. hooi\n- c. stro\n"), text);
    assertTrue(text.contains("4. mest"), text);
  }

  @Test
  void listsAndQuotesThatStandTogetherAreNotRefused() throws IOException {
    String text =
        read(
            "<ul><li>een</li></ul><div><ul><li>twee</li></ul></div>"
                + "<ol><li><blockquote><p>Zo zei ze.</p><p>En zo.</p></blockquote></li></ol>");
    assertTrue(text.contains("- een\n- twee\n"), text);
    assertTrue(text.contains("> Zo zei ze.") && text.contains("> En zo."), text);
  }

  @Test
  void aPictureIsSaidWhereItStandsAloneAndIsDescribed() throws IOException {
    String text =
        read(
            "<p><img src='a.png' alt='Een kind klimt op een hek'></p>"
                + "<p>Druk op <img src='knop.png' alt='de kleine groene knop'> en wacht.</p>"
                + "<p><img src='b.png' alt='knop.png'></p>");
    assertTrue(text.contains("Afbeelding: Een kind klimt op een hek"), text);
    assertFalse(text.contains("groene") || text.contains("knop.png"), text);
  }

  @Test
  void cellsOverSeveralRowsKeepTheColumns() throws IOException {
    String text =
        read(
            "<table><tr><th>wie</th><th>wat</th></tr><tr><td rowspan=2>Bet</td><td>ei<br>veer</td></tr>"
                + "<tr><td><p>kam</p><p>poot.</p><p>bek</p></td></tr></table>");
    assertTrue(text.contains("wie | wat\nBet | ei; veer\n| kam; poot. bek\n"), text);
  }

  @Test
  void quotesSoftHyphensAndHiddenWordsAreReadAsAReaderSeesThem() throws IOException {
    String text =
        read(
            "<p>Ze zei <q>kom</q>, en keek aan&shy;dach<b>tig&shy;</b>er.</p><p style='display: none'>spook</p>"
                + "<p hidden>spook</p><template><p>spook</p></template>");
    assertTrue(text.contains("Ze zei “kom”, en keek aandach") && text.contains("er."), text);
    assertFalse(text.contains("spook") || text.contains("\u00AD"), text);
  }

  @Test
  void aParagraphBesideALongNoteIsNotTakenForTheNote() throws IOException {
    String note =
        "Dat staat in het schrift van de molenaar, die elke week opschreef wat hij zag. ".repeat(4);
    String text =
        read(
            "<p>De molen draait.<a class='footnote' id='terug' href='#ftn.a'><sup>[1]</sup></a></p>"
                + "<p>Het waait.</p><div class='footnotes'><div class='footnote' id='ftn.a'><p>"
                + "<a href='#terug'>[1]</a> "
                + note
                + "</p></div></div>");
    assertTrue(text.contains("De molen draait."), text);
    assertTrue(text.contains("Dat staat in het schrift"), text);
  }

  @Test
  void whatStandsInAListWithoutBeingAnItemIsKept() throws IOException {
    String text =
        read(
            "<dl><dt>ploeg</dt><dd>trekt voren</dd><dl><dd><table><tr><td>paard</td><td>traag</td></tr>"
                + "<tr><td>tractor</td><td>snel</td></tr></table></dd></dl></dl>"
                + "<ul>los woord<li>eg</li><ul><li>tand</li></ul></ul>");
    for (String word :
        new String[] {"ploeg", "voren", "paard", "tractor", "los woord", "eg", "tand"}) {
      assertTrue(text.contains(word), word + " in " + text);
    }
  }

  @Test
  void aHeadingInABoxBeginsNoSection() throws IOException {
    String text =
        read(
            "<h1>Brood</h1><h2>Deeg</h2><p>Kneed lang.</p><div class='tip'><h3>Tip</h3><p>Met natte handen.</p></div>"
                + "<p>Laat het rusten.</p><h2>Oven</h2><p>Heet.</p>");
    assertFalse(text.contains("# Tip"), text);
    assertTrue(text.contains("**Tip**\n\nMet natte handen.\n\nLaat het rusten."), text);
  }

  @Test
  void aPageThatBeginsWithAParagraphIsMarkedBeforeIt() throws IOException {
    String text =
        read(
            "<h1>Vis</h1><p>Een beek.</p><p><span role='doc-pagebreak' aria-label='9'></span>Een snoek.</p>"
                + "<p>Een baars.</p>");
    assertTrue(text.contains("<!-- p. 9 -->"), text);
    assertTrue(
        text.indexOf("beek") < text.indexOf("p. 9") && text.indexOf("p. 9") < text.indexOf("snoek"),
        text);
  }

  @Test
  void bytesAreReadInTheEncodingTheyAreIn() throws IOException {
    Path old = dir.resolve("oud.html");
    Files.write(
        old,
        "<html><body><p>De crèche is “open”.</p></body></html>"
            .getBytes(Charset.forName("windows-1252")));
    assertTrue(markup.markdown(old).contains("De crèche is “open”."));
    Path wide = dir.resolve("wijd.html");
    Files.write(
        wide,
        "\uFEFF<html><body><p>De crèche is dicht.</p></body></html>"
            .getBytes(StandardCharsets.UTF_16LE));
    assertTrue(markup.markdown(wide).contains("De crèche is dicht."));
  }

  @Test
  void tenThousandBoxesInOneAnotherDoNoHarm() throws IOException {
    assertTrue(read("<div>".repeat(10_000) + "<p>Onderin.</p>").contains("Onderin."));
  }

  @Test
  void whatIsNoPageIsRefusedWithTheWayOut() throws IOException {
    assertTrue(
        markup
            .reason(
                markup.file(
                    "web.html", "MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>"))
            .contains("alleen html"));
    assertTrue(
        markup.reason(markup.file("boek.html", "<?xml version='1.0'?><book/>")).contains("xml"));
    assertTrue(markup.reason(markup.file("leeg.html", "")).contains("woorden"));
    assertTrue(
        markup.reason(markup.page("script.html", "<script>hoi()</script>")).contains("woorden"));
    assertTrue(
        markup
            .reason(markup.zip("a.html", Map.of("ppt/presentation.xml", "x")))
            .contains("als pdf"));
    assertTrue(
        markup.reason(markup.zip("b.html", Map.of("xl/workbook.xml", "x"))).contains("als pdf"));
  }
}
