package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code evalueer} and {@code waarom}, from arguments to output and exit status. */
class EvaluateCommandTest {
  @TempDir private Path directory;

  private Ran ran = new Ran(0, "", "");

  @BeforeEach
  void corpus() throws IOException {
    Path corpus = Files.createDirectories(directory.resolve("corpus"));
    Files.writeString(
        corpus.resolve("dieren.md"),
        """
        ---
        title: Dieren
        ---

        # Katten

        Een kat spint wanneer zij tevreden op een warme vensterbank ligt te doezelen.

        # Honden

        Een hond kwispelt en haalt de bal terug die jij in het hoge gras gooide.
        """);
    Files.writeString(
        directory.resolve("vragen.jsonl"),
        """
        {"id": "1", "kind": "term", "query": "kat", "gold": [{"snippet": "een kat spint", "grade": 3}]}
        {"id": "2", "kind": "term", "query": "bal", "gold": [{"snippet": "een kat spint", "grade": 3}]}
        {"id": "3", "kind": "nohit", "query": "onderzeeboot"}
        """);
  }

  private int run(String... arguments) {
    ran = Ran.in(directory, arguments);
    return ran.status();
  }

  private int evaluate(String... options) {
    List<String> all =
        new ArrayList<>(List.of("evalueer", directory.resolve("vragen.jsonl").toString()));
    all.addAll(List.of(options));
    return run(all.toArray(new String[0]));
  }

  private String out() {
    return ran.out();
  }

  private String err() {
    return ran.err();
  }

  @Test
  void aFigureBelowItsThresholdEndsWithThree() {
    assertEquals(0, evaluate("--drempel", "success@1=0.5", "--drempel", "nohit=1"), err());
    assertTrue(out().contains("0,500"), out());
    assertEquals(3, evaluate("--drempel", "success@1=0,51"));
    assertTrue(err().contains("Success@1 is 0,500, onder 0,510."), err());
  }

  @Test
  void jsonIsOneDocumentWithFiguresByKind() {
    assertEquals(0, evaluate("--json"), err());
    assertEquals(1, out().lines().count());
    assertTrue(out().contains("\"term\":{\"queries\":2,\"naslag\":{\"success@1\":0.5"), out());
  }

  @Test
  void whatCannotBeUsedIsSaidInOneSentenceWithItsStatus() throws IOException {
    assertEquals(2, evaluate("--drempel", "mooi=1"));
    assertTrue(err().contains("begrijp ik niet"), err());
    assertEquals(2, evaluate("--zonder", "toeval"));
    assertTrue(err().contains("wel synoniemen"), err());
    assertEquals(2, evaluate("--vragen", "queries.jsonl"));
    assertEquals(4, run("evalueer", directory.resolve("weg.jsonl").toString()));
    assertTrue(err().contains("bestaat niet"), err());
    Files.writeString(directory.resolve("stuk.jsonl"), "\n{\"query\": ");
    assertEquals(4, run("evalueer", directory.resolve("stuk.jsonl").toString()));
    assertTrue(err().contains("stuk.jsonl:2: geen geldige JSON"), err());
    Files.writeString(
        directory.resolve("elders.jsonl"),
        "{\"query\": \"x\", \"gold\": [{\"snippet\": \"staat hier niet\", \"grade\": 1}]}");
    assertEquals(4, run("evalueer", directory.resolve("elders.jsonl").toString()));
    assertTrue(err().contains("geen enkel fragment"), err());
  }

  @Test
  void waaromShowsRankWordsAndScoreOfAPassage() {
    assertEquals(0, run("zoek", "kat", "--json"), err());
    String id = out().replaceFirst("(?s).*?\"hits\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
    assertEquals(0, run("waarom", "de kat", id), err());
    assertTrue(out().contains("Gevonden, op plaats 1 van 1."), out());
    assertTrue(out().contains("telt niet: te gewoon"), out());
    assertTrue(out().contains("kat in de tekst"), out());
    assertEquals(0, run("waarom", "de kat", id, "--json"), err());
    assertTrue(out().startsWith("{\"version\":1,\"query\":\"de kat\","), out());
    assertTrue(out().contains("\"rank\":1,"), out());
    assertTrue(out().contains("{\"typed\":\"de\",\"stem\":\"de\",\"role\":\"stop_word\""), out());
    assertEquals(1, run("waarom", "kwispelt soort:voorbeeld", id), err());
    assertTrue(out().contains("hier ontbreekt kwispelt"), out());
    assertTrue(out().contains("soort voorbeeld klopt niet"), out());
    assertEquals(1, run("waarom", "kat", "dieren/weg"));
    assertTrue(err().contains("er is geen passage dieren/weg"), err());
  }
}
