package naslag.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.index.IndexedPassage;
import naslag.show.Taken.Booklet;
import naslag.show.cite.Cited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passages as other programs read them. */
class PassageExportTest {
  private static Taken exported(String frontMatter, String body) {
    return taken(Cited.work(frontMatter, body), "");
  }

  /** The first passage of a work. */
  static Taken taken(Cited work, String withheld) {
    IndexedPassage found = new IndexedPassage(work.passages().getFirst(), List.of(), List.of());
    return new Taken(new Card(found, work.info(), Links.NONE), work.citation(0), withheld);
  }

  private static String csv(Taken passage) {
    return PassageExport.csv(Stream.of(passage)).collect(Collectors.joining());
  }

  @Test
  void aTableIsWhatADutchSpreadsheetReads() {
    String csv = csv(exported("title: Eten; drinken", "## Zij zei \"ja\"\n\nEén.\n\nTwee."));
    assertTrue(csv.startsWith("\uFEFFid;verzameling;werk;"), csv);
    assertTrue(csv.contains(";\"Eten; drinken\";\"Zij zei \"\"ja\"\"\";"), csv);
    assertTrue(csv.contains(";\"Eén.\n\nTwee.\";"), csv);
    assertTrue(csv.endsWith("\r\n"), csv);
    assertEquals(3, csv.split("\r\n", -1).length, csv);
  }

  @Test
  void aCellIsNeverAFormula() {
    String csv =
        csv(exported("title: \"=HYPERLINK(1)\"", "## @SUM(A1)\n\n-9 maanden tot +5 jaar."));
    assertTrue(csv.contains(";'=HYPERLINK(1);"), csv);
    assertTrue(csv.contains(";'@SUM(A1);"), csv);
    assertTrue(csv.contains(";'-9 maanden tot +5 jaar.;"), csv);
  }

  @Test
  void hostileWordsStayWordsInHtmlAndMarkdown() {
    List<Taken> taken =
        List.of(
            exported(
                "title: \"<script>\"", "## Een *kop* met <b>\n\n1\\. geen lijst <i> &amp;lt;"));
    String html = new Booklet("<x>", taken::stream).html().collect(Collectors.joining());
    assertFalse(html.contains("<script>") || html.contains("<b>") || html.contains("<i>"), html);
    String markdown = new Booklet("# x", taken::stream).markdown().collect(Collectors.joining());
    assertTrue(markdown.contains("# \\# x\n"), markdown);
    assertTrue(markdown.contains("> 1\\. geen lijst \\<i\\> &amp;lt;"), markdown);
  }

  @ParameterizedTest
  @CsvSource({"Alle rechten voorbehouden, verbieden het", "'', wat ermee mag"})
  void aTextThatStaysBehindLeavesItsSourceAndTheReason(String rights, String why) {
    Cited work = Cited.work("title: Eten\nrights: \"" + rights + "\"", "## Hap\n\nEen grote hap.");
    Taken taken = taken(work, Taken.withheld(work.info(), false));
    for (String form : List.of(taken.markdown(), taken.copied(), taken.plain())) {
      assertTrue(
          form.contains(why)
              && form.contains("Eten")
              && form.matches("(?s).*z\\.d\\..*“Hap”, par. 1[.)].*"),
          form);
      assertFalse(form.contains("grote hap"), form);
    }
  }

  @Test
  void aLineOfJsonHasTheKeysOfTheInterfaceAndHowToCite() {
    String line = PassageExport.jsonLine(exported("title: Eten", "Een hap."));
    assertTrue(line.startsWith("{\"version\":1,\"id\":\"werk/begin/"), line);
    assertTrue(line.contains("\"text\":\"Een hap.\""), line);
    assertTrue(
        line.contains("\"citation\":{\"key\":\"werk\",\"inText\":\"(Eten, z.d., par. 1)\""), line);
    assertEquals(1, line.lines().count());
  }
}
