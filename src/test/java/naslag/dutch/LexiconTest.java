package naslag.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import naslag.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LexiconTest {

  private final Lexicon lexicon = Lexicon.dutch();

  @ParameterizedTest
  @Lines("known-words.txt")
  void aWordIsKnownInAnySpelling(String word) {
    assertTrue(lexicon.contains(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gehegtheid", "slaapd", "xyz", "\uD800", "sla ap", "-"})
  void whatIsNoWordIsUnknown(String word) {
    assertFalse(lexicon.contains(word));
    assertEquals(Optional.empty(), lexicon.spelling(word));
  }

  @Test
  void namesAreNoCommonWords() {
    assertTrue(lexicon.contains("Amsterdam"));
    assertFalse(lexicon.containsCommon("amsterdam"));
  }

  @Test
  void theListedSpellingBringsTheTremaBack() {
    assertEquals(Optional.of("ingrediënten"), lexicon.spelling("ingredienten"));
  }

  @Test
  void aWordOfAnyLengthIsLookedUp() {
    assertFalse(lexicon.contains("a".repeat(100_000)));
  }
}
