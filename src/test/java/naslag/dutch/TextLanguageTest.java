package naslag.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of a text, whatever its file says. */
class TextLanguageTest {
  @ParameterizedTest
  @CsvFileSource(resources = "languages.txt", delimiter = '|', quoteCharacter = '\'')
  void aLongTextTellsItsLanguage(String language, String sentence) {
    assertEquals(language, TextLanguage.of(List.of((sentence + " ").repeat(6))));
  }

  @ParameterizedTest
  @CsvSource({"Zaaien en oogsten", "The garden of the school"})
  void aHeadingDoesNot(String heading) {
    assertEquals("", TextLanguage.of(List.of(heading)));
  }
}
