package naslag.show.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import naslag.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Works in the forms that reference managers and library systems read. */
class BibliographyTest {
  /** A chapter in its book, whole: what TeX reads is escaped, names and dates are parted. */
  @ParameterizedTest
  @CsvSource({"ris", "bib", "json"})
  void aChapterIsWrittenInEachForm(String form) throws IOException {
    String metadata = Files.readString(Resources.file(getClass(), "chapter.yaml"));
    List<CitedWork> chapter = List.of(Cited.named("eten", metadata).cited());
    String written =
        switch (form) {
          case "ris" -> Bibliography.ris(chapter);
          case "bib" -> Bibliography.bibTex(chapter);
          default -> Bibliography.cslJson(chapter) + "\n";
        };
    String expected = Files.readString(Resources.file(getClass(), "chapter." + form));
    assertEquals(form.equals("ris") ? expected.replace("\n", "\r\n") : expected, written);
  }

  @Test
  void aSignedSectionSaysWhoseBookItStandsIn() {
    Cited book =
        Cited.work(
            "title: Samen\ncreator: An Peeters\ndate: 2019",
            "## Voorwoord\n\n<!-- creator: Bo Claes -->\n\n<!-- p. 7 -->\n\nDag.");
    CitedWork preface = book.citation(0).work();
    String ris = Bibliography.ris(List.of(preface));
    List<String> lines = ris.lines().toList();
    for (String line :
        "TY  - CHAP|T2  - Samen|SP  - 7|N1  - In een boek van: Peeters, An".split("\\|")) {
      assertTrue(lines.contains(line), ris);
    }
    assertTrue(Bibliography.bibTex(List.of(preface)).contains("  bookauthor = {Peeters, An},\n"));
    assertTrue(
        Bibliography.cslJson(List.of(preface))
            .contains("\"container-author\":[{\"family\":\"Peeters\""));
  }

  /** Of an author: the name in RIS, in BibTeX and at the head of a line of literature. */
  @ParameterizedTest
  @CsvFileSource(resources = "people.txt", delimiter = '|', quoteCharacter = '\'')
  void aPersonIsNoOrganisation(String creator, String ris, String bibTex, String apa) {
    Cited work = Cited.work("title: Samen\ncreator: \"" + creator + "\"");
    assertTrue(Bibliography.ris(List.of(work.cited())).contains("AU  - " + ris + "\r\n"), ris);
    String entry = Bibliography.bibTex(List.of(work.cited()));
    assertTrue(entry.contains("  author = {" + bibTex + "},\n"), entry);
    assertTrue(work.entry().startsWith(apa), work.entry());
  }

  @Test
  void dublinCoreHasIdentifiersAndNoDateThatIsNone() {
    String dc =
        Bibliography.dublinCore(
            List.of(
                Cited.work(
                        """
                        title: Samen
                        creator: Kind en Gezin (organisatie)
                        date: z.d.
                        doi: 10.1234/a.5
                        isbn: 978-90-000-0000-1
                        url: https://voorbeeld.example/a?b=c&d=e""")
                    .info()));
    assertTrue(dc.contains("<dc:creator>Kind en Gezin</dc:creator>"), dc);
    assertFalse(dc.contains("dc:date"), dc);
    for (String id :
        List.of(
            "doi:10.1234/a.5",
            "ISBN 978-90-000-0000-1",
            "https://voorbeeld.example/a?b=c&amp;d=e")) {
      assertTrue(dc.contains("<dc:identifier>" + id + "</dc:identifier>"), dc);
    }
  }

  @Test
  void illustratorsAndRightsAreInRisAndBibTex() {
    CitedWork work =
        Cited.work("title: Samen\ncontributor: Bo Maes (ill.)\nrights: CC BY 4.0").cited();
    String ris = Bibliography.ris(List.of(work));
    assertTrue(ris.contains("N1  - Illustraties: Maes, Bo\r\nN1  - Rechten: CC BY 4.0\r\n"), ris);
    String bibTex = Bibliography.bibTex(List.of(work));
    assertTrue(bibTex.contains("illustrator = {Maes, Bo},\n  copyright = {CC BY 4.0}"), bibTex);
  }

  @Test
  void whatAPassageNamesByAuthorAndYearIsARecordOfItsOwn() {
    Literature literature =
        Literature.read(
            """
            [{"id": "tc", "type": "article-journal", "title": "Face to face", "volume": "3",
              "author": [{"family": "Tronick", "given": "Ed"}, {"family": "Cohn", "given": "J."}],
              "issued": {"date-parts": [[1989]]}, "container-title": "Blad"},
             {"id": "t", "title": "Alone", "author": [{"family": "Tronick", "given": "Ed"}],
              "issued": {"date-parts": [[1989]]}}]""");
    Citation citation =
        Cited.work("title: Samen", "Een gezicht helpt (Tronick & Cohn, 1989).").citation(0);
    List<CitedWork> named = literature.citedIn(citation).toList();
    assertEquals(List.of("tc"), named.stream().map(CitedWork::key).toList());
    String ris = Bibliography.ris(named);
    assertTrue(ris.startsWith("TY  - JOUR\r\nID  - tc\r\nTI  - Face to face\r\n"), ris);
    assertEquals(List.of(), Literature.read("geen json").items());
  }

  @Test
  void keysFollowTheFileAndAreSafe() {
    assertEquals("x-begin-a-b", Cited.named("-begin_a/b", "title: Samen").cited().key());
  }

  @Test
  void aValueCannotBreakOutOfItsForm() {
    Cited hostile =
        Cited.work(
            "title: \"Eten\\nER  - \\nTY  - BOOK\\u0001 </dc:title>\"\ncreator: \"} and {\"");
    String ris = Bibliography.ris(List.of(hostile.cited()));
    assertEquals(1, ris.lines().filter(line -> line.startsWith("TY  - ")).count(), ris);
    String bibTex = Bibliography.bibTex(List.of(hostile.cited()));
    String author = "  author = {{\\textbraceright{} and";
    assertEquals(1, bibTex.lines().filter(line -> line.startsWith(author)).count(), bibTex);
  }

  @Test
  void dublinCoreIsXmlThatGivesEveryWordBack() throws Exception {
    Cited hostile =
        Cited.work(
            "title: \"Eten < drinken & 'slapen' \\u0001 \\U0001F37C\"\ncreator: [An, Bo]\nrights: CC BY 4.0\nisPartOf: Samen");
    Document document =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(
                new InputSource(
                    new StringReader(Bibliography.dublinCore(List.of(hostile.info())))));
    String dc = "http://purl.org/dc/elements/1.1/";
    Function<String, String> first =
        name -> document.getElementsByTagNameNS(dc, name).item(0).getTextContent();
    assertEquals("Eten < drinken & 'slapen' \uFFFD \uD83C\uDF7C", first.apply("title"));
    assertEquals(2, document.getElementsByTagNameNS(dc, "creator").getLength());
    assertEquals("Samen", first.apply("relation"));
    assertEquals("werk", first.apply("identifier"));
  }
}
