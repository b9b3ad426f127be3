package naslag.dutch;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Gives each token in its {@link Normaliser normalised} spelling; offsets stay those of the text.
 */
final class NormalisingFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  NormalisingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!Normaliser.normaliseAscii(term.buffer(), term.length())) {
      String normal = Normaliser.normalise(term);
      term.setEmpty().append(normal);
    }
    return true;
  }
}
