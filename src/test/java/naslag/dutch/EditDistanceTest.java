package naslag.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "'', slaap, 5",
    "slaap, slapen, 3",
    "huilen, huilen, 0",
    "hecht, echt, 1",
    "wiegje, wiegjes, 1",
    "kind, wind, 1",
    "abc, cab, 2",
  })
  void lettersThatDifferAreCounted(String a, String b, int distance) {
    assertEquals(distance, EditDistance.between(a, b, 100));
    assertEquals(distance, EditDistance.between(b, a, 100));
  }

  @Test
  void aLimitGivesTheSameUpToItAndOneMoreAbove() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      String a = word(random);
      String b = word(random);
      int whole = EditDistance.between(a, b, 100);
      for (int most = 0; most < 10; most++) {
        assertEquals(Math.min(whole, most + 1), EditDistance.between(a, b, most), a + " " + b);
      }
    }
  }

  private static String word(Random random) {
    return random
        .ints(random.nextInt(9), 'a', 'd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
