package naslag.age;

/**
 * One word, number or sign of a text.
 *
 * @param type what it is
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last
 * @param norm the form the grammar looks at: lower case without diacritics for a word, digits with
 *     a decimal point for a number, one canonical character for a sign (every dash is {@code -})
 * @param glued nothing stands between this token and the one before
 * @param capital the word begins with a capital
 * @param accented the word was written with a diacritic ("één" is a number where "een" may be an
 *     article)
 * @param paragraph a blank line stands before it
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
    SIGN,
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

  /** The end of a sentence: nothing that stands beyond can say what a number means. */
  boolean stop() {
    return type == Type.NONE || (type == Type.SIGN && ".!?".contains(norm));
  }
}
