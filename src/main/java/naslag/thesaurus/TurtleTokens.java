package naslag.thesaurus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts Turtle into tokens, by the grammar of the W3C recommendation of 2014. */
final class TurtleTokens {
  enum Sort {
    IRI,
    NAME,
    STRING,
    LANGUAGE,
    NUMBER,
    SIGN,
    END
  }

  /**
   * One token.
   *
   * @param text without brackets, quotes or escapes; a NAME keeps its colon
   */
  record Token(Sort type, String text, int line) {
    boolean is(String sign) {
      return type == Sort.SIGN && text.equals(sign);
    }
  }

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d*\\.\\d+|\\d+(?:\\.(?=[eE]))?)(?:[eE][+-]?\\d+)?");
  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{L}\\p{N}\\p{M}_:%.\u00B7-]+(?:\\\\[!-~][\\p{L}\\p{N}\\p{M}_:%.\u00B7-]*+)*+");
  private static final Pattern LANGUAGE = Pattern.compile("@[A-Za-z]+(?:-[A-Za-z0-9]+)*");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u\\p{XDigit}{4}|U\\p{XDigit}{8}|.?)", Pattern.DOTALL);
  private static final String SIGNS = ".;,[](){}";

  private final String text;
  private int at;
  private int line = 1;

  TurtleTokens(String text) {
    this.text = text;
  }

  Token next() throws RdfFault {
    skipBlanks();
    int start = line;
    if (at >= text.length()) {
      return new Token(Sort.END, "", start);
    }
    char c = text.charAt(at);
    if (c == '<') {
      return new Token(Sort.IRI, iri(), start);
    }
    if (c == '"' || c == '\'') {
      return new Token(Sort.STRING, string(c), start);
    }
    if (text.startsWith("^^", at)) {
      at += 2;
      return new Token(Sort.SIGN, "^^", start);
    }
    if (c == '@') {
      return new Token(Sort.LANGUAGE, matched(LANGUAGE).substring(1), start);
    }
    boolean digit = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    if (Character.isDigit(c) || (digit && "+-.".indexOf(c) >= 0)) {
      return new Token(Sort.NUMBER, matched(NUMBER), start);
    }
    if (SIGNS.indexOf(c) >= 0) {
      at++;
      return new Token(Sort.SIGN, String.valueOf(c), start);
    }
    return new Token(Sort.NAME, name(), start);
  }

  private void skipBlanks() {
    boolean comment = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        comment = false;
      } else if (c == '#') {
        comment = true;
      } else if (!comment && !Character.isWhitespace(c)) {
        return;
      }
    }
  }

  private String matched(Pattern pattern) throws RdfFault {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw RdfFault.turtle(line, "'" + text.charAt(at) + "' hoort hier niet");
    }
    at = matcher.end();
    return matcher.group();
  }

  private String name() throws RdfFault {
    String name = matched(NAME);
    // A full stop at the end closes the statement.
    while (name.endsWith(".") && !name.endsWith("\\.")) {
      name = name.substring(0, name.length() - 1);
      at--;
    }
    return name.indexOf('\\') < 0 ? name : name.replaceAll("\\\\(.)", "$1");
  }

  private String iri() throws RdfFault {
    int end = text.indexOf('>', at);
    int newline = text.indexOf('\n', at);
    if (end < 0 || (newline >= 0 && newline < end)) {
      throw RdfFault.turtle(line, "'<' zonder '>'");
    }
    String iri = unescaped(text.substring(at + 1, end));
    at = end + 1;
    return iri;
  }

  private String string(char quote) throws RdfFault {
    int start = line;
    String one = String.valueOf(quote);
    String mark = text.startsWith(one.repeat(3), at) ? one.repeat(3) : one;
    at += mark.length();
    int from = at;
    while (at < text.length() && !text.startsWith(mark, at)) {
      char c = text.charAt(at);
      if (c == '\n') {
        if (mark.length() == 1) {
          throw RdfFault.turtle(start, "een tekst zonder sluitend aanhalingsteken");
        }
        line++;
      }
      at += c == '\\' ? 2 : 1;
    }
    // Of four or five quotes at the end of a long text, the last three close it.
    while (mark.length() == 3 && text.startsWith(mark, at + 1)) {
      at++;
    }
    if (at >= text.length()) {
      throw RdfFault.turtle(start, "een tekst zonder sluitend aanhalingsteken");
    }
    String inner = unescaped(text.substring(from, at));
    at += mark.length();
    return inner;
  }

  private String unescaped(String raw) throws RdfFault {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    Matcher escape = ESCAPE.matcher(raw);
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (escape.find()) {
      out.append(raw, from, escape.start()).append(character(escape.group().substring(1)));
      from = escape.end();
    }
    return out.append(raw, from, raw.length()).toString();
  }

  private String character(String escape) throws RdfFault {
    if (escape.length() > 1) {
      int codePoint = Integer.parseUnsignedInt(escape.substring(1), 16);
      if (Character.isValidCodePoint(codePoint)) {
        return Character.toString(codePoint);
      }
    }
    int plain = escape.length() == 1 ? "tbnrf\"'\\".indexOf(escape) : -1;
    if (plain < 0) {
      throw RdfFault.turtle(line, "onbekende escape '\\" + escape + "'");
    }
    return String.valueOf("\t\b\n\r\f\"'\\".charAt(plain));
  }
}
