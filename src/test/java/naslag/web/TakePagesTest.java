package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.Eventually;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page gives along, and what it keeps. */
class TakePagesTest {
  private static final String KEPT = "De lamp blijft branden tot het kind slaapt.";
  private static final String GIVEN = "Het liedje duurt zo lang als het nodig is.";

  @TempDir static Path directory;
  @AutoClose private static Pen pen;
  private static String kept;
  private static String given;

  @BeforeAll
  static void open() throws Exception {
    pen = new Pen(directory);
    pen.write("boek.md", work("Het dichte boek", "Alle rechten voorbehouden", KEPT));
    pen.write("lied.md", work("Het open lied", "CC BY 4.0", GIVEN));
    pen.write(
        "twee.md",
        """
        ---
        title: Twee kinderen
        type: eigen tekst
        creator: An Aerts
        ---

        > [!voorbeeld] Roos aan het raam
        > kind: Roos
        >
        > Roos telt de duiven op het dak van de buren.

        > [!voorbeeld] Mil in de gang
        > kind: Mil
        >
        > Mil sluit de deur van de gang en lacht.

        > [!voorbeeld] Mil, een week later
        > kind: Mil
        > vervolg op: Mil in de gang
        >
        > Mil laat de deur van de gang nu openstaan.
        """);
    Eventually.until(() -> pen.search("duiven").body().contains("Roos aan het raam"));
    kept = id("lamp branden");
    given = id("liedje");
  }

  private static String work(String title, String rights, String text) {
    return "---\ntitle: "
        + title
        + "\ncreator: Jo Jansen\ndate: 2020\nrights: "
        + rights
        + "\n---\n\n## Avond\n\n"
        + text
        + "\n";
  }

  private static String id(String words) throws IOException {
    Matcher id = Pattern.compile("data-id=\"([^\"]+)\"").matcher(pen.search(words).body());
    assertTrue(id.find(), words);
    return id.group(1);
  }

  @Test
  void aCopyOfAForbiddenTextIsItsSourceAlone() throws IOException {
    String copy = pen.get("/citaat/kopie/" + kept).body();
    assertFalse(copy.contains("lamp"), copy);
    assertTrue(copy.contains("de rechten van dit werk verbieden het"), copy);
    assertTrue(copy.contains("Het dichte boek") && copy.contains("Alleen de bron"), copy);
    String other = pen.get("/citaat/kopie/" + given).body();
    assertTrue(other.contains(GIVEN) && other.contains("Gekopieerd, met de bron"), other);
  }

  @Test
  void aSelectionLeavesAForbiddenTextBehindInEachForm() throws IOException {
    String chosen = "?id=" + kept + "&id=" + given;
    for (String form : new String[] {"markdown", "html"}) {
      String taken = pen.get("/selectie/" + form + chosen).body();
      assertFalse(taken.contains("lamp"), taken);
      assertTrue(taken.contains(GIVEN), taken);
      assertTrue(taken.contains("de rechten van dit werk verbieden het"), taken);
      assertTrue(taken.contains("Jansen, J. (2020a)"), taken);
    }
  }

  @Test
  void onTheScreenAForbiddenTextIsReadAndOnPaperItIsNot() throws IOException {
    String page = pen.get("/selectie?id=" + kept + "&id=" + given).body();
    assertTrue(page.contains(KEPT) && page.contains(GIVEN), page);
    assertEquals(2, page.split("class=\"blijft\"", -1).length, page);
    assertTrue(page.contains("De bron gaat wel mee, en citeren mag."), page);
    String style = pen.get("/eigen/naslag.css").body();
    assertTrue(style.substring(style.indexOf("@media print")).contains(".blijft .tekst"), style);
  }

  @Test
  void aForbiddenTextIsCitedAsAnyOther() throws IOException {
    assertTrue(pen.get("/citeer/" + kept).body().contains("Jansen, J. (2020)"));
    assertEquals(200, pen.get("/citaat/ris/" + kept).status());
  }

  @Test
  void aThreadIsOfferedOnlyWhereThereIsMoreToRead() throws IOException {
    assertFalse(pen.search("duiven").body().contains("/draad/"));
    assertTrue(pen.search("openstaan").body().contains("/draad/twee/"));
    String work = pen.get("/werk/twee").body();
    assertEquals(2, work.split("/draad/", -1).length - 1, work);
  }

  @Test
  void aTextOfAReaderIsNotSaidToBeOurs() throws IOException {
    String found = pen.search("duiven").body();
    assertTrue(found.contains("<span class=\"eigen\">eigen tekst, verzonnen voorbeeld"), found);
    assertFalse(found.contains("voor Naslag"), found);
    String home = pen.get("/").body();
    assertTrue(home.contains("1 van deze teksten is eigen tekst"), home);
  }
}
