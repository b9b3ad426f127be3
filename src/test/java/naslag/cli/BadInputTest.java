package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import naslag.FileTree;
import naslag.TestCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** One Dutch sentence with the way out, the documented exit status, no stack trace. */
class BadInputTest {
  @TempDir private Path temporary;
  private TestCorpus corpus;

  @BeforeEach
  void aCorpus() throws IOException {
    corpus =
        TestCorpus.in(temporary)
            .thesaurus("id: slaap, soort: thema, prefLabel: slapen")
            .work("nacht.md", "Nacht", "De baby slaapt in de wieg.", "Papa waakt.");
  }

  /** Runs, and holds that at most one fault is told, in one line, with a full stop. */
  private Ran run(String... args) {
    Ran ran = Ran.in(temporary, args);
    assertTrue(ran.faults().size() <= 1, ran.err());
    for (String line : ran.err().lines().toList()) {
      assertTrue(!line.contains("Exception") && !line.startsWith("\tat "), ran.err());
    }
    ran.faults().forEach(fault -> assertTrue(fault.endsWith("."), fault));
    return ran;
  }

  private void assertFault(int status, String words, Ran ran) {
    assertEquals(status, ran.status(), ran.err());
    assertEquals(1, ran.faults().size(), ran.err());
    assertTrue(ran.faults().getFirst().contains(words), ran.err());
    assertEquals("", ran.out());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "wrong-use.txt", delimiter = '|', quoteCharacter = '\'')
  void wrongUseIsToldWithTheWayOut(String line, int status, String words) {
    assertFault(status, words, run(line.split(" ")));
  }

  @Test
  void aCorpusThatIsNotThereIsToldByEveryCommand() {
    String nowhere = temporary.resolve("nergens").toString();
    for (String command : List.of("zoek wieg", "lees a/b/c", "bronnen", "indexeer")) {
      List<String> args = new ArrayList<>(List.of(command.split(" ")));
      args.addAll(List.of("--corpus", nowhere));
      assertFault(4, "er is geen corpus in " + nowhere, run(args.toArray(String[]::new)));
    }
  }

  @Test
  void aFileIsNoCorpus() {
    String file = corpus.file("nacht.md").toString();
    assertFault(4, "er is geen corpus in " + file, run("zoek", "wieg", "--corpus", file));
    assertFault(4, "er is geen corpus in " + file, run("indexeer", "--corpus", file));
  }

  @Test
  void aNameThatNoFileCanHaveIsWrongUse() {
    assertFault(2, "kan geen map zijn", run("zoek", "wieg", "--corpus", "a\u0000b"));
    assertFault(2, "kan geen map zijn", run("bronnen", "--index", "a\u0000b"));
  }

  @Test
  void anIndexWhereAFileStandsIsAFailure() throws IOException {
    Path file = Files.writeString(temporary.resolve("bezet"), "x");
    Ran ran = run("zoek", "wieg", "--index", file.toString());
    assertEquals(4, ran.status(), ran.err());
    assertEquals(1, ran.faults().size());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "refused.txt", delimiter = '|')
  void aFileThatCannotGoInIsRefusedWithTheReason(String name, String words) throws IOException {
    Files.write(temporary.resolve("leeg.txt"), new byte[0]);
    Files.writeString(temporary.resolve("signs.txt"), "… -- 12 --\n");
    Files.write(temporary.resolve("binair.bin"), new byte[] {0, 1, 2, 3, 0, 0, 9});
    Files.writeString(temporary.resolve("boek.pdf"), "%PDF-1.7\n");
    Ran ran = run("importeer", temporary.resolve(name).normalize().toString());
    assertEquals(4, ran.status(), ran.err());
    assertTrue(ran.err().contains("geweigerd") && ran.err().contains(words), ran.err());
    assertEquals("", ran.out());
  }

  @Test
  void aDamagedIndexIsMadeAgainFromTheCorpusAndSaidSo() throws IOException {
    run("zoek", "wieg");
    int count = files().size();
    for (int i = 0; i < count; i++) {
      run("indexeer", "--opnieuw");
      Path file = files().get(i);
      Files.write(file, new byte[] {7, 7, 7, 7, 7, 7, 7, 7, 7, 7});
      Ran ran = run("zoek", "wieg");
      assertEquals(0, ran.status(), file + ": " + ran.err());
      assertTrue(ran.err().contains("beschadigd"), file + ": " + ran.err());
      assertTrue(ran.out().contains("De baby slaapt in de wieg."), ran.out());
      assertEquals("", run("zoek", "wieg").err());
    }
  }

  /** Opening an index reads little of it; the damage shows when a search comes by. */
  @Test
  void damageWithinAFileIsNoErrorEither() throws IOException {
    run("zoek", "wieg");
    Path largest = files().getFirst();
    for (Path file : files()) {
      largest = Files.size(file) > Files.size(largest) ? file : largest;
    }
    byte[] sound = Files.readAllBytes(largest);
    Path judged =
        Files.writeString(
            temporary.resolve("vragen.jsonl"),
            "{\"id\": \"1\", \"kind\": \"term\", \"query\": \"wieg\", \"gold\":"
                + " [{\"snippet\": \"slaapt in de wieg\", \"grade\": 3}]}");
    for (int at = 0; at + 32 < sound.length; at += Math.max(48, sound.length / 60)) {
      byte[] bytes = sound.clone();
      for (int i = at; i < at + 32; i++) {
        bytes[i] = (byte) 0xA5;
      }
      Files.write(largest, bytes);
      String commands = "zoek wieg|bronnen|lees nacht/x/y|zoek wieg --json|waarom wieg nacht/x/y";
      for (String command : (commands + "|evalueer " + judged).split("\\|")) {
        Ran ran = run(command.split(" "));
        assertTrue(ran.status() < 2, at + " " + command + ": " + ran.err());
      }
      if (!Files.exists(largest)) {
        run("indexeer", "--opnieuw");
        largest =
            files().stream().filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
        sound = Files.readAllBytes(largest);
      }
    }
  }

  private List<Path> files() throws IOException {
    return FileTree.below(temporary.resolve("index")).stream()
        .filter(f -> !f.endsWith("write.lock"))
        .toList();
  }

  @Test
  void aVeryLongQueryAndOneOfSignsAreAnswered() {
    assertEquals(0, run("zoek", "wieg ".repeat(20_000)).status());
    assertTrue(run("zoek", "x".repeat(100_000)).err().length() < 500);
    assertEquals(0, run("zoek", "?!").status());
    assertEquals(0, run("zoek", "").status());
  }

  @Test
  void aQueryWithControlSignsIsSaidBackWithoutThem() {
    Ran ran = run("zoek", "\u001b[31mxylokwastra\u0007");
    assertTrue(ran.err().chars().noneMatch(c -> c == 27 || c == 7), ran.err());
  }
}
