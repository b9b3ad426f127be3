package naslag.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import naslag.TestCorpus;
import naslag.check.Finding.Code;
import naslag.check.Finding.Severity;
import naslag.corpus.Corpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusCheckTest {
  private static final String FRONT =
      """
      ---
      title: Kijken
      creator: An Proef
      date: 2026
      ---

      """;

  /** Seven lines of front matter and its empty line come first, so the text begins at line 7. */
  private static final int FIRST = 7;

  @TempDir Path directory;
  private TestCorpus corpus;

  @BeforeEach
  void corpus() throws IOException {
    corpus = TestCorpus.in(directory);
    corpus.thesaurus(
        "id: slapen, soort: thema, prefLabel: slapen, altLabel: [slaap]",
        "id: huilen, soort: thema, prefLabel: huilen",
        "id: huilbaby, prefLabel: huilbaby, broader: [huilen]",
        "id: vroedvrouw, soort: beroep, prefLabel: vroedvrouw");
  }

  private List<Finding> findings() throws IOException {
    return CorpusCheck.of(Corpus.at(corpus.directory())).findings().stream()
        .filter(f -> f.code() != Code.UNUSED)
        .toList();
  }

  /** Code and line of what is found in a work with this text. */
  private List<String> found(String text) throws IOException {
    corpus.write("kijken.md", FRONT + text);
    return shown(findings());
  }

  private static List<String> shown(List<Finding> findings) {
    return findings.stream().map(f -> f.code().label() + " " + f.line()).toList();
  }

  private static final String PROSE =
      "Een baby die naar het raam kijkt, volgt het licht en niet de vogel die er voorbij vliegt.";

  @Test
  void aSoundWorkHasNothingToFix() throws IOException {
    String text =
        PROSE
            + "\n\n## 1.1 Zien\n\nMoeder- of vaderschap begint met kijken (1.1), in de jaren '90 en nu"
            + " nog. Een auto-ongeluk, een niet-wetende oom. <!-- p. 4 --> Verder kijken.\n\n"
            + "> [!voorbeeld] Het raam\n> kind: Bo\n> leeftijd: 9 maanden\n> begeleider: vroedvrouw\n"
            + "> thema: slaap, huilbaby\n>\n> ‘Kijk’, zegt ze. <!-- p. 5 --> Bo kijkt.\n>\n> Dan lacht Bo.\n\n"
            + "Zie [zien](#1.1), [zien](#zien) en [een site](https://voorbeeld.test/a-b).\n";
    assertEquals(List.of(), found(text));
  }

  @Test
  void aMisspelledFieldIsAWarningAndAFieldOfAPersonsOwnAHint() throws IOException {
    corpus.write(
        "a.md",
        "---\ntitle: Kijken\ncreator: An Proef\ndate: 2026\nsubjct: slapen\nkleur: blauw\n---\n\n"
            + PROSE
            + "\n\n> [!voorbeeld] Het raam\n> kind: Bo\n> leeftjid: 9 maanden\n> ernst: meteen\n"
            + "> begeleider: vroedvrouw\n> duur: kort\n>\n> ‘Kijk’, zegt ze.\n");
    List<Finding> fields =
        findings().stream()
            .filter(f -> f.code() == Code.FIELD || f.code() == Code.OWN_FIELD)
            .toList();
    assertEquals(List.of("veld 5", "veld 13", "eigen-veld 6", "eigen-veld 16"), shown(fields));
    assertTrue(fields.get(1).message().contains("bedoelde je leeftijd?"), fields::toString);
  }

  @Test
  void brokenFrontMatterIsTheFirstThingToFix() throws IOException {
    corpus.write("a.md", "---\ntitle: Regulatie: huilen\n---\n\n" + PROSE + "\n");
    corpus.write("b.md", "---\ntitle: Open\n\n" + PROSE + "\n");
    List<Finding> findings = findings();
    assertEquals(Code.FRONT_MATTER, findings.getFirst().code());
    assertEquals(2, findings.getFirst().line());
    assertTrue(
        findings.stream().anyMatch(f -> f.file().equals("b.md") && f.code() == Code.FRONT_MATTER));
  }

  @Test
  void anUnknownThemeIsNamedWithTheNearest() throws IOException {
    corpus.write(
        "a.md",
        "---\ntitle: A\ncreator: B\ndate: 2026\nsubject: [slapn, huilbaby]\n---\n\n"
            + PROSE
            + "\n");
    Finding finding = findings().getFirst();
    assertEquals("thema 5", finding.code().label() + " " + finding.line());
    assertTrue(finding.message().contains("bedoelde je slapen"), finding.message());
  }

  @Test
  void eachUnknownThemeOfAListIsToldAtItsOwnLine() throws IOException {
    corpus.write(
        "a.md",
        "---\ntitle: A\ncreator: B\ndate: 2026\nsubject:\n- slapen\n- tuin\n---\n\n"
            + PROSE
            + "\n");
    assertEquals(List.of("thema 7"), shown(findings()));
  }

  @Test
  void aProfessionIsNoTheme() throws IOException {
    corpus.write(
        "a.md",
        "---\ntitle: A\ncreator: B\ndate: 2026\nsubject: vroedvrouw\n---\n\n" + PROSE + "\n");
    assertTrue(findings().getFirst().message().contains("is een beroep en geen thema"));
  }

  @Test
  void everyThemeIsAsItsAuthorSaysWhereThereIsNoThesaurus() throws IOException {
    Files.delete(corpus.file(Corpus.THESAURUS));
    corpus.write(
        "a.md", "---\ntitle: A\ncreator: B\ndate: 2026\nsubject: tuin\n---\n\n" + PROSE + "\n");
    assertEquals(List.of(), findings());
  }

  @Test
  void anAgeThatIsNoAgeIsToldAtItsLine() throws IOException {
    String example =
        "> [!voorbeeld] Het raam\n> kind: Bo\n> leeftijd: al wat ouder\n> begeleider: oma\n>\n> Bo kijkt.\n";
    assertEquals(List.of("leeftijd " + (FIRST + 2)), found(example));
  }

  @Test
  void whatTheImporterWasNotSureOfWaitsForAPerson() throws IOException {
    String example =
        """
        > [!voorbeeld] Het raam
        > kind: Bo
        > leeftijd: 9 maanden
        > begeleider: oma
        > nazien: zekerheid 58%
        >
        > Bo kijkt.
        """;
    assertEquals(List.of("nazien " + (FIRST + 4)), found(example));
  }

  @Test
  void anExampleWithoutAgeIsOnlyAHint() throws IOException {
    corpus.write("a.md", FRONT + "> [!voorbeeld] Het raam\n> kind: Bo\n>\n> Bo kijkt.\n");
    CorpusCheck.Result result = CorpusCheck.of(Corpus.at(corpus.directory()));
    assertTrue(result.isClean());
    assertTrue(result.findings().stream().anyMatch(f -> f.code() == Code.EXAMPLE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zie [verder](weg.md).            | verwijzing 7",
        "Zie [verder](kijken.md#9.9).     | verwijzing 7",
        "Zie [verder](#nergens).          | verwijzing 7",
        "Dat komt later terug (2.5).      | verwijzing 11",
      })
  void aReferenceToNothingIsDead(String sentence, String wanted) throws IOException {
    boolean numbered = sentence.contains("(2.5)");
    String text = numbered ? "## 1.1 Zien\n\n" + PROSE + "\n\n" + sentence : sentence;
    assertEquals(List.of(wanted), found(text + "\n"));
  }

  @Test
  void aFigureInBracketsIsNoReferenceWhereNoSectionHasANumber() throws IOException {
    assertEquals(List.of(), found("Het cijfer was laag (2.5).\n"));
  }

  @Test
  void aFollowUpNamesAnExampleThatExists() throws IOException {
    String example =
        "> [!voorbeeld] Het raam\n> kind: Bo\n> leeftijd: 9 maanden\n> begeleider: oma\n> vervolg op: Het raan\n>\n> Bo kijkt.\n";
    assertEquals(List.of("verwijzing " + (FIRST + 4)), found(example));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[!voorbeeld] Het raam/Bo kijkt.                              | 7",
        "> [!voorbeeld Het raam/> Bo kijkt.                           | 7",
        "> [!example] Het raam/> Bo kijkt.                            | 7",
        "> [!voorbeeld] Het raam/> kind: Bo/>/> Bo kijkt./Bo lacht.   | 11",
        "> [!voorbeeld] Het raam/> kind: Bo/>/> Bo kijkt.//> Bo lacht. | 11",
      })
  void anExampleThatIsNotWholeIsTold(String lines, String line) throws IOException {
    List<String> found = found(lines.replace("/", "\n") + "\n");
    assertTrue(found.contains("voorbeeld " + line), found.toString());
  }

  @Test
  void aHeadingWithNothingUnderItIsEmptyUnlessItGoesDeeper() throws IOException {
    assertEquals(
        List.of("lege-sectie 13"),
        found(
            "## Deel\n\n### Onderdeel\n\n"
                + PROSE
                + "\n\n## Leeg\n\n## Vol\n\n"
                + PROSE
                + " Ja.\n"));
  }

  @Test
  void aSectionWithoutEndIsGiant() throws IOException {
    String words = "woord ".repeat(400) + "einde.\n\n";
    assertEquals(List.of("lange-sectie 7"), found("## Deel\n\n" + words.repeat(11)).subList(0, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dat is een aandachts- punt.   | 1",
        "De ont-wikkeling gaat door.   | 1",
        "De ont\u00ADwikkeling gaat door. | 1",
        "De psycho- sociale zorg.      | 1",
        "Moeder- of vaderschap.        | 0",
        "Groei- en leerprocessen.      | 0",
        "De ouder-kindrelatie telt.    | 0",
        "Een auto-ongeluk.             | 0",
        "Mama's zee-egel.              | 0",
        "Zo'n heen-en-weer.            | 0",
        "Van -9 maanden tot +5 jaar.   | 0",
      })
  void aHyphenOfALineEndIsToldAndOtherHyphensAreNot(String sentence, int count) throws IOException {
    assertEquals(
        count, found(sentence + "\n").stream().filter(f -> f.startsWith("afbreek")).count());
  }

  @Test
  void whatAPageHadIsFurniture() throws IOException {
    String text =
        """
        Eerste alinea.

        In het kinderdagverblijf

        17

        Tweede alinea.

        In het kinderdagverblijf

        - 18 -

        Derde alinea.

        In het kinderdagverblijf

        boek_nl.indd 19  12/03/2021 14:05
        """;
    assertEquals(
        List.of(
            "paginaresten 9",
            "paginaresten 11",
            "paginaresten 15",
            "paginaresten 17",
            "paginaresten 21",
            "paginaresten 23"),
        found(text));
  }

  @Test
  void aRunningHeadInASentenceIsFurniture() throws IOException {
    String text =
        "## Kijken naar baby's\n\nWie kijkt naar een 24 Kijken naar baby's kind, ziet het.\n";
    assertEquals(List.of("paginaresten 9"), found(text));
  }

  @Test
  void aRefrainIsNoFurniture() throws IOException {
    assertEquals(
        List.of(), found("‘Nog eens!’\n\nHij lacht.\n\n‘Nog eens!’\n\nZij ook.\n\n‘Nog eens!’\n"));
  }

  @Test
  void aPassageThatStandsTwiceIsToldWithItsSource() throws IOException {
    String text =
        "Wie een peuter aankleedt, heeft drie handen nodig: een voor de mouw, een voor de knoop en een om"
            + " de sok tegen te houden die al weer wegloopt naar de keuken waar de koekjes staan.";
    corpus.write("a.md", FRONT + "## Een\n\n" + text + "\n");
    corpus.write("b.md", FRONT + "## Twee\n\n" + text + "\n");
    corpus.write("c.md", FRONT + "## Drie\n\n" + text.replace("peuter", "kleuter") + "\n");
    List<Finding> findings = findings();
    assertEquals(List.of("dubbel 9", "dubbel 9"), shown(findings));
    assertTrue(findings.getFirst().message().contains("woord voor woord ook op a.md:9"));
    assertTrue(findings.getLast().message().contains("bijna die op a.md:9"));
  }

  @Test
  void aParagraphThatStandsTwiceIsToldHoweverPassagesAreCut() throws IOException {
    String text =
        "Wie een kleuter naar bed brengt, leest eerst een boek, dan nog een boek en daarna, heel zacht en"
            + " met het licht al uit, de laatste bladzijde van het eerste boek.";
    corpus.write("a.md", FRONT + PROSE + "\n\n" + text + "\n");
    corpus.write("b.md", FRONT + text + "\n\n" + PROSE.replace("raam", "venster") + "\n");
    List<Finding> findings = findings();
    assertEquals(List.of("dubbel 7"), shown(findings));
    assertTrue(findings.getFirst().message().contains("a.md:9"), findings.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The baby looks at the window and follows the light, not the bird that is flying by in the wind.",
        "Le bébé regarde la fenêtre et suit la lumière, pas l'oiseau qui est dans le ciel avec les autres.",
        "Das Kind sieht zum Fenster und folgt dem Licht, nicht dem Vogel, der mit den anderen auf dem Dach ist.",
        "Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore.",
      })
  void aParagraphInAnotherLanguageIsToldAndAQuotationIsNot(String text) throws IOException {
    assertEquals(List.of("taal 9"), found(PROSE + "\n\n" + text + "\n"));
    assertEquals(List.of(), found(PROSE + "\n\n> " + text + "\n"));
    assertEquals(List.of(), found("Zij schreef: ‘" + text.replace("'", "") + "’, en zweeg.\n"));
  }

  @Test
  void titlesOfLiteratureMayBeForeign() throws IOException {
    assertEquals(
        List.of(),
        found(
            "Proef, A., & Test, B. (2004). The baby and the window: on how it is to look at the light that is there.\n"));
  }

  @Test
  void pageMarksStandInOrderAndOnce() throws IOException {
    String text =
        """
        Een <!-- p. 4 --> twee <!-- p. 6 --> drie <!-- p. 5 --> vier.

        Vijf <!-- p. 6 --> zes <!-- pag 7 --> zeven <!-- een opmerking over 7 dingen --> acht.
        """;
    assertEquals(List.of("bladzijden 7", "bladzijden 9", "bladzijden 9"), found(text));
  }

  @Test
  void aWorkThatNobodyCanCiteIsTold() throws IOException {
    corpus.write("a.md", "---\ntitle: A\n---\n\n" + PROSE + "\n");
    corpus.write("b.md", "---\ntitle: B\npublisher: C\ndate: onlangs\n---\n\nNog iets.\n");
    assertEquals(List.of("citeren 1", "citeren 4"), shown(findings()));
  }

  @ParameterizedTest
  @CsvSource({"reÃ¼nie,reünie", "zoâ€™n,zo’n", "coÃ«fficiÃ«nt,coëfficiënt", "â€˜kijkâ€™,‘kijk’"})
  void lettersReadInTheWrongEncodingAreToldAndFixed(String written, String meant)
      throws IOException {
    assertEquals("codering 7", found("Een " + written + " hier.\n").getFirst());
    assertEquals("Een " + meant + " hier.", fixed("Een " + written + " hier."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BELGIË’S", "Één", "crèche", "CAFÉ’S", "«ja»", "façade…", "Ångström"})
  void rightLettersStayAsTheyAre(String word) {
    assertEquals(word, fixed(word));
  }

  @Test
  void aFileThatIsNoUtf8IsToldOnceAtItsLine() throws IOException {
    Files.write(
        corpus.file("a.md"), (FRONT + "Een crèche.\n").getBytes(Charset.forName("windows-1252")));
    assertEquals(List.of("codering 7"), shown(findings()));
    assertEquals(List.of("codering 7", "codering 7"), shown(withLostLetter()));
  }

  private List<Finding> withLostLetter() throws IOException {
    corpus.write("b.md", FRONT + "Een cr\uFFFDche.\n");
    return findings();
  }

  @Test
  void theThesaurusIsExaminedToo() throws IOException {
    corpus.thesaurus(
        "id: a, soort: thema, prefLabel: kijken, altLabel: [zien], broader: [b]",
        "id: b, soort: thema, prefLabel: waarnemen, altLabel: [Zien], broader: [a]",
        "id: c, soort: thema, prefLabel: horen, broader: [weg]",
        "id: c, soort: thema, prefLabel: luisteren");
    corpus.write("a.md", FRONT + "Wie kijkt, ziet.\n");
    CorpusCheck.Result result = CorpusCheck.of(Corpus.at(corpus.directory()));
    assertEquals(
        List.of("thesaurus 5", "thesaurus 6", "thesaurus 7", "dubbel-label 5", "ongebruikt 6"),
        shown(result.findings()));
  }

  @Test
  void aLabelThatAQuestionReadsAsACommonWordIsReported() throws IOException {
    corpus.thesaurus("id: c, soort: woord, prefLabel: zweefvliegtuig, altLabel: [vloog]");
    corpus.write(
        "a.md", FRONT + "Wij vliegen vaak. Zij vliegen ook. Het vliegt, en vliegt, en vliegt.\n");
    assertEquals(List.of("dubbelzinnig-label 4"), shown(findings()));
    corpus.write("b.md", FRONT + "Wie vloog daar?\n");
    assertEquals(List.of(), shown(findings()));
  }

  @Test
  void theShippedCorpusIsClean() throws IOException {
    CorpusCheck.Result result = CorpusCheck.of(Corpus.at(Path.of("corpus")));
    assertEquals(
        List.of(),
        result.findings().stream().filter(f -> f.code().severity() != Severity.HINT).toList());
  }

  private static String fixed(String line) {
    return Hyphens.Spot.fixed(line, Hyphens.Mojibake.in(line), spot -> {});
  }
}
