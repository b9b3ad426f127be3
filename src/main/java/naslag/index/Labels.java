package naslag.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Tokens;

/**
 * Labels as stems, so that "postnatale depressies" in a text is the label "postnatale depressie".
 */
public final class Labels {
  private Labels() {}

  /** The stems of a label's words, stop words included; empty for signs only. */
  public static List<String> stems(String label) {
    return Tokens.of(DutchAnalysis.exact(), label).stream()
        .map(token -> DutchAnalysis.lemma(token.term()))
        .toList();
  }

  /** Whether a word is too small to be looked for by itself. */
  public static boolean isSmall(String word) {
    return DutchAnalysis.isStopWord(word);
  }

  /** The key under which a label is looked up. */
  static String key(List<String> stems) {
    return String.join(" ", stems);
  }

  /**
   * The words of an expression that a question must have, in any order: "niet willen eten" is said
   * in "hij wil weer niet eten" and in "eet niet".
   */
  public static final class ExpressionKeys {
    /** May be left out of an expression and come into it. */
    private static final Set<String> OPTIONAL =
        Set.of(
            """
            de het een mijn m'n zijn z'n haar ons onze je jouw jullie uw hun ik me mij jij hij zij ze \
            we wij zich er te om en dat die ook wel heel zo al hebben worden willen kunnen moeten \
            mogen zullen mensen iemand"""
                .split(" "));

    private ExpressionKeys() {}

    /** Whether a lemma may be left out. */
    public static boolean isOptional(String form, String lemma) {
      return OPTIONAL.contains(form) || OPTIONAL.contains(lemma);
    }

    /** The key of lemmas, whatever their order. */
    public static String of(List<String> lemmas) {
      return String.join(" ", lemmas.stream().distinct().sorted().toList());
    }

    /** The key of capitals that match as they are written. */
    public static String ofAcronym(String capitals) {
      return "=" + capitals;
    }

    /** The key of an expression: without its optional words, unless nothing else would tell. */
    static String of(String expression) {
      List<String> all = new ArrayList<>();
      List<String> required = new ArrayList<>();
      boolean telling = false;
      for (Tokens.Token token : Tokens.of(DutchAnalysis.exact(), expression)) {
        String lemma = DutchAnalysis.lemma(token.term());
        all.add(lemma);
        if (!isOptional(token.term(), lemma)) {
          required.add(lemma);
          telling |= !DutchAnalysis.isStopWord(token.term());
        }
      }
      return of(telling ? required : all);
    }
  }
}
