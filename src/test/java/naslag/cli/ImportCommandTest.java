package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files at once, by folder and by pattern, and again. */
class ImportCommandTest {
  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void files() throws IOException {
    folder = Files.createDirectories(temporary.resolve("boeken/oud")).getParent();
    for (String name : List.of("appel", "beer", "citroen")) {
      text(folder.resolve(name + ".txt"), name);
    }
    text(folder.resolve("oud/dadel.html"), "dadel");
    Files.writeString(folder.resolve("omslag.jpg"), "geen tekst");
    Files.writeString(folder.resolve(".verborgen.txt"), "niet voor ons");
  }

  private static void text(Path file, String name) throws IOException {
    String words = "De " + name + " ligt op tafel en wacht tot iemand er iets over vertelt.";
    Files.writeString(
        file,
        file.toString().endsWith(".html")
            ? "<html><body><h1>Over " + name + "</h1><p>" + words + "</p></body></html>"
            : "Over " + name + "\n\n" + words + "\n");
  }

  private Ran run(String... args) {
    return Ran.in(temporary, args);
  }

  @Test
  void aFolderGoesInWholeAndTheSecondTimeNothingIsDone() throws IOException {
    Ran ran = run("importeer", folder.toString());
    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.err().contains("4 bestanden: 4 ingelezen, 0 ongewijzigd"), ran.err());
    assertEquals("", ran.out());
    Ran again = run("importeer", folder.toString());
    assertTrue(again.err().contains("0 ingelezen, 4 ongewijzigd"), again.err());
  }

  @Test
  void aPatternThatNoShellFilledInFindsItsFiles() throws IOException {
    Ran ran = run("importeer", folder + "/*.txt");
    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.err().contains("citroen.txt") && !ran.err().contains("dadel"), ran.err());
    Ran deep = run("importeer", folder + "/**/*.html");
    assertTrue(deep.err().contains("dadel.html: ingelezen"), deep.err());
    Ran everywhere = run("importeer", folder + "/**/*.txt");
    assertEquals(3, everywhere.err().split("ongewijzigd", -1).length - 1, everywhere.err());
    Ran torn = run("importeer", folder + "/{a,b.txt");
    assertEquals(2, torn.status());
    assertTrue(torn.err().contains("is geen patroon"), torn.err());
    Ran nothing = run("importeer", folder + "/*.epub");
    assertEquals(2, nothing.status());
    assertTrue(nothing.err().contains("geen bestand past bij"), nothing.err());
  }

  @Test
  void aFolderWithoutTextsIsSaidToBe() throws IOException {
    Ran ran = run("importeer", Files.createDirectory(temporary.resolve("leeg")).toString());
    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("bevat geen tekst, pdf, docx, epub of html"), ran.err());
  }

  @Test
  void aFileThatIsRefusedDoesNotHoldUpTheOthers() throws IOException {
    Files.writeString(folder.resolve("boom.pdf"), "%PDF-1.4 en dan niets");
    Ran ran = run("importeer", folder.toString());
    assertEquals(3, ran.status(), ran.err());
    assertTrue(ran.err().contains("boom.pdf: geweigerd"), ran.err());
    assertTrue(ran.err().contains("4 ingelezen, 0 ongewijzigd, 1 niet ingelezen"), ran.err());
  }

  @Test
  void aFolderOfNothingAmongOthersDoesNotHoldThemUpEither() throws IOException {
    Path empty = Files.createDirectory(temporary.resolve("leeg"));
    Ran ran = run("importeer", empty.toString(), folder.resolve("appel.txt").toString());
    assertEquals(3, ran.status(), ran.err());
    assertTrue(ran.err().contains("leeg is een map"), ran.err());
    assertTrue(ran.err().contains("appel.txt: ingelezen"), ran.err());
  }

  @Test
  void aRecordThatTheShellNamedBesideItsTextIsNoWorkOfItsOwn() throws IOException {
    Path record = folder.resolve("beer.ris");
    Files.writeString(record, "TY  - BOOK\nTI  - Beren\nER  - \n");
    Ran ran = run("importeer", record.toString(), folder.resolve("beer.txt").toString());
    assertEquals(0, ran.status(), ran.err());
    assertFalse(ran.err().contains("beer.ris"), ran.err());
    assertTrue(ran.out().contains("Titel: Beren"), ran.out());
  }

  @Test
  void aTerminalThatSaysItIsNoColumnsWideIsDrawnOnAllTheSame() {
    Ran ran =
        Ran.with(
            temporary,
            Map.of("COLUMNS", "0"),
            true,
            "importeer",
            "--zonder-vragen",
            folder.resolve("appel.txt").toString());
    assertEquals(0, ran.status(), ran.err());
  }

  @Test
  void aTrialWritesNothing() throws IOException {
    Ran ran = run("importeer", "--proef", folder.toString());
    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.err().contains("4 op proef gelezen"), ran.err());
    try (var all = Files.walk(temporary)) {
      assertFalse(all.anyMatch(file -> file.toString().endsWith("appel.md")));
    }
  }
}
