package naslag.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class StemTableTest {
  private static StemTable table(String... lines) {
    return new StemTable(
        StemTableGenerator.table(List.of(lines)).getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void theTableIsMadeOfTheDocumentedExceptions() throws IOException {
    assertEquals(
        StemTableGenerator.table(Files.readAllLines(StemTableGenerator.SOURCE)),
        Files.readString(StemTableGenerator.TABLE, StandardCharsets.US_ASCII),
        "stems.txt changed: run StemTableGenerator");
  }

  @Test
  void everyFormOfTheTableIsFoundWhereverItLies() throws IOException {
    for (String line : Files.readAllLines(StemTableGenerator.TABLE)) {
      String[] columns = line.split(" ");
      assertEquals(columns[1], StemTable.get().stemOf(columns[0]), line);
    }
  }

  @Test
  void wordsBeforeBetweenAndBehindTheFormsAreNotFound() {
    StemTable table = table("aap: aap apen", "noot: noten", "zus: zussen");
    assertEquals("aap", table.stemOf("apen"));
    assertEquals("zus", table.stemOf("zussen"));
    for (String word : List.of("", "a", "ape", "apenn", "noot", "note", "zusser", "zz", "été")) {
      assertNull(table.stemOf(word), word);
    }
    assertNull(table().stemOf("aap"));
  }

  @Test
  void aVerbCountsBehindAPrefixAndANounDoesNot() {
    StemTable table = table("+ groei: groei groeit gegroeid", "stap: stappen");
    assertEquals("opgroei", table.stemOf("opgegroeid"));
    assertEquals("stap", table.stemOf("stappen"));
    assertNull(table.stemOf("opstappen"));
  }

  @Test
  void whereANounAndAVerbShareAFormTheNounHasItAndTheVerbBehindAPrefix() {
    StemTable table = table("lever: leven", "+ leef: leef leeft leven");
    assertEquals("lever", table.stemOf("leven"));
    assertEquals("beleef", table.stemOf("beleven"));
  }
}
