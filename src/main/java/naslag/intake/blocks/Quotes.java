package naslag.intake.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Direct speech between quotation marks. */
public final class Quotes {
  private static final int LONGEST = 1200;

  /** "…", zegt ze. */
  private static final Pattern GOES_ON = Pattern.compile("\\s*,\\s+\\p{Ll}");

  private Quotes() {}

  /** A stretch between quotation marks, the marks included. */
  public record Quote(int start, int end) {}

  /**
   * The quotations of a text. The closing sign is also an apostrophe: it closes where no letter
   * follows, and not in "’s nachts" or "thema’s".
   */
  public static List<Quote> in(String text) {
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char close = closing(text.charAt(i));
      if (close == 0 || !opens(text, i)) {
        continue;
      }
      int end = end(text, i, close);
      if (end > 0) {
        quotes.add(new Quote(i, end + 1));
        i = end;
      }
    }
    return quotes;
  }

  private static char closing(char open) {
    return switch (open) {
      case '‘', '\'' -> open == '‘' ? '’' : '\'';
      case '“', '„' -> '”';
      case '"' -> '"';
      case '«' -> '»';
      default -> 0;
    };
  }

  private static boolean opens(String text, int at) {
    boolean before = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    return before && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
  }

  private static int end(String text, int from, char close) {
    int limit = Math.min(text.length(), from + LONGEST);
    for (int i = from + 1; i < limit; i++) {
      boolean sign = text.charAt(i) == close || (close == '”' && text.charAt(i) == '“');
      boolean letterAfter = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
      boolean spaceBefore = Character.isWhitespace(text.charAt(i - 1));
      if (sign && !letterAfter && !spaceBefore) {
        return i;
      }
    }
    return -1;
  }

  /** True when a quotation is a sentence somebody says, not a word set apart. */
  public static boolean isSpeech(String text, Quote quote) {
    String inner = text.substring(quote.start() + 1, quote.end() - 1).strip();
    boolean closed = inner.matches("(?s).*[.!?…]");
    boolean goesOn = GOES_ON.matcher(text).region(quote.end(), text.length()).lookingAt();
    int words = inner.split("\\s+").length;
    return (words >= 3 && (closed || goesOn)) || (words >= 2 && inner.matches("(?s).*[!?]"));
  }

  /** The text with its quotations blanked, so that offsets stay. */
  public static String blank(String text) {
    StringBuilder out = new StringBuilder(text);
    for (Quote quote : in(text)) {
      for (int i = quote.start(); i < quote.end(); i++) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }
}
