package naslag.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import naslag.index.Documents.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DefinitionsTest {
  /** Surprises included: the pattern knows no grammar, and what it finds in vain only ranks. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "definitions.txt",
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '\'')
  void theWordsBeforeTheVerbAreDefined(String text, String defined) {
    assertEquals(defined == null ? List.of() : List.of(defined), Definitions.in(text));
  }

  @Test
  void eachSentenceOfATextMayDefine() {
    assertEquals(
        List.of("Huilen", "luier"),
        Definitions.in("Huilen is taal.\n\nEen “luier” is nat. Papa komt."));
    assertEquals(List.of(), Definitions.in(""));
  }

  @Test
  void aTextWithoutSentencesDefinesNothing() {
    assertEquals(List.of(), Definitions.in("de ".repeat(20_000)));
    assertEquals(List.of(), Definitions.in("woord".repeat(20_000)));
  }
}
