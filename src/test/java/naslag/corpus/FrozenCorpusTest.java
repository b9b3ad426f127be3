package naslag.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import naslag.Resources;
import naslag.corpus.Work.Section;
import naslag.corpus.Work.WorkFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Works of format 1 that are never changed: what people have on their disks is read for ever, as
 * the same passages. One of them has every field.
 */
class FrozenCorpusTest {
  private static Path file(String name) {
    return Resources.file(FrozenCorpusTest.class, name);
  }

  private static WorkFile read(String work) throws IOException {
    return Corpus.at(file("1")).read(work, work + ".md");
  }

  @Test
  void thePassagesHaveTheSameIdsAndTexts() throws IOException {
    List<String> lines =
        Corpus.at(file("1")).read(name -> true).passages().stream()
            .map(p -> p.id() + "\t" + p.line() + "\t" + p.pageLabel() + "\t" + digest(p.text()))
            .toList();
    assertEquals(
        Files.readString(file("passages-1.tsv")).strip(), String.join("\n", lines), "passages");
  }

  private static String digest(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }

  @Test
  void everyFieldIsReadWithItsValues() throws IOException {
    WorkFile file = read("elk-veld");
    assertEquals(List.of(), file.problems());
    Work work = file.work();
    assertEquals(List.of("An Peeters", "Bart Claes (red.)"), work.metadata().creators());
    assertEquals("2030-01-01", work.metadata().text(WorkField.VALID_UNTIL));
    assertEquals(List.of(), work.metadata().values().get("nagelezen"));
    assertEquals(List.of("zand", "water"), work.metadata().values().get("trefwoord"));
    Section sand = work.sections().get(1);
    assertEquals(
        Map.of(
            "creator", List.of("Lut Daems"),
            "vragen",
                List.of(
                    "Wat doe je als ze gooien met zand?",
                    "Vanaf wanneer mag een kind in de zandbak?"),
            "ernst", List.of("meteen")),
        sand.values());
    Example example = (Example) sand.blocks().getLast();
    assertEquals(List.of("Fien", "Stan"), example.children());
    assertEquals(List.of("3 jaar", "14 maanden"), example.ages());
    assertEquals("een kwartier", String.join("", example.values().get("duur")));
    assertEquals(
        List.of(List.of("Wat zie je?", "Wat zou jij zeggen?")),
        example.body().stream()
            .filter(Block.Verbatim.class::isInstance)
            .flatMap(block -> ((Block.Verbatim) block).stop().stream())
            .toList());
    Set<String> known = new HashSet<>(work.metadata().values().keySet());
    known.addAll(example.values().keySet());
    known.addAll(sand.values().keySet());
    known.add(WorkField.STOP.key());
    known.add(WorkField.EXPIRED.key()); // of format 2
    known.add(WorkField.AUDIENCE.key()); // of format 3
    assertEquals(
        List.of(),
        List.of(WorkField.values()).stream().filter(f -> !known.contains(f.key())).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"beschermende-factoren", "elk-veld", "emoties-leren-kennen", "scheiding"})
  void aWorkIsWrittenBackWithAllItsFields(String work) throws IOException {
    WorkFile read = read(work);
    String written = MarkdownWriter.write(read.work());
    assertEquals(read.work(), MarkdownReader.read(work, work + ".md", written).work(), written);
  }

  @Test
  void aCommentThatIsNoFieldStaysInTheText() {
    WorkFile read = MarkdownReader.read("w", "w.md", "## Kop\n\n<!-- nog: schrijven -->\n\nTekst.");
    assertEquals(
        new Block.Verbatim("html", "<!-- nog: schrijven -->"),
        read.work().sections().getFirst().blocks().getFirst());
    assertEquals(Optional.empty(), new Block.Verbatim("html", "<!-- nog: x -->").stop());
  }
}
