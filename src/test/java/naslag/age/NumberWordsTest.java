package naslag.age;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import naslag.age.AgeWords.NumberWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NumberWordsTest {
  private static final List<String> UNITS =
      List.of("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen");
  private static final List<String> TENS =
      List.of(
          "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig");

  @Test
  void everyWordFromTwentyToNinetyNineIsReadWithItsHalfAndItsOrdinal() {
    for (int t = 0; t < TENS.size(); t++) {
      for (int u = 0; u < UNITS.size(); u++) {
        int value = 20 + 10 * t + u + 1;
        String word = UNITS.get(u) + "en" + TENS.get(t);
        assertEquals(Optional.of((double) value), NumberWords.cardinal(word));
        assertEquals(Optional.of(value + 0.5), NumberWords.cardinal(word + "enhalf"));
        assertEquals(Optional.of(value), NumberWords.ordinal(word + "ste"));
        assertEquals(Optional.empty(), NumberWords.ordinal(word + "de"));
      }
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "cardinals.csv")
  void aCardinalIsRead(String word, double value) {
    assertEquals(Optional.of(value), NumberWords.cardinal(word));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "ordinals.csv")
  void anOrdinalIsRead(String word, int value) {
    assertEquals(Optional.of(value), NumberWords.ordinal(word));
  }

  @Test
  void otherWordsAreNoNumber() {
    for (String word :
        """
        |e|de|ste|en|half een|tig|entwintig|nulentwintig|tienendertig|twintigendertig|negens|eenhalf|\
        anderhalfenhalf|achtde|twintigde|tweeste|honderdde|wende|beste|nuttig|lentig"""
            .split("\\|")) {
      assertEquals(Optional.empty(), NumberWords.cardinal(word), word);
      assertEquals(Optional.empty(), NumberWords.ordinal(word), word);
    }
  }
}
