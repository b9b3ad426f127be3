package naslag.age;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Dutch number words without diacritics: "negen", "drieentwintig", "anderhalve", "tweeeneenhalf".
 */
final class NumberWords {
  private static final String[] SMALL =
      """
      nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien \
      zestien zeventien achttien negentien"""
          .split(" ");

  private static final String[] TENS =
      "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(" ");

  private static final String[] HALF_ENDINGS = {"eneenhalf", "eneenhalve", "enhalf", "enhalve"};

  /** The words that others are made of; all that can be made of them would be a thousand. */
  private static final Map<String, Integer> WHOLE = new HashMap<>();

  static {
    for (int i = 0; i < SMALL.length; i++) {
      WHOLE.put(SMALL[i], i);
    }
    for (int i = 0; i < TENS.length; i++) {
      WHOLE.put(TENS[i], 20 + 10 * i);
    }
    WHOLE.put("honderd", 100);
  }

  private NumberWords() {}

  /** The value of a whole number or of one with a half, such as "drieenhalf". */
  static Optional<Double> cardinal(String norm) {
    int whole = whole(norm);
    if (whole >= 0) {
      return Optional.of((double) whole);
    }
    return switch (norm) {
      case "duizend" -> Optional.of(1000.0);
      case "anderhalf", "anderhalve" -> Optional.of(1.5);
      case "half", "halve" -> Optional.of(0.5);
      case "driekwart" -> Optional.of(0.75);
      default -> andAHalf(norm);
    };
  }

  private static Optional<Double> andAHalf(String norm) {
    for (String ending : HALF_ENDINGS) {
      if (norm.endsWith(ending)) {
        int whole = whole(norm.substring(0, norm.length() - ending.length()));
        if (whole >= 0) {
          return Optional.of(whole + 0.5);
        }
      }
    }
    return Optional.empty();
  }

  /** The value of "negen", "dertig", "drieendertig"; -1 for other words. */
  private static int whole(String norm) {
    Integer known = WHOLE.get(norm);
    if (known != null) {
      return known;
    }
    if (norm.endsWith("tig")) {
      for (int t = 0; t < TENS.length; t++) {
        int rest = norm.length() - TENS[t].length() - 2;
        if (rest > 0 && norm.endsWith(TENS[t]) && norm.startsWith("en", rest)) {
          int unit = WHOLE.getOrDefault(norm.substring(0, rest), 0);
          return unit >= 1 && unit <= 9 ? 20 + 10 * t + unit : -1;
        }
      }
    }
    return -1;
  }

  /** The value of "eerste", "derde", "twintigste"; empty for other words. */
  static Optional<Integer> ordinal(String norm) {
    return switch (norm) {
      case "eerste" -> Optional.of(1);
      case "derde" -> Optional.of(3);
      case "duizendste" -> Optional.of(1000);
      default -> byEnding(norm);
    };
  }

  /** "Tweede", "vierde" take -de, "achtste" and everything from twenty -ste. */
  private static Optional<Integer> byEnding(String norm) {
    boolean ste = norm.endsWith("ste");
    if (!ste && !norm.endsWith("de")) {
      return Optional.empty();
    }
    int whole = whole(norm.substring(0, norm.length() - (ste ? 3 : 2)));
    return whole >= 0 && ste == (whole >= 20 || whole == 8) ? Optional.of(whole) : Optional.empty();
  }
}
