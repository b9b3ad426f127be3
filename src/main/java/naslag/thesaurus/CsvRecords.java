package naslag.thesaurus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a file as spreadsheets write it (RFC 4180, and what Excel makes of it): parted by
 * semicolon, comma or tab, quoted cells that may hold line ends, a byte order mark or none.
 *
 * @param rows those with at least one cell that is not blank
 * @param fault the line of a quote that never closes; 0 when all is well
 */
record CsvRecords(List<Row> rows, int fault) {
  /**
   * A row.
   *
   * @param line where it begins, from 1
   */
  record Row(int line, List<String> cells) {}

  /** UTF-8 or UTF-16 by its mark, UTF-8 without one; else what Excel calls plain CSV. */
  static String decode(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  static CsvRecords of(String text) {
    // Excel itself writes and obeys a first line that names the sign.
    boolean named = text.matches("(?s)sep=[;,\t]\r?\n.*");
    char separator = named ? text.charAt(4) : separator(text);
    int start = named ? text.indexOf('\n') + 1 : 0;
    return new Scanner(text, separator, start, named ? 2 : 1).scan();
  }

  /** The sign that parts the cells of the first line, outside quotes. */
  private static char separator(String text) {
    int[] counts = new int[3];
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      int sign = quoted ? -1 : ";,\t".indexOf(c);
      if (sign >= 0) {
        counts[sign]++;
      }
    }
    int best = counts[1] > counts[0] ? 1 : 0;
    return ";,\t".charAt(counts[2] > counts[best] ? 2 : best);
  }

  private static final class Scanner {
    private final String text;
    private final char separator;
    private int at;
    private int line;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int rowLine;

    Scanner(String text, char separator, int at, int line) {
      this.text = text;
      this.separator = separator;
      this.at = at;
      this.line = line;
      this.rowLine = line;
    }

    CsvRecords scan() {
      while (at < text.length()) {
        int quoteLine = line;
        StringBuilder cell = new StringBuilder();
        if (text.charAt(at) == '"' && !quoted(cell)) {
          return new CsvRecords(rows, quoteLine);
        }
        // What follows a closing quote, up to the sign, belongs to the cell as it stands.
        while (at < text.length() && text.charAt(at) != separator && !isEnd(text.charAt(at))) {
          cell.append(text.charAt(at++));
        }
        cells.add(cell.toString());
        endOfCell();
      }
      endOfRow();
      return new CsvRecords(rows, 0);
    }

    /** Takes a quoted piece; false when its quote never closes. */
    private boolean quoted(StringBuilder cell) {
      for (at++; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '"') {
          at++;
          if (at >= text.length() || text.charAt(at) != '"') {
            return true;
          }
        }
        line += c == '\n' ? 1 : 0;
        boolean halfOfEnd = c == '\r' && text.startsWith("\n", at + 1);
        if (!halfOfEnd) {
          cell.append(c);
        }
      }
      return false;
    }

    private static boolean isEnd(char c) {
      return c == '\n' || c == '\r';
    }

    private void endOfCell() {
      boolean goesOn = at < text.length() && text.charAt(at) == separator;
      if (goesOn) {
        at++;
        if (at < text.length() && !isEnd(text.charAt(at))) {
          return;
        }
        cells.add("");
      }
      if (at < text.length()) {
        at += text.startsWith("\r\n", at) ? 2 : 1;
        line++;
      }
      endOfRow();
    }

    private void endOfRow() {
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(new Row(rowLine, List.copyOf(cells)));
      }
      cells = new ArrayList<>();
      rowLine = line;
    }
  }
}
