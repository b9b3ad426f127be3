package naslag.intake.pdf;

import naslag.intake.source.Signs;
import java.util.List;
import naslag.corpus.Block;

/** Lines kept as they are set, each word in its column: a program, a table as text. */
final class KeptLines {
  /** In ems: the width of a sign that is as wide as any other. */
  private static final float SIGN = 0.55f;

  private static final int WIDEST = 160;

  private KeptLines() {}

  static Block.Verbatim of(List<LaidLine> lines) {
    float left = Float.MAX_VALUE;
    float size = 1;
    for (LaidLine line : lines) {
      left = Math.min(left, line.x());
      size = Math.max(size, line.size());
    }
    StringBuilder text = new StringBuilder();
    for (LaidLine line : lines) {
      StringBuilder row = new StringBuilder();
      for (LaidRun run : line.runs()) {
        int column = Math.min(WIDEST, Math.round((run.x() - left) / (SIGN * size)));
        boolean apart = row.isEmpty() || run.spaced();
        int spaces = Math.max(row.isEmpty() ? 0 : run.spaced() ? 1 : 0, column - row.length());
        boolean cell = row.isEmpty() || (spaces > 3 && apart);
        row.repeat(' ', cell ? spaces : apart && !row.isEmpty() ? 1 : 0)
            .append(Signs.clean(run.text()));
      }
      text.append(text.isEmpty() ? "" : "\n").append(row.toString().stripTrailing());
    }
    return new Block.Verbatim("", text.toString());
  }
}
