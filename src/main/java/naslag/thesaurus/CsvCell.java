package naslag.thesaurus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One cell of a table of concepts. Several values have bars between them. A value that a
 * spreadsheet would run or change gets an apostrophe before it, which reading takes away again.
 */
final class CsvCell {
  /**
   * What a spreadsheet takes for a formula (OWASP, "CSV injection"), and what it writes otherwise
   * when it takes it for a number or a date: 007, 1.10, 3-4, 2024-05-06.
   */
  private static final Pattern GUARDED =
      Pattern.compile(
          "'*(?:[=+\\-@\t\r\n].*|(?=0\\d|\\d{16}|\\d+[./:-])[\\d./:T+Z-]+)", Pattern.DOTALL);

  private static final Pattern BAR = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+\\|");

  private CsvCell() {}

  static String joined(List<String> values) {
    return values.stream()
        .map(value -> value.replace("\\", "\\\\").replace("|", "\\|"))
        .collect(Collectors.joining(" | "));
  }

  /** The values of a cell that was read; without blank ones. */
  static List<String> parted(String cell) {
    List<String> values = new ArrayList<>();
    int from = 0;
    Matcher bar = BAR.matcher(cell);
    while (bar.find()) {
      add(values, cell.substring(from, bar.end() - 1));
      from = bar.end();
    }
    add(values, cell.substring(from));
    return values;
  }

  private static void add(List<String> values, String written) {
    String value = written.strip().replaceAll("\\\\([\\\\|])", "$1");
    if (!value.isBlank()) {
      values.add(value);
    }
  }

  /** With an apostrophe before what a spreadsheet would run or change. */
  static String guarded(String value) {
    return GUARDED.matcher(value).matches() ? "'" + value : value;
  }

  /** Of what stood in the file, its quotes undone. */
  static String read(String cell) {
    boolean guarded = cell.startsWith("'") && GUARDED.matcher(cell.substring(1)).matches();
    return (guarded ? cell.substring(1) : cell).strip();
  }
}
