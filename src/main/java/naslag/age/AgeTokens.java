package naslag.age;

import java.util.ArrayList;
import java.util.List;
import naslag.dutch.Normaliser;

/**
 * A text as tokens, with {@link Token#NONE} outside its ends, so that rules may look around freely.
 */
final class AgeTokens {
  /** Longer than any word that the grammar knows; a cap keeps hostile input cheap. */
  private static final int LONGEST_WORD = 40;

  /** Five digits hold any age in days; longer is a telephone number. */
  private static final int LONGEST_NUMBER = 6;

  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212";
  private static final String APOSTROPHES = "'\u2019\u2018\u02bc`\u00b4";

  private final String text;
  private final List<Token> list = new ArrayList<>();
  private int at;
  private boolean glued;
  private int newlines;

  private AgeTokens(String text) {
    this.text = text;
  }

  static AgeTokens of(String text) {
    AgeTokens tokens = new AgeTokens(text);
    tokens.scan();
    return tokens;
  }

  int size() {
    return list.size();
  }

  Token at(int i) {
    return i < 0 || i >= list.size() ? Token.NONE : list.get(i);
  }

  String norm(int i) {
    return at(i).norm();
  }

  private void scan() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        newlines += c == '\n' ? 1 : 0;
        glued = false;
        at++;
      } else if (Character.isLetter(c)) {
        word();
      } else if (Character.isDigit(c)) {
        number();
      } else {
        add(Token.Type.PUNCTUATION, at, at + 1, sign(c), false, false);
      }
    }
  }

  private void word() {
    int start = at;
    int end = at + 1;
    while (end < text.length() && continuesWord(end)) {
      end++;
    }
    String raw = text.substring(start, end);
    String norm = end - start > LONGEST_WORD ? "" : Normaliser.normalise(raw);
    boolean accented = end - start <= LONGEST_WORD && norm.length() > 0 && !ascii(raw);
    add(Token.Type.WORD, start, end, norm, Character.isUpperCase(raw.charAt(0)), accented);
  }

  private boolean continuesWord(int i) {
    char c = text.charAt(i);
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\u00ad'
        || (APOSTROPHES.indexOf(c) >= 0
            && i + 1 < text.length()
            && Character.isLetter(text.charAt(i + 1)));
  }

  private void number() {
    int start = at;
    StringBuilder digits = new StringBuilder();
    int separators = 0;
    int sinceSeparator = 0;
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (Character.isDigit(c)) {
        append(digits, Character.forDigit(Character.digit(c, 10), 10));
        sinceSeparator++;
      } else if ((c == '.' || c == ',')
          && end + 1 < text.length()
          && Character.isDigit(text.charAt(end + 1))) {
        // "1.000" is a thousand in Dutch, "1,5" and, as people type it, "1.5" are one and a half.
        separators++;
        sinceSeparator = 0;
        append(digits, c);
      } else {
        break;
      }
      end++;
    }
    String norm = digits.toString();
    boolean thousands = separators == 1 && sinceSeparator == 3 && norm.indexOf('.') > 0;
    boolean readable = separators <= 1 && norm.length() <= LONGEST_NUMBER;
    if (readable) {
      norm = thousands ? norm.replace(".", "") : norm.replace(',', '.');
      add(Token.Type.NUMBER, start, end, norm, false, false);
    } else {
      add(Token.Type.PUNCTUATION, start, end, "#", false, false);
    }
  }

  private static void append(StringBuilder digits, char c) {
    if (digits.length() <= LONGEST_NUMBER) {
      digits.append(c);
    }
  }

  private void add(
      Token.Type type, int start, int end, String norm, boolean capital, boolean accented) {
    list.add(
        new Token(
            type, start, end, norm, glued && !list.isEmpty(), capital, accented, newlines > 1));
    at = end;
    glued = true;
    newlines = 0;
  }

  private static String sign(char c) {
    if (DASHES.indexOf(c) >= 0) {
      return "-";
    }
    return APOSTROPHES.indexOf(c) >= 0 ? "'" : String.valueOf(c);
  }

  private static boolean ascii(String raw) {
    return raw.chars().allMatch(c -> c < 128 || APOSTROPHES.indexOf(c) >= 0);
  }

  /**
   * One word, number or punctuation character of a text.
   *
   * @param type what it is
   * @param start offset of its first UTF-16 unit
   * @param end offset after its last
   * @param norm the form the grammar looks at: lower case without diacritics for a word, digits
   *     with a decimal point for a number, one canonical character for punctuation (every dash is
   *     {@code -})
   * @param glued no white space between this token and the one before
   * @param capital the word begins with a capital
   * @param accented the word was written with a diacritic ("één" is a number where "een" may be an
   *     article)
   * @param paragraph a blank line comes before it
   */
  record Token(
      Type type,
      int start,
      int end,
      String norm,
      boolean glued,
      boolean capital,
      boolean accented,
      boolean paragraph) {
    enum Type {
      WORD,
      NUMBER,
      PUNCTUATION,
      /** Before the first and after the last. */
      NONE
    }

    static final Token NONE = new Token(Type.NONE, 0, 0, "", false, false, false, true);

    boolean word() {
      return type == Type.WORD;
    }

    boolean number() {
      return type == Type.NUMBER;
    }

    boolean is(String form) {
      return norm.equals(form);
    }

    boolean isOneOf(String... forms) {
      return List.of(forms).contains(norm);
    }

    /** The end of a sentence: words after it say nothing about a number before it. */
    boolean stop() {
      return type == Type.NONE || (type == Type.PUNCTUATION && ".!?".contains(norm));
    }
  }
}
