package naslag.intake.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import naslag.corpus.Block;
import naslag.corpus.Inline;
import naslag.corpus.PageMark;
import naslag.corpus.References.CrossReferences;

/**
 * Running text and where in it pages begin.
 *
 * @param pages offsets in the text, ascending
 * @param line the source line where it begins
 */
public record Prose(String text, List<PageAt> pages, int line) {
  public Prose {
    pages = List.copyOf(pages);
  }

  /** A page that begins before the word at an offset. */
  public record PageAt(int offset, PageMark mark) {}

  /** A paragraph, the section numbers in parentheses that exist made links. */
  public Block.Paragraph paragraph(CrossReferences references) {
    List<Inline> content = new ArrayList<>();
    int from = 0;
    for (PageAt page : pages) {
      String before = text.substring(from, page.offset());
      addText(content, before.endsWith(" ") ? before : before + " ", references);
      content.add(page.mark());
      from = page.offset();
    }
    if (from < text.length()) {
      addText(content, text.substring(from), references);
    }
    return new Block.Paragraph(merged(content));
  }

  private static void addText(List<Inline> content, String words, CrossReferences references) {
    String spaced = content.isEmpty() || words.startsWith(" ") ? words : " " + words;
    int from = 0;
    for (CrossReferences.Target target : references.in(spaced)) {
      addLines(content, spaced.substring(from, target.start()));
      content.add(
          new Inline.Link("#" + target.number(), List.of(new Inline.Text(target.number()))));
      from = target.end();
    }
    addLines(content, spaced.substring(from));
  }

  private static void addLines(List<Inline> content, String words) {
    String[] lines = words.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        content.add(new Inline.LineBreak());
      }
      if (!lines[i].isEmpty()) {
        content.add(new Inline.Text(lines[i]));
      }
    }
  }

  private static List<Inline> merged(List<Inline> content) {
    List<Inline> merged = new ArrayList<>();
    for (Inline inline : content) {
      if (inline instanceof Inline.Text(String value)
          && !merged.isEmpty()
          && merged.getLast() instanceof Inline.Text(String before)) {
        merged.set(merged.size() - 1, new Inline.Text(before + value));
      } else {
        merged.add(inline);
      }
    }
    return merged;
  }

  /** The text without what stands between quotation marks. */
  String outsideQuotes() {
    return Quotes.blank(text);
  }

  /** Direct speech between quotation marks. */
  public static final class Quotes {
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
}
