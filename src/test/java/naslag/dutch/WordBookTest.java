package naslag.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Questions and words that are not plain Dutch. */
class WordBookTest {
  @ParameterizedTest
  @CsvFileSource(resources = "question-languages.txt", delimiter = '|')
  void aQuestionIsOfTheLanguageThatListsMostOfItsWords(String question, WordBook language) {
    assertEquals(language, WordBook.languageOf(forms(question)));
  }

  private static List<String> forms(String text) {
    return Tokens.of(DutchAnalysis.exact(), text).stream().map(Tokens.Token::term).toList();
  }

  @Test
  void aFunctionWordIsListedWithoutAWord() {
    assertEquals(Optional.of(List.of()), WordBook.ENGLISH.words("the"));
    assertEquals(Optional.of(List.of()), WordBook.FRENCH.words("avec"));
    assertEquals(Optional.empty(), WordBook.ENGLISH.words("zwiebel"));
    assertEquals("slapen", WordBook.FRENCH.words("dort").orElseThrow().getFirst());
  }

  @Test
  void aWordThatIsDutchTooIsNotTranslatedInADutchQuestion() {
    assertEquals(List.of(), WordBook.translated("arm"));
    assertEquals("peuter", WordBook.translated("toddler").getFirst());
    assertEquals(Optional.of("grootouder"), WordBook.other("bejaarden", "bejaard"));
  }

  /** A row that is not as the texts are read would never be found. */
  @Test
  void everyFormIsWrittenAsTextsAreReadAndStandsInOneRowOfItsLanguage() {
    String rows =
        new String(ShippedFile.bytes(WordBook.class, WordBook.RESOURCE), StandardCharsets.UTF_8);
    Set<String> seen = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    for (String row : rows.strip().split("\n")) {
      String[] columns = row.split("\t", -1);
      assertTrue(columns.length == 2 && columns[0].matches("(nl|en|fr)( \\S+)+ "), row);
      assertTrue(columns[1].matches("([^\\s,]+(,[^\\s,]+)*)?"), row);
      String language = columns[0].substring(0, 2);
      for (String form : columns[0].strip().substring(3).split(" ")) {
        if (!forms(form).equals(List.of(form)) || !seen.add(language + form)) {
          wrong.add(language + " " + form);
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(seen.size() > 40_000, seen.size() + " forms");
  }
}
