package naslag.dutch;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives only what is inside the words of a text: the lemmas of a compound's parts, the joined form
 * of a hyphenated word, and the whole word that a hanging hyphen shortens ("voor- en nadelen" gives
 * voordelen).
 *
 * <p>A tokenizer rather than a filter, because Lucene's drops the hyphens that say so. It reads the
 * whole text first; a field's text is a passage.
 */
final class PartsTokenizer extends Tokenizer {

  private record Hidden(String term, int start, int end) {}

  private record Written(String text, int start, int end, boolean hyphenAfter) {}

  private static final int LONGEST = 60;

  private static final String JOINTS = "-/\u2010\u2011";

  private static final List<String> BETWEEN = List.of("en", "of", "tot", "en/of");

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
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
      StringWriter text = new StringWriter();
      input.transferTo(text);
      length = text.getBuffer().length();
      find(text.toString());
      // A shortened word, found at the second of its words, begins at the first: sort by offset.
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

  private void find(String text) {
    Written before = null;
    Written last = null;
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      end = endOfWord(text, start);
      if (end == start) {
        continue;
      }
      boolean hyphen = end < text.length() && "-‑".indexOf(text.charAt(end)) >= 0;
      Written word =
          new Written(Normaliser.normalise(text.substring(start, end)), start, end, hyphen);
      if (word.text.indexOf('/') < 0) {
        if (word.text.indexOf('-') > 0) {
          hide(Word.of(word.text.replace("-", "")).lemma(), word, word);
        }
        Compounds.partLemmas(word.text).forEach(part -> hide(part, word, word));
      }
      if (before != null && last != null && before.hyphenAfter && BETWEEN.contains(last.text)) {
        spared(before, word);
      }
      before = last;
      last = word;
    }
  }

  /** Past a word with its inner hyphens and apostrophes. */
  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length()
        && (isOfWord(text.charAt(end)) || (end > start && joins(text, end)))) {
      end++;
    }
    return end;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean joins(String text, int at) {
    char c = text.charAt(at);
    return (JOINTS.indexOf(c) >= 0 || Normaliser.APOSTROPHES.indexOf(c) >= 0)
        && at + 1 < text.length()
        && Character.isLetter(text.codePointAt(at + 1))
        && Character.isLetterOrDigit(text.codePointBefore(at));
  }

  private void hide(String term, Written first, Written last) {
    hidden.add(new Hidden(term, first.start, last.end));
  }

  /** "voor- en nadelen": the first word borrows what the second has after its first part. */
  private void spared(Written first, Written second) {
    String whole = spared(first.text, second.text);
    if (!whole.isEmpty()) {
      hide(Word.of(whole).lemma(), first, second);
      Compounds.partLemmas(whole).forEach(part -> hide(part, first, second));
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
