package naslag.age;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParseTest {
  @ParameterizedTest(name = "{0} is [{1}, {2})")
  @CsvFileSource(resources = "expressions.tsv", delimiter = '\t', numLinesToSkip = 1)
  void anExpressionIsARangeOfDays(String typed, int from, int to) {
    AgeRange expected = new AgeRange(from, to);
    assertEquals(Optional.of(expected), AgeExpressions.parse(typed));
    assertEquals(
        Optional.of(expected),
        AgeExpressions.parse(expected.label()),
        () -> "its label does not read back: " + expected.label());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rond 18 maanden", "rond 6 weken", "rond 2 jaar en 6 maanden"})
  void anAgeThatWasSaidRoughlyIsShownRoughly(String typed) {
    assertEquals(typed, AgeExpressions.parse(typed).orElseThrow().label());
  }

  @DefaultLocale("tr-TR")
  @ParameterizedTest
  @CsvFileSource(resources = "expressions.tsv", delimiter = '\t', numLinesToSkip = 1)
  void theLocaleDoesNotMatter(String typed, int from, int to) {
    assertEquals(
        Optional.of(new AgeRange(from, to)),
        AgeExpressions.parse(typed.toUpperCase(Locale.ROOT)),
        "in capitals under a Turkish locale");
  }

  static List<String> noAges() {
    return List.of(
        """
        | |maanden|een paar weken|enkele dagen|veerkracht|9|12 uurtje|2-|slaap 3 maanden|
        3 maanden slaap|- jaar|0475 12 34 56|999999 jaar|+|1,2,3 jaar|
        1.2.3 jaar|8.1.2m|1.5,2 jaar|12.3.4 weken"""
            .split("[|\n]+"));
  }

  @ParameterizedTest
  @MethodSource("noAges")
  void whatIsNoAgeIsEmpty(String typed) {
    assertEquals(Optional.empty(), AgeExpressions.parse(typed));
  }

  @Test
  void weeksAloneMayLieOnEitherSideOfBirth() {
    assertEquals(
        List.of(new AgeRange(224, 231), new AgeRange(-56, -49)), AgeExpressions.readings("32w"));
    assertEquals(List.of(new AgeRange(35, 42)), AgeExpressions.readings("5w"));
    assertEquals(List.of(new AgeRange(224, 231)), AgeExpressions.readings("32 weken oud"));
    assertEquals(List.of(new AgeRange(-56, -49)), AgeExpressions.readings("32 weken zwanger"));
  }

  @Test
  void everyNameOfAStageIsItsRange() {
    for (Stage stage : Stage.all()) {
      for (String name : stage.names()) {
        assertEquals(Optional.of(stage.range()), AgeExpressions.parse(name), name);
      }
    }
    assertFalse(Stage.timeline().isEmpty());
    assertTrue(Stage.all().containsAll(Stage.timeline()));
  }
}
