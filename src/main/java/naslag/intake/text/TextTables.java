package naslag.intake.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import naslag.intake.source.Typography;

/**
 * Finds tables in plain text: rows with tabs or bars between their cells, or with spaces that put
 * the cells of all rows below one another.
 */
final class TextTables {
  private static final Pattern APART = Pattern.compile("\\s{2,}");

  /** Bars, dashes and plus signs that only draw the table. */
  private static final Pattern DRAWN = Pattern.compile("(?=.*[-=_]{3})[|+:=_ \\t-]+");

  private static final Pattern CELLS = Pattern.compile("\\t|\\S {3,}\\S|^\\s*\\|.*\\|\\s*$");

  /** In justified text two lines may have wide spaces at one place. */
  private static final int FEWEST_ROWS = 3;

  private TextTables() {}

  /**
   * The cells of a row.
   *
   * @param starts where they begin in the line; all 0 where something other than spaces parts them
   */
  private record Row(List<String> cells, List<Integer> starts) {
    static Row of(String raw) {
      String text = raw.strip();
      if (text.length() > 2 && text.startsWith("|") && text.endsWith("|")) {
        return apart(text.substring(1, text.length() - 1).split("\\|", -1));
      }
      if (text.indexOf('\t') >= 0) {
        return apart(text.split("\t", -1));
      }
      int left = raw.indexOf(text);
      List<Integer> starts = new ArrayList<>(List.of(left));
      APART.matcher(text).results().map(MatchResult::end).forEach(end -> starts.add(left + end));
      return new Row(cells(APART.split(text)), starts);
    }

    private static Row apart(String... cells) {
      return new Row(cells(cells), Collections.nCopies(cells.length, 0));
    }

    private static List<String> cells(String... raw) {
      return Arrays.stream(raw).map(Typography::clean).toList();
    }

    boolean isLike(Row other) {
      return cells.size() > 1 && starts.equals(other.starts);
    }
  }

  /** How many lines begin as a table does, and its rows; none where they are no table. */
  record Found(int lines, List<List<String>> rows) {}

  /** Whether a line has cells. */
  static boolean isRow(String raw) {
    return CELLS.matcher(raw).find();
  }

  static Found at(List<SourceLine> lines) {
    List<Row> rows = new ArrayList<>();
    int end = 0;
    while (end < lines.size()) {
      SourceLine line = lines.get(end);
      if (!DRAWN.matcher(line.text).matches()) {
        Row row = Row.of(line.raw);
        if (row.cells.size() < 2 || (!rows.isEmpty() && !row.isLike(rows.getFirst()))) {
          break;
        }
        rows.add(row);
      }
      end++;
    }
    boolean drawn = rows.size() < end || (!rows.isEmpty() && rows.getFirst().starts.getLast() == 0);
    boolean table = rows.size() >= (drawn ? 2 : FEWEST_ROWS);
    return new Found(end, table ? rows.stream().map(Row::cells).toList() : List.of());
  }
}
