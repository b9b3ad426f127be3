package naslag.index;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Reads a text as an index of Naslag does: whole, since the particle of a verb may stand at the end
 * of its clause.
 */
public final class WholeTextAnalyzer extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new WholeText());
  }

  private static final class WholeText extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private WordStream words = new WordStream(PassageWords.of(""), TextField.TEXT);

    @Override
    public void reset() throws IOException {
      super.reset();
      StringWriter text = new StringWriter();
      input.transferTo(text);
      words = new WordStream(PassageWords.of(text.toString()), TextField.TEXT);
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!words.incrementToken()) {
        return false;
      }
      term.append(words.getAttribute(CharTermAttribute.class));
      increment.setPositionIncrement(
          words.getAttribute(PositionIncrementAttribute.class).getPositionIncrement());
      return true;
    }

    @Override
    public void end() throws IOException {
      super.end();
      words.end();
      increment.setPositionIncrement(
          words.getAttribute(PositionIncrementAttribute.class).getPositionIncrement());
    }
  }
}
