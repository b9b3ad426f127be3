package naslag.age;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.age.SpanGrammar.Span;
import naslag.age.Stage.StageNames;
import naslag.dutch.KeptAnswers;
import naslag.dutch.Normaliser;
import naslag.dutch.PeopleWords;

/**
 * A text as tokens, with {@link Token#NONE} outside its ends, so that rules may look around freely.
 */
final class AgeTokens {
  /** Longer than any word that the grammar knows; a cap keeps hostile input cheap. */
  private static final int LONGEST_WORD = 40;

  /** Five digits hold any age in days; longer is a telephone number. */
  private static final int LONGEST_NUMBER = 6;

  /** How far from an age a word may say whose it is. */
  private static final int REACH = 12;

  private static final Set<String> ANOTHER_PHRASE = Set.of("met", "bij", "naast", "is", "was");

  private static final Pattern NUMBER =
      Pattern.compile("D++(?:[.,]D++)*+".replace("D", "[\\p{Nd}&&[\\x{0}-\\x{FFFF}]]"));

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
    boolean accented = norm.equals("een") && !raw.equalsIgnoreCase("een");
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
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    String written = number.lookingAt() ? number.group() : "";
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < Math.min(written.length(), LONGEST_NUMBER); i++) {
      char c = written.charAt(i);
      digits.append(Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : '.');
    }
    // "1.000" is a thousand in Dutch, "1,5" and, as people type it, "1.5" are one and a half.
    // "1.2.3" is a version or a section.
    int point = digits.indexOf(".");
    boolean readable = written.length() <= LONGEST_NUMBER && point == digits.lastIndexOf(".");
    if (readable && point >= 0 && point == digits.length() - 4 && written.charAt(point) == '.') {
      digits.deleteCharAt(point);
    }
    add(
        readable ? Token.Type.NUMBER : Token.Type.PUNCTUATION,
        at,
        at + written.length(),
        readable ? digits.toString() : "#",
        false,
        false);
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

  /** Returns true if an age may begin at this token of a text; the grammar reads no other. */
  boolean mayBeginAge(int i) {
    return Form.of(norm(i)).mayBegin()
        || (AgeWords.WHOLE.contains(norm(i + 1)) && at(i).isOneOf("de", "het"));
  }

  /** The index of the word before, past the fillers. */
  int before(int first) {
    int i = first - 1;
    while (i > first - 5 && AgeWords.FILLER.contains(norm(i))) {
      i--;
    }
    return i;
  }

  /**
   * The nearest token of the same sentence that fits, or -1.
   *
   * @param at where a span begins, or the token after its last
   * @param reach how many tokens to look at: before it when negative, else from it on
   */
  int find(int at, int reach, IntPredicate fits) {
    for (int n = 0; n < Math.abs(reach); n++) {
      int i = reach < 0 ? at - 1 - n : at + n;
      if (at(i).stop() || at(reach < 0 ? i + 1 : i).paragraph()) {
        return -1;
      }
      if (fits.test(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether one of the words is within reach, as in {@link #find}. */
  boolean has(int at, int reach, Set<String> words) {
    return find(at, reach, i -> words.contains(norm(i))) >= 0;
  }

  boolean sentenceHas(int first, int next, Set<String> words) {
    return has(first, -2 * REACH, words) || has(next, 2 * REACH, words);
  }

  /** A word for a child, a name or a pronoun for one at a token. */
  boolean person(int i) {
    return named(i) || AgeWords.PRONOUN.contains(norm(i));
  }

  /** A person in the sentence, near enough to be the one whose age it is. */
  boolean personNear(Span span) {
    return find(span.first(), -REACH, this::person) >= 0
        || find(span.next(), REACH, this::person) >= 0;
  }

  /** A word for a child, or a name. */
  boolean named(int i) {
    Token token = at(i);
    return PeopleWords.isChild(token.norm()) || AgeWords.childName(token);
  }

  /** Whether the clause ends: punctuation, the end of the text, or a word that opens the next. */
  boolean closed(int next) {
    Token token = at(next);
    return (!token.word() && !token.number()) || AgeWords.CLAUSE.contains(token.norm());
  }

  boolean sentenceStart(int i) {
    return at(i).paragraph() || at(i - 1).stop();
  }

  /** Whether the noun phrase that ends at a token is about a sibling in passing. */
  boolean sibling(int last) {
    boolean relative = at(last).is("die") && at(last - 1).is(",");
    int i = relative ? last - 2 : last;
    for (int at = i; at > i - 4; at--) {
      String norm = norm(at);
      boolean apart = !at(at).word() || ANOTHER_PHRASE.contains(norm);
      if (apart || AgeWords.CLAUSE.contains(norm) || AgeWords.PRONOUN.contains(norm)) {
        return false;
      }
      if (AgeWords.sibling(norm)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What is asked of each word of a text, whatever stands beside it.
   *
   * @param mayBegin whether an age may begin with it
   * @param tellsOfChild whether a text with it tells of a child, its birth or its parents
   */
  record Form(boolean mayBegin, boolean tellsOfChild) {
    private static final KeptAnswers<Form> FORMS = new KeptAnswers<>(16_384, Form::find);

    static Form of(String norm) {
      return FORMS.of(norm);
    }

    private static Form find(String norm) {
      boolean begins =
          StageNames.mayBegin(norm)
              || SpanGrammar.mayBegin(norm)
              || Landmarks.mayBegin(norm)
              || AgeWords.WHEN.contains(norm);
      return new Form(begins, AgeWords.tellsOfChild(norm));
    }
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
      return Arrays.asList(forms).contains(norm);
    }

    /** The end of a sentence: words after it say nothing about a number before it. */
    boolean stop() {
      return type == Type.NONE || (type == Type.PUNCTUATION && ".!?".contains(norm));
    }
  }
}
