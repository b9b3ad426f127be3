package naslag.intake.blocks;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may stand before an item of a list.
 *
 * @param sign "•", "-", or a number or letter without what follows it
 * @param length how many characters of its line Markdown writes by itself: the point behind a
 *     number included, none of a letter
 */
public record ListMark(Kind kind, String sign, int length) {
  /** How sure a mark is. */
  public enum Kind {
    /** A dot, a square or an arrowhead, which is nothing else. */
    BULLET,
    /** A dash, a star or a dot that may also be of the text. */
    DASH,
    NUMBER,
    LETTER,
    /** A character that is no letter of any script, and a mark where others stand with it. */
    SYMBOL
  }

  private static final String BULLETS = "•◦▪‣●○■□➢⁃";

  /**
   * Stars without a word part two scenes, and a plus without one is of a formula; a dot may stand
   * on a line of its own.
   */
  private static final Pattern MARK =
      Pattern.compile(
          ("(?:([%s∙·]|[–—*-](?=\\s)|\\+(?=\\s+\\p{L}))|(\\d{1,2}|[a-z])[.)](?=\\s))"
                  + "(?=.*[\\p{L}\\p{N}]|$)")
              .formatted(BULLETS));

  /** Symbols that are words of a text. */
  private static final String WORDS = "©®™°℃℉№℗℠♀♂";

  /** The mark with which a line begins. */
  public static Optional<ListMark> of(String line) {
    Matcher mark = MARK.matcher(line);
    if (mark.lookingAt()) {
      Kind kind = kind(line.charAt(0));
      String sign = mark.group(1) == null ? mark.group(2) : mark.group(1);
      return Optional.of(new ListMark(kind, sign, kind == Kind.LETTER ? 0 : mark.end()));
    }
    int length = isSymbol(line) ? line.offsetByCodePoints(0, 1) : 0;
    return Optional.of(new ListMark(Kind.SYMBOL, line.substring(0, length), length))
        .filter(symbol -> symbol.length > 0);
  }

  private static Kind kind(char first) {
    if (Character.isDigit(first)) {
      return Kind.NUMBER;
    }
    boolean bullet = BULLETS.indexOf(first) >= 0;
    return bullet ? Kind.BULLET : Character.isLetter(first) ? Kind.LETTER : Kind.DASH;
  }

  /** True for a mark that can be nothing else where it was found. */
  public boolean isSure() {
    return kind != Kind.DASH && kind != Kind.NUMBER;
  }

  private static boolean isSymbol(String text) {
    int sign = text.isEmpty() ? ' ' : text.codePointAt(0);
    int type = Character.getType(sign);
    int length = Character.charCount(sign);
    boolean arrow = sign >= '←' && sign <= '⇿';
    return (type == Character.OTHER_SYMBOL || type == Character.PRIVATE_USE || arrow)
        && WORDS.indexOf(sign) < 0
        && text.length() > length + 1
        && text.charAt(length) == ' '
        && Character.getType(text.codePointAt(length + 1)) != type;
  }
}
