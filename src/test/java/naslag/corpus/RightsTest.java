package naslag.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Words as librarians and publishers write them; a doubtful one is never free. */
class RightsTest {
  @ParameterizedTest
  @CsvFileSource(resources = "rights.csv", delimiter = '|')
  void whatTheWordsLetSomebodyDo(String stated, Rights rights) {
    assertEquals(rights, Rights.of(stated));
  }
}
