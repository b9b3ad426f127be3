package naslag.dutch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives only what hides in the words of a text: the lemmas of a compound's parts, the joined form
 * of a hyphenated word, and the whole of which a hanging hyphen spares a part ("voor- en nadelen"
 * gives voordelen).
 *
 * <p>A tokenizer rather than a filter, because Lucene's drops the hyphens that say so. It reads the
 * whole text first; a field's text is a passage.
 */
final class PartsTokenizer extends Tokenizer {

  private record Hidden(String term, int start, int end) {}

  private record Word(String text, int start, int end, boolean hyphenAfter) {}

  private static final int LONGEST = 60;
  private static final List<String> BETWEEN = List.of("en", "of", "tot", "en/of");

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Lemmatiser lemmatiser = new Lemmatiser();
  private final List<Hidden> hidden = new ArrayList<>();
  private int next;
  private int length;
  private boolean read;

  @Override
  public void reset() throws IOException {
    super.reset();
    hidden.clear();
    next = 0;
    length = 0;
    read = false;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!read) {
      read = true;
      find(text());
      // What two words spare begins before the second of them, and offsets may not go back.
      hidden.sort(Comparator.comparingInt(Hidden::start));
    }
    if (next == hidden.size()) {
      return false;
    }
    clearAttributes();
    Hidden token = hidden.get(next++);
    term.append(token.term);
    offset.setOffset(correctOffset(token.start), correctOffset(token.end));
    increment.setPositionIncrement(1);
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }

  private String text() throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[4096];
    for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
      text.append(buffer, 0, n);
    }
    length = text.length();
    return text.toString();
  }

  private void find(String text) {
    Word before = null;
    Word last = null;
    for (int at = 0; at < text.length(); ) {
      Word word = wordAt(text, at);
      if (word == null) {
        at++;
        continue;
      }
      at = word.end;
      compound(word);
      if (before != null && last != null && before.hyphenAfter && BETWEEN.contains(last.text)) {
        spared(before, word);
      }
      before = last;
      last = word;
    }
  }

  /** A word with its inner hyphens and apostrophes, or null where none begins. */
  private static @org.jspecify.annotations.Nullable Word wordAt(String text, int start) {
    int end = start;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean inner =
          (c == '-' || Normaliser.isApostrophe(c) || c == '\u2010' || c == '\u2011' || c == '/')
              && end > start
              && end + 1 < text.length()
              && Character.isLetter(text.charAt(end + 1))
              && Character.isLetterOrDigit(text.charAt(end - 1));
      if (!Character.isLetterOrDigit(c)
          && !Character.isSurrogate(c)
          && Character.getType(c) != Character.NON_SPACING_MARK
          && !inner) {
        break;
      }
      end++;
    }
    if (end == start) {
      return null;
    }
    boolean hyphen = end < text.length() && (text.charAt(end) == '-' || text.charAt(end) == '‑');
    return new Word(Normaliser.normalise(text.substring(start, end)), start, end, hyphen);
  }

  private void compound(Word word) {
    if (word.text.indexOf('/') >= 0) {
      return;
    }
    if (word.text.indexOf('-') > 0) {
      hidden.add(new Hidden(lemmatiser.lemma(word.text.replace("-", "")), word.start, word.end));
    }
    for (String part : Compounds.partLemmas(word.text)) {
      hidden.add(new Hidden(part, word.start, word.end));
    }
  }

  /** "voor- en nadelen": the first word borrows what the second has after its first part. */
  private void spared(Word first, Word second) {
    String whole = spared(first.text, second.text);
    if (!whole.isEmpty()) {
      hidden.add(new Hidden(lemmatiser.lemma(whole), first.start, second.end));
      for (String part : Compounds.partLemmas(whole)) {
        hidden.add(new Hidden(part, first.start, second.end));
      }
    }
  }

  private static String spared(String first, String second) {
    for (int from = 2; from <= Math.min(second.length() - 3, LONGEST); from++) {
      String whole = first + second.substring(from);
      if (Lexicon.dutch().contains(whole)) {
        return whole;
      }
    }
    List<String> parts = Compounds.split(second);
    return parts.isEmpty() ? "" : first + String.join("", parts.subList(1, parts.size()));
  }
}
