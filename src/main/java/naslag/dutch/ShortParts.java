package naslag.dutch;

import java.util.Set;

/** Which words of two and three letters are parts of compounds, and what it costs to believe it. */
final class ShortParts {

  private static final Set<String> TWO =
      Set.of("af", "op", "in", "om", "na", "ei", "ui", "ov", "tv");

  /** Unstressed prefixes that happen to be listed: never a part ("vertellen", "hersenen"). */
  private static final Set<String> PREFIXES = Set.of("ver", "her", "ont", "be", "ge", "er");

  private ShortParts() {}

  static double extra(String base) {
    if (PREFIXES.contains(base)) {
      return 1000;
    }
    return switch (base.length()) {
      case 1 -> 1000;
      case 2 -> TWO.contains(base) ? 0 : 1000;
      case 3 -> 1;
      default -> 0;
    };
  }
}
