package naslag.thesaurus;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a file as spreadsheets write it: separated by semicolons, commas or tabs, with or
 * without a byte order mark.
 *
 * @param rows those with at least one cell that is not blank
 * @param fault the line of the row with a quote that never closes; 0 when there is none
 */
record CsvRecords(List<Row> rows, int fault) {
  /**
   * A row.
   *
   * @param line where it begins, from 1
   */
  record Row(int line, List<String> cells) {}

  /** A last row of our own: when a quote before it never closes, it is not read as a row. */
  private static final String END = "\u0000";

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
    // Excel itself writes and obeys a first line that names the separator.
    boolean named = text.matches("(?s)sep=[;,\t]\r?\n.*");
    char separator = named ? text.charAt(4) : separator(text);
    String table = named ? text.substring(text.indexOf('\n') + 1) : text;
    List<Row> rows = new ArrayList<>();
    int line = 1;
    List<String> cells = List.of();
    for (CsvRecord record :
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(table + "\n" + END)) {
      line = (int) record.getStartingLineNumber() + (named ? 1 : 0);
      cells = record.getFields().stream().map(cell -> cell.replace("\r\n", "\n")).toList();
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(new Row(line, cells));
      }
    }
    if (!cells.equals(List.of(END))) {
      return new CsvRecords(rows, line);
    }
    rows.removeLast();
    return new CsvRecords(rows, 0);
  }

  /** The most frequent separator of the first line, outside quotes. */
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
}
