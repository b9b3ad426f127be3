package naslag.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.dutch.DutchAnalysis;

/** Cuts a text into words, and tells by the words around it whether one is a noun. */
final class RunningText {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'-]*\\p{L}|\\p{L}");

  /** Only what cannot be a pronoun too: "het", "dat" and "je" go before verbs as well. */
  private static final Set<String> DETERMINERS =
      Set.of(
          "de", "een", "deze", "mijn", "jouw", "hun", "onze", "geen", "elke", "elk", "iedere",
          "ieder", "welke", "zo'n", "zo’n");

  private final Map<String, String> stems = new HashMap<>();

  /**
   * A word in its place.
   *
   * @param form lower case
   * @param capital written with one
   * @param after only a space parts it from the word before
   */
  record Token(String form, String stem, int start, int end, boolean capital, boolean after) {
    /** Too common to be a word of a subject. */
    boolean isLittle() {
      return DutchAnalysis.isStopWord(form) || isDeterminer();
    }

    boolean isDeterminer() {
      return DETERMINERS.contains(form);
    }
  }

  List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    int before = 0;
    while (word.find()) {
      String between = text.substring(before, word.start());
      boolean after = !tokens.isEmpty() && between.equals(" ");
      String form = word.group().toLowerCase(Locale.ROOT);
      tokens.add(
          new Token(
              form,
              stems.computeIfAbsent(form, DutchAnalysis::lemma),
              word.start(),
              word.end(),
              Character.isUpperCase(text.charAt(word.start())),
              after));
      before = word.end();
    }
    return tokens;
  }

  /** From the first to the last word: after an article or the like, and at the end of its group. */
  static boolean isNounGroup(List<Token> tokens, int first, int last) {
    return isDetermined(tokens, first) && isEnding(tokens, last);
  }

  private static boolean isEnding(List<Token> tokens, int i) {
    Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
    return next == null || !next.after() || next.isLittle();
  }

  private static boolean isDetermined(List<Token> tokens, int i) {
    boolean directly = i > 0 && tokens.get(i).after() && tokens.get(i - 1).isDeterminer();
    boolean withOneBetween =
        i > 1
            && tokens.get(i).after()
            && tokens.get(i - 1).after()
            && tokens.get(i - 1).form().endsWith("e")
            && tokens.get(i - 2).isDeterminer();
    return directly || withOneBetween;
  }
}
