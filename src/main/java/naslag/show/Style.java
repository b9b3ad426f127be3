package naslag.show;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import naslag.search.Range;

/** How a terminal shows words: in colour, or not at all. */
public enum Style {
  /** Without codes: files, pipes, and people who set NO_COLOR. */
  PLAIN,
  /** With the codes of ECMA-48. */
  COLOUR;

  String bold(String words) {
    return code("1", words);
  }

  String mark(String words) {
    return code("1;33", words);
  }

  String faint(String words) {
    return code("2", words);
  }

  String example(String words) {
    return code("36", words);
  }

  private String code(String code, String words) {
    return this == PLAIN || words.isEmpty() ? words : "\u001b[" + code + "m" + words + "\u001b[0m";
  }

  /** Breaks text into lines of a terminal, marks kept. */
  public static final class Wrap {
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F&&[^\n]]");

    private Wrap() {}

    /** A line's start and end in the text, the space at its end left out. */
    static List<Range> lines(String text, int width) {
      List<Range> lines = new ArrayList<>();
      int start = 0;
      while (start < text.length()) {
        int newline = text.indexOf('\n', start);
        int limit = newline < 0 ? text.length() : newline;
        if (limit - start > width) {
          int space = text.lastIndexOf(' ', start + width);
          limit = space > start ? space : cut(text, start, width);
        }
        lines.add(new Range(start, limit));
        start = limit;
        while (start < text.length() && text.charAt(start) == ' ') {
          start++;
        }
        if (start < text.length() && text.charAt(start) == '\n') {
          start++;
        }
      }
      return lines;
    }

    /** Where to cut a word that is longer than a line: not within a surrogate pair. */
    private static int cut(String text, int start, int width) {
      int cut = start + width;
      boolean within = Character.isSurrogatePair(text.charAt(cut - 1), text.charAt(cut));
      return within && width > 1 ? cut - 1 : cut;
    }

    /**
     * Replaces each control character but the line end by a space, which keeps offsets: a terminal
     * would obey escape sequences in a text.
     */
    public static String harmless(String text) {
      return CONTROL.matcher(text).replaceAll(" ");
    }

    /** The text in lines, each after an indent, its marks in the style's mark. */
    static String marked(String words, List<Range> marks, int width, String indent, Style style) {
      String text = harmless(words);
      StringBuilder out = new StringBuilder();
      for (Range line : lines(text, width - indent.length())) {
        if (line.start() == line.end()) {
          out.append('\n');
          continue;
        }
        out.append(indent);
        int at = line.start();
        for (Range mark : marks) {
          if (mark.end() > line.start() && mark.start() < line.end()) {
            int from = Math.max(mark.start(), line.start());
            int to = Math.min(mark.end(), line.end());
            out.append(text, at, from).append(style.mark(text.substring(from, to)));
            at = to;
          }
        }
        out.append(text, at, line.end()).append('\n');
      }
      return out.toString();
    }

    /** Words on one line, cut to a width. */
    public static String cut(String words, int width) {
      String line = harmless(words).replace('\n', ' ');
      return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }

    /** The same with spaces up to the width. */
    public static String left(String words, int width) {
      String cut = cut(words, width);
      return cut + " ".repeat(width - cut.length());
    }
  }
}
