package naslag.index;

import java.util.List;
import naslag.dutch.Word;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives the words of a text that was read once to one of its fields, as the analyzer of that field
 * would.
 */
final class WordStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PassageWords words;
  private final TextField field;
  private List<String> terms = List.of();
  private int next;
  private int word;
  private int skipped;

  /**
   * Of words for a field.
   *
   * @param field {@link TextField#TEXT}, {@link TextField#EXACT} or {@link TextField#ROOTS}
   */
  WordStream(PassageWords words, TextField field) {
    this.words = words;
    this.field = field;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (next < terms.size()) {
      term.append(terms.get(next++));
      increment.setPositionIncrement(0);
      return true;
    }
    skipped = 0;
    while (word < words.tokens().size() && isLeftOut(words.words().get(word))) {
      word++;
      skipped++;
    }
    if (word == words.tokens().size()) {
      return false;
    }
    terms = terms(word++);
    next = 1;
    term.append(terms.getFirst());
    increment.setPositionIncrement(1 + skipped);
    return true;
  }

  private List<String> terms(int i) {
    return switch (field) {
      case TEXT -> words.lemmas().get(i);
      case ROOTS -> List.of(words.words().get(i).root());
      case EXACT -> List.of(words.tokens().get(i).term());
      case PARTS, TITLE, PATH, DEFINES, QUESTIONS -> throw new IllegalStateException(field.name());
    };
  }

  private boolean isLeftOut(Word word) {
    return field != TextField.EXACT && word.isSmall();
  }

  /** The stop words behind the last term keep it apart from what the field gets next. */
  @Override
  public void end() {
    clearAttributes();
    increment.setPositionIncrement(skipped);
  }

  @Override
  public void reset() {
    terms = List.of();
    next = 0;
    word = 0;
  }
}
