package naslag.index;

import java.util.List;
import naslag.dutch.DutchAnalysis;

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
}
