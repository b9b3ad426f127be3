package naslag.thesaurus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import naslag.dutch.ShippedFile;
import naslag.thesaurus.Expressions.Expression;
import naslag.thesaurus.Expressions.Strength;
import naslag.thesaurus.Reading.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpressionsTest {
  @TempDir private Path directory;

  @Test
  void anIndexIsMadeAgainWhenTheShippedFileChanges() throws IOException {
    CRC32C crc = new CRC32C();
    crc.update(shipped());
    assertEquals(Long.toHexString(crc.getValue()), Expressions.DIGEST);
  }

  @Test
  void eachShippedLineIsOfAConceptOfTheShippedThesaurus() throws IOException {
    Path file = directory.resolve("uitdrukkingen.tsv");
    Files.write(file, shipped());
    Thesaurus shipped = ThesaurusFile.read(Path.of("corpus", "thesaurus.yaml")).thesaurus();
    assertEquals(List.of(), Expressions.of(shipped, file).problems());
    List<String> texts = new String(shipped(), StandardCharsets.UTF_8).lines().skip(1).toList();
    assertEquals(texts.size(), Set.copyOf(texts).size());
    assertTrue(texts.size() >= 6_000, texts.size() + " expressions");
  }

  @Test
  void aCorpusAddsExpressionsAndBadLinesAreToldByNumber() throws IOException {
    Path file = directory.resolve("uitdrukkingen.tsv");
    Files.writeString(
        file,
        """
        begrip\tuitdrukking\tland\tregister\tsterkte
        slapen\tmaffen\tNL\touder\tsame
        slapen\tpitten\tNL\touder\twarm
        slaap\tpitten\tNL\touder\tsame
        slapen\tpitten
        """);
    Expressions expressions =
        Expressions.of(
            ThesaurusFile.parse("concepts: [{id: slapen, prefLabel: slapen}]").thesaurus(), file);
    assertEquals(List.of(new Expression("maffen", Strength.SAME, false)), expressions.of("slapen"));
    assertEquals(List.of(3, 4, 5), expressions.problems().stream().map(Fault::line).toList());
    assertEquals(
        Set.of("Het begrip \"slaap\" staat niet in de thesaurus; schrijf de id van een begrip."),
        expressions.problems().stream()
            .map(Fault::message)
            .filter(m -> m.contains("slaap"))
            .collect(Collectors.toSet()));
  }

  private static byte[] shipped() {
    return ShippedFile.bytes(Expressions.class, "uitdrukkingen.tsv");
  }
}
