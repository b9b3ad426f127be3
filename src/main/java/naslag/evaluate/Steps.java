package naslag.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import naslag.search.Question.Expansion;

/** What people call the steps of a search that can be left out. */
public final class Steps {
  private Steps() {}

  /** One word, as an option takes it. */
  public static String name(Expansion step) {
    return switch (step) {
      case SYNONYMS -> "synoniemen";
      case COMPOUNDS -> "samenstellingen";
      case SPELLING -> "spelling";
      case AGES -> "leeftijden";
      case DEFINITIONS -> "definities";
      case HEADINGS -> "koppen";
      case QUESTIONS -> "vragen";
      case NEARNESS -> "nabijheid";
      case EXACT_FORMS -> "exacte-vormen";
    };
  }

  /** All names, in order. */
  public static List<String> names() {
    return Arrays.stream(Expansion.values()).map(Steps::name).toList();
  }

  /** The step of a name; "synonymen" is read too. */
  public static Optional<Expansion> named(String name) {
    if (name.equalsIgnoreCase("synonymen")) {
      return Optional.of(Expansion.SYNONYMS);
    }
    return Arrays.stream(Expansion.values())
        .filter(step -> name(step).equalsIgnoreCase(name))
        .findFirst();
  }
}
