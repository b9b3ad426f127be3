package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import naslag.TestCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corpora side by side on the command line. */
class SeveralCorporaTest {
  @TempDir private Path temporary;
  private Path other;

  @BeforeEach
  void twoCorpora() throws IOException {
    TestCorpus.in(temporary).work("nacht.md", "Nacht", "De wieg staat stil.");
    other =
        TestCorpus.in(temporary.resolve("ander"))
            .work("nacht.md", "Nacht", "De wieg staat scheef.")
            .directory();
  }

  private String first() {
    return temporary.resolve("corpus").toString();
  }

  @Test
  void theOptionMayBeRepeatedAndEachCorpusKeepsItsOwnIndex() {
    Ran both = Ran.in(temporary, "zoek", "wieg", "--corpus", first(), "--corpus", other.toString());
    assertEquals(0, both.status(), both.err());
    assertTrue(both.out().contains("naslag lees nacht/"), both.out());
    assertTrue(both.out().contains("naslag lees corpus-2.nacht/"), both.out());
    assertEquals("Index gemaakt: 1 werk.\nIndex gemaakt: 1 werk.\n", both.err());
    assertEquals("", Ran.in(temporary, "zoek", "wieg").err());
    assertEquals("", Ran.in(temporary, "zoek", "wieg", "--corpus", other.toString()).err());
  }

  @Test
  void theEnvironmentNamesThemAsASystemWritesAPath() {
    Map<String, String> both = Map.of("NASLAG_CORPUS", first() + File.pathSeparator + other);
    Ran found = Ran.with(temporary, both, false, "zoek", "scheef");
    assertEquals(0, found.status(), found.err());
    String id = found.out().lines().filter(l -> l.contains("naslag lees ")).findFirst().orElse("");
    Ran read = Ran.with(temporary, both, false, "lees", id.replace("naslag lees", "").strip());
    assertTrue(read.out().contains("scheef"), read.out() + read.err());
  }

  @Test
  void oneOfThemIsSearchedAlone() {
    Ran one =
        Ran.in(
            temporary,
            "zoek",
            "wieg",
            "--corpus",
            first(),
            "--corpus",
            other.toString(),
            "--verzameling",
            "corpus-2",
            "--json");
    assertTrue(one.out().contains("\"total\":1,"), one.out());
    assertTrue(one.out().contains("\"collection\":\"corpus-2\""), one.out());
    Ran unknown = Ran.in(temporary, "zoek", "wieg", "--verzameling", "nergens");
    assertEquals(2, unknown.status());
    assertEquals(
        "naslag: verzameling \"nergens\" bestaat niet; wel bestaan: corpus.\n", unknown.err());
  }

  @Test
  void whatWritesWantsOneCorpusAndSaysSo() {
    Ran refused =
        Ran.in(temporary, "importeer", "x.txt", "--corpus", first(), "--corpus", other.toString());
    assertEquals(2, refused.status());
    assertTrue(refused.err().contains("geef met --corpus één map"), refused.err());
  }

  @Test
  void theSameCorpusTwiceIsOne() {
    Ran once = Ran.in(temporary, "zoek", "wieg", "--corpus", first(), "--corpus", first());
    assertEquals(1, once.out().split("naslag lees", -1).length - 1, once.out());
  }

  @Test
  void oneThatIsNotThereIsNamed() {
    Ran missing = Ran.in(temporary, "zoek", "wieg", "--corpus", first(), "--corpus", "/nergens/x");
    assertEquals(4, missing.status());
    assertTrue(missing.err().contains("x"), missing.err());
  }
}
