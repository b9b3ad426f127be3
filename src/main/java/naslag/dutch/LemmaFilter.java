package naslag.dutch;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Gives terms for each normalised token, all of them at its position. */
final class LemmaFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Function<CharSequence, List<String>> of;
  private List<String> terms = List.of();
  private int next;

  /**
   * Reads the tokens of a stream.
   *
   * @param of the terms of a token, never none
   */
  LemmaFilter(TokenStream input, Function<CharSequence, List<String>> of) {
    super(input);
    this.of = of;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < terms.size()) {
      // The offsets are still those of the token: nothing else is behind this filter.
      term.setEmpty().append(terms.get(next++));
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    terms = of.apply(term);
    term.setEmpty().append(terms.getFirst());
    next = 1;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    terms = List.of();
    next = 0;
  }
}
