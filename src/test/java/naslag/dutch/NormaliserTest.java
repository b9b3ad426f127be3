package naslag.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class NormaliserTest {

  @ParameterizedTest
  @CsvFileSource(resources = "spellings.txt", delimiter = '|', quoteCharacter = '"')
  void everyWayOfWritingAWordGivesOneSpelling(String written, String normal) {
    assertEquals(normal, Normaliser.normalise(written));
  }

  @Test
  void softHyphensAndZeroWidthCharactersVanish() {
    assertEquals(
        "slaapproblemen", Normaliser.normalise("slaap\u00ADpro\u200Bble\u200Dm\uFEFFen\u2060"));
  }

  @Test
  void aDecomposedWordIsTheComposedOne() {
    assertEquals("creche", Normaliser.normalise("cre\u0300che"));
    assertEquals("reunie", Normaliser.normalise("reu\u0308nie"));
  }

  @DefaultLocale("tr-TR")
  @Test
  void aTurkishComputerLowersTheSameI() {
    assertEquals("infant mental health", Normaliser.normalise("INFANT MENTAL HEALTH"));
    assertEquals("initiatief", Normaliser.normalise("Initiatief"));
  }

  @Test
  void nothingBreaksIt() {
    assertEquals("", Normaliser.normalise(""));
    assertEquals("a\uD800b", Normaliser.normalise("A\uD800B"));
    assertEquals("\uDC00", Normaliser.normalise("\uDC00"));
    assertEquals("", Normaliser.normalise("\u0308\u00AD"));
    assertEquals("e".repeat(100_000), Normaliser.normalise("É".repeat(100_000)));
  }

  @Test
  void normalisingTwiceChangesNothing() {
    for (String word : new String[] {"Crèche", "zÿn", "“Œuvre”", "½", "℡", "ǅ", "İ"}) {
      String once = Normaliser.normalise(word);
      assertEquals(once, Normaliser.normalise(once));
    }
  }
}
