package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import naslag.TestCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves Naslag, in which form, and what stays. */
class ExportCommandTest {
  @TempDir private Path temporary;

  private static String work(String title, String rights, String text) {
    return "---\ntitle: %s\ncreator: An Peeters\ndate: 2019\n%s---\n\n# %s\n\n## Deel\n\n%s\n"
        .formatted(title, rights.isEmpty() ? "" : "rights: " + rights + "\n", title, text);
  }

  @BeforeEach
  void threeWorks() throws IOException {
    TestCorpus.in(temporary)
        .write("vrij.md", work("Vrij", "CC BY 4.0", "De wieg staat stil."))
        .write("dicht.md", work("Dicht", "alle rechten voorbehouden", "De wieg staat scheef."))
        .write("stil.md", work("Stil", "", "De wieg is leeg."));
  }

  private Ran run(String... args) {
    return Ran.in(temporary, args);
  }

  @Test
  void aTextThatMayNotGoOutStaysAndItsSourceGoes() {
    Ran ran = run("exporteer", "wieg");
    assertEquals(3, ran.status());
    assertTrue(ran.out().contains("De wieg staat stil."), ran.out());
    assertFalse(ran.out().contains("De wieg staat scheef."), ran.out());
    assertFalse(ran.out().contains("De wieg is leeg."), ran.out());
    assertTrue(ran.out().contains("- Peeters, A. (2019"), ran.out());
    assertTrue(ran.out().contains("*Dicht*."), ran.out());
    assertTrue(ran.err().contains("Zonder tekst: \"Dicht\"; de rechten"), ran.err());
    assertTrue(ran.err().contains("Zonder tekst: \"Stil\"; wat ermee mag"), ran.err());
  }

  @Test
  void whatSaysNothingGoesOutWhenAskedAndWhatForbidsItNever() {
    Ran ran = run("exporteer", "wieg", "--ook-zonder-licentie");
    assertEquals(3, ran.status());
    assertTrue(ran.out().contains("De wieg is leeg."), ran.out());
    assertFalse(ran.out().contains("scheef"), ran.out());
  }

  @ParameterizedTest
  @CsvSource({"markdown", "html", "csv", "jsonl"})
  void aForbiddenTextIsInNoForm(String form) {
    Ran ran = run("exporteer", "--vorm", form, "--bron", "dicht");
    assertEquals(3, ran.status());
    assertFalse(ran.out().contains("scheef"), ran.out());
    assertTrue(ran.out().contains("Dicht"), ran.out());
  }

  @ParameterizedTest
  @CsvSource({"ris,'TY  - '", "bibtex,@", "csl-json,'\"id\":'", "oai_dc,<oai_dc:dc "})
  void worksGoOutWhateverTheirRights(String form, String each) {
    Ran ran = run("exporteer", "--vorm", form);
    assertEquals(0, ran.status(), ran.err());
    assertEquals(3, ran.out().split(each, -1).length - 1, ran.out());
  }

  @Test
  void withAQuestionOnlyItsWorksAreDescribed() {
    assertEquals(
        1, run("exporteer", "scheef", "--vorm", "ris").out().split("TY  - ", -1).length - 1);
  }

  @Test
  void aSelectionThatThePageSavedKeepsItsOrderAndItsName() throws IOException {
    List<String> ids =
        run("exporteer", "--vorm", "jsonl")
            .out()
            .lines()
            .map(line -> line.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"))
            .toList();
    assertEquals(3, ids.size());
    Path file = temporary.resolve("keuze.naslag.json");
    Files.writeString(
        file,
        """
        {"naslag": "selectie", "versie": 1, "naam": "Voor dinsdag",
         "stukken": [{"id": "%s", "titel": "Deel"}, {"id": "weg/begin/0000", "titel": "x"},
                     {"id": "%s", "titel": "Deel"}]}
        """
            .formatted(ids.get(2), ids.get(0)));
    Ran ran = run("exporteer", "--selectie", file.toString());
    assertEquals(3, ran.status());
    assertTrue(ran.out().startsWith("# Voor dinsdag\n"), ran.out());
    assertTrue(ran.err().contains("weg/begin/0000"), ran.err());
    Ran lines = run("exporteer", "--selectie", file.toString(), "--vorm", "jsonl");
    assertEquals(
        List.of(ids.get(2), ids.get(0)),
        lines.out().lines().map(l -> l.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1")).toList());
  }

  @Test
  void aListOfNamesIsASelectionAndAnythingElseIsNot() throws IOException {
    String id =
        run("exporteer", "stil", "--vorm", "jsonl")
            .out()
            .replaceAll("(?s).*?\"id\":\"([^\"]*)\".*", "$1");
    Path file = temporary.resolve("lijst.txt");
    Files.writeString(file, "# mijn lijst\n" + id + "\n\n");
    assertEquals(0, run("exporteer", "--selectie", file.toString()).status());
    Files.writeString(file, "{\"naslag\": \"iets anders\"}");
    Ran other = run("exporteer", "--selectie", file.toString());
    assertEquals(4, other.status());
    assertTrue(other.err().contains("is geen selectie"), other.err());
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertEquals(4, run("exporteer", "--selectie", file.toString()).status());
    assertEquals(2, run("exporteer", "--selectie", temporary.toString()).status());
    assertEquals(4, run("exporteer", "--selectie", "er-is-niets").status());
  }

  @Test
  void aFileIsWrittenWholeInTheFormOfItsNameAndNeverOverAnother() throws IOException {
    Path file = temporary.resolve("uit/werken.bib");
    Ran first = run("exporteer", "--uit", file.toString());
    assertEquals(0, first.status(), first.err());
    assertEquals("", first.out());
    assertTrue(Files.readString(file).startsWith("@"), Files.readString(file));
    Files.writeString(file, "van mij");
    Ran second = run("exporteer", "--uit", file.toString());
    assertEquals(4, second.status());
    assertEquals("van mij", Files.readString(file));
    assertEquals(0, run("exporteer", "--uit", file.toString(), "--vervang").status());
    assertTrue(Files.readString(file).startsWith("@"));
  }

  /** The arguments, the exit status and a word of what is said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --vorm xls                | 2 | bestaat niet; wel markdown, html
          --uit brief.doc           | 2 | zie ik de vorm niet
          --uit .                   | 2 | vorm niet
          --max -1                  | 2 | --max gaat van
          --thema onbestaand        | 2 | bestaat niet
          --verzameling nergens     | 2 | bestaat niet
          --fout                    | 2 | de optie --fout bestaat niet
          qwxzv                     | 1 | Niets gevonden
          --id weg/begin/0000       | 1 | deze passages zijn er niet
          wieg --id vrij/deel/0000  | 2 | kies:
          """)
  void badInputIsOneSentence(String arguments, int status, String said) {
    String[] args = ("exporteer " + arguments).split(" ");
    Ran ran = Ran.with(temporary, Map.of(), false, args);
    assertEquals(status, ran.status(), ran.err());
    assertTrue(ran.err().contains(said), ran.err());
    assertEquals("", ran.out());
  }
}
