package naslag.cli;

import static naslag.TestCorpus.example;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.TestCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The commands as a person runs them. */
class CommandsTest {
  @TempDir private Path temporary;
  private TestCorpus corpus;

  @BeforeEach
  void aCorpus() throws IOException {
    corpus =
        TestCorpus.in(temporary)
            .work(
                "nacht.md",
                "Nacht",
                "De baby slaapt in de wieg.",
                "Papa slaapt ook.",
                example("Lou", List.of("leeftijd: 9 maanden"), "Lou kruipt uit bed."));
  }

  private Ran run(String... args) {
    return Ran.in(temporary, args);
  }

  @Test
  void aSearchPrintsPassagesAndSaysOnceThatItMadeAnIndex() {
    Ran first = run("zoek", "wieg");
    assertEquals(0, first.status());
    assertTrue(first.out().contains("De baby slaapt in de wieg."), first.out());
    assertEquals("Index gemaakt: 1 werk.\n", first.err());
    Ran second = run("zoek", "wieg");
    assertEquals(first.out(), second.out());
    assertEquals("", second.err());
  }

  @Test
  void anEditIsSeenAndSaid() throws IOException {
    run("zoek", "wieg");
    corpus.work("nacht.md", "Nacht", "De baby slaapt in een mand.");
    Ran ran = run("zoek", "mand");
    assertEquals("Index bijgewerkt: 1 werk gelezen.\n", ran.err());
    assertEquals(0, ran.status());
  }

  @Test
  void anExcludedWordMayOpenTheQuestion() {
    Ran ran = run("zoek", "-papa", "slapen");
    assertTrue(ran.out().contains("wieg") && !ran.out().contains("Papa"), ran.out());
    assertEquals(run("zoek", "slapen", "-papa").out(), ran.out());
    assertEquals(run("zoek", "slapen", "zonder:papa").out(), ran.out());
    assertEquals(run("zoek", "--max", "5", "-papa", "slapen").out(), ran.out());
    // picocli takes a word that begins with the letter of an option for that option.
    assertEquals(0, run("zoek", "--max", "5", "slapen", "-huilen", "-c", "-é").status());
  }

  @Test
  void aMinusBeforeADigitIsNeverAnOption() {
    Ran ran = run("zoek", "-9", "maanden", "kruipen");
    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.out().contains("Lou kruipt uit bed."), ran.out());
    assertEquals(ran.out(), run("zoek", "--max", "5", "-9", "maanden", "kruipen").out());
    assertEquals(0, run("zoek", "-9 maanden tot +5 jaar").status());
  }

  @Test
  void optionsAndFiltersWithinTheQuestionDoTheSame() {
    assertEquals(
        run("zoek", "slapen", "soort:uitleg").out(),
        run("zoek", "--soort", "uitleg", "slapen").out());
    assertEquals(run("zoek", "leeftijd:9m").out(), run("zoek", "--leeftijd", "9m").out());
    assertEquals(0, run("zoek", "--bron", "nacht").status());
  }

  @Test
  void maxLimitsAndSaysHowManyMoreThereAre() {
    Ran ran = run("zoek", "slapen", "--max", "1");
    assertEquals(
        2, run("zoek", "slapen").out().lines().filter(l -> l.contains("naslag lees")).count());
    assertEquals(1, ran.out().lines().filter(l -> l.contains("naslag lees")).count());
    assertTrue(ran.out().contains("1 van 2 passages"), ran.out());
  }

  @Test
  void jsonIsOneDocumentOnStandardOutput() {
    Ran ran = run("zoek", "slapen", "--json");
    assertEquals(1, ran.out().lines().count());
    assertTrue(ran.out().startsWith("{\"version\":1,\"query\":\"slapen\","), ran.out());
    Ran none = run("zoek", "xylokwastra", "--json");
    assertEquals(1, none.status());
    assertTrue(none.out().contains("\"match\":\"none\""), none.out());
  }

  @Test
  void whatWasCorrectedIsSaidAndTheTypedWordOffered() {
    Ran ran = run("zoek", "slaapd wiieg");
    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.err().contains("toch \"slaapd wiieg\" zoeken?"), ran.err());
  }

  @Test
  void aPassageIsReadByTheNameUnderAResult() {
    Matcher id = Pattern.compile("naslag lees (\\S+)").matcher(run("zoek", "papa").out());
    assertTrue(id.find());
    Ran read = run("lees", id.group(1));
    assertEquals(0, read.status());
    assertTrue(read.out().contains("Papa slaapt ook."), read.out());
    assertTrue(read.out().contains("De baby slaapt in de wieg."), read.out());
    assertTrue(run("lees", "--json", id.group(1)).out().startsWith("{\"version\":1,\"passage\":"));
  }

  @Test
  void theSourcesAreListed() {
    Ran ran = run("bronnen");
    assertEquals(0, ran.status());
    assertTrue(ran.out().contains("Nacht") && ran.out().contains("1 werk"), ran.out());
  }

  @Test
  void anEmptyCorpusHasNothingToFind() throws IOException {
    Files.delete(corpus.file("nacht.md"));
    assertEquals(1, run("bronnen").status());
    assertEquals(1, run("zoek", "wieg").status());
    assertEquals(0, run("indexeer").status());
  }

  @Test
  void indexingSaysWhatItDid() {
    assertEquals("Index gemaakt: 1 werk.\n", run("indexeer").err());
    assertEquals("De index is bij.\n", run("indexeer").err());
    assertEquals("Index opnieuw gemaakt: 1 werk.\n", run("indexeer", "--opnieuw").err());
  }

  @Test
  void importingIntoADirectoryThatIsNoCorpusMakesOne() throws IOException {
    Path text =
        Files.writeString(
            temporary.resolve("huilen.txt"),
            "Over huilen\n\nEen baby huilt om te zeggen dat er iets is. Wie luistert, leert die"
                + " taal van dag tot dag beter verstaan.\n");
    Path made = temporary.resolve("nieuw/corpus");
    Ran trial = run("importeer", "--proef", text.toString(), "--corpus", made.toString());
    assertEquals(0, trial.status(), trial.err());
    assertTrue(!Files.exists(made), "a trial writes nothing");
    Ran ran = run("importeer", text.toString(), "--corpus", made.toString());
    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.err().contains("Nieuw corpus gemaakt in " + made), ran.err());
    Ran found = run("zoek", "huilen", "--corpus", made.toString());
    assertEquals(0, found.status(), found.err());
    assertTrue(found.out().contains("Een baby huilt"), found.out());
    Ran again = run("importeer", text.toString(), "--corpus", made.toString());
    assertEquals(0, again.status());
    assertTrue(again.err().contains("ongewijzigd"), again.err());
  }

  @Test
  void aManualInAFolderBecomesOneWorkWhenAsked() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("imker"));
    for (String page : List.of("index", "kast", "honing")) {
      Files.writeString(
          folder.resolve(page + ".html"),
          "<html><body><h1>"
              + page
              + "</h1><p>Wat er over "
              + page
              + " te zeggen valt. Zie <a href='kast.html'>de kast</a> en <a href='honing.html'>de honing</a>."
              + "</p></body></html>");
    }
    Path made = temporary.resolve("bijen");
    Ran apart = run("importeer", folder.toString(), "--proef", "--corpus", made.toString());
    assertTrue(apart.err().contains("met --samen wordt ze één werk"), apart.err());
    Ran ran = run("importeer", folder.toString(), "--samen", "--corpus", made.toString());
    assertEquals(0, ran.status(), ran.err());
    assertTrue(Files.exists(made.resolve("eigen/imker.md")), ran.err());
    Ran none = run("importeer", made.toString(), "--samen", "--corpus", made.toString());
    assertEquals(2, none.status());
    assertTrue(none.err().contains("index.html"), none.err());
  }

  @Test
  void anImportOfNothingLeavesNoCorpusBehind() throws IOException {
    Path made = temporary.resolve("leeg-gebleven");
    Ran ran =
        run("importeer", temporary.resolve("weg.txt").toString(), "--corpus", made.toString());
    assertEquals(4, ran.status(), ran.err());
    assertTrue(!Files.exists(made), "a corpus without works");
  }

  @Test
  void anEditedWorkIsNotOverwrittenUnlessAsked() throws IOException {
    Path text =
        Files.writeString(
            temporary.resolve("huilen.txt"),
            "Over huilen\n\nEen baby huilt om te zeggen dat er iets is. Wie luistert, leert die"
                + " taal van dag tot dag beter verstaan.\n");
    run("importeer", text.toString());
    Path work;
    try (Stream<Path> files = Files.walk(corpus.file("eigen"))) {
      work = files.filter(f -> f.toString().endsWith(".md")).findFirst().orElseThrow();
    }
    Files.writeString(work, Files.readString(work) + "\nEen zin van mij.\n");
    assertEquals(4, run("importeer", text.toString()).status());
    assertTrue(Files.readString(work).contains("Een zin van mij."));
    Ran replaced = run("importeer", "--vervang", text.toString());
    assertEquals(0, replaced.status(), replaced.err());
    assertTrue(replaced.err().contains("bewaard als"), replaced.err());
  }

  static Stream<String> commands() {
    Terminal terminal = new Terminal(Terminal.Output.to(System.out), System.err, Map.of(), false);
    return Stream.concat(
        Stream.of(""), new CommandLine(new Naslag(terminal)).getSubcommands().keySet().stream());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpIsDutch(String command) {
    for (String option : List.of("--help", "-h")) {
      Ran ran = command.isEmpty() ? run(option) : run(command, option);
      assertEquals(0, ran.status());
      assertEquals("", ran.err());
      assertTrue(ran.out().startsWith("Gebruik: naslag " + command), ran.out());
      assertTrue(
          !Pattern.compile(
                  "\\b(usage|options?|commands?|show|display|print|help message|the)\\b",
                  Pattern.CASE_INSENSITIVE)
              .matcher(ran.out())
              .find(),
          ran.out());
      ran.out().lines().forEach(line -> assertTrue(line.length() <= 80, line));
    }
  }

  @Test
  void theVersionIsTheOneOfTheBuild() {
    Ran ran = run("--versie");
    assertEquals(0, ran.status());
    assertTrue(ran.out().matches("Naslag \\d+\\.\\d+\\.\\d+\\S*\\R"), ran.out());
  }

  @Test
  void coloursAreForAPersonWhoWantsThem() {
    run("indexeer");
    assertTrue(Ran.with(temporary, Map.of(), true, "zoek", "wieg").out().contains("\u001b["));
    for (Map<String, String> environment :
        List.of(Map.of("NO_COLOR", "1"), Map.of("NO_COLOR", ""), Map.of("TERM", "dumb"))) {
      Ran ran = Ran.with(temporary, environment, true, "zoek", "wieg");
      assertTrue(!ran.out().contains("\u001b"), environment + "");
    }
    assertTrue(!run("zoek", "wieg").out().contains("\u001b"));
  }

  @Test
  void aWidthThatIsNoNumberIsTakenForEighty() {
    for (String columns : List.of("", "breed", "-5", "0", "99999999999", "1")) {
      assertEquals(
          0, Ran.with(temporary, Map.of("COLUMNS", columns), false, "zoek", "wieg").status());
    }
  }
}
