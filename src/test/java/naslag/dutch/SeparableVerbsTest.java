package naslag.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import naslag.Lines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SeparableVerbsTest {
  @ParameterizedTest
  @CsvFileSource(resources = "separable-verbs.txt", delimiter = '|')
  void aParticleThatEndsAClauseOrStandsBeforeTeIsOfTheVerb(String text, String verbs) {
    assertEquals(List.of(verbs.split(" ")), verbs(text));
  }

  @ParameterizedTest
  @Lines("prepositions.txt")
  void aPrepositionIsOfNoVerb(String text) {
    assertEquals(List.of(), verbs(text));
  }

  private static List<String> verbs(String text) {
    return SeparableVerbs.in(text, Tokens.of(DutchAnalysis.exact(), text)).stream()
        .map(SeparableVerbs.Found::infinitive)
        .toList();
  }
}
