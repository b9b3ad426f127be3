package naslag.show.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** APA as Dutch writes it, in the list and in the text: names; sessions have the rest. */
class CitationTest {
  /** Front matter (";" parts lines, "/" names) and the line in the list of literature. */
  @ParameterizedTest
  @CsvFileSource(resources = "literature.txt", delimiter = '|', quoteCharacter = '\'')
  void theListOfLiterature(String frontMatter, String entry) {
    assertEquals(entry.replace("\\\\", "\\"), Cited.work(frontMatter.replace("; ", "\n")).entry());
  }

  @Test
  void ofMoreThanTwentyAuthorsTheListNamesNineteenAndTheLast() {
    StringBuilder names = new StringBuilder();
    for (char c = 'A'; c <= 'V'; c++) {
      names.append(names.isEmpty() ? "" : ", ").append("Kim ").append(c).append("aas");
    }
    String entry = Cited.work("title: Samen\ncreator: [" + names + "]").entry();
    assertTrue(entry.contains("Saas, K., … Vaas, K. (z.d.)"), entry);
    assertFalse(entry.contains("Taas"), entry);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "in-text.txt", delimiter = '|', quoteCharacter = '\'')
  void theText(String maker, String inText, String inSentence) {
    Citation citation =
        Cited.work("title: \"Samen eten: hoe het begint\"\ndate: 2019\n" + maker).citation(0);
    assertEquals(inText, citation.inText().text());
    assertEquals(inSentence, citation.inSentence().text());
  }
}
