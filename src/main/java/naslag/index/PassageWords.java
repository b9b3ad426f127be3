package naslag.index;

import java.util.ArrayList;
import java.util.List;
import naslag.dutch.DutchAnalysis;

/**
 * The words of a text, to be held against a question.
 *
 * @param tokens normalised, stop words included, in order
 * @param stems of each
 */
public record PassageWords(List<Tokens.Token> tokens, List<String> stems) {
  public PassageWords {
    tokens = List.copyOf(tokens);
    stems = List.copyOf(stems);
    if (tokens.size() != stems.size()) {
      throw new IllegalArgumentException(tokens.size() + " tokens, " + stems.size() + " stems");
    }
  }

  /** Of any text. */
  public static PassageWords of(String text) {
    List<Tokens.Token> tokens = Tokens.of(DutchAnalysis.exact(), text);
    List<String> stems = new ArrayList<>(tokens.size());
    for (Tokens.Token token : tokens) {
      String stem = DutchAnalysis.stem(token.term());
      stems.add(stem.equals(token.term()) ? token.term() : stem);
    }
    return new PassageWords(tokens, stems);
  }
}
