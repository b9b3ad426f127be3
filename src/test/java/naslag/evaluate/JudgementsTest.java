package naslag.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import naslag.evaluate.JudgedSet.JudgedQuery;
import naslag.search.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class JudgementsTest {
  @TempDir private Path directory;

  private List<JudgedQuery> read(String... lines) throws IOException {
    return JudgedQuery.read(Files.writeString(file(), String.join("\n", lines)));
  }

  private Path file() {
    return directory.resolve("vragen.jsonl");
  }

  @Test
  void aQueryWithSnippetsFiltersAndKind() throws IOException {
    JudgedQuery query =
        read(
                "",
                "{\"id\":\"v1\",\"kind\":\"term\",\"query\":\"slapen\",\"filters\":"
                    + "{\"soort\":\"voorbeeld\",\"thema\":[\"slapen\",\"huilen\"]},\"gold\":"
                    + "[{\"snippet\":\"ze slaapt nu\",\"grade\":3}],\"note\":{\"by\":[1,null]}}")
            .getFirst();
    assertEquals("v1", query.id());
    assertEquals("term", query.kind());
    assertEquals(List.of("voorbeeld"), query.filters().of(Facet.TYPE));
    assertEquals(List.of("slapen", "huilen"), query.filters().of(Facet.THEME));
    assertEquals(List.of(new JudgedQuery.Gold.Snippet("ze slaapt nu", 3)), query.gold());
    assertEquals(2, query.line());
  }

  @Test
  void goldMayBeIdsOfPassagesAndTheKindTheirSource() throws IOException {
    JudgedQuery query =
        read("\uFEFF{\"query\":\"x\",\"gold\":[\"a\",\"b\",\"a\"],\"source\":\"gids\"}").getFirst();
    assertEquals(2, query.gold().size());
    assertEquals("gids", query.kind());
    assertEquals("r1", query.id());
  }

  @Test
  void aQueryThatShouldFindNothingHasNoGold() throws IOException {
    assertTrue(read("{\"kind\":\"nohit\",\"query\":\"zeilboot\"}").getFirst().wantsNothing());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "faults.txt", delimiter = '|', quoteCharacter = '~')
  void aFaultNamesFileAndLine(String line, String message) throws IOException {
    JsonLines.BadLine bad =
        assertThrows(
            JsonLines.BadLine.class,
            () -> read("{\"id\":\"v0\",\"query\":\"a\",\"gold\":[\"a\"]}", line));
    assertTrue(bad.problem().message().contains(message), bad.problem().message());
    assertEquals(2, bad.problem().line());
    assertTrue(bad.problem().toString().contains("vragen.jsonl:2: "), bad.problem().toString());
  }

  @Test
  void aFileWithoutQueriesIsRefused() {
    JsonLines.BadLine bad = assertThrows(JsonLines.BadLine.class, () -> read("", "  "));
    assertTrue(bad.problem().message().contains("geen vragen"));
  }

  @Test
  void aFileInAnotherEncodingIsRefused() throws IOException {
    Files.write(
        file(), "{\"query\":\"crèche\",\"gold\":[\"a\"]}".getBytes(StandardCharsets.ISO_8859_1));
    JsonLines.BadLine bad = assertThrows(JsonLines.BadLine.class, () -> JudgedQuery.read(file()));
    assertTrue(bad.problem().message().contains("geen UTF-8"));
  }

  @Test
  void aFileThatIsNotThereIsSaidByTheSystem() {
    assertThrows(NoSuchFileException.class, () -> JudgedQuery.read(directory.resolve("weg.jsonl")));
  }

  @Test
  void snippetsAreComparedByLettersAndDigitsOnly() {
    assertEquals(
        JudgedQuery.snippetKey("Ze slaapt, \n‘eindelijk’ in!"),
        JudgedQuery.snippetKey("ze slaapteinde-\nlijk in"));
    assertEquals(
        JudgedQuery.snippetKey("e\u0301en \uFB01jn 3"), JudgedQuery.snippetKey("éen fijn 3"));
  }
}
