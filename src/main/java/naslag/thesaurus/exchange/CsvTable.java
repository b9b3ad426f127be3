package naslag.thesaurus.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rows of a file as spreadsheets write it: separated by semicolons, commas or tabs, with or
 * without a byte order mark. In a cell, several values have bars between them, and a value that a
 * spreadsheet would run or change has an apostrophe before it.
 *
 * @param rows those with at least one cell that is not blank
 * @param openQuote the line of the row with a quote that never closes; 0 when there is none
 */
record CsvTable(List<Row> rows, int openQuote) {
  /**
   * A row.
   *
   * @param line where it begins, from 1
   * @param cells without the apostrophes, and without white space around them
   */
  record Row(int line, List<String> cells) {
    /** "" where the row is shorter. */
    String cell(int place) {
      return place < cells.size() ? cells.get(place) : "";
    }
  }

  /**
   * What a spreadsheet takes for a formula (OWASP, "CSV injection"), and what it writes differently
   * when it takes it for a number or a date: 007, 1.10, 3-4, 2024-05-06.
   */
  private static final Pattern GUARDED =
      Pattern.compile(
          "'*(?:[=+\\-@\t\r\n].*|(?=0\\d|\\d{16}|\\d+[./:-])[\\d./:T+Z-]+)", Pattern.DOTALL);

  private static final Pattern BAR = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+\\|");

  /** A last row of our own: when a quote before it never closes, it is not read as a row. */
  private static final String END = "\u0000";

  static CsvTable of(byte[] file) {
    String text = decoded(file);
    // Excel itself writes and obeys a first line that names the separator.
    boolean named = text.matches("(?s)sep=[;,\t]\r?\n.*");
    char separator = named ? text.charAt(4) : separator(text);
    String table = named ? text.substring(text.indexOf('\n') + 1) : text;
    List<Row> rows = new ArrayList<>();
    Row last = new Row(1, List.of());
    for (CsvRecord record :
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(table + "\n" + END)) {
      int line = (int) record.getStartingLineNumber() + (named ? 1 : 0);
      last = new Row(line, record.getFields().stream().map(CsvTable::unguarded).toList());
      if (last.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(last);
      }
    }
    boolean open = !last.cells().equals(List.of(END));
    if (!open) {
      rows.removeLast();
    }
    return new CsvTable(rows, open ? last.line() : 0);
  }

  /** UTF-8 or UTF-16 by its mark, UTF-8 without one; else what Excel calls plain CSV. */
  private static String decoded(byte[] bytes) {
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

  /** With an apostrophe before what a spreadsheet would run or change. */
  static String guarded(String value) {
    return GUARDED.matcher(value).matches() ? "'" + value : value;
  }

  private static String unguarded(String written) {
    String cell = written.replace("\r\n", "\n");
    boolean guarded = cell.startsWith("'") && GUARDED.matcher(cell.substring(1)).matches();
    return (guarded ? cell.substring(1) : cell).strip();
  }

  /** Several values as one cell. */
  static String joined(List<String> values) {
    return values.stream()
        .map(value -> value.replace("\\", "\\\\").replace("|", "\\|"))
        .collect(Collectors.joining(" | "));
  }

  /** The values of a cell, without blank ones. */
  static List<String> parted(String cell) {
    List<String> values = new ArrayList<>();
    int from = 0;
    for (Matcher bar = BAR.matcher(cell); bar.find(); from = bar.end()) {
      values.add(cell.substring(from, bar.end() - 1));
    }
    values.add(cell.substring(from));
    return values.stream()
        .map(value -> value.strip().replaceAll("\\\\([\\\\|])", "$1"))
        .filter(value -> !value.isBlank())
        .toList();
  }
}
