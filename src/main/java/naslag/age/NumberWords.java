package naslag.age;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Dutch number words without diacritics: "negen", "drieentwintig", "anderhalve", "tweeeneenhalf".
 */
final class NumberWords {
  private static final String[] SMALL = {
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien"
  };
  private static final String[] TENS = {
    "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"
  };
  private static final String[] HALF_ENDINGS = {"eneenhalf", "eneenhalve", "enhalf", "enhalve"};

  private static final Map<String, Double> CARDINALS = cardinals();
  private static final Map<String, Integer> ORDINALS = ordinals();

  private NumberWords() {}

  /** The value of a whole number or of one with a half, such as "drieenhalf". */
  static Optional<Double> cardinal(String norm) {
    return Optional.ofNullable(CARDINALS.get(norm));
  }

  /** The value of "eerste", "derde", "twintigste"; empty for other words. */
  static Optional<Integer> ordinal(String norm) {
    return Optional.ofNullable(ORDINALS.get(norm));
  }

  private static Map<String, Double> cardinals() {
    Map<String, Double> map = new HashMap<>();
    for (int i = 0; i < SMALL.length; i++) {
      put(map, SMALL[i], i);
    }
    for (int t = 0; t < TENS.length; t++) {
      put(map, TENS[t], 20 + 10 * t);
      for (int i = 1; i < 10; i++) {
        put(map, SMALL[i] + "en" + TENS[t], 20 + 10 * t + i);
      }
    }
    put(map, "honderd", 100);
    map.put("duizend", 1000.0);
    map.put("anderhalf", 1.5);
    map.put("anderhalve", 1.5);
    map.put("half", 0.5);
    map.put("halve", 0.5);
    map.put("driekwart", 0.75);
    return map;
  }

  private static void put(Map<String, Double> map, String word, int value) {
    map.put(word, (double) value);
    for (String ending : HALF_ENDINGS) {
      map.put(word + ending, value + 0.5);
    }
  }

  private static Map<String, Integer> ordinals() {
    Map<String, Integer> map = new HashMap<>();
    cardinals()
        .forEach(
            (word, value) -> {
              // "tweede", "vierde" take -de, "achtste" and everything from twenty -ste.
              if (value == Math.rint(value)) {
                map.put(word + (value < 20 && value != 8 ? "de" : "ste"), value.intValue());
              }
            });
    map.put("eerste", 1);
    map.put("derde", 3);
    return map;
  }
}
