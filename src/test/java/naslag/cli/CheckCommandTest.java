package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import naslag.TestCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path directory;

  private static final String FRONT = "---\ntitle: A\ncreator: B\ndate: 2026\n---\n\n";

  private Ran run(String... args) {
    return Ran.in(directory, args);
  }

  @Test
  void eachFindingIsALineThatAnEditorCanJumpTo() throws IOException {
    TestCorpus corpus = TestCorpus.in(directory);
    corpus.write("a.md", FRONT + "Zie [b](b.md) en een aandachts- punt.\n");
    Ran ran = run("controleer");
    assertEquals(3, ran.status(), ran.err());
    List<String> lines = ran.out().lines().toList();
    assertTrue(lines.getFirst().startsWith(corpus.file("a.md") + ":7: fout: "), ran.out());
    assertTrue(lines.getFirst().endsWith(" [verwijzing]"), ran.out());
    assertTrue(lines.get(1).contains(":7: waarschuwing: "), ran.out());
    assertTrue(ran.err().contains("1 fout en 1 waarschuwing in 1 werk (1 passage)."), ran.err());
  }

  @Test
  void hintsAreCountedAndDoNotFail() throws IOException {
    TestCorpus.in(directory)
        .write("a.md", FRONT + TestCorpus.example("Kort", List.of("kind: Bo"), "Bo kijkt.") + "\n");
    Ran ran = run("controleer");
    assertEquals(0, ran.status(), ran.err());
    assertEquals("", ran.out());
    assertTrue(
        ran.err().contains("Niets te herstellen") && ran.err().contains("1 wenk"), ran.err());
    assertTrue(run("controleer", "--wenken").out().contains("wenk: voorbeeld \"Kort\""));
  }

  @Test
  void aPersonWhoLooksSeesHowFarItIs() throws IOException {
    TestCorpus corpus = TestCorpus.in(directory);
    corpus.write("a.md", FRONT + "Tekst.\n");
    corpus.write("b.md", FRONT + "Nog tekst.\n");
    Ran ran = Ran.with(directory, Map.of(), true, "controleer");
    assertTrue(ran.err().contains("75%") && ran.err().contains("100%"), ran.err());
    assertFalse(run("controleer").err().contains("%"));
  }

  @Test
  void anotherProgramReadsOneDocument() throws IOException {
    TestCorpus.in(directory).write("a.md", "---\ntitle: A\n---\n\nTekst.\n");
    Ran ran = run("controleer", "--json");
    assertEquals(3, ran.status());
    assertEquals(1, ran.out().lines().count());
    assertTrue(ran.out().startsWith("{\"version\":1,\"works\":1,\"passages\":1,\"errors\":0,"));
    assertTrue(
        ran.out()
            .contains(
                "{\"code\":\"citeren\",\"severity\":\"warning\",\"file\":\"a.md\",\"line\":1,"));
  }

  @Test
  void whatIsSafeIsFixedWithACopy() throws IOException {
    TestCorpus corpus = TestCorpus.in(directory);
    String text = FRONT + "Een reÃ¼nie met een aandachts- punt.\n";
    corpus.write("a.md", text);
    Ran trial = run("controleer", "--verbeter", "--proef");
    assertEquals(3, trial.status());
    assertEquals(text, Files.readString(corpus.file("a.md")));
    Ran ran = run("controleer", "--verbeter");
    assertEquals(0, ran.status(), ran.out() + ran.err());
    assertTrue(ran.out().contains("a.md:7: verbeterd: \"Ã¼\" is nu \"ü\""), ran.out());
    assertEquals(
        FRONT + "Een reünie met een aandachtspunt.\n", Files.readString(corpus.file("a.md")));
    try (Stream<Path> files = Files.list(corpus.directory())) {
      Path copy = files.filter(f -> f.toString().endsWith(".bak")).findFirst().orElseThrow();
      assertEquals(text, Files.readString(copy));
    }
    assertFalse(run("controleer", "--verbeter").out().contains("verbeterd"));
  }

  @Test
  void whatDoesNotGoTogetherIsWrongUse() throws IOException {
    TestCorpus.in(directory);
    for (List<String> args :
        List.of(
            List.of("controleer", "--markdown"),
            List.of("controleer", "--dekking", "--json", "--markdown"),
            List.of("controleer", "--proef"),
            List.of("controleer", "--verbeter", "--json"))) {
      assertEquals(2, run(args.toArray(new String[0])).status(), args.toString());
    }
    Ran nowhere = run("controleer", "--corpus", directory.resolve("weg").toString());
    assertEquals(4, nowhere.status());
    assertTrue(nowhere.err().contains("er is geen corpus in"), nowhere.err());
  }

  @Test
  void anEmptyCorpusHasNothingToFix() throws IOException {
    TestCorpus.in(directory);
    assertEquals(0, run("controleer").status());
    assertEquals(0, run("controleer", "--dekking").status());
    Ran json = run("controleer", "--dekking", "--json");
    assertTrue(json.out().startsWith("{\"version\":1,\"tables\":[{\"name\":"), json.out());
    assertTrue(json.out().contains("\"explanations\":0,\"examples\":0}"), json.out());
  }
}
