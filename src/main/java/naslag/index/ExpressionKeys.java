package naslag.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import naslag.dutch.DutchAnalysis;

/**
 * The words of an expression that a question must have, in any order: "niet willen eten" is said in
 * "hij wil weer niet eten" and in "eet niet".
 */
public final class ExpressionKeys {
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
