package naslag.intake.source;

import java.util.ArrayList;
import java.util.List;

/** Rows of a comma-separated file (RFC 4180), or of one that a Dutch spreadsheet parts by ";". */
final class CsvRows {
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();

  private CsvRows() {}

  static List<List<String>> of(String text) {
    String head = text.lines().findFirst().orElse("");
    long semicolons = head.chars().filter(c -> c == ';').count();
    long tabs = head.chars().filter(c -> c == '\t').count();
    long commas = head.chars().filter(c -> c == ',').count();
    char separator = tabs > Math.max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    CsvRows rows = new CsvRows();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        rows.cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == separator) {
        rows.endCell();
      } else if (!quoted && (c == '\n' || c == '\r')) {
        rows.endRow();
      } else {
        rows.cell.append(c);
      }
    }
    rows.endRow();
    return rows.rows;
  }

  private void endCell() {
    row.add(cell.toString());
    cell.setLength(0);
  }

  private void endRow() {
    if (row.isEmpty() && cell.isEmpty()) {
      return;
    }
    endCell();
    rows.add(row);
    row = new ArrayList<>();
  }
}
