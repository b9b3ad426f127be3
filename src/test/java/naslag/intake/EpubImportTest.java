package naslag.intake;

import static naslag.intake.Markup.epub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books as publishers and programs pack them. */
class EpubImportTest {
  private static final String SPINE =
      "<spine toc='ncx'><itemref idref='n' linear='no'/><itemref idref='a'/><itemref idref='b'/></spine>";

  private static final String ITEMS =
      "<item id='a' href='tekst/a.xhtml'/><item id='b' href='tekst/b.xhtml'/><item id='n' href='noten.xhtml'/>";

  @TempDir Path dir;
  private Markup markup;

  @BeforeEach
  void files() {
    markup = new Markup(dir);
  }

  private static String page(String body) {
    return "<html xmlns='http://www.w3.org/1999/xhtml'><body>" + body + "</body></html>";
  }

  private String read(String items, String spine, Map<String, String> pages) throws IOException {
    return markup.markdown(markup.zip("hof.epub", epub(items, spine, pages)));
  }

  @Test
  void aNoteInAnotherFileStandsBelowItsParagraph() throws IOException {
    String text =
        read(
            ITEMS,
            SPINE,
            Map.of(
                "tekst/a.xhtml",
                page(
                    "<h1>Een</h1><p>De haan kraait<a epub:type='noteref' href='../noten.xhtml#n1'>1</a> vroeg.</p><p>En laat.</p>"),
                "tekst/b.xhtml",
                page("<h1>Twee</h1><p>De hen zwijgt.</p>"),
                "noten.xhtml",
                page(
                    "<aside epub:type='footnote' id='n1'><p>Rond vijf uur. <a href='tekst/a.xhtml#r1'>↩</a></p></aside>")));
    assertTrue(text.contains("kraait\\[1\\] vroeg.\n\n\\[1\\] Rond vijf uur.\n\nEn laat."), text);
  }

  @Test
  void titlesInLargeLettersBecomeHeadingsByTheContents() throws IOException {
    String ncx =
        "<ncx><navMap><navPoint><navLabel><text>Deel een</text></navLabel><content src='tekst/a.xhtml'/>"
            + "<navPoint><navLabel><text>De poort</text></navLabel><content src='tekst/a.xhtml#p'/></navPoint></navPoint>"
            + "<navPoint><navLabel><text>Deel twee</text></navLabel><content src='tekst/b.xhtml'/></navPoint></navMap>"
            + "<pageList><pageTarget><navLabel><text>17</text></navLabel><content src='tekst/b.xhtml#bl17'/></pageTarget>"
            + "</pageList></ncx>";
    String text =
        read(
            ITEMS + "<item id='ncx' href='toc.ncx'/>",
            SPINE,
            Map.of(
                "toc.ncx",
                ncx,
                "tekst/a.xhtml",
                page(
                    "<p class='groot'>Deel Een</p><p>Er was een hof.</p><p id='p'>Ze liep naar de poort.</p>"),
                "tekst/b.xhtml",
                page("<p>Het werd <a id='bl17'/>winter.</p>"),
                "noten.xhtml",
                page("")));
    assertTrue(text.contains("\n## Deel Een\n\nEr was een hof."), text);
    assertTrue(text.contains("\n### De poort\n\nZe liep naar"), text);
    assertTrue(text.contains("\n## Deel twee\n\nHet werd <!-- p. 17 --> winter."), text);
  }

  @Test
  void theContentsKnowHowDeepAChapterLies() throws IOException {
    String nav =
        page(
            "<nav epub:type='toc'><ol><li><a href='tekst/a.xhtml'>Deel een</a><ol><li><a href='tekst/b.xhtml'>De stal</a>"
                + "</li></ol></li><li><a href='noten.xhtml'>Slot</a></li></ol></nav>");
    String text =
        read(
            ITEMS + "<item id='nav' properties='nav' href='nav.xhtml'/>",
            "<spine><itemref idref='a'/><itemref idref='b'/><itemref idref='n'/></spine>",
            Map.of(
                "nav.xhtml",
                nav,
                "tekst/a.xhtml",
                page("<h1>Deel een</h1><p>Over dieren.</p>"),
                "tekst/b.xhtml",
                page("<h1>De stal</h1><p>Warm.</p><h2>Stro</h2><p>Droog.</p>"),
                "noten.xhtml",
                page("<h1>Slot</h1><p>Uit.</p>")));
    assertTrue(text.contains("\n## Deel een\n"), text);
    assertTrue(text.contains("\n### De stal\n"), text);
    assertTrue(text.contains("\n#### Stro\n"), text);
    assertTrue(text.contains("\n## Slot\n"), text);
  }

  @Test
  void aPageThatOnlyListsTheOthersIsLeftOut() throws IOException {
    String text =
        read(
            ITEMS,
            SPINE,
            Map.of(
                "tekst/a.xhtml",
                page(
                    "<h2>Inhoud</h2><p><a href='b.xhtml'>De stal</a></p><p><a href='b.xhtml#x'>Het veulen</a></p>"),
                "tekst/b.xhtml",
                page("<h2>De stal</h2><p id='x'>Een veulen staat na een uur.</p>"),
                "noten.xhtml",
                page("")));
    assertFalse(text.contains("Inhoud") || text.contains("Het veulen"), text);
    assertEquals(1, text.split("De stal", -1).length - 1, text);
  }

  @Test
  void thePackageTellsWhoDidWhatAndWhenInBothItsVersions() throws IOException {
    Map<String, String> entries =
        epub(ITEMS, SPINE, Map.of("tekst/a.xhtml", page("<p>Er was een hof.</p>")));
    entries.put(
        "OEBPS/boek.opf",
        "<package xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata><dc:title id='t'>Het hof</dc:title>"
            + "<dc:title id='u'>een jaar buiten</dc:title><meta refines='#u' property='title-type'>subtitle</meta>"
            + "<dc:creator id='c'>Bea Smet</dc:creator><dc:creator id='d'>Tom Vos</dc:creator>"
            + "<meta refines='#d' property='role'>ill</meta><dc:contributor opf:role='bkp'>calibre</dc:contributor>"
            + "<dc:date opf:event='modification'>2024-02-03</dc:date><dc:date>2011</dc:date><dc:language>C</dc:language>"
            + "<dc:source>urn:isbn:9789000000029</dc:source><meta name='calibre:series' content='Buiten'/>"
            + "</metadata><manifest>"
            + ITEMS
            + "</manifest>"
            + SPINE
            + "</package>");
    String text = markup.markdown(markup.zip("hof.epub", entries));
    for (String said :
        new String[] {
          "title: 'Het hof: een jaar buiten'",
          "creator: Bea Smet",
          "contributor: Tom Vos",
          "date: 2011",
          "language: nl",
          "identifier: urn:isbn:9789000000029",
          "isPartOf: Buiten"
        }) {
      assertTrue(text.contains(said), said + " in " + text);
    }
    assertFalse(text.contains("calibre"), text);
  }
}
