package naslag.dutch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The tokens that an analyzer makes of a text. */
public final class Tokens {
  private Tokens() {}

  /** A token and where it stands, [start, end) in UTF-16 units of the text. */
  public record Token(String term, int start, int end) {}

  /** The normalised words of a text as the index knows them, stop words included, in order. */
  public static List<String> words(String text) {
    return of(DutchAnalysis.exact(), text).stream().map(Token::term).toList();
  }

  /** The tokens of a text, in order. */
  public static List<Token> of(Analyzer analyzer, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
      return tokens;
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    }
  }
}
