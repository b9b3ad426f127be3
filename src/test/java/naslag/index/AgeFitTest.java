package naslag.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import naslag.age.AgeExpressions;
import naslag.age.AgeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AgeFitTest {
  private static AgeRange age(String words) {
    return AgeExpressions.parse(words).orElseThrow();
  }

  private static double fit(String asked, String about) {
    return AgeQuery.fit(age(asked), age(about));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "age-fit.txt", delimiter = '|')
  void itGoesFromNothingToOne(String asked, String about, double fit) {
    assertEquals(fit, fit(asked, about), 0.005, asked + " / " + about);
  }

  @Test
  void aNarrowerIntervalFitsBetter() {
    List<String> wider =
        List.of("9 maanden", "9-12 maanden", "0-12 maanden", "0-3 jaar", "0-5 jaar");
    for (int i = 1; i < wider.size(); i++) {
      assertTrue(fit("9 maanden", wider.get(i - 1)) > fit("9 maanden", wider.get(i)), wider.get(i));
    }
  }

  @Test
  void whatTouchesFitsBetterThanWhatIsNear() {
    assertTrue(fit("9 maanden", "8 maanden") >= fit("9 maanden", "7 maanden"));
    assertTrue(fit("9 maanden", "7 maanden") >= fit("9 maanden", "6 maanden"));
    assertEquals(0, fit("9 maanden", "4 jaar"));
  }

  @Test
  void everyFitIsBetweenNothingAndOne() {
    for (int from = -280; from < 1900; from += 37) {
      for (int width = 1; width < 800; width += 97) {
        double fit = AgeQuery.fit(new AgeRange(from, from + width), new AgeRange(300, 330));
        assertTrue(fit >= 0 && fit <= 1, from + " " + width + ": " + fit);
      }
    }
  }
}
