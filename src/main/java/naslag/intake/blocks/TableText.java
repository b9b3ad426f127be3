package naslag.intake.blocks;

import java.util.ArrayList;
import java.util.List;
import naslag.corpus.Block;

/**
 * A table as text: a line a row, bars between the cells, columns under one another where they fit.
 */
public final class TableText {
  private static final int WIDEST = 110;

  private TableText() {}

  public static Block.Verbatim of(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (widths.size() <= i) {
          widths.add(0);
        }
        widths.set(i, Math.max(widths.get(i), row.get(i).length()));
      }
    }
    boolean aligned = widths.stream().mapToInt(Integer::intValue).sum() <= WIDEST;
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(i > 0 ? " | " : "").append(row.get(i));
        line.repeat(' ', aligned && i + 1 < row.size() ? widths.get(i) - row.get(i).length() : 0);
      }
      text.append(text.isEmpty() ? "" : "\n").append(line.toString().strip());
    }
    return new Block.Verbatim("", text.toString());
  }
}
