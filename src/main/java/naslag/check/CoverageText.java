package naslag.check;

import naslag.check.Coverage.Row;
import naslag.check.Coverage.Table;

/** Coverage as a picture made of letters, on a terminal or as tables in Markdown. */
public final class CoverageText {
  private static final String EXPLANATION = "█";
  private static final String EXAMPLE = "▒";

  /** The longest bar, in characters. */
  private static final int LONGEST = 30;

  private CoverageText() {}

  /** For a terminal: a line a row, a bar at its end. */
  public static String plain(Coverage coverage) {
    StringBuilder out = new StringBuilder();
    for (Table table : coverage.tables()) {
      int width = table.name().length();
      for (Row row : table.rows()) {
        width = Math.max(width, 2 * row.depth() + row.label().length());
      }
      out.append(out.isEmpty() ? "" : "\n");
      out.append(padded(table.name(), width)).append("  uitleg  voorbeelden\n");
      for (Row row : table.rows()) {
        String line =
            padded(" ".repeat(2 * row.depth()) + row.label(), width)
                + right(row.explanations(), 8)
                + right(row.examples(), 13)
                + "  "
                + bar(row, most(table));
        out.append(line.stripTrailing()).append('\n');
      }
    }
    return out.toString();
  }

  /** For a guide: a heading and a table each. */
  public static String markdown(Coverage coverage) {
    StringBuilder out = new StringBuilder();
    for (Table table : coverage.tables()) {
      out.append(out.isEmpty() ? "" : "\n");
      out.append("### ").append(table.name()).append("\n\n");
      out.append("| | uitleg | voorbeelden | |\n|---|---:|---:|:---|\n");
      for (Row row : table.rows()) {
        out.append("| ")
            .append("– ".repeat(row.depth()))
            .append(row.label().replace("|", "\\|"))
            .append(" | ")
            .append(row.explanations())
            .append(" | ")
            .append(row.examples())
            .append(" | ")
            .append(bar(row, most(table)))
            .append(" |\n");
      }
    }
    return out.append("\n█ uitleg, ▒ voorbeelden\n").toString();
  }

  private static int most(Table table) {
    return table.rows().stream().mapToInt(r -> r.explanations() + r.examples()).max().orElse(0);
  }

  /**
   * One sign a passage, or fewer where the longest bar would not fit; something is never nothing.
   */
  private static String bar(Row row, int most) {
    double scale = most > LONGEST ? LONGEST / (double) most : 1;
    return EXPLANATION.repeat(signs(row.explanations(), scale))
        + EXAMPLE.repeat(signs(row.examples(), scale));
  }

  private static int signs(int count, double scale) {
    return count == 0 ? 0 : (int) Math.max(1, Math.round(count * scale));
  }

  private static String padded(String words, int width) {
    return words + " ".repeat(Math.max(0, width - words.length()));
  }

  private static String right(int number, int width) {
    String digits = Integer.toString(number);
    return " ".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
